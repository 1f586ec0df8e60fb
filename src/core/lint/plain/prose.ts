import { detectLanguage } from '../../language/detect';
import { stemmedLanguage } from '../../language/stem';
import type { StemmedLanguage } from '../../language/stem';
import type { LibraryConfig } from '../../library/config';
import { isQuestion } from '../../sop/model';
import type { Sop, Step } from '../../sop/model';
import { Recent } from '../../sop/recent';
import type { Range } from '../../text/position';
import { sentencesIn } from './sentences';
import type { Sentence } from './sentences';

/** Words that run on in an SOP, outside its replies: a step, a paragraph, an alert. */
export interface Passage {
  readonly text: string;
  /** Where it begins, with what may be nested in it. */
  readonly range: Range;
  readonly sentences: readonly Sentence[];
  /** The list that it is a step of; undefined when it is none. */
  readonly list?: StepList;
}

/** Steps that stand side by side. */
export interface StepList {
  /** Whether they stand below another step. */
  readonly isNested: boolean;
}

/** Whoever checks one SOP asks for its prose with each rule. The words of all SOPs would take more memory than the SOPs. */
const mostKept = 4;
const kept = new Recent<Sop, readonly Passage[]>(mostKept);

/** The prose of an SOP. Tables, code and questions that are answered by a choice are none. */
export function proseOf(sop: Sop): readonly Passage[] {
  return kept.get(sop, () => [...read(sop)]);
}

function* read(sop: Sop): Generator<Passage> {
  for (const section of sop.sections) {
    yield* wordsOf(section);
    yield* stepsIn(section.steps, false);
  }
}

function* stepsIn(steps: readonly Step[], isNested: boolean): Generator<Passage> {
  const list = { isNested };
  for (const step of steps) {
    if (!step.isStruck && !isQuestion(step))
      yield { text: step.text, range: step.textRange, sentences: sentencesIn(step.text), list };
    yield* wordsOf(step);
    yield* stepsIn(step.steps, true);
  }
}

function* wordsOf({ guidance, alerts }: Pick<Step, 'guidance' | 'alerts'>): Generator<Passage> {
  for (const { kind, text, range } of guidance)
    if (kind === 'plain') yield { text, range, sentences: sentencesIn(text) };
  for (const { text, range } of alerts) yield { text, range, sentences: sentencesIn(text) };
}

/** How many letters of a text are looked at to find out its language; of fewer words it would be guessed. */
const mostLooked = 1000;
const leastLooked = 40;

/**
 * The language that something is written in: what it says itself, else what its library does, else what its words tell.
 * @returns undefined for all but the languages that plain language is known of here.
 */
export function languageOf(
  said: string | undefined,
  config: Pick<LibraryConfig, 'lang'>,
  words: () => string,
): StemmedLanguage | undefined {
  const named = said ?? config.lang;
  if (named !== undefined) return stemmedLanguage(named);
  const text = words().slice(0, mostLooked);
  const detected = text.length < leastLooked ? undefined : detectLanguage(text);
  return detected?.isReliable ? stemmedLanguage(detected.language) : undefined;
}

/** The language of the prose of an SOP. */
export function languageOfProse(sop: Sop, config: Pick<LibraryConfig, 'lang'>): StemmedLanguage | undefined {
  return languageOf(sop.lang, config, () =>
    proseOf(sop)
      .map(({ text }) => text)
      .join('\n'),
  );
}

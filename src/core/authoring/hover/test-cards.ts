import type { SopLocation, Sop } from '../../sop/model';
import { isQuestion } from '../../sop/model';
import { markAt } from '../../sop/syntax/mark';
import type { Position, Range } from '../../text/position';
import { testMarks } from '../../scenario/read/marks';
import type { CaseNames, NamedStep } from '../../scenario/names/case-names';
import { said } from '../asking';
import type { Asking } from '../asking';
import { leadsTo } from '../completion/test-choices';
import { typedAt } from '../cursor/typed';
import { keyAt } from '../keys/find-key';
import { nameInTests } from '../tested-names';
import type { TestName } from '../tested-names';
import type { CardPart, Hover } from './card';
import { codeCard, keyCard, valueCard } from './key-card';
import { personCard, variableCard } from './name-cards';
import { replyCard } from './reply-card';
import { sectionCard } from './section-card';
import { fact, sopCard } from './sop-card';

/**
 * What is told of a place of a file of tests: what a key means, what is named there; undefined where there is nothing to tell.
 * @param lines of the file, without a byte order mark.
 */
export function testHoverAt(
  lines: readonly string[],
  position: Position,
  location: SopLocation,
  asking: Asking,
): Hover | undefined {
  const typed = typedAt('test', lines, position);
  if (typed?.in === 'code') {
    const { start, end } = typed.range;
    return told(typed.range, codeCard((lines[start.line] ?? '').slice(start.character, end.character), asking));
  }
  const name = nameInTests(lines, position, location);
  const named = name && told(name.range, nameCard(name, asking));
  if (named) return named;
  const mark = markAt(testMarks(lines.join('\n')), position)?.mark;
  if (mark?.kind !== 'key' && mark?.kind !== 'value') return undefined;
  const path = mark.path.map((part) => (typeof part === 'number' ? '[]' : part));
  if (mark.kind === 'key') return told(mark.range, keyCard('test', path, asking));
  const place = keyAt('test', path);
  return place && !place.isLanguage ? told(mark.inner, valueCard(mark.text, place.key, path, asking)) : undefined;
}

function told(range: Range, parts: readonly CardPart[]): Hover | undefined {
  return parts.length > 0 ? { range, parts } : undefined;
}

function nameCard(name: TestName, asking: Asking): CardPart[] {
  const { library, root, tested: names } = asking;
  const { text } = name;
  switch (name.kind) {
    case 'sop': {
      const sop = library.withId(text).find(({ location }) => location.root === root);
      return sop ? sopCard(sop, asking) : [];
    }
    case 'question':
    case 'step': {
      const [step] = (name.kind === 'question' ? names?.questions(text) : names?.steps(text)) ?? [];
      return names && step ? stepCard(step, names, asking) : [];
    }
    case 'answer':
      return names ? answerCard(name.question, text, names, asking) : [];
    case 'place': {
      const place = names?.place(text);
      if (!names || !place) return [];
      if (place.kind === 'step') return stepCard(place, names, asking);
      if (place.kind === 'sop') return sopCard(place.sop, asking);
      return sectionCard(place.sop, place.section.anchor, place.sop === names.own, asking);
    }
    case 'reply': {
      const [found] = names?.replies(text) ?? [];
      if (!names || !found) return [];
      return [...replyCard(found.sop, found.reply, asking), ...originOf(found.sop, names, asking)];
    }
    case 'fact':
      return variableCard(text, asking);
    case 'value':
      return valueCard(text, { value: 'fact-value' }, [name.fact], asking);
    case 'channel':
      return valueCard(text, { value: 'fact-value' }, ['channel'], asking);
    case 'language':
      return valueCard(text, { value: 'language' }, [], asking);
    case 'person':
      return personCard(text, asking);
    case 'condition':
      return [];
  }
}

/** What is told of a step: its words, and the answers to a question. */
function stepCard({ sop, step }: NamedStep, names: CaseNames, asking: Asking): CardPart[] {
  const answers = step.branches.map(({ answer }) => answer);
  return [
    { kind: 'title', text: step.text, detail: said(asking, isQuestion(step) ? 'question' : 'step') },
    ...(answers.length > 0 ? [fact(asking, 'card.answers', answers.join(' · '))] : []),
    ...originOf(sop, names, asking),
  ];
}

function answerCard(question: string, text: string, names: CaseNames, asking: Asking): CardPart[] {
  for (const one of names.questions(question)) {
    const answer = names.answer(one, text);
    const branch = one.step.branches.find((other) => other.answer === answer);
    if (!branch) continue;
    const to = leadsTo(one.sop, branch.target, names);
    return [
      { kind: 'title', text: branch.answer, detail: said(asking, 'answer') },
      { kind: 'words', text: one.step.text },
      ...(to === undefined ? [] : [fact(asking, 'card.leads', to)]),
      ...originOf(one.sop, names, asking),
    ];
  }
  return [];
}

/** In which other SOP it stands. */
function originOf(sop: Sop, { own }: CaseNames, asking: Asking): CardPart[] {
  return sop === own ? [] : [fact(asking, 'card.in', sop.title)];
}

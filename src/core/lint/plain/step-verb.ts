import type { Sop } from '../../sop/model';
import { fold } from '../../text/fold';
import type { Position } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeInFile, writtenBefore } from './place';
import { languageOfProse, proseOf } from './prose';
import type { Passage, StepList } from './prose';
import { stepWords } from './words/step-words';
import type { StepWords } from './words/step-words';

const kind: ProblemKind = {
  code: 'plain.step-verb',
  severity: 'information',
  message: 'A step says what to do: begin it with a verb, as in “{1}”. This one begins with “{0}”.',
};

/** How many are told of one SOP. */
const most = 100;

/**
 * Steps begin with a verb, in the imperative or the present. Only what certainly is none is told: an article, a noun made of a
 * verb, a gerund, and an infinitive where the other steps of the SOP have imperatives. Questions, conditions, and what begins
 * with the name of a button or a link are left alone, and so are lists of things to be checked below a step.
 */
export const stepVerb: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    if (!sop.hasSteps) return;
    const language = languageOfProse(sop, library.config(sop.location.root));
    if (!language) return;
    const words = stepWords[language];
    let told = 0;
    for (const { passage, word } of wrongIn(sop, words)) {
      const [first] = passage.sentences;
      if (!first) continue;
      const range = placeInFile(sop, passage, first.start, first.end);
      if (isMarked(sop, range.start)) continue;
      if (told++ >= most) return;
      yield found(kind, range, [word, words.example]);
    }
  },
};

type Beginning = 'verb' | 'infinitive' | 'other' | 'unsure';

/** The steps of an SOP that begin with no verb, and with what they begin. */
export function wrongIn(sop: Sop, words: StepWords): { readonly passage: Passage; readonly word: string }[] {
  const lists = new Map<StepList, ({ readonly passage: Passage } & ReturnType<typeof beginningOf>)[]>();
  for (const passage of proseOf(sop)) {
    if (!passage.list) continue;
    const begun = lists.get(passage.list) ?? [];
    begun.push({ passage, ...beginningOf(passage, words) });
    lists.set(passage.list, begun);
  }
  const read = [...lists].flatMap(([{ isNested }, begun]) => {
    // Below a step there may be a list of things, such as what has to be in the parcel.
    const verbs = begun.filter(({ is }) => is === 'verb' || is === 'infinitive').length;
    return isNested && 2 * verbs <= begun.length ? [] : begun;
  });
  const count = (wanted: Beginning) => read.filter(({ is }) => is === wanted).length;
  // Where infinitives are the way of an SOP, they are right.
  const isOdd = count('verb') > count('infinitive');
  return read.filter(({ is }) => is === 'other' || (is === 'infinitive' && isOdd));
}

const leastWords = 2;

function beginningOf(
  { text, sentences }: Passage,
  words: StepWords,
): { readonly is: Beginning; readonly word: string } {
  const unsure = { is: 'unsure', word: '' } as const;
  const [sentence] = sentences;
  const begun = sentence?.words[0];
  // A word alone is the name of something; what begins with a small letter goes on with what was said before.
  if (
    !sentence ||
    !begun ||
    sentence.words.length < leastWords ||
    !/^\p{Lu}/u.test(text.trimStart()) ||
    text.trimEnd().endsWith('?')
  )
    return unsure;
  const said = sentence.words.map((word) => ({ ...word, key: fold(word.text) }));
  // What comes before a colon may name what the step is about.
  const behind = text[sentence.end - 1] === ':' ? sentences[1]?.words[0] : undefined;
  if (behind && words.isVerb(fold(behind.text))) return unsure;
  const first = said.find(({ key }) => !words.openers.has(key));
  if (!first) return unsure;
  if (words.isInfinitive(first.key)) return { is: 'infinitive', word: first.text };
  if (words.isVerb(first.key)) return { is: 'verb', word: first.text };
  if (!words.notVerbs.has(articleOf(first.key)) && !isNameOfAction(first.key, words)) return unsure;
  const next = said[said.indexOf(first) + 1]?.key ?? '';
  // “Position the label”, “Immediatament avisa …”, “És …”: verbs that look like nouns, and adverbs before verbs.
  if (words.alsoVerb?.test(first.key) && words.afterVerb.has(next)) return unsure;
  if ((/ament$/.test(first.key) && words.isVerb(next)) || /^és$/iu.test(first.text.normalize())) return unsure;
  // “Assuming that it is ours, check …” and “The first time, check …” have their verbs behind the comma.
  const hasVerbLater = said.some(
    ({ key, start }, index) => index > 0 && words.isVerb(key) && /[,;]\s*$/.test(text.slice(0, start)),
  );
  const isAside = words.gerund.test(first.key) && text.slice(sentence.start, sentence.end).includes(',');
  return hasVerbLater || isAside ? unsure : { is: 'other', word: begun.text };
}

/** `l'etiqueta` begins with an article, too. */
function articleOf(key: string): string {
  return key.replace(/^([ls])['’].*$/, '$1');
}

/** The shortest words that are made of a verb: “thing” and “string” are none. */
const leastMade = 8;

function isNameOfAction(key: string, { namesAction }: StepWords): boolean {
  return key.length >= leastMade && namesAction.test(key);
}

/** Two braces and a blank. */
const longestMark = 3;

/** Whether what stands there is marked: the name of a button, a link, a code. */
function isMarked(sop: Sop, place: Position): boolean {
  return /(?:[[*_`“«"'‘(<]|\{\{[^\S\r\n]?)$/.test(writtenBefore(sop, place, longestMark));
}

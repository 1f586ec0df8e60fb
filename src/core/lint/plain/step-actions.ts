import { fold } from '../../text/fold';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeInFile } from './place';
import { languageOfProse, proseOf } from './prose';
import type { Passage } from './prose';
import { stepWords } from './words/step-words';
import type { StepWords } from './words/step-words';

const kind: ProblemKind = {
  code: 'plain.step-actions',
  severity: 'information',
  message: 'This step has {0} actions, and may be ticked with one of them undone. Make a step of each: {1}.',
  fix: split,
};

/** How many are told of one SOP. */
const most = 100;
/** From how many on they are told. Two that belong together, such as opening an order and reading it, are one step to people. */
const mostActions = 2;

/** A step is one action: three of them, or two one after the other (“and then”), are several steps. */
export const stepActions: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    if (!sop.hasSteps) return;
    const language = languageOfProse(sop, library.config(sop.location.root));
    if (!language) return;
    let told = 0;
    for (const passage of proseOf(sop)) {
      if (!passage.list || passage.text.includes('?')) continue;
      const { actions, isSequence } = actionsIn(passage, stepWords[language]);
      if (actions.length <= mostActions && !(isSequence && actions.length > 1)) continue;
      if (told++ >= most) return;
      const [first, last] = [passage.sentences[0], passage.sentences.at(-1)];
      const range = placeInFile(sop, passage, first?.start ?? 0, last?.end ?? passage.text.length);
      const said = actions.map((one) => `“${shortened(one)}”`).join(', ');
      yield found(kind, range, [String(actions.length), said, ...actions]);
    }
  },
};

interface Actions {
  /** Their words. */
  readonly actions: readonly string[];
  /** Whether one of them is said to come after another. */
  readonly isSequence: boolean;
}

/** The longest text of an action that a message has. */
const longestSaid = 40;

/**
 * What the agent is told to do, one action after another. Only what certainly is: a sentence that begins with anything but a verb
 * says nothing of it, and no more is read behind a word that begins a clause (“if”, “that”, “ask them to”), gives a choice (“or”),
 * in quotes and brackets, and behind a colon, as that may be for the customer, or may hold at times only.
 */
function actionsIn({ text, sentences }: Passage, words: StepWords): Actions {
  const starts: number[] = [];
  let isSequence = false;
  const enclosed = [...text.matchAll(inMarks)].map(({ 0: { length }, index }) => [index, index + length] as const);
  for (const sentence of sentences) {
    const said = sentence.words.map((word) => ({ ...word, key: fold(word.text) }));
    let hasBegun = false;
    let [isJoined, isThen] = [true, false];
    for (const [index, { key, start }] of said.entries()) {
      const before = said[index - 1];
      const sign = before ? text.slice(before.start + before.text.length, start) : '';
      if (/[,;]/.test(sign)) isJoined = true;
      const isOpener = words.openers.has(key) || words.and.has(key) || words.then.has(key);
      if ((hasBegun || !isOpener) && endsTelling(said, index, words)) break;
      const isQuoted = enclosed.some(([from, to]) => from <= start && start < to);
      // A new action begins with a verb of its own.
      const isVerb = isJoined && !isQuoted && words.isVerb(key) && !words.isInfinitive(key);
      if (isVerb && (index === 0 || isFollowed(said, index, words))) {
        starts.push(start);
        isSequence ||= isThen && starts.length > 1;
        hasBegun = true;
        [isJoined, isThen] = [false, false];
        if (words.forOthers.has(key)) break;
      } else if (words.and.has(key)) isJoined = true;
      else if (words.then.has(key)) [isJoined, isThen] = [true, true];
      else if (!words.openers.has(key) || isQuoted) {
        if (!hasBegun) break;
        [isJoined, isThen] = [false, false];
      }
    }
    if (text[sentence.end - 1] === ':') break;
  }
  const actions = starts.map((start, index) => text.slice(start, starts[index + 1]).replace(joint, ''));
  return { actions, isSequence };
}

/** What is quoted, or said in brackets. */
const inMarks = /«[^»]*|“[^”]*|"[^"]*"?|(?<!\p{L})['‘][^'’]*|\([^)]*/gu;

/** Whether what stands behind a word may not be told to the agent, or not each time. */
function endsTelling(said: readonly { readonly key: string }[], index: number, words: StepWords): boolean {
  const key = said[index]?.key ?? '';
  if (words.choice.has(key)) return true;
  // “To the order” is where something is, “to open” what it is for.
  return words.clause.has(key) && !(words.purpose.has(key) && words.afterVerb.has(said[index + 1]?.key ?? ''));
}

/** Words, without accents, for what is done at times only, or by choice: a step of its own would be done always. */
const atTimes =
  /(?<!\p{L})(?:if|unless|when|whenever|while|until|except|otherwise|or|either|si|salvo|excepto|cuando|mientras|hasta|sino|o|u|quan|llevat|tret|excepte|mentre|fins)(?!\p{L})/u;

/** What joins an action to the next one, or ends it. */
const joint = /(?:[\s,;.]|\s(?:and|then|y|e|i|luego|después|després|llavors))+$/u;

function shortened(action: string): string {
  return action.length > longestSaid ? `${action.slice(0, longestSaid).replace(/\s\S*$/, '')}…` : action;
}

/** Makes a step of each action, where the step is one line that says them and nothing else. */
function split({ range: { start, end }, args: [count = '', , ...actions] }: Problem, { lines }: FixFile): Fix[] {
  const line = lines[start.line] ?? '';
  const [prefix] = /^\s*[-*+][ \t]+\[[ xX]\][ \t]+/.exec(line) ?? [];
  const [first, ...others] = actions;
  const isAlone = line.slice(end.character).trim() === '' && !/^\s*\S/.test(deeper(lines[start.line + 1] ?? '', line));
  if (prefix?.length !== start.character || start.line !== end.line || first === undefined || !isAlone) return [];
  if (actions.some((one) => atTimes.test(fold(one)))) return [];
  let rest = line.slice(start.character, end.character);
  for (const one of actions) {
    if (!rest.startsWith(one)) return [];
    rest = rest.slice(one.length).replace(/^(?:[\s,;.]|(?:and|then|y|e|i|luego|después|després|llavors)\s)+/u, '');
  }
  const text = [first, ...others.map((one) => `${prefix}${one.charAt(0).toUpperCase()}${one.slice(1)}`)].join('\n');
  const range = { start, end: { line: end.line, character: line.length } };
  return rest === '' ? [{ title: 'split-step', args: [count], edits: [{ range, text }], isPreferred: false }] : [];
}

/** A line where it is indented deeper than another one, and so belongs to it. */
function deeper(line: string, than: string): string {
  return line.length - line.trimStart().length > than.length - than.trimStart().length ? line : '';
}

function isFollowed(said: readonly { readonly key: string }[], index: number, words: StepWords): boolean {
  const key = said[index]?.key ?? '';
  if (words.joinedObject?.test(key)) return true;
  const next = (said[index + 1]?.key ?? '').replace(/^([ls])['’].*$/, '$1');
  return words.afterVerb.has(next);
}

import { phrases } from '../draft/parts/phrases';
import { fold } from '../text/fold';
import { closingStart } from './closing';
import type { FilledReply } from './fill';
import { fromGapSigns, withGapSigns, withNamesForGaps } from './gap-text';

/** Several replies as one. */
export interface MergedReply {
  /** All of it. */
  readonly whole: FilledReply;
  /** What of each reply is in it. */
  readonly pieces: readonly FilledReply[];
}

const greeting = phrases(
  ...['hola', 'buenos días', 'buenas tardes', 'buenas noches', 'buenas', 'buen día', 'estimad[oa]s?', 'querid[oa]s?'],
  ...['apreciad[oa]s?', 'bon dia', 'bona tarda', 'bona nit', 'benvolgu(?:t|da|ts|des)', 'estima(?:t|da|ts|des)'],
  ...['apreciat', 'apreciada', 'hi', 'hello', 'hey', 'dear', 'good (?:morning|afternoon|evening)', 'olá', 'bonjour'],
  ...['hallo', 'guten tag', 'sehr geehrter?', 'ciao', 'buongiorno'],
);
/** What people are called in greetings besides their names. */
const addressed =
  /^(?:buen[oa]s?|dias?|tardes|noches|bon|bona|tarda|nit|good|morning|afternoon|evening|sr|sra|senor|senora|senyor|senyora|senores|senyors|mr|mrs|ms|dr|dra|don|dona|en|na|de|del|la|there|all|team|everyone|tod[oa]s|totho?m|tots|equipo|equip|client[ea]?|customer|sir|madam|or|a|i|y|and)$/;
const longestGreeting = 80;

/**
 * One letter of several replies: the greeting of the first, what each says, the closing of the last. What their gaps are
 * filled with later is asked once.
 */
export function mergeReplies(replies: readonly FilledReply[]): MergedReply {
  const last = replies.length - 1;
  const pieces = replies.map((reply, index) => piece(reply, index > 0, index < last));
  const parts = pieces.flatMap((one, index) => [
    ...(index > 0 ? [{ kind: 'text', text: '\n\n' } as const] : []),
    ...one.parts,
  ]);
  const each = <T>(list: (one: FilledReply) => readonly T[]) => [...new Set(pieces.flatMap(list))];
  return {
    whole: {
      parts,
      missing: each(({ missing }) => missing),
      undecided: each(({ undecided }) => undecided),
      foreign: each(({ foreign }) => foreign),
    },
    pieces,
  };
}

/** A reply without what stands once in a letter, unless nothing else is in it. */
function piece(reply: FilledReply, isContinued: boolean, goesOn: boolean): FilledReply {
  const text = withGapSigns(reply);
  const from = isContinued ? greetingEnd(text) : 0;
  const to = goesOn ? closingStart(text, from) : text.length;
  const said = text.slice(from, to).trim();
  if (said === '') return reply;
  return fromGapSigns(from > 0 ? said.charAt(0).toUpperCase() + said.slice(1) : said, reply);
}

/** Where the words begin behind the greeting. */
function greetingEnd(text: string): number {
  const named = withNamesForGaps(text);
  const start = named.search(/\S/);
  const [line = ''] = named.slice(start).split('\n', 1);
  const ends = [...line.slice(0, longestGreeting).matchAll(/[.:;!,]+(?=\s|$)/g)].map(
    (end) => end.index + end[0].length,
  );
  if (line.length <= longestGreeting) ends.push(line.length);
  return start + Math.max(-start, ...ends.filter((end) => isGreeting(line.slice(0, end))));
}

/** Whether words greet, with a name at most. */
function isGreeting(words: string): boolean {
  const folded = fold(words.replace(/^[¡\s]+/, ''));
  if (greeting.exec(folded)?.index !== 0) return false;
  const rest = words.replace(/^[¡\s]+/, '').slice(greeting.exec(folded)?.[0].length);
  return (rest.match(/[\p{L}\p{N}]+/gu) ?? []).every((word) => /^\p{Lu}/u.test(word) || addressed.test(fold(word)));
}

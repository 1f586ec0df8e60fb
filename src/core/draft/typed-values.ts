import type { FilledReply, ReplyPart } from '../reply/fill';

/** How much of the words beside a gap is looked for: the rest of a letter may be edited. */
const beside = 24;
/** The longest value. */
const longest = 200;

/**
 * What an agent typed into the gaps of an approved reply, by variable, as it stands there: told by the words of its line
 * right before and behind it. Gaps that still show what they showed at first are left out, and those whose words were edited.
 * @param text the reply as it stands in the draft.
 * @param isOpen whether a gap that says this is not filled in yet.
 */
export function typedValues(
  { parts, foreign }: Pick<FilledReply, 'parts' | 'foreign'>,
  text: string,
  isOpen: (variable: string, said: string) => boolean,
): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const others = new Set(foreign.map(({ variable }) => variable));
  let from = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind !== 'gap') continue;
    const place = placeOf(lastLine(parts[at - 1]), firstLine(parts[at + 1]), text, from);
    if (!place) continue;
    from = place.end;
    const said = text.slice(place.start, place.end).trim();
    const isValue = said !== '' && said.length <= longest && !/[\r\n]/.test(said);
    if (!isValue || said === part.fallback || others.has(part.variable) || isOpen(part.variable, said)) continue;
    if (!values.has(part.variable)) values.set(part.variable, said);
  }
  return Object.fromEntries(values);
}

/** The words of a line beside a gap, and whether the line ends there. */
interface Beside {
  readonly words: string;
  readonly isLineEnd: boolean;
}

function placeOf(
  before: Beside,
  behind: Beside,
  text: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  // Where another gap follows with nothing between but a space, nobody can say where one ends.
  const [isBefore, isBehind] = [before.words.trim() !== '', behind.words.trim() !== ''];
  if ((!isBefore && !before.isLineEnd) || (!isBehind && !behind.isLineEnd)) return undefined;
  if (isBefore) {
    const at = text.indexOf(before.words, from);
    const start = at + before.words.length;
    const end = isBehind ? text.indexOf(behind.words, start) : lineEnd(text, start);
    return at < 0 || end < 0 ? undefined : { start, end };
  }
  const end = isBehind ? text.indexOf(behind.words, from) : -1;
  return end < 0 ? undefined : { start: Math.max(from, text.lastIndexOf('\n', end) + 1), end };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function lastLine(part: ReplyPart | undefined): Beside {
  if (part?.kind !== 'text') return { words: '', isLineEnd: part === undefined };
  const at = part.text.lastIndexOf('\n') + 1;
  return { words: part.text.slice(at).slice(-beside), isLineEnd: at > 0 };
}

function firstLine(part: ReplyPart | undefined): Beside {
  if (part?.kind !== 'text') return { words: '', isLineEnd: part === undefined };
  const [line = '', ...more] = part.text.split('\n');
  return { words: line.slice(0, beside), isLineEnd: more.length > 0 };
}

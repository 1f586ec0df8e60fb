/** So many letters are shown around what two texts differ in, to the end of a word. */
const around = 16;
/** A word of more letters is cut. */
const longestWord = 40;

/** The beginning of a text on one line, cut between words where it is longer. @param most letters. */
export function beginningOf(text: string, most: number): string {
  const line = onOneLine(text);
  return line.length <= most ? line : `${cutAtWord(line.slice(0, most + 1), most)}…`;
}

/**
 * What two texts differ in, each on one line: whole where both are short, else from a few words before the first difference on.
 * @param most letters of each, but for the dots that stand for what is left out.
 */
export function apart(before: string, after: string, most: number): readonly [before: string, after: string] {
  const [old, now] = [onOneLine(before), onOneLine(after)];
  if (old.length <= most && now.length <= most) return [old, now];
  let same = 0;
  while (same < old.length && same < now.length && old[same] === now[same]) same++;
  const from = same <= around ? 0 : partStart(now, same - around, most / 2 - around);
  // What is the same again at the end of both is left out, too.
  let end = 0;
  const shorter = Math.min(old.length, now.length) - same;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const part = (text: string) => {
    const to = wordEnd(text, text.length - end + around);
    const shown = to - from > most ? cutAtWord(text.slice(from, from + most + 1), most) : text.slice(from, to);
    return `${from > 0 ? '…' : ''}${shown}${from + shown.length < text.length ? '…' : ''}`;
  };
  return [part(old), part(now)];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the word begins that a place is in; the place itself where that is too far before it, but no letter is halved. */
function partStart(text: string, at: number, furthest: number): number {
  const start = text.lastIndexOf(' ', at) + 1;
  if (at - start <= furthest) return start;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
}

/** Where the word ends that a place is in. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.indexOf(' ', at);
  const end = space < 0 ? text.length : space;
  return end - at > longestWord ? at : end;
}

/** The whole words of a text's beginning; of one long word as much as fits, no letter halved. */
function cutAtWord(text: string, most: number): string {
  const end = text.lastIndexOf(' ');
  return (end > most / 2 ? text.slice(0, end) : text.slice(0, most)).replace(/[\uD800-\uDBFF]$/, '').trimEnd();
}

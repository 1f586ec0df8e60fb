/** Words whose keys are remembered: making a key takes longer than everything else that is done with a word. */
const knownKeys = new Map<string, string>();
const mostKnown = 20_000;
/** No language has words longer than this: anything longer is compared, and remembered, by its beginning. */
export const longestKey = 64;

/** A word as it is compared: `Col·legi` and `collegi`, `DEVOLUCIÓ` and `devolució` and `devolucio` give the same key. */
export function wordKey(word: string): string {
  if (word.length > longestKey) return makeKey(word.slice(0, longestKey).toLowerCase());
  const known = knownKeys.get(word);
  if (known !== undefined) return known;
  if (knownKeys.size >= mostKnown) knownKeys.clear();
  const key = makeKey(word.toLowerCase());
  knownKeys.set(detached(word), key);
  return key;
}

/** A copy that does not keep the text it was cut from in memory, as a long substring would. */
export function detached(text: string): string {
  return text.length < 13 ? text : Array.from(text).join('');
}

function makeKey(lower: string): string {
  if (isAscii(lower)) return lower.replace(/[^a-z0-9]+/g, '');
  return lower
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

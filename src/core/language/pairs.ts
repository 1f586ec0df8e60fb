import { kindAt, kindOfUnit, unitKind, unitsAt } from './units';
import { wordKey } from './word-key';

/**
 * Reads a run of a script that puts no spaces between words, such as Chinese, Japanese or Thai, or that hangs endings on them,
 * such as Korean. Each two neighbouring characters are taken, so that a word is found wherever it stands in a run. Lists of
 * words, which `Intl.Segmenter` goes by, differ from machine to machine, and an index must not.
 * @param takesLast whether the last character is taken by itself too; a lone one always is.
 * @returns where the run ends; undefined when `take` returned true.
 */
export function eachPair(
  text: string,
  start: number,
  take: (key: string, start: number, end: number) => unknown,
  takesLast: boolean,
): number | undefined {
  let last = start;
  let end = endOfCharacter(text, start);
  while (end < text.length && kindAt(text, end) === unitKind.unspaced) {
    const before = last;
    last = end;
    end = endOfCharacter(text, end);
    if (stops(text, before, end, take)) return undefined;
  }
  return (takesLast || last === start) && stops(text, last, end, take) ? undefined : end;
}

function stops(
  text: string,
  start: number,
  end: number,
  take: (key: string, start: number, end: number) => unknown,
): boolean {
  const key = wordKey(text.slice(start, end));
  return key !== '' && take(key, start, end) === true;
}

/** Where a character ends, with the marks on it and the other parts of its Korean syllable. */
function endOfCharacter(text: string, start: number): number {
  let end = start + unitsAt(text, start);
  while (end < text.length && goesWithBefore(text.charCodeAt(end))) end++;
  return end;
}

/** Marks, vowels and finals of Korean syllables in parts, and the voicing marks of narrow Japanese letters. */
function goesWithBefore(unit: number): boolean {
  return (
    (unit >= 0x1160 && unit <= 0x11ff) ||
    unit === 0xff9e ||
    unit === 0xff9f ||
    (unit > 127 && kindOfUnit(unit) === unitKind.mark)
  );
}

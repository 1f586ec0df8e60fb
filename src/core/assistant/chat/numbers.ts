/** Digits with what parts them: `1.000,50`, `1 000`, `30`. */
const number = /\d+(?:[.,'’\u00A0\u202F ]\d+)*/g;

/**
 * The numbers in a text, written one way, so that those of other languages compare: `1.000,50` and `1,000.50` are 1000.5. Times are two
 * numbers, for people write them in many ways.
 */
export function numbersIn(text: string): Set<string> {
  return new Set([...text.matchAll(number)].flatMap(([written]) => readingsOf(written)));
}

function readingsOf(written: string): string[] {
  const pieces = written.split(/[.,'’\u00A0\u202F ]/);
  const signs = [...written.matchAll(/[.,'’\u00A0\u202F ]/g)].map(([sign]) => sign);
  const isGrouped = (to: number) =>
    (pieces[0] ?? '').length <= 3 && pieces.slice(1, to).every(({ length }) => length === 3);
  const last = pieces.at(-1) ?? '';
  // Thousands alone, thousands with a fraction, a fraction alone; what is none of these, such as a date, is several numbers.
  if (pieces.length > 1 && isGrouped(pieces.length) && new Set(signs).size === 1) return [plain(pieces.join(''))];
  const isFraction = /[.,]/.test(signs.at(-1) ?? '') && (pieces.length === 2 || signs.at(-1) !== signs[0]);
  if (pieces.length > 1 && isFraction && (pieces.length === 2 || isGrouped(pieces.length - 1)))
    return [plain(pieces.slice(0, -1).join(''), last)];
  return pieces.map((piece) => plain(piece));
}

function plain(whole: string, fraction = ''): string {
  const end = fraction.replace(/0+$/, '');
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (end === '' ? '' : `.${end}`);
}

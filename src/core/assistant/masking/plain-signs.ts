/** What fills up the place of a sign that takes two. */
const filler = '\uFE0F';
const circled: readonly string[] = ['⓪①②③④⑤⑥⑦⑧⑨', '⓿❶❷❸❹❺❻❼❽❾'];
const firstAstral = 0x1d7ce;
const lastAstral = 0x1d7ff;

/**
 * A text of the same length for looking for patterns: digits of any script are plain ones, wide signs are usual ones, dashes hyphens,
 * and blanks that break no line spaces.
 */
export function plainSigns(text: string): string {
  return text.replace(/[^\n -~]/gu, (sign) => plainSign(sign).padEnd(sign.length, filler));
}

/** The value of a digit of any script, as a plain one; undefined for any other sign. */
export function plainDigit(sign: string): string | undefined {
  const inCircle = circled.map((digits) => digits.indexOf(sign)).find((at) => at >= 0);
  if (inCircle !== undefined) return String(inCircle);
  if (!/^\p{Nd}$/u.test(sign)) return undefined;
  const code = sign.codePointAt(0) ?? 0;
  // Those of mathematics are the only ones whose tens stand side by side.
  if (code >= firstAstral && code <= lastAstral) return String((code - firstAstral) % 10);
  let value = 0;
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

function plainSign(sign: string): string {
  const digit = plainDigit(sign);
  if (digit !== undefined) return digit;
  if (/^[\p{Pd}\u2212\u00ad]$/u.test(sign)) return '-';
  if (/^\s$/u.test(sign)) return ' ';
  return /^[\uFF01-\uFF5E\uFE50-\uFE6B]$/u.test(sign) ? sign.normalize('NFKC').slice(0, 1) : sign;
}

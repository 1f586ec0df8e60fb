/** Widths of the characters from space to `~` in hundredths of the size: those of a wide sans serif, as fonts differ. */
const widths = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
  84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61,
  69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59,
  82, 59, 59, 52, 64, 34, 64, 84,
];

/** How much wider bold letters are. */
const boldness = 1.12;

const zero = /[\p{M}\p{Cf}]/u;
/** Signs that are as wide as high: Chinese, Japanese and Korean ones, pictures. */
const square = /[\p{Ideographic}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;
const picture = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const dashes = /[\u2014\u2026\u2192\u2190]/u;

/** How a text is written. */
export interface Font {
  /** Pixels. */
  readonly size: number;
  readonly isBold?: boolean;
}

/** What is taken off: boxes have some room beside their words, and most fonts are narrower. */
const usual = 0.96;

/** About how wide a text becomes, in pixels: rather more than less. */
export function widthOf(text: string, { size, isBold = false }: Font): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOfCharacter(character);
  return (hundredths / 100) * usual * size * (isBold ? boldness : 1);
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const known = widths[code - 32];
  if (known !== undefined) return known;
  if (zero.test(character)) return 0;
  if (picture.test(character)) return 130;
  if (square.test(character) || dashes.test(character)) return 102;
  // A letter with its accent is as wide as without it.
  const [plain = ''] = character.normalize('NFD');
  const base = plain === character ? undefined : widths[(plain.codePointAt(0) ?? 0) - 32];
  if (base !== undefined) return base;
  return code < 0x250 ? 68 : code < 0x530 ? 85 : 80;
}

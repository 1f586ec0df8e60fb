/** A box at the start of some words: what a step begins with. */
export interface WrittenBox {
  readonly isTicked: boolean;
  /** Whether Markdown knows it: `[ ]` or `[x]` with a space behind it. */
  readonly isExact: boolean;
  readonly length: number;
  /** Where the words begin behind it. */
  readonly wordsAt: number;
}

const exact = /^\[([ xX])\][ \t]+(?=\S)/;
/** White space, and what takes no room at all. */
const gap = '[\\s\\u200b\\u200e\\u200f\\u2060]';
/** Between brackets of many kinds, also with the backslashes of an export: nothing, a line to write on, or a tick. */
const bracketed = new RegExp(
  `^(\\*\\*|__)?\\\\?[[［【〔]${gap}{0,8}(?:_{1,3}|([xXｘＸхХ×✓✔√])\\ufe0f?)?${gap}{0,8}\\\\?[\\]］】〕]\\1(?![(\\[:])${gap}*`,
);
/** Drawn boxes, those of word processors among them. */
const empty =
  /^(?:☐|⬜|□|▢|◻|◽|❏|❐|❑|❒|🔲|🗆|\uf0a8|\uf06f|&#(?:9744|9633|x2610|x25a1);|:white_large_square:)\ufe0f?\s*/iu;
const ticked = /^(?:☑|☒|🗹|🗷|\uf0fe|&#(?:9745|x2611);|:ballot_box_with_check:)\ufe0f?\s*/iu;
const field = /^<input\b[^<>]*\btype\s*=\s*["']?checkbox\b[^<>]*>\s*/i;

/** Drawn boxes and wide brackets come behind the letters of European languages. */
const firstSign = 0x2000;
/** How long a tag may be that draws a box. */
const mostField = 200;

/**
 * The box that some words begin with, also one that Markdown does not know, where it can mean nothing else: `[]`, `[x ]`,
 * `[ ]` with odd spaces, `\[ \]`, `☐`, `［ ］`.
 */
export function boxAt(text: string): WrittenBox | undefined {
  // Most words begin with a letter, which no box does.
  const first = text.charCodeAt(0);
  if (first < firstSign && !'[\\*_&:<'.includes(text.charAt(0))) return undefined;
  const known = exact.exec(text);
  if (known) return { isTicked: known[1] !== ' ', isExact: true, length: 3, wordsAt: known[0].length };
  const match = bracketed.exec(text) ?? empty.exec(text) ?? ticked.exec(text) ?? field.exec(text.slice(0, mostField));
  if (!match) return undefined;
  const [whole, , tick] = match;
  const isTicked = tick !== undefined || ticked.test(whole) || /^<input\b.*\schecked\b/i.test(whole);
  return { isTicked, isExact: false, length: trimmedLength(whole), wordsAt: whole.length };
}

function trimmedLength(text: string): number {
  return text.replace(/[\s\u200b\u200e\u200f\u2060]+$/, '').length;
}

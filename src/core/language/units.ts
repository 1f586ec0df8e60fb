/** What a UTF-16 unit is for finding words. */
export const unitKind = {
  /** Of a word: letters and digits of scripts that put spaces between words. */
  letter: 1,
  /** Goes with what stands before it: accents, soft hyphens, characters without width. */
  mark: 2,
  /** Of a script whose words stand in a run, or with endings attached to them: Chinese, Japanese, Korean, Thai and the like. */
  unspaced: 3,
  /** One half of a character beyond the first 65,536: only the whole says what it is. */
  half: 4,
  /** Says something by itself: an emoji, a currency, an arrow, a per cent sign. */
  sign: 5,
  /** Parts words: spaces, punctuation, the marks of Markdown. */
  other: 6,
} as const;

export type UnitKind = (typeof unitKind)[keyof typeof unitKind];

const unspaced =
  /^(?=[\p{L}\p{N}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
/** Soft hyphens and characters without width occur inside words of web pages and e-mails. */
const mark = /^[\p{M}\u00AD\u200B-\u200D\u2060]/u;
const letter = /^[\p{L}\p{N}]/u;
/** Of the signs of ASCII only those that Markdown and Liquid do not use. */
const sign = /^(?:[$%&@+§¶†‡‰]|(?=\P{ASCII})[\p{Sc}\p{Sm}\p{So}\p{Extended_Pictographic}])/u;

/** The kind of each UTF-16 unit, as far as it was asked for; 0 means not yet. The regular expressions run once a unit. */
const known = new Uint8Array(65_536);

/** Whether a UTF-16 unit is one half of a character. */
export function isHalf(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}

/** The kind of a UTF-16 unit. */
export function kindOfUnit(unit: number): UnitKind {
  const kind = known[unit] ?? 0;
  return kind === 0 ? learn(unit) : (kind as UnitKind);
}

/** The kind of the character that begins at a place of a text; never `half`, unless the other half is missing. */
export function kindAt(text: string, at: number): UnitKind {
  const kind = kindOfUnit(text.charCodeAt(at));
  if (kind !== unitKind.half) return kind;
  const code = text.codePointAt(at) ?? 0;
  // Halves without their other half hold words together, as they always did.
  return code > 0xffff ? kindOfCharacter(String.fromCodePoint(code)) : unitKind.mark;
}

/** How many UTF-16 units the character at a place of a text takes. */
export function unitsAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function learn(unit: number): UnitKind {
  const kind = isHalf(unit) ? unitKind.half : kindOfCharacter(String.fromCharCode(unit));
  known[unit] = kind;
  return kind;
}

function kindOfCharacter(character: string): UnitKind {
  if (mark.test(character)) return unitKind.mark;
  if (unspaced.test(character)) return unitKind.unspaced;
  if (letter.test(character)) return unitKind.letter;
  return sign.test(character) ? unitKind.sign : unitKind.other;
}

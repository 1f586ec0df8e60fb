/** A piece of text between white space, and the offset it begins at. */
export interface Piece {
  readonly text: string;
  readonly index: number;
}

const piece = /\S+/g;

/** Splits a text at its white space. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  piece.lastIndex = 0;
  for (let match = piece.exec(text); match; match = piece.exec(text))
    pieces.push({ text: match[0], index: match.index });
  return pieces;
}

const space = 32;
const lastControl = 31;
/** The tab, line breaks and what is between them. */
const [firstControl, lastBreak] = [9, 13];
/** The first of the further spaces in Unicode; nearly all letters of European languages come before it. */
const firstOddSpace = 0x1680;
const noBreakSpace = 0xa0;

/** Whether a character, by its code, is white space as regular expressions know it, which take longer to say so. */
export function isWhiteSpace(code: number): boolean {
  if (code === space || (code >= firstControl && code <= lastBreak) || code === noBreakSpace) return true;
  return code >= firstOddSpace && /\s/.test(String.fromCharCode(code));
}

/** A text on one line: each run of white space becomes a single space, and white space at the ends is dropped. */
export function onOneLine(text: string): string {
  const trimmed = text.trim();
  return isTidy(trimmed) ? trimmed : trimmed.replace(/\s+/g, ' ');
}

/**
 * Whether a text is certainly on one line already: most are, and checking their characters is quicker than a regular
 * expression.
 */
function isTidy(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code <= lastControl || code === noBreakSpace || (code === space && before === space)) return false;
    if (code >= firstOddSpace && /\s/.test(text.charAt(index))) return false;
    before = code;
  }
  return true;
}

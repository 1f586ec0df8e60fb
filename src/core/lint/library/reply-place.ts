import type { ReplyVariant } from '../../sop/model';
import type { LineIndex, Position, Range } from '../../text/position';

/** Where a place in a reply's text is in the file; never past the reply's end. */
export function placeOf(
  { textRange }: ReplyVariant,
  places: LineIndex,
  { line, character }: Position,
  length: number,
): Range {
  const lineLength = places.lineLength(line);
  const at = (column: number) => {
    const place = {
      line: textRange.start.line + line,
      character: Math.min(column, lineLength) + textRange.start.character,
    };
    const isBehind =
      place.line > textRange.end.line ||
      (place.line === textRange.end.line && place.character > textRange.end.character);
    return isBehind ? textRange.end : place;
  };
  return { start: at(character), end: at(character + length) };
}

/** The line of a text that an offset is on. */
export function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? undefined : end);
}

import { widthOf } from './measure';
import type { Font } from './measure';

/** Between these a line may break without a space: Chinese, Japanese and Korean text has none. */
const breakable = /[\p{Ideographic}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60]/u;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** How much of a text is cut up at once: that takes time by its square. */
const stretch = 400;

/** What people take for one character: letters with their accents, families of emoji. */
function* charactersOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const part = text.slice(start, start + stretch);
    const segments = [...segmenter.segment(part)].map(({ segment }) => segment);
    // The last one may go on.
    if (start + stretch < text.length && segments.length > 1) segments.pop();
    for (const segment of segments) {
      start += segment.length;
      yield segment;
    }
  }
}

/**
 * Breaks a text into lines: between words, and inside those that are wider than a line.
 * @param width pixels.
 * @param most how many lines there may be; the last one ends in an ellipsis when that is not all.
 */
export function wrapped(text: string, width: number, font: Font, most = Infinity): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (one: string) => widthOf(one, font) <= width;
  for (const { piece, isSpaced } of piecesOf(text)) {
    const longer = line === '' ? piece : `${line}${isSpaced ? ' ' : ''}${piece}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const cut = fits(piece) ? [piece] : cutUp(piece, width, font);
    line = cut.pop() ?? '';
    lines.push(...cut);
    if (lines.length > most) break;
  }
  if (line !== '') lines.push(line);
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), ended(lines[most - 1] ?? '', width, font)];
}

function* piecesOf(text: string): Generator<{ readonly piece: string; readonly isSpaced: boolean }> {
  for (const word of text.split(/[^\S\u00A0\u202F]+/u)) {
    if (word === '') continue;
    if (!breakable.test(word)) {
      yield { piece: word, isSpaced: true };
      continue;
    }
    let piece = '';
    let isSpaced = true;
    for (const character of word) {
      // Closing signs stay with what they close.
      if (
        piece !== '' &&
        (breakable.test(piece) || breakable.test(character)) &&
        !/[\p{Pe}\p{Pf}\p{Po}\p{M}]/u.test(character)
      ) {
        yield { piece, isSpaced };
        isSpaced = false;
        piece = '';
      }
      piece += character;
    }
    yield { piece, isSpaced };
  }
}

/** The pieces of a word that is too wide for a line. */
function cutUp(word: string, width: number, font: Font): string[] {
  const pieces: string[] = [];
  let piece = '';
  let taken = 0;
  for (const segment of charactersOf(word)) {
    const wide = widthOf(segment, font);
    if (piece !== '' && taken + wide > width) {
      pieces.push(piece);
      piece = '';
      taken = 0;
    }
    piece += segment;
    taken += wide;
  }
  return [...pieces, piece];
}

/** A line that is not the last of its text. */
function ended(line: string, width: number, font: Font): string {
  let kept = [...charactersOf(line)];
  while (kept.length > 0 && widthOf(`${kept.join('')}…`, font) > width) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}

import { itemLineOf } from './item-marks';
import type { ItemLine } from './item-marks';

// Marks that begin an item only where the next of their kind follows: “I.”, “A.”, “First:”, “1:”.

interface Kind {
  readonly pattern: RegExp;
  /** The place in its row that a mark says, from 1; undefined when it is none. */
  readonly numberOf: (mark: string) => number | undefined;
  /** Whether the mark is a word, which stays. */
  readonly isWord: boolean;
  /** Whether numbers below such marks make headings of them. */
  readonly mayBeHeading: boolean;
}

const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const ordinals: readonly RegExp[] = [
  /^(?:first(?:ly)?|primer[oa]?|en primer lugar|en primer lloc)$/i,
  /^(?:second(?:ly)?|segund[oa]|segon[a]?|en segundo lugar|en segon lloc)$/i,
  /^(?:third(?:ly)?|tercer[oa]?|en tercer lugar|en tercer lloc)$/i,
  /^(?:fourth(?:ly)?|cuart[oa]|quart[a]?)$/i,
  /^(?:fifth(?:ly)?|quint[oa]|cinqu(?:è|ena))$/i,
  /^(?:sixth(?:ly)?|sext[oa]|sis(?:è|ena))$/i,
  /^(?:seventh(?:ly)?|s[eé]ptim[oa]|set(?:è|ena))$/i,
  /^(?:eighth(?:ly)?|octav[oa]|vuit(?:è|ena))$/i,
];

const wordStart = '(?=[\\p{L}\\p{N}*_“"\'(¿¡«\\[`<!])';
const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(`^\\(?([ivxIVX]{1,5})(?:[.)]|\\.?[-–])[ \\t]+${wordStart}`, 'u'),
    numberOf: (mark) => placeIn(romans, mark.toLowerCase()),
    isWord: false,
    mayBeHeading: true,
  },
  {
    pattern: new RegExp(`^\\(?([A-Z])(?:[.)]|\\.?[-–])[ \\t]+${wordStart}`, 'u'),
    numberOf: (mark) => mark.charCodeAt(0) - 64,
    isWord: true,
    mayBeHeading: true,
  },
  {
    pattern: new RegExp(`^([a-z])(?:\\.|\\.?[-–])[ \\t]+${wordStart}`, 'u'),
    numberOf: (mark) => mark.charCodeAt(0) - 96,
    isWord: true,
    mayBeHeading: false,
  },
  {
    pattern: /^((?:en )?\p{L}{3,9}(?: lugar| lloc)?)(?:[:.,)]|[ \t]+[-–])[ \t]+(?=\S)/iu,
    numberOf: (mark) => placeOf(ordinals.findIndex((one) => one.test(mark))),
    isWord: true,
    mayBeHeading: false,
  },
  {
    pattern: /^(\d{1,2})(?::|\/)[ \t]+(?=\S)/,
    numberOf: Number,
    isWord: false,
    mayBeHeading: false,
  },
  {
    pattern: /^(?:n[.º°]{1,2}|n[uú]m\.?|no\.|#)[ \t]?(\d{1,2})[.:)–-]{0,2}[ \t]+(?=\S)/iu,
    numberOf: Number,
    isWord: false,
    mayBeHeading: false,
  },
];

/** How many lines may stand between two items of a row. */
const mostBetween = 40;

/** The lines that begin an item of a row of such marks, by their index. Rows begin with the first of their kind. */
export function rowsOfMarks(lines: readonly string[]): ReadonlyMap<number, ItemLine> {
  const found = new Map<number, ItemLine>();
  for (const kind of kinds) {
    let row: { readonly at: number; readonly item: ItemLine }[] = [];
    const end = () => {
      if (row.length > 1 && !(kind.mayBeHeading && holdsNumbers(lines, row.at(0)?.at ?? 0)))
        for (const { at, item } of row) if (!found.has(at)) found.set(at, item);
      row = [];
    };
    for (const [at, line] of lines.entries()) {
      const item = readMark(line, kind);
      if (!item) continue;
      const last = row.at(-1);
      if (last && (item.number !== last.item.number + 1 || at - last.at > mostBetween)) end();
      if (row.length > 0 || item.number === 1) row.push({ at, item });
    }
    end();
  }
  return found;
}

function readMark(line: string, { pattern, numberOf, isWord }: Kind): ItemLine | undefined {
  const indent = /^[\s\u00a0]*/.exec(line)?.[0] ?? '';
  const rest = line.slice(indent.length);
  const match = pattern.exec(rest);
  const number = match?.[1] === undefined ? undefined : numberOf(match[1]);
  if (!match || number === undefined || itemLineOf(line) !== undefined) return undefined;
  const more = { indent, number, sign: '', isMarkdown: false, isTicked: false };
  return isWord
    ? { ...more, kind: 'letter', words: rest }
    : { ...more, kind: 'number', words: rest.slice(match[0].length) };
}

/** Whether numbered items stand below a line. */
function holdsNumbers(lines: readonly string[], from: number): boolean {
  return lines.slice(from).some((line) => {
    const kind = itemLineOf(line)?.kind;
    return kind === 'number' || kind === 'section-number' || kind === 'step';
  });
}

function placeIn(all: readonly string[], one: string): number | undefined {
  return placeOf(all.indexOf(one));
}

function placeOf(index: number): number | undefined {
  return index < 0 ? undefined : index + 1;
}

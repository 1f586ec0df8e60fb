import type { Sop } from '../sop/model';
import { syntaxOf } from '../sop/syntax';
import { allMarks } from '../sop/syntax/mark';
import type { Mark } from '../sop/syntax/mark';
import type { Range } from '../text/position';

/** What a word is coloured as: kinds that every theme has a colour for. */
export const wordKinds = ['variable', 'keyword', 'function', 'string', 'number', 'property', 'class'] as const;
type WordKind = (typeof wordKinds)[number];

/** A word, or part of one, on one line. */
export interface ColouredWord {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly kind: WordKind;
}

/**
 * The words of an SOP that mean something to the program: tags of steps, arrows of answers, what a reply says of itself, and the Liquid
 * in it. In order, none over another.
 * @param within the lines that are asked for; all of them without it.
 */
export function colouredWords(sop: Pick<Sop, 'text' | 'stepRule'>, within?: Range): ColouredWord[] {
  const lines = sop.text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const words: ColouredWord[] = [];
  for (const mark of allMarks(marksIn(syntaxOf(sop).body, within))) {
    const { start, end } = mark.range;
    const written = (lines[start.line] ?? '').slice(
      start.character,
      start.line === end.line ? end.character : undefined,
    );
    if (mark.kind === 'info') {
      const word = /^[\w.]*\w/.exec(written)?.[0] ?? '';
      if (word !== '') words.push({ line: start.line, start: start.character, length: word.length, kind: 'keyword' });
      continue;
    }
    const kind = kindOf(mark, written);
    if (kind) for (const word of wordsIn(mark.range, lines, kind)) words.push(word);
  }
  return words.sort((a, b) => a.line - b.line || a.start - b.start);
}

function marksIn(marks: readonly Mark[], within: Range | undefined): readonly Mark[] {
  if (!within) return marks;
  return marks.filter(({ range }) => range.start.line <= within.end.line && within.start.line <= range.end.line);
}

function kindOf({ kind }: Mark, written: string): WordKind | undefined {
  switch (kind) {
    case 'variable':
    case 'local':
      return 'variable';
    case 'tag-name':
    case 'arrow':
    case 'keyword':
      return 'keyword';
    case 'filter-name':
      return 'function';
    case 'literal':
      return /^["'“‘]/.test(written) ? 'string' : /^[-+.\d]/.test(written) ? 'number' : 'keyword';
    case 'step-id':
    case 'attribute-name':
      return 'property';
    case 'attribute-value':
      return 'string';
    case 'duration':
      return 'number';
    case 'role':
      return 'class';
    default:
      return undefined;
  }
}

/** A mark over several lines, such as a text in quotes, is coloured on each of them. */
function wordsIn({ start, end }: Range, lines: readonly string[], kind: WordKind): ColouredWord[] {
  const words: ColouredWord[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : (lines[line]?.length ?? 0);
    if (to > from) words.push({ line, start: from, length: to - from, kind });
  }
  return words;
}

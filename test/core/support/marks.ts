import type { Mark, MarkKind, MarkOf } from '../../../src/core/sop/syntax/mark';
import { marksOfKind } from '../../../src/core/sop/syntax/mark';
import { syntaxOf } from '../../../src/core/sop/syntax';
import { cutter } from './ranges';

/** The marks of one kind in a text. */
export function marksIn<K extends MarkKind>(text: string, kind: K): MarkOf<K>[] {
  return [...marksOfKind(syntaxOf(text).marks, kind)];
}

/** What is written where the marks of one kind stand. */
export function written(text: string, kind: MarkKind): string[] {
  const cut = cutter(text);
  return marksIn(text, kind).map(({ range }) => cut(range));
}

/** Marks as an outline: kinds and, where nothing stands in them, what is written there. */
export function outline(text: string, marks: readonly Mark[], indent = ''): string {
  const cut = cutter(text);
  return marks
    .map((mark) =>
      mark.marks.length > 0
        ? `${indent}${mark.kind}\n${outline(text, mark.marks, `${indent}  `)}`
        : `${indent}${mark.kind} ${JSON.stringify(cut(mark.range))}\n`,
    )
    .join('');
}

import { locateFrontMatter } from '../../sop/locate-front-matter';
import type { Approval, Sop } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import type { MarkOf } from '../../sop/syntax/mark';
import type { Position, Range } from '../../text/position';
import type { YamlPath } from '../../yaml/marks';
import { yamlWord } from '../../yaml/plain-word';
import type { Fix, FixFile } from '../fix';
import type { LibraryView } from '../rule';

/** Where a value of the front matter is written, without its quotes; the beginning of the file where it is not. */
export function placeOf(sop: Sop, ...path: YamlPath): Range {
  return valueAt(sop, path)?.inner ?? fileStart;
}

/** Where an approval says when it was given; where it does not, by whom. */
export function dayPlaceOf(sop: Sop, approval: Approval): Range {
  return approvalPlaceOf(sop, approval, 'on');
}

/** Where an approval says something; where it does not, by whom it was given. */
export function approvalPlaceOf(sop: Sop, { range }: Approval, key: 'on' | 'hash'): Range {
  const by = values(sop).find(
    (value) => isSame(value.range.start, range.start) || isSame(value.inner.start, range.start),
  );
  const path = by?.path.slice(0, -1) ?? [];
  return (by && valueAt(sop, [...path, key])?.inner) ?? range;
}

/** What people call whoever gave an approval. */
export function approverName({ by }: Approval, sop: Sop, library: LibraryView): string {
  return library.config(sop.location.root).team.get(by)?.name ?? by;
}

/** Whether the front matter says anything for a key, be it right or wrong. */
export function isWritten(sop: Sop, key: string): boolean {
  return values(sop).some(({ path, text }) => path[0] === key && text !== '');
}

/** A fix that writes a key into the front matter; none where that is missing, or not written a key a line. @param place where in it. */
export function addingKey({ lines }: FixFile, key: string, value: string, place: 'top' | 'end' = 'end'): Fix[] {
  const { state, firstLine, bodyLine } = locateFrontMatter(lines);
  const isBlock = /^[\w-]+:(?:\s|$)/.test(lines.slice(firstLine).find((one) => !/^\s*(?:#|$)/.test(one)) ?? '');
  if (state !== 'found' || !isBlock) return [];
  const at = { line: place === 'top' ? firstLine : bodyLine - 1, character: 0 };
  const said = `${key}: ${yamlWord(value)}`;
  const edit = { range: { start: at, end: at }, text: `${said}\n` };
  return [{ title: 'say-steps', args: [said], edits: [edit], isPreferred: false }];
}

function valueAt(sop: Sop, path: YamlPath): MarkOf<'value'> | undefined {
  const key = JSON.stringify(path);
  return values(sop).find((value) => JSON.stringify(value.path) === key);
}

function values(sop: Sop): MarkOf<'value'>[] {
  return [...marksOfKind(syntaxOf(sop).front, 'value')];
}

function isSame(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

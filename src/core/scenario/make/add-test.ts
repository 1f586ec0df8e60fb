import { isMap, isScalar, isSeq } from 'yaml';
import type { Pair, YAMLSeq } from 'yaml';
import type { SopLocation } from '../../sop/model';
import { applyEdits } from '../../text/edit';
import type { TextEdit } from '../../text/edit';
import { LineIndex } from '../../text/position';
import { testBounds } from '../../yaml/bounds';
import { readYaml } from '../../yaml/document';
import { yamlWord } from '../../yaml/plain-word';
import { readTests } from '../read/read';
import type { MadeTest } from './made-test';
import { testInLine, testLines } from './written-test';

/** A new file with a test. @param sop the id of the SOP, where the file has another name than that. */
export function newTestFile(test: MadeTest, sop?: string): string {
  return `${sop === undefined ? '' : `sop: ${yamlWord(sop)}\n`}${listWith(test)}`;
}

/**
 * Puts a test behind the others of a file, and leaves all else as it is written.
 * @returns undefined where it finds no place: the file cannot be read, or is written in a way that has none.
 */
export function withTest(text: string, test: MadeTest): TextEdit | undefined {
  const edit = placeIn(text.replace(/\r\n?/g, '\n'), test);
  if (!edit) return undefined;
  const [before, after] = [text, applyEdits(text, [edit])].map((one) => readTests(one, nowhere));
  const names = after?.file.tests.map(({ name }) => name.text) ?? [];
  const isThere = names.length === (before?.file.tests.length ?? 0) + 1 && names.at(-1) === test.name;
  return isThere && (after?.problems.length ?? 0) <= (before?.problems.length ?? 0) ? edit : undefined;
}

const nowhere: SopLocation = { uri: '', root: '', path: '' };

function placeIn(text: string, test: MadeTest): TextEdit | undefined {
  const { document } = readYaml(text, testBounds);
  if (!document || document.errors.length > 0) return undefined;
  const { contents } = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (isEmpty) return atEnd(text, test);
  if (!isMap(contents) || contents.flow) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'tests');
  if (!pair) return atEnd(text, test);
  return isSeq(pair.value) ? inList(text, pair.value, test) : inNothing(text, pair, test);
}

function atEnd(text: string, test: MadeTest): TextEdit {
  const isClosed = text === '' || text.endsWith('\n');
  return replacing(text, text.length, text.length, `${isClosed ? '' : '\n'}${listWith(test)}`);
}

/** `tests:` with nothing behind it. */
function inNothing(text: string, { key, value }: Pair, test: MadeTest): TextEdit | undefined {
  if (value !== null && !(isScalar(value) && value.value === null && value.source !== 'null')) return undefined;
  const end = lineEnd(text, isScalar(key) ? (key.range?.[1] ?? 0) : 0);
  return replacing(text, end, end, `\n${indented(test, '  ')}`);
}

function inList(text: string, list: YAMLSeq, test: MadeTest): TextEdit | undefined {
  const [start = 0, end = 0] = list.range ?? [];
  const last = list.items.at(-1);
  if (!last) return replacing(text, text.slice(0, start).trimEnd().length, end, `\n${indented(test, '  ')}`);
  const behind = (last as { readonly range?: readonly number[] | null }).range?.[1] ?? end;
  if (list.flow) return replacing(text, behind, behind, `, ${testInLine(test)}`);
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return undefined;
  // A comment behind the last line stays with it.
  const at = lineEnd(text, text.slice(0, behind).trimEnd().length);
  return replacing(text, at, at, `\n${indented(test, indent)}`);
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

function replacing(text: string, start: number, end: number, by: string): TextEdit {
  return { range: new LineIndex(text).rangeAt(start, end), text: by };
}

function listWith(test: MadeTest): string {
  return `tests:\n${indented(test, '  ')}\n`;
}

function indented(test: MadeTest, indent: string): string {
  return testLines(test)
    .map((line) => indent + line)
    .join('\n');
}

import assert from 'node:assert/strict';
import type { Problem } from '../../../src/core/problem';
import { cut, marked } from './ranges';
import { sopFrom, withFrontMatter } from './sops';

/** A code, what its placeholders stand for, and what was probably meant where something comes near. */
export type Expected = readonly [code: string, ...args: string[]];

/** Fails unless reading a file finds exactly these problems, each at the place marked by `⟦` and `⟧`, in the order of the marks. */
export function assertFileProblems(markedText: string, ...expected: Expected[]): void {
  const { text } = marked(markedText);
  assertProblems(markedText, sopFrom(text).problems, expected);
}

/** The same for Markdown below front matter that has nothing to complain about. */
export function assertBodyProblems(markedBody: string, ...expected: Expected[]): void {
  assertFileProblems(withFrontMatter(markedBody), ...expected);
}

/** Fails unless problems are exactly these, at the marked places. */
export function assertProblems(markedText: string, problems: readonly Problem[], expected: readonly Expected[]): void {
  const { text, ranges } = marked(markedText);
  const found = problems
    .map((one) => ({ code: one.code, args: toldOf(one), range: one.range, text: cut(text, one.range) }))
    .sort((a, b) => compare(a.range, b.range));
  const wanted = expected.map(([code, ...args], index) => ({
    code,
    args,
    range: ranges[index]!,
    text: cut(text, ranges[index]!),
  }));
  assert.deepEqual(found, wanted);
}

/** What a problem says beside its code: its arguments, and last what was probably meant. */
export function toldOf({ args, suggestion }: Problem): string[] {
  return suggestion === undefined ? [...args] : [...args, suggestion];
}

function compare(a: Problem['range'], b: Problem['range']): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

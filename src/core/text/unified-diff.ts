import { changedStretches } from './changed-lines';
import type { Stretch } from './changed-lines';

/** How many lines that stay are shown around those that change. */
const context = 3;
const noEnd = '\\ No newline at end of file';

/**
 * What differs between two texts, as the lines of a patch that `git apply` and `patch -p1` take; none when nothing does. Lines may end in
 * `\r`, which belongs to them.
 * @param path of the file, with `/`.
 */
export function unifiedDiff(path: string, before: string, after: string): string[] {
  if (before === after) return [];
  // A name with spaces is taken for whole only where a tab ends it.
  const end = path.includes(' ') ? '\t' : '';
  const [old, now] = [linesOf(before), linesOf(after)];
  return [
    `--- a/${path}${end}`,
    `+++ b/${path}${end}`,
    ...hunksOf(changedStretches(old, now)).flatMap((stretches) => hunk(stretches, old)),
  ];
}

/** A last line that has no end is another than one that has. */
function linesOf(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  else lines.push(`${lines.pop() ?? ''}\n${noEnd}`);
  return lines;
}

/** Stretches with few lines between them are shown together. */
function hunksOf(stretches: readonly Stretch[]): Stretch[][] {
  const hunks: Stretch[][] = [];
  let end = -Infinity;
  for (const one of stretches) {
    if (one.at[0] - end <= context * 2) hunks.at(-1)?.push(one);
    else hunks.push([one]);
    end = one.at[0] + one.removed.length;
  }
  return hunks;
}

function hunk(stretches: readonly Stretch[], old: readonly string[]): string[] {
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return [];
  const from = Math.max(0, first.at[0] - context);
  const to = Math.min(old.length, last.at[0] + last.removed.length + context);
  const shift = first.at[1] - first.at[0];
  const lines: string[] = [];
  let at = from;
  for (const {
    at: [start],
    removed,
    added,
  } of stretches) {
    lines.push(...old.slice(at, start).map((line) => ` ${line}`));
    lines.push(...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`));
    at = start + removed.length;
  }
  lines.push(...old.slice(at, to).map((line) => ` ${line}`));
  const grown = stretches.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
  const head = `@@ -${rangeOf(from, to - from)} +${rangeOf(from + shift, to - from + grown)} @@`;
  return [head, ...lines.flatMap((line) => line.split('\n'))];
}

/** A range of no lines is named by the line before it. */
function rangeOf(from: number, count: number): string {
  return `${count === 0 ? from : from + 1},${count}`;
}

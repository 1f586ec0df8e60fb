import { changedStretches } from '../../text/changed-lines';
import type { TextEdit } from '../../text/edit';

/** What turns one text into another, a stretch of lines at a time, so that cursors in all others stay. Line breaks are taken for equal. */
export function editsBetween(before: string, after: string): TextEdit[] {
  const [old, now] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)];
  const edits: TextEdit[] = [];
  let [from, to] = [0, 0];
  for (const { removed, added } of changedStretches(old, now)) {
    while (old[from] === now[to]) {
      from++;
      to++;
    }
    edits.push(edit(from, removed.length, added, old));
    from += removed.length;
    to += added.length;
  }
  return edits;
}

/** Puts lines in place of some others. */
function edit(at: number, count: number, added: readonly string[], old: readonly string[]): TextEdit {
  if (at + count < old.length) {
    const range = { start: { line: at, character: 0 }, end: { line: at + count, character: 0 } };
    return { range, text: added.map((line) => `${line}\n`).join('') };
  }
  // Behind the last line no other begins: the break in front of it goes, or comes, instead.
  const start = at > 0 ? { line: at - 1, character: old[at - 1]?.length ?? 0 } : { line: 0, character: 0 };
  const end = { line: old.length - 1, character: old.at(-1)?.length ?? 0 };
  return { range: { start, end }, text: at > 0 ? added.map((line) => `\n${line}`).join('') : added.join('\n') };
}

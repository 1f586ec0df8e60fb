// What failed in a lane, out of all that it printed: told once more at the very end, where only the end is kept of a long output.
import { stripVTControlCharacters } from 'node:util';
import { unsteadyMark } from './second-try';

/** How many lines are told of one list of failures, and of a lane that lists none. */
const most = 60;

/**
 * Finds the lists of failures in what a lane printed: mocha's own, and those of our runners.
 * @returns the lists, each cut at {@link most} lines; the last lines of the output where it has no list, as with a check that
 * broke; without colours
 */
export function failuresIn(output: string): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  const told: string[] = [];
  lines.forEach((line, at) => {
    if (!begins(line)) return;
    const after = lines.slice(at + 1);
    const end = after.findIndex((next) => begins(next) || ends(next));
    const list = [line, ...(end === -1 ? after : after.slice(0, end))];
    told.push(...list.slice(0, most), ...(list.length > most ? [`  … ${list.length - most} more lines`] : []));
  });
  return (told.length > 0 ? told : lines.slice(-most)).join('\n').trimEnd();
}

function begins(line: string): boolean {
  return (
    /^\s*\d+ failing\b/.test(line) || /^✗ .*: \d+ passed, [1-9]\d* failed/.test(line) || line.startsWith(unsteadyMark)
  );
}

function ends(line: string): boolean {
  return /^(?:[✓…]|Once more|\d+ passed, \d+ failed$)/.test(line);
}

import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';

/** Removes the lines of an entry that begins its line. */
export function removeEntry({ range: { start } }: Problem, { lines }: FixFile): Fix[] {
  const line = lines[start.line] ?? '';
  const [name = ''] = /^\s*([^\s:]+|"[^"]*"|'[^']*')(?=\s*:)/.exec(line)?.slice(1) ?? [];
  if (line.slice(0, start.character).trim() !== '' || name === '') return [];
  let end = start.line + 1;
  while (
    end < lines.length &&
    (/^\s*$/.test(lines[end] ?? '') ? indentBelow(lines, end) : indent(lines[end])) > start.character
  )
    end++;
  const edit = { range: { start: { line: start.line, character: 0 }, end: { line: end, character: 0 } }, text: '' };
  return [{ title: 'remove', args: [name], edits: [edit], isPreferred: false }];
}

function indent(line = ''): number {
  return line.length - line.trimStart().length;
}

/** The indentation of the next line that says something. */
function indentBelow(lines: readonly string[], at: number): number {
  const next = lines.slice(at).find((line) => line.trim() !== '');
  return next === undefined ? 0 : indent(next);
}

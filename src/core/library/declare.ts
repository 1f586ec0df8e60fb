import { applyEdits } from '../text/edit';
import type { TextEdit } from '../text/edit';
import { LineIndex } from '../text/position';
import { readLibraryConfig } from './config';

/** What is known of a variable that is to be declared. */
export interface Declaration {
  readonly name: string;
  readonly label: string;
}

/** What is told where YAML is not read as a whole. */
const unsure: ReadonlySet<string> = new Set(['yaml.syntax', 'yaml.indent', 'yaml.unclosed']);

/**
 * The edit that declares a variable in a `library.yml`, at the end of its `variables`, and changes nothing else.
 * @returns undefined when it is declared there, or `variables` is written in a way that a line cannot be added to.
 */
export function declaring(text: string, { name, label }: Declaration): TextEdit | undefined {
  const edit = added(text, `${name}: {label: ${JSON.stringify(label)}}`);
  if (!edit) return undefined;
  const before = readLibraryConfig(text);
  const after = readLibraryConfig(applyEdits(text, [edit]));
  const isAdded = after.config.variables.has(name) && after.config.variables.size === before.config.variables.size + 1;
  // Where the file is no YAML, nobody knows where a line belongs.
  const isBroken =
    after.problems.some(({ code }) => unsure.has(code)) || after.problems.length > before.problems.length;
  return isAdded && !isBroken ? edit : undefined;
}

/** Adds an entry behind the last one of `variables`, indented as the first. */
function added(text: string, entry: string): TextEdit | undefined {
  const lines = text.split(/\r\n|\r|\n/);
  const head = lines.findIndex((line) => /^variables[ \t]*:/.test(line));
  if (head < 0) {
    const { start } = new LineIndex(text).rangeAt(text.length, text.length);
    const gap = text.trim() === '' ? '' : lines.at(-1)?.trim() === '' ? '\n' : '\n\n';
    return { range: { start, end: start }, text: `${gap}variables:\n  ${entry}\n` };
  }
  if (!/^variables[ \t]*:[ \t]*(?:#.*)?$/.test(lines[head] ?? '')) return undefined;
  let last = head;
  let indent: string | undefined;
  for (const [at, line] of lines.entries()) {
    if (at <= head || line.trim() === '') continue;
    const own = /^ */.exec(line)?.[0] ?? '';
    // A remark at the margin belongs to what comes next.
    if (own === '') break;
    if (!line.trim().startsWith('#')) indent ??= own;
    last = at;
  }
  const end = { line: last, character: (lines[last] ?? '').length };
  return { range: { start: end, end }, text: `\n${indent ?? '  '}${entry}` };
}

import type { Severity } from '../../core/problem';
import type { Place } from './place';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** A command by which GitHub's runners show something beside the lines of a pull request. */
export function githubCommand(
  severity: Severity,
  file: string,
  { line, column, endLine, endColumn }: Place,
  title: string,
  text: string,
): string {
  // A range of several lines has no columns there.
  const place = endLine === line ? { line, endLine, col: column, endColumn } : { line, endLine };
  const said = Object.entries({ file, ...place, title }).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${commands[severity]} ${said.join(',')}::${data(text)}`;
}

/** What ends a command, or begins an escape, is escaped. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, also what parts properties. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

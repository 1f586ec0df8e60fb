import { comparedLines } from './compared-lines';
import { failuresOf, headOf, placeOf, problemWords, wordsOf } from './report';
import type { Place, TestReport } from './report';
import type { Severity } from '../../../core/problem';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'notice' };

/** What came of the tests, as commands that GitHub's runners show beside the lines of a pull request. */
export function githubCommands(report: TestReport): string[] {
  return report.files.flatMap(({ file, problems, results }) => [
    ...problems.map((one) => command(commands[one.severity], file, placeOf(one.range), one.code, problemWords(one))),
    ...results.flatMap((result) =>
      failuresOf(result).map(({ failure, labels }) => {
        const lines = failure.compared ? comparedLines(failure.compared.expected, failure.compared.actual) : [];
        const title = [headOf(result).name, ...labels].join(', ');
        return command('error', file, placeOf(failure.range), title, [wordsOf(failure), ...lines].join('\n'));
      }),
    ),
  ]);
}

function command(
  name: string,
  file: string,
  { line, column, endLine, endColumn }: Place,
  title: string,
  text: string,
): string {
  // A range of several lines has no columns there.
  const place = endLine === line ? { line, endLine, col: column, endColumn } : { line, endLine };
  const said = Object.entries({ file, ...place, title }).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${said.join(',')}::${data(text)}`;
}

/** What ends a command, or begins an escape, is escaped. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** In a property, also what parts properties. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

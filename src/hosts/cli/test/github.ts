import { comparedLines } from './compared-lines';
import { githubCommand } from '../github-command';
import { placeOf } from '../place';
import { headOf } from './report';
import type { TestReport } from './report';
import type { TestWords } from './words';
import { failuresOf } from '../../../core/scenario/run/told-failures';

/** What came of the tests, as commands that GitHub's runners show beside the lines of a pull request. */
export function githubCommands(report: TestReport, words: TestWords): string[] {
  return report.files.flatMap(({ file, problems, results }) => [
    ...problems.map((one) => githubCommand(one.severity, file, placeOf(one.range), one.code, words.problem(one))),
    ...results.flatMap((result) =>
      failuresOf(result).map(({ failure, labels }) => {
        const lines = failure.compared ? comparedLines(failure.compared.expected, failure.compared.actual) : [];
        const title = [headOf(result).name, ...labels].join(', ');
        return githubCommand(
          'error',
          file,
          placeOf(failure.range),
          title,
          [words.failure(failure), ...lines].join('\n'),
        );
      }),
    ),
  ]);
}

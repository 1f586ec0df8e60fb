import { countOf } from './report';
import type { LintReport } from './report';
import type { LintWords } from './words';

/** What is wrong with a library, as lines for people. */
export function stylishLines(report: LintReport, words: LintWords): string[] {
  const { root, sops, findings, fixed, diffs, since } = report;
  const result =
    findings.length === 0
      ? words.say('none')
      : (['error', 'warning', 'information'] as const)
          .map((severity) => words.count(severity, countOf(report, severity)))
          .join(', ');
  const mended = fixed ? `${words.count(diffs ? 'mendable' : 'mended', fixed.length)}, ` : '';
  const read = words.count('sops', sops);
  const looked = since ? words.say('since', read, words.count('changed', since.changed.length), since.revision) : read;
  return [
    // The patch, which stands above, tells what fixes do.
    ...(diffs
      ? []
      : (fixed ?? []).map(({ file, line, column, code, fix }) =>
          words.say('fixed', `${file}:${line}:${column}`, code, fix),
        )),
    ...findings.map(
      ({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${severity} ${code} ${message}`,
    ),
    words.say('in', looked, root, `${mended}${result}`),
  ];
}

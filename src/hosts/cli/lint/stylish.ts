import { countOf } from './report';
import type { LintReport } from './report';
import type { LintWords } from './words';

/** What is wrong with a library, as lines for people. */
export function stylishLines(report: LintReport, words: LintWords): string[] {
  const { root, sops, findings, fixed } = report;
  const result =
    findings.length === 0
      ? words.say('none')
      : (['error', 'warning', 'information'] as const)
          .map((severity) => words.count(severity, countOf(report, severity)))
          .join(', ');
  const mended = fixed ? `${words.count('mended', fixed.length)}, ` : '';
  return [
    ...(fixed ?? []).map(({ file, line, column, code, fix }) =>
      words.say('fixed', `${file}:${line}:${column}`, code, fix),
    ),
    ...findings.map(
      ({ file, line, column, severity, code, message }) => `${file}:${line}:${column} ${severity} ${code} ${message}`,
    ),
    words.say('in', words.count('sops', sops), root, `${mended}${result}`),
  ];
}

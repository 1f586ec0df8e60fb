import { countOf } from './report';
import type { LintReport } from './report';

/** What is wrong with a library, for programs. */
export function toJson(report: LintReport) {
  const { sops, findings, fixed, diffs, since } = report;
  return {
    sops,
    errors: countOf(report, 'error'),
    warnings: countOf(report, 'warning'),
    information: countOf(report, 'information'),
    problems: findings,
    fixed,
    diffs: diffs?.map(({ file, lines }) => ({ file, diff: lines.map((line) => `${line}\n`).join('') })),
    since,
  };
}

import { countOf } from './report';
import type { LintReport } from './report';

/** What is wrong with a library, for programs. */
export function toJson(report: LintReport) {
  const { sops, findings, fixed } = report;
  return {
    sops,
    errors: countOf(report, 'error'),
    warnings: countOf(report, 'warning'),
    information: countOf(report, 'information'),
    problems: findings,
    fixed,
  };
}

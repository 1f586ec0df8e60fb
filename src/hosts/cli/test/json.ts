import { together } from '../../../core/scenario/coverage';
import type { SopCoverage } from '../../../core/scenario/coverage';
import { placeOf } from '../place';
import { countOf, headOf } from './report';
import type { FileReport, TestReport } from './report';
import type { TestWords } from './words';

/** What came of the tests, for programs. */
export function toJson(report: TestReport, words: TestWords) {
  const { tests, failed } = countOf(report);
  return {
    library: report.root,
    files: report.files.length,
    tests,
    failed,
    results: report.files.map((one) => fileToJson(one, words)),
    ...(report.coverage ? { coverage: coverageToJson(report.coverage) } : {}),
  };
}

function fileToJson({ file, sop, problems, results }: FileReport, words: TestWords) {
  return {
    file,
    sop,
    problems: problems.map((one) => ({
      ...placeOf(one.range),
      severity: one.severity,
      code: one.code,
      message: words.problem(one),
    })),
    tests: results.map((result) => {
      const { name, place } = headOf(result);
      return {
        name,
        kind: result.test.kind,
        ...place,
        runs: result.runs.map(({ lang, channel, failures }) => ({
          lang,
          channel,
          passed: failures.length === 0,
          failures: failures.map((one) => ({
            ...placeOf(one.range),
            code: one.code,
            message: words.failure(one),
            ...one.compared,
          })),
        })),
      };
    }),
  };
}

function coverageToJson(coverage: readonly SopCoverage[]) {
  const shares = (all: readonly SopCoverage[]) => ({
    steps: together(all.map(({ steps }) => steps)),
    answers: together(all.map(({ answers }) => answers)),
    replies: together(all.map(({ replies }) => replies)),
    texts: together(all.map(({ texts }) => texts)),
  });
  return {
    ...shares(coverage),
    sops: coverage.map((one) => ({
      sop: one.sop.id,
      file: one.sop.location.uri,
      ...shares([one]),
      notWalked: one.notWalked.map(({ range, ...what }) => ({ ...placeOf(range), ...what })),
    })),
  };
}

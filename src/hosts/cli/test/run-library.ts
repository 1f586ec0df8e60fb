import { coverageOf } from '../../../core/scenario/coverage';
import type { SopCoverage } from '../../../core/scenario/coverage';
import { testFindings } from '../../../core/scenario/check/check-file';
import { loadTests, testPathsIn } from '../../../core/scenario/load';
import { asCasesRead } from '../../../core/scenario/run/simulated-case';
import { TestRunner } from '../../../core/scenario/run/test-runner';
import type { TestResult } from '../../../core/scenario/run/result';
import type { Finding } from '../../../core/lint/finding';
import type { CliHost } from '../host';
import type { OpenLibrary } from '../library';
import { triageIndexOf } from '../triage-index';
import type { FileReport, TestReport } from './report';

/** Runs all tests of a library. */
export async function runLibrary(host: CliHost, opened: OpenLibrary, hasCoverage: boolean): Promise<TestReport> {
  const { library, root } = opened;
  const files = host.files(root);
  const runner = new TestRunner(library, () => triageIndexOf(host, opened));
  const reports: FileReport[] = [];
  for (const path of testPathsIn(library, root)) {
    const file = files.join(root, ...path.split('/'));
    const loaded = await loadTests(files, { uri: file, root, path });
    const checked = runner.check(loaded.read.file);
    const results = [...checked.file.tests, ...checked.file.messages].map((test) => runner.run(checked, test));
    const problems = besides(testFindings(loaded, checked), results);
    reports.push({ file, sop: checked.sop?.id, problems, results });
  }
  return { root, files: reports, coverage: hasCoverage ? coverageIn(opened, runner) : undefined };
}

/** What is wrong with a file and is not told as a failure of a test. */
function besides(problems: readonly Finding[], results: readonly TestResult[]): Finding[] {
  const nameOf = (one: Pick<Finding, 'code' | 'range'>) => JSON.stringify([one.code, one.range]);
  const told = new Set(results.flatMap(({ runs }) => runs.flatMap(({ failures }) => failures.map(nameOf))));
  return problems.filter((one) => !told.has(nameOf(one)));
}

function coverageIn({ library, root }: OpenLibrary, runner: TestRunner): SopCoverage[] {
  return [...library.sopsOf(root)]
    .filter(({ status }) => status !== 'retired')
    .sort((a, b) => (a.location.path < b.location.path ? -1 : 1))
    .map((sop) => coverageOf(asCasesRead(sop, runner.world), runner.walked));
}

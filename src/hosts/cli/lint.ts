import { isSpellingAlone } from '../../core/lifecycle/approval/spelling';
import { docsUrl } from '../../core/lint/docs';
import { today } from '../../core/text/day';
import { checks } from '../../core/lint/checks';
import { describe } from '../../core/lint/kinds';
import { Linter } from '../../core/lint/linter';
import type { Finding } from '../../core/lint/finding';
import type { Severity } from '../../core/problem';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { committedSops } from './committed-sops';
import { libraryFolder, readLibrary } from './library';
import { meantLibrary } from './meant-library';
import { testProblems } from './test/test-problems';

/** A problem as the command line reports it; lines and columns count from 1. */
interface ToldFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** URL of the explanation of the code. */
  readonly help: string;
}

export interface LintOptions {
  /** Whether everything that is safe to fix automatically is fixed first. */
  readonly fix?: boolean;
  readonly json?: boolean;
}

/** Reports every problem in a library; with `fix`, those left after fixing what is safe to fix. */
export async function lint(
  host: CliHost,
  folder: string | undefined,
  { fix = false, json = false }: LintOptions,
): Promise<ExitCode> {
  const named = await libraryFolder(host, folder);
  const meant = await meantLibrary(host, named);
  // What was named is not always what is checked: a library is checked as a whole.
  if (meant !== named)
    say(host.err, `“${named}” has no library.yml, but “${meant}” has: this is the library that is checked.`);
  const { library, root } = await readLibrary(host, meant);
  const linter = new Linter(library, undefined, checks);
  linter.setToday(today(host.now()));
  while (linter.compareNext());
  library.setCommitted(await committedSops(host, library, root), isSpellingAlone);
  // Fixing needs large language tables, so it is loaded only when asked for.
  const done = fix ? await (await import('./fix')).fixLibrary(host.files(root), library, linter, root) : undefined;
  // What was fixed may be like another reply now.
  while (linter.compareNext());
  const { fixed, failed = [] } = done ?? {};
  for (const { file, reason } of failed)
    say(host.err, `${file} could not be fixed. Check that you may write it. Reason: ${reason}`);
  const findings = [...library.sops].flatMap((sop) =>
    linter.problems(sop.location.uri).map((problem) => toTold(sop.location.uri, problem)),
  );
  findings.push(...linter.configProblems(root).map((problem) => toTold(library.configUri(root) ?? root, problem)));
  for (const [file, problems] of await testProblems(host, library, root))
    findings.push(...problems.map((problem) => toTold(file, problem)));
  findings.sort(byPlace);
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const [errors, warnings, information] = [count('error'), count('warning'), count('information')];
  if (json) {
    writeJson(host, { sops: library.size, errors, warnings, information, problems: findings, fixed });
  } else {
    for (const { file, line, column, code, fix: how } of fixed ?? [])
      say(host.out, `${file}:${line}:${column} fixed ${code} ${how}`);
    for (const { file, line, column, severity, code, message } of findings)
      say(host.out, `${file}:${line}:${column} ${severity} ${code} ${message}`);
    const result =
      findings.length === 0
        ? 'no problems'
        : [counted(errors, 'error'), counted(warnings, 'warning'), counted(information, 'note')].join(', ');
    const mended = fixed ? `${counted(fixed.length, 'problem')} fixed, ` : '';
    say(host.out, `${counted(library.size, 'SOP')} in ${root}: ${mended}${result}.`);
  }
  if (failed.length > 0) return exitCodes.misuse;
  return errors + warnings > 0 ? exitCodes.problems : exitCodes.clean;
}

function toTold(file: string, problem: Finding): ToldFinding {
  const { start, end } = problem.range;
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    severity: problem.severity,
    code: problem.code,
    message: describe(problem),
    help: docsUrl(problem.code),
  };
}

function byPlace(a: ToldFinding, b: ToldFinding): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}

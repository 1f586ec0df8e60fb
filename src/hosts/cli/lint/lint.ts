import { isSpellingAlone } from '../../../core/lifecycle/approval/spelling';
import type { Library } from '../../../core/library/library';
import { configCheck, sopCheck } from '../../../core/lint/checking';
import type { Check, CheckedFile } from '../../../core/lint/checking';
import { checks } from '../../../core/lint/checks';
import { docsUrl } from '../../../core/lint/docs';
import type { Finding } from '../../../core/lint/finding';
import { Linter } from '../../../core/lint/linter';
import type { Levels } from '../../../core/lint/severity';
import { today } from '../../../core/text/day';
import { committedSops } from '../committed-sops';
import { exitCodes, say, writeJson } from '../host';
import type { CliHost, ExitCode } from '../host';
import { libraryFolder, readLibrary } from '../library';
import { meantLibrary } from '../meant-library';
import { placeOf } from '../place';
import { testProblems } from '../test/test-problems';
import { withLevel } from './levels';
import type { LintFormat, LintLanguage } from './lint-formats';
import { byPlace, countOf, isBad } from './report';
import type { LintReport, ToldFinding } from './report';
import { wordsIn } from './words';
import type { LintWords } from './words';

export interface LintOptions {
  readonly format: LintFormat;
  /** Whether everything that is safe to fix automatically is fixed first. */
  readonly fix?: boolean;
  /** As many warnings are let pass; none where nobody says. */
  readonly maxWarnings?: number;
  /** How bad problems are, as `CODE=LEVEL`. */
  readonly rule: readonly string[];
  readonly lang: LintLanguage;
}

/**
 * Reports every problem in a library; with `fix`, those left after fixing what is safe to fix.
 * @param version of this program.
 */
export async function lint(
  host: CliHost,
  folder: string | undefined,
  { format, fix = false, maxWarnings, rule, lang }: LintOptions,
  version: string,
): Promise<ExitCode> {
  const levels = rule.reduce<Levels>((known, one) => withLevel(one, known), new Map());
  const words = await wordsIn(host, lang);
  const named = await libraryFolder(host, folder);
  const meant = await meantLibrary(host, named);
  // What was named is not always what is checked: a library is checked as a whole.
  if (meant !== named) say(host.err, words.say('meant', named, meant));
  const { library, root } = await readLibrary(host, meant);
  const linter = new Linter(library, () => levels, checks);
  linter.setToday(today(host.now()));
  while (linter.compareNext());
  library.setCommitted(await committedSops(host, library, root), isSpellingAlone);
  // Fixing needs large language tables, so it is loaded only when asked for.
  const done = fix
    ? await (await import('./fix')).fixLibrary(host.files(root), library, linter, root, words)
    : undefined;
  // What was fixed may be like another reply now.
  while (linter.compareNext());
  const { fixed, failed = [] } = done ?? {};
  for (const { file, reason } of failed) say(host.err, words.say('notFixed', file, reason));
  const tell = await teller(words, format);
  const findings = [...library.sops].flatMap((sop) => tellSop(linter, sop.location.uri, library, tell));
  findings.push(...tellConfig(linter, root, library, tell));
  for (const [file, problems] of await testProblems(host, library, root, levels))
    findings.push(...tell(file, { text: '', sop: undefined, problems }));
  findings.sort(byPlace);
  const report = { root, sops: library.size, findings, fixed };
  await write(host, report, words, format, version);
  const warnings = countOf(report, 'warning');
  if (maxWarnings !== undefined && warnings > maxWarnings)
    say(host.err, words.say('tooMany', String(warnings), String(maxWarnings)));
  if (failed.length > 0) return exitCodes.misuse;
  return isBad(report, maxWarnings ?? 0) ? exitCodes.problems : exitCodes.clean;
}

/** Tells the problems of a file; with the ways to mend them where it can be checked as if it had another text. */
type Teller = (file: string, checked: CheckedFile, check?: Check) => ToldFinding[];

async function teller(words: LintWords, format: LintFormat): Promise<Teller> {
  // Of the formats, one says how to mend what is told.
  const fixes = format === 'sarif' ? (await import('./offered-fixes')).offeredFixes : undefined;
  return (file, checked, check) => {
    const offered = check && checked.problems.length > 0 ? fixes?.(checked, check, words) : undefined;
    return checked.problems.map((problem) => {
      const mends = offered?.(problem) ?? [];
      return { ...toTold(file, problem, words), ...(mends.length > 0 ? { fixes: mends } : {}) };
    });
  };
}

function tellSop(linter: Linter, uri: string, library: Library, tell: Teller): ToldFinding[] {
  const sop = library.get(uri);
  if (!sop) return [];
  return tell(uri, { text: sop.text, sop, problems: linter.problems(uri) }, sopCheck(linter, sop.location));
}

function tellConfig(linter: Linter, root: string, library: Library, tell: Teller): ToldFinding[] {
  const checked = { text: library.configText(root), sop: undefined, problems: linter.configProblems(root) };
  return tell(library.configUri(root) ?? root, checked, configCheck(linter, root));
}

function toTold(file: string, problem: Finding, words: LintWords): ToldFinding {
  return {
    file,
    ...placeOf(problem.range),
    severity: problem.severity,
    code: problem.code,
    message: words.problem(problem),
    help: docsUrl(problem.code),
  };
}

async function write(
  host: CliHost,
  report: LintReport,
  words: LintWords,
  format: LintFormat,
  version: string,
): Promise<void> {
  switch (format) {
    case 'json': {
      const { toJson } = await import('./json');
      writeJson(host, toJson(report));
      return;
    }
    case 'sarif': {
      const { toSarif } = await import('./sarif');
      writeJson(host, toSarif(report, words, version));
      return;
    }
    case 'checkstyle': {
      const { checkstyleXml } = await import('./checkstyle');
      host.out(checkstyleXml(report));
      return;
    }
    case 'github': {
      const { githubCommands } = await import('./github');
      say(host.out, ...githubCommands(report));
      return;
    }
    case 'stylish': {
      const { stylishLines } = await import('./stylish');
      say(host.out, ...stylishLines(report, words));
      return;
    }
  }
}

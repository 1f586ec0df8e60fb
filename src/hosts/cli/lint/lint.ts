import { isSpellingAlone } from '../../../core/lifecycle/approval/spelling';
import { docsUrl } from '../../../core/lint/docs';
import type { Finding } from '../../../core/lint/finding';
import type { Levels } from '../../../core/lint/severity';
import { today } from '../../../core/text/day';
import { committedSops } from '../committed-sops';
import { exitCodes, say, sayPatch, writeJson } from '../host';
import type { CliHost, ExitCode } from '../host';
import { libraryFolder, readLibrary } from '../library';
import { meantLibrary } from '../meant-library';
import { placeOf } from '../place';
import { judgedFiles, linterOf } from './check-library';
import type { JudgedFile } from './check-library';
import { withLevel } from './levels';
import type { MessageLanguage } from '../message-languages';
import type { LintFormat } from './lint-formats';
import { byPlace, countOf, isBad } from './report';
import type { LintReport, ToldFinding } from './report';
import { broughtAbout, earlierLibrary, hasChanged, withMoved } from './since';
import type { Earlier } from './since';
import { UnwrittenFiles } from './unwritten-files';
import { wordsIn } from './words';
import type { LintWords } from './words';

export interface LintOptions {
  readonly format: LintFormat;
  /** Whether everything that is safe to fix automatically is fixed first. */
  readonly fix?: boolean;
  /** The same, and nothing is written. */
  readonly fixDryRun?: boolean;
  /** As many warnings are let pass; none where nobody says. */
  readonly maxWarnings?: number;
  /** How bad problems are, as `CODE=LEVEL`. */
  readonly rule: readonly string[];
  /** A commit of Git: only what a change since has to do with is told. */
  readonly since?: string;
  readonly lang: MessageLanguage;
}

/**
 * Reports every problem in a library; with `fix`, those left after fixing what is safe to fix.
 * @param version of this program.
 */
export async function lint(
  host: CliHost,
  folder: string | undefined,
  options: LintOptions,
  version: string,
): Promise<ExitCode> {
  const { format, fix = false, fixDryRun = false, maxWarnings, since } = options;
  const levels = options.rule.reduce<Levels>((known, one) => withLevel(one, known), new Map());
  const judging = { levels, today: today(host.now()) };
  const words = await wordsIn(host, options.lang);
  const named = await libraryFolder(host, folder);
  const meant = await meantLibrary(host, named);
  // What was named is not always what is checked: a library is checked as a whole.
  if (meant !== named) say(host.err, words.say('meant', named, meant));
  const opened = await readLibrary(host, meant);
  const { library, root } = opened;
  const committed = since === undefined ? undefined : await earlierLibrary(host, opened, since, judging);
  const linter = linterOf(opened, judging);
  library.setCommitted(committed?.sops ?? (await committedSops(host, library, root)), isSpellingAlone);
  const files = fixDryRun ? new UnwrittenFiles(host.files(root)) : host.files(root);
  const check = () => judgedFiles(files, opened, linter, judging);
  const before = await check();
  const earlier = committed && withMoved(committed, before);
  const changed = earlier && new Set(before.filter((one) => hasChanged(one, earlier)).map(({ file }) => file));
  // Fixing needs large language tables, so it is loaded only when asked for.
  const done =
    fix || fixDryRun
      ? await (
          await import('./fix')
        ).fixLibrary(files, library, linter, root, levels, words, (file) => changed?.has(file) ?? true)
      : undefined;
  const { fixed, failed = [] } = done ?? {};
  for (const { file, reason } of failed) say(host.err, words.say('notFixed', file, reason));
  const findings = await told(done ? await check() : before, earlier, words, format);
  const report: LintReport = {
    root,
    sops: library.size,
    findings,
    fixed,
    diffs: fixDryRun ? done?.diffs : undefined,
    since: earlier && { revision: earlier.revision, commit: earlier.commit, changed: [...(changed ?? [])].sort() },
  };
  await write(host, report, words, format, version);
  const warnings = countOf(report, 'warning');
  if (maxWarnings !== undefined && warnings > maxWarnings)
    say(host.err, words.say('tooMany', String(warnings), String(maxWarnings)));
  if (failed.length > 0) return exitCodes.misuse;
  return isBad(report, maxWarnings ?? 0) ? exitCodes.problems : exitCodes.clean;
}
/** What is told of some files, by place; with the ways to mend it in the format that has them. */
async function told(
  judged: readonly JudgedFile[],
  earlier: Earlier | undefined,
  words: LintWords,
  format: LintFormat,
): Promise<ToldFinding[]> {
  const offeredFixes = format === 'sarif' ? (await import('./offered-fixes')).offeredFixes : undefined;
  const findings = judged.flatMap((one) => {
    const problems = earlier ? broughtAbout(one, earlier) : one.problems;
    const fixes = problems.length > 0 ? offeredFixes?.(one, one.check, words) : undefined;
    return problems.map((problem) => {
      const offered = fixes?.(problem) ?? [];
      return { ...toTold(one.file, problem, words), ...(offered.length > 0 ? { fixes: offered } : {}) };
    });
  });
  return findings.sort(byPlace);
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
      if (report.diffs)
        sayPatch(
          host,
          report.diffs.flatMap(({ lines }) => lines),
        );
      say(host.out, ...stylishLines(report, words));
      return;
    }
  }
}

import { feedbackThreads } from '../../core/lifecycle/feedback/threads';
import { forAuthors, sharedIn } from '../../core/lifecycle/signals/for-authors';
import { aggregate } from '../../core/report/aggregate';
import { reportCsv } from '../../core/report/csv';
import { reportLibrary, zoneOf } from '../../core/report/library-facts';
import { reportMarkdown } from '../../core/report/markdown';
import { periodUnits } from '../../core/report/periods';
import type { Report } from '../../core/report/report';
import { makePage } from '../../core/report/page/make-page';
import { readDigests } from '../../core/report/read-digests';
import type { ReadDigests } from '../../core/report/read-digests';
import { sayInEnglish } from '../../core/report/texts';
import { libraryNow, readAll } from './feedback';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import type { OpenLibrary } from './library';
import type { ReportOptions } from './report-options';
import { recordsFolder, recordsPlace, whereRecordsAre } from './records-folder';

/** Prints a report on the case records in a folder. */
export async function report(host: CliHost, folder: string | undefined, options: ReportOptions): Promise<ExitCode> {
  const { format, separator, since, until, by, sop, category, channel } = options;
  if (separator !== undefined && format !== 'csv') throw new Error('--separator is for --format csv.');
  if (since !== undefined && until !== undefined && since > until)
    throw new Error(`--since ${since} is after --until ${until}. Give an earlier first day.`);
  const root = await recordsFolder(host, folder);
  const opened = await libraryOf(host, options.library);
  const library = opened?.library;
  const now = host.now();
  const read = await readDigests(host.files(root), root, now, host.sha256);
  tellLeftOut(host, root, read);
  const { entries } = opened ? await readAll(host, opened.root) : { entries: [] };
  const asked = opened && (await libraryNow(host, opened.root, entries));
  const languages = ['en', ...(library?.roots.flatMap((one) => library.config(one).lang ?? []) ?? [])];
  const unit = periodUnits.find((one) => one === by);
  const group = (['sop', 'category', 'channel', 'rule', 'tier', 'who'] as const).find((one) => one === by);
  const all = aggregate(read.cases, {
    since,
    until,
    unit,
    filter: { sop, category, channel },
    timezone: library && zoneOf(library),
    now,
    library: library && reportLibrary(library, languages),
    feedback: opened && feedbackThreads(entries),
    signals: asked && (({ since: first, until: last }) => forAuthors(sharedIn(entries, first, last), asked)),
  });
  const result = by === undefined ? all : brokenDownBy(all, group ?? 'period');
  if (format === 'json') writeJson(host, result);
  else if (format === 'csv') host.out(reportCsv(result, separator));
  else
    host.out(reportMarkdown(makePage(result, read.cases.length > 0, { say: sayInEnglish, language: 'en', languages })));
  return opened ? codeFor(opened, exitCodes.clean) : exitCodes.clean;
}

/** The same report with only one breakdown. */
function brokenDownBy(all: Report, by: keyof Report['by']): Report {
  return {
    ...all,
    by: { sop: [], category: [], channel: [], rule: [], tier: [], who: [], period: [], [by]: all.by[by] },
  };
}

/** A library that is named must exist; without a name, `sops` is used if it exists. */
async function libraryOf(host: CliHost, folder: string | undefined): Promise<OpenLibrary | undefined> {
  if (folder === undefined && (await host.kindOf('sops')) !== 'folder') return undefined;
  return openLibrary(host, folder);
}

function tellLeftOut(host: CliHost, root: string, { cases, leftOut: { lines, files } }: ReadDigests): void {
  if (cases.length === 0) say(host.err, `There are no cases in ${recordsPlace(root)}. ${whereRecordsAre}`);
  if (lines + files === 0) return;
  const what = [...(lines > 0 ? [counted(lines, 'line')] : []), ...(files > 0 ? [counted(files, 'file')] : [])].join(
    ' and ',
  );
  say(
    host.err,
    `${what} of the records in ${root} cannot be read and ${lines + files === 1 ? 'is' : 'are'} left out: run “sop-guide verify ${root}” to see which.`,
  );
}

import { recordTexts } from '../../core/case/record/fault';
import { verifyRecords } from '../../core/case/record/verify';
import type { Finding } from '../../core/case/record/case-check';
import { filledIn } from '../../core/text/placeholders';
import { counted } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { linesSince } from './lines-since';
import { recordsFolder, recordsPlace, whereRecordsAre } from './records-folder';

export interface VerifyCommandOptions {
  readonly head?: readonly string[];
  readonly since?: string;
  readonly json?: boolean;
}

/** Checks that the case records in a folder are unchanged since they were written. */
export async function verify(
  host: CliHost,
  folder: string | undefined,
  { head = [], since, json = false }: VerifyCommandOptions,
): Promise<ExitCode> {
  const root = await recordsFolder(host, folder);
  const files = host.files(root);
  const history = since === undefined ? undefined : await linesSince(host, root, since);
  const {
    cases,
    events,
    broken,
    doubtful = [],
    recovered,
    missingHeads,
  } = await verifyRecords(files, root, {
    heads: head,
    digest: host.sha256,
    now: host.now(),
  });
  const places = (findings: readonly Finding[]) =>
    findings.map(({ id, file, line, problem }) => ({
      case: id,
      file: files.join(root, file),
      line,
      code: problem.code,
      message: filledIn(recordTexts[problem.code], problem.args),
    }));
  const [wrong, odd, kept] = [places(broken), places(doubtful), places(recovered)];
  if (json) {
    const doubts = odd.length > 0 ? { doubtful: odd } : {};
    writeJson(host, {
      folder: root,
      cases,
      entries: events,
      broken: wrong,
      ...doubts,
      recovered: kept,
      missingHeads,
      since: history,
    });
  } else {
    for (const { file, line, message } of wrong) say(host.out, `${placeText(file, line)}: ${message}`);
    for (const { file, line, message } of odd) say(host.out, `${placeText(file, line)}: note: ${message}`);
    for (const { file, line } of kept)
      say(
        host.out,
        `${placeText(file, line)}: note: A crash cut this line off. What was left of it was set aside when it was found.`,
      );
    for (const hash of missingHeads)
      say(
        host.out,
        `There is no entry with the hash ${hash} in ${recordsPlace(root)}: the end of its case, or the whole case, was removed.`,
      );
    for (const { file, line, message } of history?.lost ?? []) say(host.out, `${placeText(file, line)}: ${message}`);
    const lost = history?.lost.length ?? 0;
    const result = [
      ...(wrong.length > 0 ? [`${wrong.length} broken`] : []),
      ...(missingHeads.length > 0 ? [`${counted(missingHeads.length, 'hash', 'hashes')} missing`] : []),
      ...(lost > 0 ? [`${counted(lost, 'line')} gone or changed since ${since ?? ''}`] : []),
    ];
    // Finding no cases does not prove that all is well: this may be the wrong folder.
    if (cases === 0 && result.length === 0)
      say(host.out, `There are no cases in ${recordsPlace(root)}. ${whereRecordsAre}`);
    else
      say(
        host.out,
        `${counted(cases, 'case')}, ${counted(events, 'entry', 'entries')} in ${recordsPlace(root)}: ${result.join(', ') || 'all unchanged'}.`,
      );
  }
  const isRead = ({ code }: { readonly code: string }) =>
    code !== 'record.unreadable' && code !== 'record.reading-failed';
  if (missingHeads.length > 0 || (history?.lost ?? []).length > 0 || wrong.some(isRead)) return exitCodes.problems;
  return wrong.length > 0 ? exitCodes.misuse : exitCodes.clean;
}

function placeText(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

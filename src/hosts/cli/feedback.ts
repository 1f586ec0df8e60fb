import { readFeedbackFolder } from '../../core/lifecycle/feedback/folder';
import { feedbackFolder } from '../../core/lifecycle/feedback/file';
import { feedbackThreads } from '../../core/lifecycle/feedback/threads';
import type { FeedbackThread } from '../../core/lifecycle/feedback/threads';
import { counted, inOneLine } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { libraryFolder } from './library';

export interface FeedbackOptions {
  readonly library?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Lists what agents reported of the procedures of a library. Exits with 1 if something is open. */
export async function feedback(
  host: CliHost,
  { library, all = false, json = false }: FeedbackOptions,
): Promise<ExitCode> {
  const root = await libraryFolder(host, library);
  const files = host.files(root);
  const read = await readFeedbackFolder(files, root);
  const unread = read.filter(({ fault }) => fault !== undefined);
  for (const { name, fault } of unread)
    say(
      host.err,
      `${files.join(root, feedbackFolder, name)}: This file cannot be read, and is left out: ${fault ?? ''}`,
    );
  const threads = feedbackThreads(read.flatMap(({ entry }) => entry ?? []));
  const open = threads.filter(({ end }) => end === undefined);
  const shown = all ? threads : open;
  if (json) writeJson(host, shown.map(toJson));
  else {
    say(host.out, ...shown.map(toLine));
    say(host.out, `${counted(open.length, 'open report')}, ${threads.length - open.length} closed.`);
  }
  if (unread.length > 0) return exitCodes.misuse;
  return open.length > 0 ? exitCodes.problems : exitCodes.clean;
}

function toJson({ report, followUps, end }: FeedbackThread) {
  const { id, sop, version, step, words, kind, text, by, at } = report;
  return { id, state: end ? 'closed' : 'open', sop, version, step, words, kind, text, by, at, end, followUps };
}

function toLine({ report, end }: FeedbackThread): string {
  const { sop, step, version, kind, text, at } = report;
  const place = step === undefined ? sop : `${sop}#${step}`;
  const ended = end && `${end.outcome}${end.version === undefined ? '' : ` in ${end.version}`}`;
  const facts = [at.slice(0, 10), kind, version && `version ${version}`, ended].filter(Boolean).join(', ');
  return `${place} (${facts})${text === '' ? '' : `: ${inOneLine(text)}`}`;
}

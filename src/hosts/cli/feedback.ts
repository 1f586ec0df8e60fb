import { readFeedbackFolder } from '../../core/lifecycle/feedback/folder';
import { feedbackFolder } from '../../core/lifecycle/feedback/file';
import type { FeedbackEntry } from '../../core/lifecycle/feedback/entry';
import { feedbackThreads } from '../../core/lifecycle/feedback/threads';
import type { FeedbackThread } from '../../core/lifecycle/feedback/threads';
import { isAnswered } from '../../core/lifecycle/signals/answered';
import { forAuthors } from '../../core/lifecycle/signals/for-authors';
import type { ForAuthors, LibraryNow } from '../../core/lifecycle/signals/for-authors';
import { counted, inOneLine } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { libraryFolder } from './library';

export interface FeedbackOptions {
  readonly library?: string;
  readonly all?: boolean;
  readonly json?: boolean;
}

/** Lists what agents reported of the procedures of a library, and what was counted of them. Exits with 1 if something is open. */
export async function feedback(
  host: CliHost,
  { library, all = false, json = false }: FeedbackOptions,
): Promise<ExitCode> {
  const root = await libraryFolder(host, library);
  const { entries, unread } = await readAll(host, root);
  const threads = feedbackThreads(entries);
  const open = threads.filter(({ end }) => end === undefined);
  const shown = all ? threads : open;
  const todo = await todoOf(host, root, entries);
  if (json) writeJson(host, [...shown.map(toJson), ...todo.map((item) => ({ state: 'open', ...item }))]);
  else {
    say(host.out, ...shown.map(toLine), ...todo.map(toDoLine));
    say(host.out, `${counted(open.length, 'open report')}, ${threads.length - open.length} closed.`);
    if (todo.length > 0) say(host.out, sumOf(todo));
  }
  if (unread > 0) return exitCodes.misuse;
  return open.length > 0 ? exitCodes.problems : exitCodes.clean;
}

/**
 * All feedback on a library. Files that cannot be read are told on standard error.
 * @param root the library's folder. @throws when the folder of its feedback cannot be listed.
 */
export async function readAll(
  host: CliHost,
  root: string,
): Promise<{
  readonly entries: readonly FeedbackEntry[];
  readonly unread: number;
}> {
  const files = host.files(root);
  const read = await readFeedbackFolder(files, root);
  const unread = read.filter(({ fault }) => fault !== undefined);
  for (const { name, fault } of unread)
    say(
      host.err,
      `${files.join(root, feedbackFolder, name)}: This file cannot be read, and is left out: ${fault ?? ''}`,
    );
  return { entries: read.flatMap(({ entry }) => entry ?? []), unread: unread.length };
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

/** What was counted in all days, against the library as it is now. */
async function todoOf(host: CliHost, root: string, entries: readonly FeedbackEntry[]): Promise<ForAuthors[]> {
  const now = await libraryNow(host, root, entries);
  return now ? forAuthors(entries, now) : [];
}

/** What was counted is asked of the library as it is now, which is searched only where something was: else undefined. */
export async function libraryNow(
  host: CliHost,
  root: string,
  entries: readonly FeedbackEntry[],
): Promise<LibraryNow | undefined> {
  if (!entries.some(({ does }) => does === 'count')) return undefined;
  const { openIndex } = await import('./search');
  const { index, opened } = await openIndex(host, root);
  return {
    finds: (words, lang) => isAnswered(index, words, lang),
    sop: (id) => opened.library.withId(id)[0],
  };
}

function toDoLine(item: ForAuthors): string {
  const times = item.times === 1 ? 'once' : `${item.times} times`;
  switch (item.kind) {
    case 'wanted':
      return `SOP wanted (${[item.last, item.lang, times].filter(Boolean).join(', ')}): ${inOneLine(
        item.searches.map(({ words }) => words).join(', '),
      )}`;
    case 'nothing-fits': {
      const suggested =
        item.sops.length > 0 ? `not what was suggested: ${item.sops.join(', ')}` : 'nothing was suggested';
      return `no SOP fitted a message (${item.last}, ${times}): ${suggested}`;
    }
    case 'care': {
      const { sop, version, dismissed, skipped, last } = item;
      const facts = [last, 'needs care', version && `version ${version}`].filter(Boolean).join(', ');
      const steps = skipped.map(({ step, times: count, of }) => `#${step} skipped in ${count} of ${of} cases`);
      const why = [...(dismissed > 0 ? [`suggested ${dismissed} times where it did not fit`] : []), ...steps];
      return `${sop} (${facts}): ${why.join('; ')}`;
    }
  }
}

function sumOf(todo: readonly ForAuthors[]): string {
  const wanted = todo.filter(({ kind }) => kind === 'wanted').length;
  const unfitting = todo.filter(({ kind }) => kind === 'nothing-fits').reduce((sum, { times }) => sum + times, 0);
  const care = todo.filter(({ kind }) => kind === 'care').length;
  return (
    [
      ...(wanted > 0 ? [`${counted(wanted, 'SOP')} wanted`] : []),
      ...(unfitting > 0 ? [`${counted(unfitting, 'message')} that nothing fitted`] : []),
      ...(care > 0 ? [`${counted(care, 'SOP needs', 'SOPs need')} care`] : []),
    ].join(', ') + '.'
  );
}

import { reasonOf } from '../../core/attempt';
import { languageOfMessage } from '../../core/language/message-language';
import { checkLibrary } from '../../core/suggestion-check/check-library';
import type { LibraryCheck } from '../../core/suggestion-check/check-library';
import { readMessages } from '../../core/suggestion-check/messages/read-messages';
import type { ReadMessages } from '../../core/suggestion-check/messages/read-messages';
import type { Pace } from '../../core/suggestion-check/pace';
import type { QuestionGroups } from '../../core/suggestion-check/question-groups';
import { unansweredGroups } from '../../core/suggestion-check/unanswered';
import type { ShownMessage } from '../../core/suggestion-check/unanswered';
import { evaluate } from '../../core/triage/evaluate';
import type { LabelledMessage } from '../../core/triage/evaluate';
import type { Suggestion, TriageIndex } from '../../core/triage/triage-index';
import { Suggester } from '../../core/text/nearest';
import type { Library } from '../../core/library/library';
import { timed } from './answer-lines';
import { libraryToJson, unansweredToJson } from './eval-json';
import { libraryReport, unansweredReport } from './eval-library-report';
import { reportOf } from './eval-report';
import type { Measured } from './eval-report';
import { counted, percent, rounded } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import type { OpenLibrary } from './library';
import { triageIndexOf } from './triage-index';

export interface EvalOptions {
  readonly library?: string;
  readonly json?: boolean;
  /** The share of messages, from 0 to 1, whose first suggestion has to be right. */
  readonly minAccuracy?: number;
}

/** How many suggestions are judged for each message: nobody looks further. */
const mostSuggestions = 10;

/** What messages tell of a library. */
interface Told {
  /** Undefined where no message says which SOP handles it. */
  readonly measured: Measured | undefined;
  /** What was asked. */
  readonly index: TriageIndex;
  readonly read: ReadMessages;
  readonly unanswered: QuestionGroups<ShownMessage>;
  readonly hasFailed: boolean;
}

/**
 * Tells what suggestions confuse in a library, and measures them on messages.
 * @param file the messages; without it, the library alone is looked at.
 */
export async function measure(
  host: CliHost,
  file: string | undefined,
  { library: folder, json = false, minAccuracy }: EvalOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const { library, root } = opened;
  const told = file === undefined ? undefined : await askMessages(host, file, opened);
  const measured = told?.measured;
  if (minAccuracy !== undefined && (measured?.cases ?? 0) === 0)
    throw new Error(
      '--min-accuracy needs a FILE whose messages say which SOP handles them: nothing is measured without.',
    );
  const sops = [...library.sops];
  const checked = { sops, configs: new Map([[root, library.config(root)]]) };
  const check = await checkLibrary(checked, told?.index ?? triageIndexOf(host, opened), {
    ...paceOf(host, 'text'),
    failed: (text, reason) => tellFailed(host, library.configUri(root) ?? root, text, reason),
  });
  host.progress('');
  if (json) writeJson(host, toJson(told, check));
  else
    say(
      host.out,
      ...(told?.read.hasLabels === true ? [...reportOf(measured), ''] : []),
      ...(told ? [...unansweredReport(told.unanswered, told.read.messages.length), ''] : []),
      ...libraryReport(check),
    );
  if (told?.hasFailed === true) return exitCodes.misuse;
  const isBelow = minAccuracy !== undefined && (measured?.accuracy1 ?? 0) < minAccuracy;
  if (isBelow)
    say(
      host.err,
      `accuracy@1 is ${percent(measured?.accuracy1 ?? 0, 1)}, less than the ${percent(minAccuracy, 1)} asked for.`,
    );
  return codeFor(opened, isBelow || (told?.read.unknown.size ?? 0) > 0 ? exitCodes.problems : exitCodes.clean);
}

/** Suggests for each message of a file, and looks at what came of it. */
async function askMessages(host: CliHost, file: string, opened: OpenLibrary): Promise<Told> {
  const { library, root } = opened;
  const lines: string[] = [];
  for await (const line of await linesOfFile(host, file)) lines.push(line);
  const read = readMessages(lines, file, (id) => library.withId(id).length > 0);
  tellSkipped(host, file, read, library);
  const index = triageIndexOf(host, opened);
  const answers = new Map<string, readonly Suggestion[]>();
  const times: number[] = [];
  let hasFailed = false;
  read.messages.forEach(({ text }, at) => {
    const { found, ms } = timed(host, () => {
      try {
        return index.triage(text, undefined, { limit: mostSuggestions });
      } catch (error) {
        hasFailed = true;
        tellFailed(host, file, text, reasonOf(error));
        return [];
      }
    });
    times.push(ms);
    answers.set(text, found);
    host.progress(`${at + 1} of ${counted(read.messages.length, 'message')}`);
  });
  const answersTo = (text: string) => answers.get(text) ?? [];
  const unanswered = await unansweredGroups(
    read.messages.map(({ text, expected = [] }) => ({
      text,
      // What an SOP was meant for is one that was missed, and stands among the confusions.
      isAnswered: expected.length > 0 || answersTo(text).length > 0,
    })),
    library.sops,
    library.config(root),
    paceOf(host, 'message'),
  );
  return { measured: measuredOf(read, answersTo, times), index, read, unanswered, hasFailed };
}

function measuredOf(
  { messages }: ReadMessages,
  answersTo: (text: string) => readonly Suggestion[],
  times: readonly number[],
): Measured | undefined {
  const cases = messages.flatMap(({ text, expected }): LabelledMessage[] =>
    expected ? [{ message: text, expected }] : [],
  );
  if (cases.length === 0) return undefined;
  const byLanguage = new Map<string | undefined, LabelledMessage[]>();
  for (const one of cases) {
    const lang = languageOfMessage(one.message);
    byLanguage.set(lang, [...(byLanguage.get(lang) ?? []), one]);
  }
  return {
    ...evaluate(cases, answersTo),
    ms: timesOf(times),
    byLanguage: [...byLanguage]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([lang, own]) => {
        const { cases: count, accuracy1, accuracy3, calibrationError } = evaluate(own, answersTo);
        return { lang, cases: count, accuracy1, accuracy3, calibrationError };
      }),
  };
}

function toJson(told: Told | undefined, check: LibraryCheck): object {
  const library = libraryToJson(check);
  if (!told) return { library };
  const { measured, read, unanswered } = told;
  return {
    ...measured,
    leftOut: read.leftOut,
    unknown: [...read.unknown].map(([id, lines]) => ({ id, lines })),
    messages: read.messages.length,
    unanswered: unansweredToJson(unanswered),
    library,
  };
}

/** Nobody waits for a turn on the command line. */
function paceOf(host: CliHost, what: string): Pace {
  return {
    nextSlice: () => undefined,
    progress: (done, all) => host.progress(`${done} of ${counted(all, what)}`),
  };
}

function tellFailed(host: CliHost, where: string, text: string, reason: string): void {
  say(host.err, `${where}: sop-guide failed on “${beginningOf(text)}”. Reason: ${reason}`);
}

function beginningOf(message: string): string {
  return message.length > 60 ? `${message.slice(0, 60)}…` : message;
}

async function linesOfFile(host: CliHost, file: string): Promise<AsyncIterable<string>> {
  const kind = await host.kindOf(file);
  if (kind === undefined) throw new Error(`There is no file “${file}”.`);
  if (kind === 'folder') throw new Error(`“${file}” is a folder, not a file.`);
  return host.lines(file, (encoding) => {
    say(host.err, `${file} seems to be written in ${encoding}, and is read as that. Save it as UTF-8 to be sure.`);
  });
}

function tellSkipped(host: CliHost, file: string, { header, unknown, leftOut }: ReadMessages, library: Library): void {
  if (header !== undefined)
    say(host.err, `The first line of ${file} is treated as a header: no SOP has the id “${header}”.`);
  const suggester = new Suggester([...library.sops].map(({ id }) => id));
  for (const [id, lines] of unknown) {
    const near = suggester.nearest(id);
    say(
      host.err,
      `No SOP has the id “${id}”: ${counted(lines, 'line')}.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
    );
  }
  if (leftOut > 0)
    say(
      host.err,
      `${counted(leftOut, 'line is', 'lines are')} left out of the figures. Correct the ids to include them.`,
    );
}

function timesOf(times: readonly number[]): Measured['ms'] {
  const sorted = [...times].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, time) => sum + time, 0) / Math.max(1, sorted.length);
  return { mean: rounded(mean, 3), p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0 };
}

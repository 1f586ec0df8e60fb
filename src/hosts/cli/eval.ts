import { reasonOf } from '../../core/attempt';
import { evaluate } from '../../core/triage/evaluate';
import { Suggester } from '../../core/text/nearest';
import type { Library } from '../../core/library/library';
import { timed } from './answer-lines';
import { readCases } from './eval-cases';
import type { ReadCases } from './eval-cases';
import { reportOf } from './eval-report';
import type { Measured } from './eval-report';
import { counted, rounded } from './format';
import { exitCodes, say, writeJson } from './host';
import type { CliHost, ExitCode } from './host';
import { codeFor, openLibrary } from './library';
import { triageIndexOf } from './triage-index';

export interface EvalOptions {
  readonly library?: string;
  readonly json?: boolean;
}

/** How many suggestions are judged for each message: nobody looks further. */
const mostSuggestions = 10;

/** Measures triage on messages whose SOPs are known. */
export async function measure(
  host: CliHost,
  file: string,
  { library: folder, json = false }: EvalOptions,
): Promise<ExitCode> {
  const opened = await openLibrary(host, folder);
  const { library } = opened;
  const read = await readCases(await linesOfFile(host, file), file, (id) => library.withId(id).length > 0);
  tellSkipped(host, file, read, library);
  const index = triageIndexOf(host, opened);
  let failed = 0;
  const times: number[] = [];
  const evaluation = evaluate(read.cases, (message) => {
    const { found, ms } = timed(host, () => {
      try {
        return index.triage(message, undefined, { limit: mostSuggestions });
      } catch (error) {
        failed++;
        say(host.err, `${file}: sop-guide failed on “${beginningOf(message)}”. Reason: ${reasonOf(error)}`);
        return [];
      }
    });
    times.push(ms);
    return found;
  });
  const measured: Measured = { ...evaluation, ms: timesOf(times) };
  if (json)
    writeJson(host, {
      ...measured,
      leftOut: read.leftOut,
      unknown: [...read.unknown].map(([id, lines]) => ({ id, lines })),
    });
  else say(host.out, ...reportOf(measured));
  if (failed > 0) return exitCodes.misuse;
  return codeFor(opened, read.unknown.size > 0 ? exitCodes.problems : exitCodes.clean);
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

function tellSkipped(host: CliHost, file: string, { header, unknown, leftOut }: ReadCases, library: Library): void {
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

import { reasonOf } from '../../core/attempt';
import { rounded } from './format';
import { exitCodes, say, writeJsonLine } from './host';
import type { CliHost, ExitCode } from './host';
import { readQuestion } from './question';
import type { Question } from './question';

/** What was found for a question, and how long it took. */
export interface Answer<T> {
  readonly found: readonly T[];
  /** Milliseconds. */
  readonly ms: number;
}

/** Asks a question and measures how long the answer takes. */
export function timed<T>(host: CliHost, ask: () => readonly T[]): Answer<T> {
  const start = host.elapsed();
  const found = ask();
  return { found, ms: rounded(host.elapsed() - start, 3) };
}

/**
 * Answers each line of standard input with a line of JSON before reading the next.
 * @param ask finds the answers to a question.
 * @param tell turns one result into JSON.
 */
export async function answerLines<T>(
  host: CliHost,
  ask: (question: Question) => readonly T[],
  tell: (found: T) => unknown,
): Promise<ExitCode> {
  return answerEach(host, (question) => {
    const { found, ms } = timed(host, () => ask(question));
    return { query: question.text, results: found.map(tell), ms };
  });
}

/**
 * Answers each line of standard input with a line of JSON before reading the next. Empty lines are skipped. A line that
 * cannot be understood or answered is reported, and the others are still answered.
 * @param answer gives what is written for a question.
 * @param instead gives what is written for a line that is reported, if anything.
 */
export async function answerEach(
  host: CliHost,
  answer: (question: Question) => unknown,
  instead?: (reason: string) => unknown,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  let number = 0;
  const report = (reason: string) => {
    say(host.err, `line ${number}: ${reason}`);
    if (instead) writeJsonLine(host, instead(reason));
    code = exitCodes.misuse;
  };
  for await (const line of host.lines()) {
    number++;
    if (line.trim() === '') continue;
    const read = readQuestion(line);
    if ('wrong' in read) {
      report(read.wrong);
      continue;
    }
    try {
      writeJsonLine(host, answer(read.question));
    } catch (error) {
      report(`sop-guide failed on this line and goes on with the next. Reason: ${reasonOf(error)}`);
    }
  }
  return code;
}

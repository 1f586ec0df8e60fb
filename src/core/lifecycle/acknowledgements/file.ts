import { attempt } from '../../attempt';
import { isDay } from '../../text/day';
import { fileStem } from '../../text/file-stem';
import type { Confirmation } from './confirmation';

/** The folder of a library's confirmations, at its root. Libraries leave out names that begin with a dot. */
export const confirmationFolder = '.sop-read';
/** Bytes; one who confirms a thousand SOPs writes less. */
export const largestFile = 8 * 1024 * 1024;

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/;
const hashPattern = /^[0-9a-f]{6,64}$/;
/** Names and ids are shorter. */
const mostCharacters = 300;

/**
 * The name of the file of one person's confirmations from one workspace on one machine. No two windows write the same file, so nothing is
 * lost where they write at once, and nothing conflicts where two computers' files are merged.
 * @param writer names where it is written: letters and digits that no other has.
 */
export function confirmationFile(person: string, writer: string): string {
  return `${fileStem(person)}.${writer}.jsonl`;
}

/** A confirmation as a line of a file. */
export function writeConfirmation({ person, sop, version, hash, at }: Confirmation): string {
  return `${JSON.stringify({ person, sop, version, hash, at })}\n`;
}

/** What was read of a file. */
export interface ReadConfirmations {
  readonly confirmations: readonly Confirmation[];
  /** The numbers of the lines, from 1, that are none. */
  readonly unread: readonly number[];
}

/** Reads the text of a file. A line that is no confirmation costs only itself. */
export function readConfirmations(text: string): ReadConfirmations {
  const confirmations: Confirmation[] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const one = confirmationIn(line);
    if (one) confirmations.push(one);
    else unread.push(index + 1);
  }
  return { confirmations, unread };
}

function confirmationIn(line: string): Confirmation | undefined {
  return attempt(
    () => {
      const stored: unknown = JSON.parse(line);
      if (typeof stored !== 'object' || stored === null) return undefined;
      const { person, sop, version, hash, at } = stored as Readonly<Record<string, unknown>>;
      if (!isName(person) || !isName(sop) || !isName(hash) || !isName(at)) return undefined;
      if (version !== undefined && !isName(version)) return undefined;
      if (!hashPattern.test(hash) || !time.test(at) || !isDay(at.slice(0, 10))) return undefined;
      return { person, sop, version, hash, at };
    },
    () => undefined,
  );
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= mostCharacters;
}

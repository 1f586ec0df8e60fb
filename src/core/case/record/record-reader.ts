import type { FileSystem } from '../../ports';
import type { CaseEvent } from '../events';
import { readLines } from './lines';
import type { LineFault, RecordLine } from './lines';

/** What a record's file holds. */
export interface ReadRecord {
  readonly events: readonly CaseEvent[];
  readonly faults: readonly RecordFault[];
  /** What is left of a last line that was cut off; empty when nothing of a whole file is left. */
  readonly torn: Uint8Array | undefined;
}

/** A line that is no event of the case. */
export interface RecordFault {
  /** From 1. */
  readonly line: number;
  readonly fault: LineFault | 'foreign';
}

interface Known {
  readonly content: Uint8Array;
  readonly lines: readonly RecordLine[];
  readonly record: ReadRecord;
}

const lineFeed = 0x0a;

/**
 * Reads the files that other windows write. Lines are only ever added to them, so what was read before is not read,
 * parsed and hashed again.
 */
export class RecordReader {
  readonly #files: FileSystem;
  readonly #known = new Map<string, Known>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /**
   * Reads a file.
   * @param id the case it belongs to.
   * @returns undefined when it cannot be read: it must not keep the others from being seen.
   */
  async read(file: string, id: string): Promise<ReadRecord | undefined> {
    let content: Uint8Array;
    try {
      content = await this.#files.read(file);
    } catch {
      return undefined;
    }
    const known = this.#known.get(file);
    if (known && known.content.length === content.length && beginsWith(content, known.content)) return known.record;
    const lines = linesAfter(known, content);
    const record = recordOf(content, lines, id);
    this.#known.set(file, { content, lines, record });
    return record;
  }

  /** Forgets a file that is gone. */
  forget(file: string): void {
    this.#known.delete(file);
  }
}

function linesAfter(known: Known | undefined, content: Uint8Array): readonly RecordLine[] {
  if (!known || known.content.at(-1) !== lineFeed || !beginsWith(content, known.content)) return readLines(content);
  const [before, offset] = [known.content.length, countLines(known.content)];
  const more = readLines(content.subarray(before)).map((line) => ({ ...line, number: line.number + offset, start: line.start + before, end: line.end + before }));
  return [...known.lines, ...more];
}

/** What lines say of a case. */
function recordOf(content: Uint8Array, lines: readonly RecordLine[], id: string): ReadRecord {
  const events: CaseEvent[] = [];
  const faults: RecordFault[] = [];
  for (const { number, read } of lines) {
    if ('fault' in read) faults.push({ line: number, fault: read.fault });
    else if (read.event.run_id === id) events.push(read.event);
    else faults.push({ line: number, fault: 'foreign' });
  }
  // A record has an event from the beginning on: one that is empty lost its content in a crash.
  if (lines.length === 0) return { events, faults: [{ line: 1, fault: 'torn' }], torn: content };
  const last = lines.at(-1);
  const isTorn = last !== undefined && 'fault' in last.read && last.read.fault === 'torn';
  return { events, faults, torn: isTorn ? content.subarray(last.start) : undefined };
}

function beginsWith(content: Uint8Array, beginning: Uint8Array): boolean {
  if (content.length < beginning.length) return false;
  if (content === beginning) return true;
  // From the end: what grows is the same until there, what was replaced mostly is not.
  for (let at = beginning.length - 1; at >= 0; at--) if (content[at] !== beginning[at]) return false;
  return true;
}

function countLines(content: Uint8Array): number {
  let count = 0;
  for (const byte of content) if (byte === lineFeed) count++;
  return count;
}

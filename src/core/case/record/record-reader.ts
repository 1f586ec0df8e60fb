import { attempt } from '../../attempt';
import type { FileSystem, Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import { readLines } from './lines';
import type { LineFault, RecordLine } from './lines';
import { readRecord } from './read';

/** What a record's file holds. */
export interface ReadRecord {
  readonly events: readonly CaseEvent[];
  readonly faults: readonly FaultyLine[];
  /** What is left of a last line that was cut off; empty when nothing of a whole file is left. */
  readonly torn: Uint8Array | undefined;
}

/** A line that is no event of the case. */
export interface FaultyLine {
  /** From 1. */
  readonly line: number;
  readonly fault: LineFault | 'foreign';
}

/** A file as it was read last, in whole lines. */
interface Known {
  readonly events: CaseEvent[];
  readonly faults: FaultyLine[];
  /** How many lines it has, and bytes. */
  lines: number;
  length: number;
  /** Its last line, with its end. */
  last: Uint8Array;
}

const lineFeed = 0x0a;
/** As many lines of a file are told. */
const mostFaults = 20;

/**
 * Reads the files that other windows write. Lines are only ever added to them, so what was read before is not parsed and
 * hashed again: when its last line stands where it stood, so does what that line's hash is chained to.
 */
export class RecordReader {
  readonly #files: FileSystem;
  readonly #digest: Sha256 | undefined;
  readonly #known = new Map<string, Known>();

  constructor(files: FileSystem, digest: Sha256 | undefined) {
    this.#files = files;
    this.#digest = digest;
  }

  /**
   * Reads a file.
   * @param id the case it belongs to.
   * @returns undefined when it cannot be read: it must not keep the others from being seen.
   */
  async read(file: string, id: string): Promise<ReadRecord | undefined> {
    const content = await readRecord(this.#files, file);
    return content && this.#readContent(file, id, content);
  }

  /** Forgets a file that is gone. */
  forget(file: string): void {
    this.#known.delete(file);
  }

  #readContent(file: string, id: string, content: Uint8Array): ReadRecord | undefined {
    return attempt(
      () => this.#readOn(file, id, content),
      () => {
        // What is known of it may be half of what it says.
        this.forget(file);
        return undefined;
      },
    );
  }

  #readOn(file: string, id: string, content: Uint8Array): ReadRecord {
    let known = this.#known.get(file);
    if (!known || !isContinued(known, content))
      known = { events: [], faults: [], lines: 0, length: 0, last: content.subarray(0, 0) };
    const whole = content.lastIndexOf(lineFeed) + 1;
    if (whole > known.length) {
      const lines = readLines(content.subarray(known.length, whole), this.#digest);
      take(known, lines, id);
      known.lines += countLines(content, known.length, whole);
      known.last = content.slice(content.lastIndexOf(lineFeed, whole - 2) + 1, whole);
      known.length = whole;
    }
    this.#known.set(file, known);
    return withRest(known, content, id, this.#digest);
  }
}

/** What whole lines say, and what stands behind the last of them. */
function withRest(known: Known, content: Uint8Array, id: string, digest: Sha256 | undefined): ReadRecord {
  const rest = { events: [...known.events], faults: [...known.faults], lines: known.lines };
  const lines = readLines(content.subarray(known.length), digest);
  take(rest, lines, id);
  // A record has an event from the beginning on: one that is empty lost its content in a crash.
  if (rest.events.length + rest.faults.length === 0)
    return { events: [], faults: [{ line: 1, fault: 'torn' }], torn: content };
  const isTorn = lines.some(({ read }) => 'fault' in read && read.fault === 'torn');
  return { events: rest.events, faults: rest.faults, torn: isTorn ? content.subarray(known.length) : undefined };
}

function take(into: Pick<Known, 'events' | 'faults' | 'lines'>, lines: readonly RecordLine[], id: string): void {
  for (const { number, read } of lines) {
    if ('event' in read && read.event.run_id === id) into.events.push(read.event);
    else {
      const fault = 'fault' in read ? read.fault : 'foreign';
      // Nobody reads the numbers of a million lines; what was cut off is the last one, and is kept aside.
      if (into.faults.length < mostFaults || fault === 'torn') into.faults.push({ line: into.lines + number, fault });
    }
  }
}

function isContinued({ length, last }: Known, content: Uint8Array): boolean {
  if (content.length < length) return false;
  const start = length - last.length;
  return last.every((byte, index) => content[start + index] === byte);
}

function countLines(content: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (content[at] === lineFeed) count++;
  return count;
}

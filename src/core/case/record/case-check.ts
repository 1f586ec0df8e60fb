import { attempt } from '../../attempt';
import type { RecordCode, RecordFault } from './fault';
import type { FileSystem, Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import { orderEvents } from './order';
import { foldEvents } from '../model/fold';
import type { CaseState } from '../model/state';
import { readLines } from './lines';
import type { LineFault } from './lines';
import { EarlierMarks, parseEarlierMark } from './earlier-marks';
import { closedMarkName } from './marks';
import { tornFileName } from './names';
import type { RecordFile } from './names';
import type { RawCase } from './read';
import { marksOver } from './standing';

/** Something that is not as it was written. */
export interface Finding {
  /** The case. */
  readonly id: string;
  /** Name of the file within the folder. */
  readonly file: string;
  /** From 1; undefined when it is about the whole file. */
  readonly line: number | undefined;
  readonly problem: RecordFault;
}

const lineProblems = {
  torn: 'record.torn',
  'no-event': 'record.no-event',
  edited: 'record.edited',
  incomplete: 'record.incomplete',
} as const satisfies Record<LineFault, RecordCode>;

/** What follows from something that is wrong elsewhere: the cause is named if it is known. */
const consequences: ReadonlySet<RecordCode> = new Set([
  'record.gap',
  'record.forerunner',
  'record.beginning',
  'record.marked-closed',
  'record.marked-otherwise',
]);

interface RecordedEvent {
  readonly event: CaseEvent;
  readonly record: RecordFile;
  readonly line: number;
}

/** Checks the files of one case: each line, the chain of its events, and what its markers say. */
export class CaseCheck {
  readonly #id: string;
  readonly #digest: Sha256;
  readonly #findings: Finding[] = [];
  readonly #placed: RecordedEvent[] = [];
  readonly #byHash = new Map<string, CaseEvent>();
  /** What is left of last lines that were cut off, by file. */
  readonly #torn = new Map<string, Uint8Array>();

  constructor({ id, files }: RawCase, digest: Sha256) {
    this.#id = id;
    this.#digest = digest;
    for (const { record, content } of files) {
      if (content)
        attempt(
          () => this.#readFile(record, content),
          (reason) => this.#find('record.reading-failed', record.name, undefined, reason),
        );
      else this.#find('record.unreadable', record.name);
    }
    this.#checkChain();
  }

  get events(): number {
    return this.#byHash.size;
  }

  /** Whether an event is there, by its hash or the beginning of it. */
  has(head: string): boolean {
    if (this.#byHash.has(head)) return true;
    return head.length >= 12 && [...this.#byHash.keys()].some((hash) => hash.startsWith(head));
  }

  /** Takes out the ends that were cut off and are kept aside as they are. */
  async takeRecovered(files: FileSystem, folder: string, names: readonly string[]): Promise<Finding[]> {
    const recovered: Finding[] = [];
    for (const [name, torn] of this.#torn) {
      const aside = tornFileName(name);
      const kept = names.includes(aside)
        ? await files.read(files.join(folder, aside), torn.length).catch(() => undefined)
        : undefined;
      if (!kept || kept.length !== torn.length || !kept.every((byte, index) => byte === torn[index])) continue;
      const at = this.#findings.findIndex(
        (one) => one.file === name && (one.problem.code === 'record.torn' || one.problem.code === 'record.empty'),
      );
      recovered.push(...this.#findings.splice(at, 1));
    }
    return recovered;
  }

  /**
   * Compares what the names of markers say with what the record says.
   * @param names the files of the case.
   */
  compare(names: readonly string[]): void {
    if (this.#findings.length > 0) return;
    attempt(
      () => this.#compare(names, foldEvents(orderEvents(this.#byHash.values()))),
      (reason) => this.#find('record.reading-failed', this.#placed[0]?.record.name ?? '', undefined, reason),
    );
  }

  #compare(names: readonly string[], state: CaseState | undefined): void {
    const last = (kind: string) =>
      names
        .filter((name) => parseEarlierMark(name)?.kind === kind)
        .sort()
        .at(-1) ?? '';
    const earlier = new EarlierMarks(names);
    if (earlier.closedAt !== undefined && !state?.closed) this.#find('record.marked-closed', last('closed'));
    if (earlier.isFollowedUp && state?.followUp !== undefined) this.#find('record.marked-otherwise', last('followed'));
    const due = state?.followUp === undefined ? undefined : new Date(state.followUp).toISOString();
    for (const mark of marksOver(this.#id, names, this.#digest))
      if (!state?.closed) this.#find('record.marked-closed', closedMarkName(mark));
      else if (mark.closedAt !== state.closed.ts || mark.followUp !== due)
        this.#find('record.marked-otherwise', closedMarkName(mark));
  }

  /** What is wrong first; what only follows from something else comes last. */
  first(): Finding | undefined {
    return this.#findings.find(({ problem: { code } }) => !consequences.has(code)) ?? this.#findings[0];
  }

  #readFile(record: RecordFile, content: Uint8Array): void {
    const lines = readLines(content, this.#digest);
    const places = new Map<number, CaseEvent>();
    let expected = 1;
    for (const { number, read, start } of lines) {
      if ('fault' in read) {
        if (read.fault === 'torn' && record.isTemporary) break;
        this.#find(lineProblems[read.fault], record.name, number);
        if (read.fault === 'torn') this.#torn.set(record.name, content.subarray(start));
        expected++;
        continue;
      }
      const { event } = read;
      if (event.run_id !== this.#id) this.#find('record.foreign', record.name, number, event.run_id);
      else {
        this.#checkPlace(event, record, number, expected, places);
        places.set(event.seq, event);
        expected = event.seq + 1;
        this.#byHash.set(event.hash, event);
        this.#placed.push({ event, record, line: number });
      }
    }
    if (lines.length > 0 || record.isTemporary) return;
    this.#find('record.empty', record.name);
    this.#torn.set(record.name, content);
  }

  #checkPlace(
    event: CaseEvent,
    record: RecordFile,
    line: number,
    expected: number,
    before: ReadonlyMap<number, CaseEvent>,
  ): void {
    const { session, seq, hash } = event;
    const same = before.get(seq);
    if (session !== record.session) this.#find('record.session', record.name, line, session);
    else if (same) this.#find(same.hash === hash ? 'record.repeated' : 'record.twice', record.name, line, `${seq}`);
    else if (seq < expected) this.#find('record.order', record.name, line, `${seq}`, `${expected - 1}`);
    else if (seq > expected) this.#find('record.gap', record.name, line, `${seq}`, `${expected}`);
  }

  /** Every event follows one that is there, but for the one that begins the case. */
  #checkChain(): void {
    let hasBegun = false;
    const bySession = new Map<string, string>();
    for (const { event, record, line } of this.#placed) {
      const place = `${event.session} ${event.seq}`;
      const known = bySession.get(place);
      if (known !== undefined && known !== event.hash) this.#find('record.twice', record.name, line, `${event.seq}`);
      // Another window may have saved the same event.
      if (known === event.hash) continue;
      bySession.set(place, event.hash);
      if (event.prev_hash === '') {
        if (hasBegun || event.event !== 'start') this.#find('record.begins-again', record.name, line);
        hasBegun = true;
      } else if (!this.#byHash.has(event.prev_hash)) this.#find('record.forerunner', record.name, line);
    }
    const first = this.#placed[0];
    if (first && !hasBegun) this.#find('record.beginning', first.record.name, first.line);
  }

  #find(code: RecordCode, file: string, line?: number, ...args: string[]): void {
    this.#findings.push({ id: this.#id, file, line, problem: { code, args } });
  }
}

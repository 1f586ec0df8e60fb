import { attempt } from '../../attempt';
import { checkChain } from './chain-check';
import type { RecordedEvent } from './chain-check';
import type { RecordCode, RecordFault } from './fault';
import type { FileSystem, Sha256 } from '../../ports';
import type { CaseEvent } from '../model/events';
import { orderEvents } from './order';
import { foldEvents } from '../model/fold';
import type { CaseState } from '../model/state';
import { maxRecordBytes, readLines } from './lines';
import type { LineFault } from './lines';
import { EarlierMarks, parseEarlierMark } from './earlier-marks';
import { closedMarkName } from './marks';
import type { RecordFile } from './names';
import type { RawCase } from './read';
import { marksOver } from './standing';
import { checkTorn } from './torn-check';
import type { RecordEnd } from './torn-check';

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
  'record.head-gone',
  'record.marked-closed',
  'record.marked-otherwise',
]);

/** What may have an honest reason: nothing else has to be wrong with the record. */
const doubts: ReadonlySet<RecordCode> = new Set(['record.too-early', 'record.future', 'record.unseen']);

/** Of a file with a million lines, no more has to be known than that they are wrong. */
const mostFindings = 1000;

/** Checks the files of one case: each line, the chain of its events, and what its markers say. */
export class CaseCheck {
  readonly #id: string;
  readonly #digest: Sha256;
  readonly #findings: Finding[];
  readonly #placed: RecordedEvent[] = [];
  readonly #byHash = new Map<string, CaseEvent>();
  readonly #ends: RecordEnd[] = [];
  #doubt: Finding | undefined;

  /**
   * @param found what is known to be wrong with names of files of the case.
   * @param now ms since 1970 UTC; undefined when it does not matter what is yet to come.
   */
  constructor({ id, files }: RawCase, found: readonly Finding[], digest: Sha256, now: number | undefined) {
    this.#id = id;
    this.#digest = digest;
    this.#findings = [...found];
    for (const { record, content, isTooLarge } of files) {
      if (content)
        attempt(
          () => this.#readFile(record, content),
          (reason) => this.#find('record.reading-failed', record.name, undefined, reason),
        );
      else if (isTooLarge) this.#find('record.too-large', record.name, undefined, `${maxRecordBytes / 1024 / 1024}`);
      else this.#find('record.unreadable', record.name);
    }
    checkChain(this.#placed, now, (code, { record, line }, ...args) => this.#find(code, record.name, line, ...args));
  }

  get events(): number {
    return this.#byHash.size;
  }

  /** Whether an event is there, by its hash or the beginning of it. */
  has(head: string): boolean {
    if (this.#byHash.has(head)) return true;
    return head.length >= 12 && [...this.#byHash.keys()].some((hash) => hash.startsWith(head));
  }

  /**
   * Takes out the ends that a crash cut off and that are kept aside as they are.
   * @param names the files of the case.
   */
  async takeRecovered(files: FileSystem, folder: string, names: readonly string[]): Promise<Finding[]> {
    const { recovered, wrong } = await checkTorn(files, folder, names, this.#ends, this.#digest);
    for (const [file, { code, args }] of wrong) this.#find(code, file, undefined, ...args);
    return [...recovered].flatMap((name) => {
      const at = this.#findings.findIndex(({ file, problem }) => file === name && problem.code === 'record.torn');
      return at < 0 ? [] : this.#findings.splice(at, 1);
    });
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

  /** The first thing that is to be told although it may have an honest reason. */
  get doubt(): Finding | undefined {
    return this.#doubt;
  }

  #readFile(record: RecordFile, content: Uint8Array): void {
    const lines = readLines(content, this.#digest);
    const places = new Map<number, CaseEvent>();
    let expected = 1;
    let torn: Uint8Array | undefined;
    for (const { number, read, start } of lines) {
      if ('fault' in read) {
        if (read.fault === 'torn' && record.isTemporary) break;
        this.#find(lineProblems[read.fault], record.name, number);
        if (read.fault === 'torn') torn = content.subarray(start);
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
    const isEmpty = lines.length === 0;
    if (isEmpty && !record.isTemporary) this.#find('record.empty', record.name);
    this.#ends.push({ record, content, torn: isEmpty ? content : torn, seq: expected - (torn ? 2 : 1) });
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

  #find(code: RecordCode, file: string, line?: number, ...args: string[]): void {
    const finding = { id: this.#id, file, line, problem: { code, args } };
    if (doubts.has(code)) this.#doubt ??= finding;
    else if (this.#findings.length < mostFindings) this.#findings.push(finding);
  }
}

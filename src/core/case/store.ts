import { Emitter } from '../emitter';
import type { Clock, FileSystem, IdSource } from '../ports';
import { readSop } from '../sop/read';
import type { Sop } from '../sop/model';
import type { CaseAction, KeptSop } from './action';
import { hashText, readEvents, sealEvent, writeEvents } from './events';
import type { CaseEvent, ReadEvents } from './events';
import { refusalOf } from './gate';
import type { Refusal } from './gate';
import { orderEvents } from './order';
import { foldEvents } from './state';
import type { CaseState } from './state';
import type { CaseFacts, SlaTerms } from './terms';
import { viewCase } from './view';
import type { CaseView } from './view';

export interface CaseStoreHost {
  readonly files: FileSystem;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The folder that cases are kept in. */
  readonly folder: string;
  /** Who acts, as the host knows them. */
  actor(): string;
}

/** Lines of a case's file that could not be read; none of them named when it is the whole file. */
export interface BrokenRecord {
  readonly file: string;
  readonly lines: readonly number[];
}

/** What is known when a case is begun. */
export interface CaseStart {
  readonly ticket?: string | undefined;
  readonly facts?: CaseFacts | undefined;
  readonly sla?: SlaTerms | undefined;
  /** The commit that the library's folder is at. */
  readonly commit?: string | undefined;
}

/** What came of an action. */
export type Outcome = { readonly done: true; readonly view: CaseView } | { readonly done: false; readonly refusal: Refusal };

/** What one window wrote of one case. */
interface CaseFile {
  readonly name: string;
  readonly id: string;
  readonly session: string;
}

/** A file being written beside the one it is to replace is read too: a crash may have left it as the only one. */
const fileName = /^(.+)\.([^.]+)\.jsonl(?:\.tmp)?$/;

interface Kept {
  /** All events, in order. */
  events: CaseEvent[];
  view: CaseView;
}

/**
 * The cases of a workspace. Each window writes a file of its own for each case, so no two writers ever share one; a case
 * is what all its files say together. An event is written before anything shows it.
 */
export class CaseStore {
  readonly #host: CaseStoreHost;
  readonly #session: string;
  readonly #cases = new Map<string, Kept>();
  /** What this window has written, by case. */
  readonly #own = new Map<string, CaseEvent[]>();
  readonly #changed = new Emitter<ReadonlySet<string>>();
  readonly #brokenRecords = new Emitter<BrokenRecord>();
  readonly #told = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  /** Tells the ids of cases that changed, here or in another window. */
  readonly onDidChange = this.#changed.event;
  /** Tells, once a file, of lines that could not be read. */
  readonly onDidFindBroken = this.#brokenRecords.event;

  constructor(host: CaseStoreHost) {
    this.#host = host;
    this.#session = host.ids.next();
  }

  /** All cases, the one that changed last first. */
  get cases(): CaseView[] {
    const views = [...this.#cases.values()].map((kept) => kept.view);
    return views.sort((a, b) => (a.state.changedAt === b.state.changedAt ? compare(a.state.id, b.state.id) : compare(b.state.changedAt, a.state.changedAt)));
  }

  get(id: string): CaseView | undefined {
    return this.#cases.get(id)?.view;
  }

  /**
   * Reads what other windows wrote, or earlier ones left.
   * @param names names of files that changed; all are read when it is left out.
   */
  async refresh(names?: readonly string[]): Promise<void> {
    await this.#enqueue(async () => {
      const files = new Map<string, CaseFile[]>();
      for (const file of await this.#listFiles()) files.set(file.id, [...(files.get(file.id) ?? []), file]);
      const wanted = names && new Set(names.flatMap((name) => parseName(name)?.id ?? []));
      const changed = new Set<string>();
      for (const [id, own] of files) if ((!wanted || wanted.has(id)) && (await this.#readCase(id, own))) changed.add(id);
      if (changed.size > 0) this.#changed.fire(changed);
    });
  }

  /** Whether a file is one that this window writes. */
  isOwn(name: string): boolean {
    return parseName(name)?.session === this.#session;
  }

  /** Begins a case on an SOP. */
  async open(sop: Sop, { ticket, facts, sla, commit }: CaseStart = {}): Promise<CaseView> {
    return this.#enqueue(async () => {
      const id = this.#host.ids.next();
      const action: CaseAction = { event: 'start', ticket_ref: ticket, facts, sla, ...keptSop(sop, commit) };
      await this.#write(id, [], [this.#seal(id, identityOf(sop), '', 1, action)]);
      const kept = this.#cases.get(id);
      if (!kept) throw new Error(`The case ${id} was written but cannot be read.`);
      return kept.view;
    });
  }

  /**
   * Does something in a case, or several things in one write, if its gate lets the first through.
   * @throws when there is no such case, or the events cannot be written: then nothing has changed.
   */
  async act(id: string, first: CaseAction, ...more: readonly CaseAction[]): Promise<Outcome> {
    return this.#enqueue(async () => {
      // Another window may have written meanwhile: the gate must know.
      const changed = await this.#readCase(id, await this.#listFiles());
      const kept = this.#cases.get(id);
      if (!kept) throw new Error(`There is no case ${id}.`);
      if (changed) this.#changed.fire(new Set([id]));
      const refusal = refusalOf(kept.view, first);
      if (refusal) return { done: false, refusal } as const;
      const written: CaseEvent[] = [];
      const seq = this.#own.get(id)?.length ?? 0;
      for (const action of [first, ...more]) {
        const prev = written.at(-1)?.hash ?? kept.events.at(-1)?.hash ?? '';
        written.push(this.#seal(id, identityIn(kept.view.state, action), prev, seq + written.length + 1, action));
      }
      await this.#write(id, kept.events, written);
      return { done: true, view: this.#cases.get(id)?.view ?? kept.view } as const;
    });
  }

  #seal(id: string, identity: Identity, prev: string, seq: number, action: CaseAction): CaseEvent {
    const ts = new Date(this.#host.clock.now()).toISOString();
    return sealEvent({ ts, seq, actor: this.#host.actor(), session: this.#session, run_id: id, ...identity, prev_hash: prev }, action);
  }

  async #write(id: string, before: readonly CaseEvent[], events: readonly CaseEvent[]): Promise<void> {
    const own = [...(this.#own.get(id) ?? []), ...events];
    const file = this.#host.files.join(this.#host.folder, `${id}.${this.#session}.jsonl`);
    await this.#host.files.write(file, new TextEncoder().encode(writeEvents(own)));
    this.#own.set(id, own);
    this.#keep(id, [...before, ...events]);
    this.#changed.fire(new Set([id]));
  }

  /** The files of all cases, in one folder: a watcher may miss what is written into a folder that was only just made. */
  async #listFiles(): Promise<CaseFile[]> {
    const entries = await this.#host.files.list(this.#host.folder);
    return entries.flatMap(({ name, kind }) => (kind === 'file' ? (parseName(name) ?? []) : []));
  }

  /** @returns whether the case is another now than it was. */
  async #readCase(id: string, files: readonly CaseFile[]): Promise<boolean> {
    const events = new Map((this.#cases.get(id)?.events ?? []).map((event) => [event.hash, event]));
    const known = events.size;
    for (const { name } of files.filter((one) => one.id === id && one.session !== this.#session)) {
      const file = this.#host.files.join(this.#host.folder, name);
      const read = await this.#readFile(file);
      for (const event of read?.events ?? []) events.set(event.hash, event);
      // One that is just being written may well end in the middle of a line.
      if ((!read || read.broken.length > 0) && name.endsWith('.jsonl')) this.#tellBroken(file, read?.broken ?? []);
    }
    if (events.size === known) return false;
    this.#keep(id, [...events.values()]);
    return this.#cases.has(id);
  }

  /** A file that cannot be read must not keep the others from being seen. */
  async #readFile(file: string): Promise<ReadEvents | undefined> {
    try {
      return readEvents(new TextDecoder().decode(await this.#host.files.read(file)));
    } catch {
      return undefined;
    }
  }

  #keep(id: string, unordered: readonly CaseEvent[]): void {
    const events = orderEvents(unordered);
    const state = foldEvents(events);
    if (!state) return;
    this.#cases.set(id, { events, view: viewCase(state, this.#sopsOf(state)) });
  }

  /** A text is read once, however many events follow. */
  #sopsOf(state: CaseState): Map<string, Sop> {
    const known = this.#cases.get(state.id)?.view;
    return new Map([...state.parts].map(([id, part]) => {
      const before = known?.state.parts.get(id);
      const sop = before?.sha === part.sha && before.location.path === part.location.path ? known?.sops.get(id) : undefined;
      return [id, sop ?? readSop(part.text, part.location)];
    }));
  }

  #tellBroken(file: string, lines: readonly number[]): void {
    const key = `${file}\n${lines.join(',')}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#brokenRecords.fire({ file, lines });
  }

  /** One thing at a time: an event is chained to the one written before it. */
  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

type Identity = Pick<CaseEvent, 'sop_id' | 'sop_version' | 'sop_sha'>;

function identityOf(sop: Sop): Identity {
  return { sop_id: sop.id, sop_version: sop.version, sop_sha: hashText(sop.text) };
}

/** The SOP an event is about: what it brings along, or one of the case's. */
function identityIn(state: CaseState, action: CaseAction): Identity {
  const id = ('sop_id' in action ? action.sop_id : undefined) ?? state.sop;
  if (action.event === 'join' || action.event === 'move') {
    const { version } = readSop(action.text, action);
    return { sop_id: id, sop_version: version, sop_sha: hashText(action.text) };
  }
  const part = state.parts.get(id);
  return { sop_id: id, sop_version: part?.version ?? state.version, sop_sha: part?.sha ?? state.sha };
}

/** The text of an SOP as a case keeps it. */
export function keptSop({ title, location: { uri, root, path }, text }: Sop, commit?: string): KeptSop {
  return { title, uri, root, path, text, ...(commit === undefined ? {} : { commit }) };
}

function parseName(name: string): CaseFile | undefined {
  const [, id, session] = fileName.exec(name) ?? [];
  return id === undefined || session === undefined ? undefined : { name, id, session };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

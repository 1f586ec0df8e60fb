import { Emitter } from '../../emitter';
import type { Clock, IdSource } from '../../ports';
import type { Sop } from '../../sop/model';
import { isFailed } from '../../sop/read';
import type { CaseAction } from '../model/action';
import { sealEvent } from './seal';
import type { Actor, CaseEvent } from '../model/events';
import { refusalOf } from '../model/gate';
import type { Refusal } from '../model/gate';
import { isEvent } from './fields';
import { caseOfFile, filesByCase, parseRecordName, recordsIn } from './names';
import { RecordFolder } from './record-folder';
import type { BrokenRecord } from './record-folder';
import { asItStands, identityIn, identityOf, startOn } from './entry';
import type { CaseStart, Identity } from './entry';
import type { CaseView } from '../model/view';
import type { CasePlace } from './place';
import { CasesInMemory } from './cases-in-memory';
import { caseNamed, closedBefore, closedCases, followUps } from './case-lists';
import type { ClosedCase, FollowUp } from './case-lists';
import { mostHeads } from './heads';
import { MarkKeeper } from './mark-keeper';
import { ReadFiles, hashesOf } from './standing';

export interface CaseStoreHost extends CasePlace {
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Who acts, as the host knows them. */
  actor(): string;
}

/** What somebody who acts can do in cases. */
export interface CaseActing {
  /** Begins a case on an SOP. @throws when it cannot be written: then there is none. */
  open(sop: Sop, start?: CaseStart): Promise<CaseView>;
  /**
   * Does something in a case, or several things in one write, if its gate lets all of them through, each after those before it.
   * @throws when there is no such case, or the events cannot be written: then nothing has changed.
   */
  act(id: string, first: CaseAction, ...more: readonly CaseAction[]): Promise<Outcome>;
}

/** What came of an action. */
export type Outcome =
  { readonly done: true; readonly view: CaseView } | { readonly done: false; readonly refusal: Refusal };

/**
 * The cases of a workspace. Each window writes a file of its own for each case, so no two writers ever share one; a case
 * is what all its files say together. An event is written before anything shows it. Closed cases are known by the names
 * of their markers, and read when somebody asks for them.
 */
export class CaseStore implements CaseActing {
  readonly #host: CaseStoreHost;
  #folder: RecordFolder;
  readonly #cases = new CasesInMemory();
  #marks: MarkKeeper;
  readonly #changed = new Emitter<ReadonlySet<string>>();
  readonly #brokenRecords = new Emitter<BrokenRecord>();
  readonly #restored = new Emitter<readonly string[]>();
  readonly #told = new Set<string>();
  #queue: Promise<unknown> = Promise.resolve();

  /** Tells the ids of cases that changed, here or in another window, and of those that are gone. */
  readonly onDidChange = this.#changed.event;
  /** Tells, once a file, of lines that could not be read. */
  readonly onDidFindBroken = this.#brokenRecords.event;
  /** Tells the names of files that were deleted underneath and have been written again. */
  readonly onDidRestore = this.#restored.event;

  constructor(host: CaseStoreHost) {
    this.#host = host;
    this.#folder = new RecordFolder(host, host.ids.next());
    this.#marks = new MarkKeeper(this.#folder, host);
  }

  /** The folder that cases are kept in. */
  get folder(): string {
    return this.#folder.folder;
  }

  /** The cases that were read: all open ones, and the closed ones that somebody asked for. The one that changed last first. */
  get cases(): CaseView[] {
    return this.#cases.views;
  }

  /** The closed cases, read or not, the one closed last first. */
  get closed(): ClosedCase[] {
    return closedCases(this.#cases, this.#marks.cases);
  }

  /** The cases whose customers are to be asked again, closed ones included; the one due first comes first. */
  get followUps(): FollowUp[] {
    return followUps(this.#cases, this.#marks.cases);
  }

  /**
   * The closed cases that may be removed, the one closed first first; also what is left of one whose removal was
   * interrupted.
   * @param before they were closed before this; ISO 8601 in UTC.
   */
  closedBefore(before: string): ClosedCase[] {
    return closedBefore(before, this.#cases, this.#marks.cases);
  }

  /** The id of the one case, read or closed, whose id begins so: asked for many times while somebody writes. */
  named(beginning: string): string | undefined {
    return caseNamed(beginning, this.#cases, this.#marks.cases);
  }

  /** A case that was read. */
  get(id: string): CaseView | undefined {
    return this.#cases.view(id);
  }

  /** A case that may have to be read first; undefined when there is none. */
  async load(id: string): Promise<CaseView | undefined> {
    return (
      this.#cases.view(id) ??
      this.#enqueue(async () => {
        const names = await this.#folder.listOf(id);
        if (!this.#cases.has(id) && hasRecord(names) && (await this.#read(id, names)).isChanged)
          this.#changed.fire(new Set([id]));
        return this.#cases.view(id);
      })
    );
  }

  /**
   * Reads what other windows wrote, or earlier ones left. Closed cases that nobody asked for are not read.
   * @param names names of files that changed; all are looked at when it is left out.
   */
  async refresh(names?: readonly string[]): Promise<void> {
    await this.#enqueue(async () => {
      const { names: present, broken } = await this.#folder.look();
      for (const one of broken) this.#tellBroken(one);
      const files = filesByCase(present);
      const filesOf = (id: string) => files.get(id) ?? [];
      const records = recordsIn(present);
      const changed = new Set<string>();
      const doubtful = new Set<string>();
      for (const id of this.#marks.cases.refresh(files, records.keys())) {
        changed.add(id);
        if (this.#marks.cases.get(id)?.closedAt === undefined && !this.#cases.has(id)) doubtful.add(id);
      }
      // What changed is read even if a marker says that the case is closed: the marker may be wrong.
      const named = names && new Set(names.flatMap((name) => (parseRecordName(name) ? (caseOfFile(name) ?? []) : [])));
      const isWanted = (id: string) =>
        named
          ? named.has(id) || doubtful.has(id)
          : this.#cases.has(id) || this.#marks.cases.get(id)?.closedAt === undefined;
      for (const id of records.keys()) if (isWanted(id) && (await this.#readOrTell(id, filesOf(id)))) changed.add(id);
      for (const id of [...this.#cases.ids]) if (await this.#saveLost(id, filesOf(id))) changed.add(id);
      if (changed.size > 0) this.#changed.fire(changed);
    });
  }

  /** Whether a file is one that this window writes. */
  isOwn(name: string): boolean {
    return this.#folder.isOwn(name);
  }

  /** Goes on with the cases of another folder. Those of the former one stay there. */
  async moveTo(place: CasePlace): Promise<void> {
    await this.#enqueue(() => {
      const gone = new Set(this.#cases.ids);
      this.#folder = new RecordFolder(place, this.#host.ids.next());
      this.#cases.clear();
      this.#marks = new MarkKeeper(this.#folder, place);
      this.#changed.fire(gone);
      return Promise.resolve();
    });
    await this.refresh();
  }

  /** Does what is done in the name of somebody else than whom the host knows, such as an assistant that works here, too. */
  as(actor: Actor): CaseActing {
    return {
      open: (sop, start = {}) => this.#open(actor, sop, start),
      act: (id, ...actions) => this.#act(actor, id, actions),
    };
  }

  async open(sop: Sop, start: CaseStart = {}): Promise<CaseView> {
    return this.#open({ name: this.#host.actor() }, sop, start);
  }

  async act(id: string, first: CaseAction, ...more: readonly CaseAction[]): Promise<Outcome> {
    return this.#act({ name: this.#host.actor() }, id, [first, ...more]);
  }

  async #open(actor: Actor, sop: Sop, start: CaseStart): Promise<CaseView> {
    return this.#enqueue(async () => {
      const id = this.#host.ids.next();
      const event = this.#seal(actor, id, identityOf(sop), { seq: 1, prev_hash: '', heads: [] }, startOn(sop, start));
      await this.#folder.append(id, [event]);
      const view = this.#cases.add(id, [event]) && this.get(id);
      if (!view) throw new Error(`The case ${id} was written but cannot be read.`);
      this.#changed.fire(new Set([id]));
      return view;
    });
  }

  async #act(actor: Actor, id: string, actions: readonly CaseAction[]): Promise<Outcome> {
    return this.#enqueue(async () => {
      // Another window may have written meanwhile: the gate must know.
      const names = await this.#folder.listOf(id);
      const { isChanged, read } = await this.#read(id, names);
      if (isChanged) this.#changed.fire(new Set([id]));
      const view = this.#cases.view(id);
      if (!view) throw new Error(`There is no case ${id}.`);
      const written: CaseEvent[] = [];
      const seq = this.#folder.nextSeq(id);
      let before = view;
      for (const action of actions) {
        if (written.length > 0) before = this.#cases.viewAfter(id, written) ?? before;
        const refusal = refusalOf(before, action);
        if (refusal) return { done: false, refusal } as const;
        const place = {
          seq: seq + written.length,
          prev_hash: (written.at(-1) ?? this.#cases.lastOf(id))?.hash ?? '',
          ...(seq + written.length === 1 ? { heads: hashesOf(this.#cases.endsOf(id)).slice(-mostHeads) } : {}),
        };
        written.push(this.#seal(actor, id, identityIn(before.state, action), place, asItStands(before, action)));
      }
      const restored = await this.#restore(id, names);
      const announced = await this.#marks.announce(written, names);
      const record = await this.#folder.append(id, written);
      this.#cases.add(id, written);
      const after = this.get(id) ?? view;
      // What was written again is looked at by whoever reads it next.
      if (restored.length === 0) await this.#keepMarks(id, read.with([...announced, record], written));
      this.#changed.fire(new Set([id]));
      return { done: true, view: after } as const;
    });
  }

  /**
   * Takes away a case that was closed long ago, with all its files. What its markers say is not enough: it is read.
   * @param before it must have been closed, and nothing happened in it since, before this; ISO 8601 in UTC.
   * @returns whether it was taken away.
   * @throws when one of its files cannot be read wholly, or taken away.
   */
  async remove(id: string, before: string): Promise<boolean> {
    return this.#enqueue(async () => {
      const names = await this.#folder.listOf(id);
      await this.#read(id, names);
      // What cannot be read may say that the case was opened again.
      const {
        broken: [broken],
      } = await this.#folder.read(id, names);
      if (broken) throw new Error(`${broken.file} cannot be read, or not wholly, so the case ${id} stays.`);
      const state = this.#cases.view(id)?.state;
      const closedAt = state ? state.closed && state.changedAt : this.#marks.cases.get(id)?.claimedAt;
      if (closedAt === undefined || closedAt >= before) return false;
      await this.#folder.remove(id, names);
      this.#forget(id);
      this.#changed.fire(new Set([id]));
      return true;
    });
  }

  /** @throws when the action says something that readers would not take. */
  #seal(
    { name, kind }: Actor,
    id: string,
    identity: Identity,
    place: Pick<CaseEvent, 'seq' | 'prev_hash' | 'heads'>,
    action: CaseAction,
  ): CaseEvent {
    const ts = new Date(this.#host.clock.now()).toISOString();
    const { seq, ...chained } = place;
    const event = sealEvent(
      {
        ts,
        seq,
        actor: name,
        ...(kind === undefined ? {} : { actor_kind: kind }),
        session: this.#folder.session,
        run_id: id,
        ...identity,
        ...chained,
      },
      action,
    );
    // Written, it would be left out by every reader; without its beginning a case is none.
    if (!isEvent(event)) throw new Error(`This entry (${action.event}) could not be read again, so it is not written.`);
    return event;
  }

  /**
   * Reads what other windows wrote of a case, and sees to it that its markers say how it stands.
   * @param names the files of the case.
   * @returns whether the case is another now than it was, and what was read.
   */
  async #read(id: string, names: readonly string[]): Promise<{ isChanged: boolean; read: ReadFiles }> {
    this.#marks.cases.read(id, names);
    const { events, broken, written, isReadable } = await this.#folder.read(id, names);
    for (const one of broken) this.#tellBroken(one);
    const isChanged = this.#cases.add(id, events);
    const own = this.#cases.eventsOf(id).filter(({ session }) => written.has(session));
    const read = new ReadFiles(names, hashesOf([...events, ...own]), isReadable);
    const view = this.get(id);
    if (view && [...view.sops.values()].some(isFailed)) this.#tellUnread(id, names);
    await this.#keepMarks(id, read);
    return { isChanged, read };
  }

  /** Whether one of many cases is another now; one on which the reader fails is told, and the others are read. */
  async #readOrTell(id: string, names: readonly string[]): Promise<boolean> {
    try {
      return (await this.#read(id, names)).isChanged;
    } catch {
      this.#tellUnread(id, names);
      return false;
    }
  }

  /** Tells that a case, or the text it follows, cannot be read. */
  #tellUnread(id: string, names: readonly string[]): void {
    const [record] = recordsIn(names).get(id) ?? [];
    if (record) this.#tellBroken({ file: this.#folder.pathOf(record.name), faults: [], aside: undefined });
  }

  async #keepMarks(id: string, read: ReadFiles): Promise<void> {
    const state = this.get(id)?.state;
    if (state) await this.#marks.keep(state, this.#cases.eventsOf(id), read);
  }

  /**
   * Writes again what was deleted underneath; a closed case that is gone as a whole was taken away on purpose.
   * @returns whether the case is gone.
   */
  async #saveLost(id: string, names: readonly string[]): Promise<boolean> {
    if (this.#cases.view(id)?.state.closed && !hasRecord(names)) {
      this.#forget(id);
      return true;
    }
    // Where it cannot be written now, the next action tries again, and tells.
    await this.#restore(id, names).catch(() => undefined);
    return false;
  }

  /** @returns the names of the files that had to be written again. */
  async #restore(id: string, names: readonly string[]): Promise<readonly string[]> {
    const files = await this.#folder.save(id, names, this.#cases.eventsOf(id));
    if (files.length > 0) this.#restored.fire(files);
    return files;
  }

  #forget(id: string): void {
    this.#folder.forget(id);
    this.#cases.delete(id);
    this.#marks.cases.delete(id);
  }

  #tellBroken(record: BrokenRecord): void {
    const key = `${record.file}\n${record.faults.map(({ line }) => line).join(',')}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#brokenRecords.fire(record);
  }

  /** One thing at a time: an event is chained to the one written before it. */
  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** Whether there is a record among the files of a case. */
function hasRecord(names: readonly string[]): boolean {
  return names.some((name) => parseRecordName(name) !== undefined);
}

import * as vscode from 'vscode';
import { hashText } from '../../core/case/record/seal';
import { InTurn } from '../../core/in-turn';
import { isAskedToConfirm } from '../../core/lifecycle/acknowledgements/acknowledgements';
import { differenceOf } from '../../core/lifecycle/changes/difference';
import type { Change } from '../../core/lifecycle/changes/difference';
import { hashOf } from '../../core/lifecycle/changes/content';
import { ChangedSince, lastReadOf } from '../../core/lifecycle/changes/last-read';
import type { LastRead } from '../../core/lifecycle/changes/last-read';
import { lookedAt, newsSince, seenOf } from '../../core/lifecycle/changes/snapshot';
import type { News, SeenSop, Snapshot } from '../../core/lifecycle/changes/snapshot';
import { mustKnow } from '../../core/learning/roles';
import { isOnPath, progressOf, withRead } from '../../core/learning/progress';
import { isInForce, isMeantToHold } from '../../core/lifecycle/approval/in-force';
import type { Sop } from '../../core/sop/model';
import { readSop } from '../../core/sop/read';
import { today } from '../../core/text/day';
import { TimeSlices } from '../library/time-slices';
import { changeProgress, progressOn } from '../services/progress';
import type { Services } from '../services/services';
import type { SopMark } from '../services/what-changed';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { Confirmed } from './confirmed';
import { Edited } from './edited';
import { ReadingMemory } from './memory';
import { personOf } from './person';
import type { Person } from './person';

export type ChangeServices = Pick<
  Services,
  'context' | 'log' | 'library' | 'loader' | 'files' | 'learnt' | 'clock' | 'opened' | 'whatChanged'
>;

/** Milliseconds in which changes are taken in together. */
const quiet = 400;
/** The beginning of a hash that progress keeps of what was read. */
const hashShown = 16;

/** What is known of a library. */
interface Known {
  /** What the person last read, by the ids of SOPs. */
  readonly read: Map<string, LastRead>;
  /** All SOPs as they were when the person last looked at what is new. */
  snapshot: Snapshot;
}

/** What is new in a library. */
export interface LibraryNews {
  /** The day since which it is. */
  readonly since: string;
  readonly news: readonly News[];
  /** The SOPs in force as they were when this was found out. */
  readonly shown: ReadonlyMap<Sop, SeenSop>;
}

/** Finds out what has changed since the person last read it, and what they are asked to confirm. */
export class ChangeTracker implements vscode.Disposable {
  readonly confirmed: Confirmed;
  readonly #services: ChangeServices;
  readonly #memory: ReadingMemory;
  readonly #known = new Map<string, Promise<Known>>();
  readonly #changedSince = new ChangedSince();
  /** The beginnings of the hashes of texts. */
  readonly #texts = new WeakMap<Sop, string>();
  readonly #edited: Edited;
  /** Whether somebody has confirmed something since the SOPs were marked. */
  #isMoreConfirmed = false;
  /** What was new when the person last looked in this window was so in comparison with these. */
  readonly #shown = new Map<string, Snapshot>();
  readonly #turns = new InTurn();
  readonly #subscriptions: { dispose(): unknown }[] = [];

  constructor(services: ChangeServices) {
    this.#services = services;
    this.#memory = new ReadingMemory(services.context.globalStorageUri);
    this.confirmed = new Confirmed(services);
    const { library, loader, learnt, opened, whatChanged } = services;
    this.#edited = new Edited((uri) => whatChanged.marks.get(uri)?.isChanged === true);
    whatChanged.confirmations = (root) => this.confirmed.of(root);
    const again = new Throttle(() => this.#tell(this.#turns.once(this.#markAll)), quiet);
    const moreConfirmed = () => {
      this.#isMoreConfirmed = true;
      again.ask();
    };
    this.#subscriptions.push(
      this.confirmed,
      this.#edited,
      again,
      this.confirmed.onDidChange(moreConfirmed),
      library.onDidChange(({ configs }) => {
        for (const root of configs) this.confirmed.forget(root);
        if (configs.length > 0) moreConfirmed();
        else again.ask();
      }),
      // Nothing is marked while a library is read.
      loader.onDidProgress(({ loading }) => {
        if (!loading) again.ask();
      }),
      learnt.onDidChange(() => again.ask()),
      onDidChangeSetting(['agent.name', 'agent.member'], () => again.ask()),
      opened.event((sop) => this.#do(() => this.#meet(sop))),
      whatChanged.used.event((sop) => this.#do(() => this.#meet(sop))),
      // Whoever writes an SOP knows what it says.
      vscode.workspace.onDidSaveTextDocument((document) => {
        const uri = document.uri.toString();
        const sop = library.get(uri);
        if (!sop) return;
        // Whoever corrects a word in what they have still to read has not read it by that.
        const isKnown = this.#edited.saved(uri);
        const text = document.getText();
        this.#do(async () => {
          this.#edited.takenIn(uri);
          if (isKnown) await this.#wrote(library.asRead(readSop(text, sop.location)));
        });
        again.ask();
      }),
    );
    again.ask();
  }

  /** What the person last read of an SOP; undefined when they never read it, or only its beginning is known. */
  async lastRead(sop: Sop): Promise<LastRead | undefined> {
    return (await this.#of(sop.location.root)).read.get(sop.id);
  }

  /** What an SOP was when the person last looked at what is new; undefined when it was not there. */
  async seen(sop: Sop): Promise<(SeenSop & Pick<Snapshot, 'on'>) | undefined> {
    const { on, sops } = this.#shown.get(sop.location.root) ?? (await this.#of(sop.location.root)).snapshot;
    const seen = sops.get(sop.id);
    return seen && { ...seen, on };
  }

  /** What has changed in an SOP since it was read. */
  difference(last: LastRead, sop: Sop): Change[] {
    const { root } = sop.location;
    const { library } = this.#services;
    return differenceOf(this.asItWas(last, sop), sop, (path) => library.atPath(root, path)?.title);
  }

  /** An SOP as it was when it was read. */
  asItWas({ text }: Pick<LastRead, 'text'>, sop: Sop): Sop {
    return this.#services.library.asRead(readSop(text, sop.location));
  }

  /** The person has read an SOP as it is now. */
  async noteRead(sop: Sop): Promise<void> {
    const { learnt, clock } = this.#services;
    await this.#note(sop);
    const { root } = sop.location;
    // Whoever follows no learning path is not put on one by this.
    if (isOnPath(progressOn(learnt, root)))
      await changeProgress(learnt, root, (progress) => withRead(progress, sop, today(clock.now())));
    await this.#turns.once(this.#markAll);
  }

  /** What is new in a library since the person last looked. */
  async news(root: string): Promise<LibraryNews> {
    const { snapshot } = await this.#of(root);
    const shown = await this.#inForce(root);
    return { since: snapshot.on, news: newsSince(snapshot, shown), shown };
  }

  /** The person has looked at what is new. @param shown what `news` gave. */
  async noteLooked(root: string, { shown }: Pick<LibraryNews, 'shown'>): Promise<void> {
    const { whatChanged, clock } = this.#services;
    const known = await this.#of(root);
    this.#shown.set(root, known.snapshot);
    // What the person must read, and never read here, is marked by what it was.
    const isToRead = (sop: Sop) => !known.read.has(sop.id) && whatChanged.of(sop) !== undefined;
    known.snapshot = lookedAt(known.snapshot, shown, isToRead, today(clock.now()));
    await this.#memory.noteSnapshot(root, known.snapshot);
  }

  /** Resolves once the library is read, and all that was begun is done. */
  async settled(): Promise<void> {
    await this.#isRead();
    await this.#turns.run(() => Promise.resolve());
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #do(task: () => Promise<void>): void {
    this.#tell(this.#turns.run(task));
  }

  #tell(done: Promise<void>): void {
    done.catch((error: unknown) => this.#services.log.error(`What changed: ${String(error)}`));
  }

  /** Resolves once nothing is read any more: what is not read yet looks like gone, or new. */
  async #isRead(): Promise<void> {
    const { loader } = this.#services;
    if (!loader.progress.loading) return;
    await new Promise<void>((resolve) => {
      const waiting = loader.onDidProgress(({ loading }) => {
        if (loading) return;
        waiting.dispose();
        resolve();
      });
    });
  }

  /** Somebody reads or follows an SOP: what they meet for the first time they have read. */
  async #meet(sop: Sop): Promise<void> {
    const { read } = await this.#of(sop.location.root);
    const last = read.get(sop.id);
    if (!last || (!last.isRead && last.hash === hashOf(sop))) await this.#note(sop);
  }

  async #wrote(sop: Sop): Promise<void> {
    const { read } = await this.#of(sop.location.root);
    if (!read.has(sop.id) && !this.#isOwn(sop)) return;
    await this.#note(sop);
  }

  async #note(sop: Sop, isRead = true): Promise<void> {
    const { root } = sop.location;
    const last = lastReadOf(sop, today(this.#services.clock.now()), isRead);
    (await this.#of(root)).read.set(sop.id, last);
    await this.#memory.note(root, last);
  }

  #of(root: string): Promise<Known> {
    const known = this.#known.get(root);
    if (known) return known;
    const made = this.#read(root);
    this.#known.set(root, made);
    // The next one may do better.
    made.catch(() => this.#known.delete(root));
    return made;
  }

  async #read(root: string): Promise<Known> {
    const [read, before] = await Promise.all([this.#memory.all(root), this.#memory.snapshot(root)]);
    if (before) return { read, snapshot: before };
    await this.#isRead();
    const snapshot = await this.#snapshotOf(root);
    await this.#memory.noteSnapshot(root, snapshot);
    return { read, snapshot };
  }

  async #snapshotOf(root: string): Promise<Snapshot> {
    const all = await this.#inForce(root);
    return { on: today(this.#services.clock.now()), sops: new Map([...all].map(([{ id }, seen]) => [id, seen])) };
  }

  /** The SOPs in force as they are. Thousands take some time, which the host has for itself in between. */
  async #inForce(root: string): Promise<Map<Sop, SeenSop>> {
    const { library, clock } = this.#services;
    const day = today(clock.now());
    const slices = new TimeSlices();
    const seen = new Map<Sop, SeenSop>();
    for (const sop of [...library.sops]) {
      if (sop.location.root !== root || !isInForce(sop, day, library)) continue;
      await slices.take();
      seen.set(sop, seenOf(sop));
    }
    return seen;
  }

  #isOwn(sop: Sop, person = this.#personIn(sop.location.root)): boolean {
    return mustKnow(sop, person, this.#services.library.config(sop.location.root));
  }

  #personIn(root: string): Person {
    return personOf(this.#services, root, this.#services.library.config(root));
  }

  /** Marks what has changed for the person, and what they are asked to confirm. One function, so that it waits for its turn but once. */
  readonly #markAll = async (): Promise<void> => {
    const { library, loader, whatChanged, clock } = this.#services;
    // What is not read yet looks like gone.
    if (loader.progress.loading) return;
    const day = today(clock.now());
    const [written, people] = [this.#edited.now(), new Map<string, Person>()];
    const marks = new Map<string, SopMark>();
    const slices = new TimeSlices();
    for (const sop of [...library.sops]) {
      await slices.take();
      const { root, uri } = sop.location;
      const before = whatChanged.of(sop);
      if (written.has(uri)) {
        if (before) marks.set(uri, before);
        continue;
      }
      // Nobody has to know drafts, or what is not in force.
      if (!isMeantToHold(sop, day)) continue;
      const person = people.get(root) ?? this.#personIn(root);
      people.set(root, person);
      const isToConfirm = await this.#isToConfirm(sop, person, day);
      const isChanged = await this.#isChanged(sop, person);
      // What it says is looked at last: thousands of files would be read for it.
      if ((!isToConfirm && !isChanged) || !isInForce(sop, day, library)) continue;
      const isNew = isChanged && (await this.#isNew(sop));
      marks.set(uri, { isChanged, isToConfirm, ...(isNew ? { isNew } : {}) });
    }
    const isMoreConfirmed = this.#isMoreConfirmed;
    this.#isMoreConfirmed = false;
    whatChanged.mark(marks, isMoreConfirmed);
  };

  async #isToConfirm(sop: Sop, { person }: Person, day: string): Promise<boolean> {
    if (sop.front.readBy.length === 0 || person === undefined) return false;
    const { root } = sop.location;
    const config = this.#services.library.config(root);
    return isAskedToConfirm(sop, person, config, await this.confirmed.of(root), day, this.#services.library);
  }

  async #isChanged(sop: Sop, person: Person): Promise<boolean> {
    const { root } = sop.location;
    const { read, snapshot } = await this.#of(root);
    const last = read.get(sop.id);
    if (last) {
      if (!this.#changedSince.has(last, sop, (text) => this.asItWas({ text }, sop))) return false;
      if (!this.#saysToHaveRead(sop)) return true;
      await this.#note(sop);
      return false;
    }
    if (this.#saysToHaveRead(sop)) {
      await this.#note(sop);
      return false;
    }
    if (!this.#isOwn(sop, person)) return false;
    // What one must know and never opened here counts from the day on which this library was first looked at.
    const before = snapshot.sops.get(sop.id);
    if (before?.hash !== hashOf(sop)) return true;
    // Its text is kept, so that it can be said later what changed.
    await this.#note(sop, false);
    return false;
  }

  /** Whether an SOP came since the library was first looked at, and the person never opened it. */
  async #isNew({ id, location }: Sop): Promise<boolean> {
    const { read, snapshot } = await this.#of(location.root);
    return !read.has(id) && !snapshot.sops.has(id);
  }

  /** Whether the person says to have read the SOP as it is, on their learning path. */
  #saysToHaveRead(sop: Sop): boolean {
    const { read } = progressOf(progressOn(this.#services.learnt, sop.location.root), sop.id);
    if (!read) return false;
    const text = this.#texts.get(sop) ?? hashText(sop.text).slice(0, hashShown);
    this.#texts.set(sop, text);
    return read.text === text;
  }
}

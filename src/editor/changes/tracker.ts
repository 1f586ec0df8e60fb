import * as vscode from 'vscode';
import { hashText } from '../../core/case/record/seal';
import { InTurn } from '../../core/in-turn';
import { isAskedToConfirm } from '../../core/lifecycle/acknowledgements/acknowledgements';
import { differenceOf } from '../../core/lifecycle/changes/difference';
import type { Change } from '../../core/lifecycle/changes/difference';
import { isChangedSince, lastReadOf } from '../../core/lifecycle/changes/last-read';
import type { LastRead } from '../../core/lifecycle/changes/last-read';
import { newsSince, seenOf } from '../../core/lifecycle/changes/snapshot';
import type { News, SeenSop, Snapshot } from '../../core/lifecycle/changes/snapshot';
import { mustKnow } from '../../core/learning/roles';
import { isOnPath, progressOf, withRead } from '../../core/learning/progress';
import { isOffered } from '../../core/reply/choose';
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
import { ReadingMemory } from './memory';
import { personOf } from './person';

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

/** Finds out what has changed since the person last read it, and what they are asked to confirm. */
export class ChangeTracker implements vscode.Disposable {
  readonly confirmed: Confirmed;
  readonly #services: ChangeServices;
  readonly #memory: ReadingMemory;
  readonly #known = new Map<string, Known>();
  /** What was new when the person last looked in this window was so in comparison with these. */
  readonly #shown = new Map<string, Snapshot>();
  readonly #turns = new InTurn();
  readonly #subscriptions: { dispose(): unknown }[] = [];

  constructor(services: ChangeServices) {
    this.#services = services;
    this.#memory = new ReadingMemory(services.context.globalStorageUri);
    this.confirmed = new Confirmed(services);
    const { library, learnt, opened, whatChanged } = services;
    whatChanged.confirmations = (root) => this.confirmed.of(root);
    const again = new Throttle(() => this.#do(() => this.#markAll()), quiet);
    this.#subscriptions.push(
      this.confirmed,
      again,
      this.confirmed.onDidChange(() => again.ask()),
      library.onDidChange(({ configs }) => {
        for (const root of configs) this.confirmed.forget(root);
        again.ask();
      }),
      learnt.onDidChange(() => again.ask()),
      onDidChangeSetting(['agent.name', 'agent.member'], () => again.ask()),
      opened.event((sop) => this.#do(() => this.#meet(sop))),
      whatChanged.used.event((sop) => this.#do(() => this.#meet(sop))),
      // Whoever writes an SOP knows what it says.
      vscode.workspace.onDidSaveTextDocument((document) => {
        const sop = library.get(document.uri.toString());
        if (sop) this.#do(() => this.#wrote(library.asRead(readSop(document.getText(), sop.location))));
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
    await this.#turns.run(() => this.#markAll());
  }

  /** What is new in a library since the person last looked, and the day of that. */
  async news(root: string): Promise<{ readonly since: string; readonly news: News[] }> {
    const { snapshot } = await this.#of(root);
    return { since: snapshot.on, news: newsSince(snapshot, await this.#inForce(root)) };
  }

  /** The person has looked at what is new. */
  async noteLooked(root: string): Promise<void> {
    const known = await this.#of(root);
    this.#shown.set(root, known.snapshot);
    const now = await this.#snapshotOf(root);
    // What the person must read, and never read here, is marked by what it was: that is not forgotten before they have.
    for (const sop of this.#services.library.sops) {
      if (sop.location.root !== root || known.read.has(sop.id) || !this.#services.whatChanged.of(sop)) continue;
      const before = known.snapshot.sops.get(sop.id);
      if (before) now.sops.set(sop.id, before);
      else now.sops.delete(sop.id);
    }
    known.snapshot = now;
    await this.#memory.noteSnapshot(root, known.snapshot);
  }

  /** Resolves once all that was begun is done. */
  settled(): Promise<void> {
    return this.#turns.run(() => Promise.resolve());
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }

  #do(task: () => Promise<void>): void {
    this.#turns.run(task).catch((error: unknown) => this.#services.log.error(`What changed: ${String(error)}`));
  }

  /** Somebody reads or follows an SOP: what they meet for the first time they have read. */
  async #meet(sop: Sop): Promise<void> {
    const { read } = await this.#of(sop.location.root);
    if (!read.has(sop.id)) await this.#note(sop);
  }

  async #wrote(sop: Sop): Promise<void> {
    const { read } = await this.#of(sop.location.root);
    if (!read.has(sop.id) && !this.#isOwn(sop)) return;
    await this.#note(sop);
    await this.#markAll();
  }

  async #note(sop: Sop): Promise<void> {
    const { root } = sop.location;
    const last = lastReadOf(sop, today(this.#services.clock.now()));
    (await this.#of(root)).read.set(sop.id, last);
    await this.#memory.note(root, last);
  }

  async #of(root: string): Promise<Known> {
    const known = this.#known.get(root);
    if (known) return known;
    const [read, before] = await Promise.all([this.#memory.all(root), this.#memory.snapshot(root)]);
    const snapshot = before ?? (await this.#snapshotOf(root));
    if (!before) await this.#memory.noteSnapshot(root, snapshot);
    const made = { read, snapshot };
    this.#known.set(root, made);
    return made;
  }

  async #snapshotOf(root: string): Promise<Snapshot & { readonly sops: Map<string, SeenSop> }> {
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
      if (sop.location.root !== root || !isOffered(sop, day)) continue;
      await slices.take();
      seen.set(sop, seenOf(sop));
    }
    return seen;
  }

  #isOwn(sop: Sop): boolean {
    const { root } = sop.location;
    const config = this.#services.library.config(root);
    return mustKnow(sop, personOf(this.#services, root, config), config);
  }

  async #markAll(): Promise<void> {
    const { library, loader, whatChanged, clock } = this.#services;
    // What is not read yet looks like gone.
    if (loader.progress.loading) return;
    const day = today(clock.now());
    const marks = new Map<string, SopMark>();
    const slices = new TimeSlices();
    for (const sop of [...library.sops]) {
      await slices.take();
      // Nobody has to know drafts, or what is not in force.
      if (!isOffered(sop, day)) continue;
      const isToConfirm = await this.#isToConfirm(sop, day);
      const isChanged = await this.#isChanged(sop);
      if (isToConfirm || isChanged) marks.set(sop.location.uri, { isChanged, isToConfirm });
    }
    whatChanged.mark(marks);
  }

  async #isToConfirm(sop: Sop, day: string): Promise<boolean> {
    const { library } = this.#services;
    const { root } = sop.location;
    if (sop.front.readBy.length === 0) return false;
    const config = library.config(root);
    const { person } = personOf(this.#services, root, config);
    if (person === undefined) return false;
    return isAskedToConfirm(sop, person, config, await this.confirmed.of(root), day);
  }

  async #isChanged(sop: Sop): Promise<boolean> {
    const { root } = sop.location;
    const { read, snapshot } = await this.#of(root);
    const last = read.get(sop.id);
    if (last) {
      if (!isChangedSince(last, sop, (text) => this.asItWas({ text }, sop))) return false;
      if (!this.#saysToHaveRead(sop)) return true;
      await this.#note(sop);
      return false;
    }
    if (this.#saysToHaveRead(sop)) {
      await this.#note(sop);
      return false;
    }
    if (!this.#isOwn(sop)) return false;
    // What one must know and never opened here counts from the day on which this library was first looked at.
    const before = snapshot.sops.get(sop.id);
    if (before?.hash !== seenOf(sop).hash) return true;
    await this.#note(sop);
    return false;
  }

  /** Whether the person says to have read the SOP as it is, on their learning path. */
  #saysToHaveRead(sop: Sop): boolean {
    const { read } = progressOf(progressOn(this.#services.learnt, sop.location.root), sop.id);
    return read?.text === hashText(sop.text).slice(0, hashShown);
  }
}

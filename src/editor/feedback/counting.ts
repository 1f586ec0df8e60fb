import type * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import { currentSop } from '../../core/case/model/sops-in-library';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import { isAnswered } from '../../core/lifecycle/signals/answered';
import { SignalCounter } from '../../core/lifecycle/signals/counter';
import { isShort, searchSignal } from '../../core/lifecycle/signals/keepable';
import type { Counted, Signal } from '../../core/lifecycle/signals/signal';
import { parseQuery } from '../../core/search/query';
import type { Sop } from '../../core/sop/model';
import { hash } from '../../core/triage/features';
import { countedKey } from '../services/happened';
import type { Happened } from '../services/happened';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { knownHere } from './about';
import type { AboutServices } from './about';

/** Of a message so many SOPs are named. */
const mostNamed = 3;

type Kept = Readonly<Record<string, readonly Counted[]>>;

export type CountingServices = AboutServices & Pick<Services, 'context' | 'loader'>;

/** Counts on this machine what happens, where the person has agreed; a library's own things with it. */
export class Counting {
  readonly #services: CountingServices;
  #turn: Promise<void> = Promise.resolve();
  /** Numbers made of the messages that nothing fitted, which give none of their words. */
  readonly #missed = new Set<number>();

  constructor(services: CountingServices) {
    this.#services = services;
  }

  /** The libraries of which anything was counted. */
  get roots(): string[] {
    return settings.countSignals() === 'on' ? Object.keys(this.#kept) : [];
  }

  /** How often anything was counted. */
  get total(): number {
    return this.roots.flatMap((root) => this.of(root).counted).reduce((sum, { times }) => sum + times, 0);
  }

  /** What was counted of a library. */
  of(root: string): SignalCounter {
    const store = {
      get: () => this.#kept[root] ?? [],
      set: (counted: readonly Counted[]) => {
        const all = new Map(Object.entries(this.#kept));
        if (counted.length > 0) all.set(root, counted);
        else all.delete(root);
        return this.#memory.update(countedKey, Object.fromEntries(all));
      },
    };
    return new SignalCounter(store, () => settings.countSignals());
  }

  /** Whether anything would be counted of what happened. */
  isWorthCounting(happened: Happened): boolean {
    return this.#signals(happened).size > 0;
  }

  /** Whether the words of a search may be counted, whatever it finds. */
  mayBeCounted(words: string): boolean {
    const root = this.#first;
    return root !== undefined && this.#wordsOf(root, words) !== undefined;
  }

  /** Counts what happened: one thing after the other, as each is added to what is there. */
  note(happened: Happened): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (this.#isKnown(happened)) return;
      for (const [root, signals] of this.#signals(happened)) await this.of(root).count(signals);
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Forgets all of it. */
  async forget(): Promise<void> {
    await this.#memory.update(countedKey, undefined);
  }

  /** Whether it is a message that was counted before: it may be asked about twice. */
  #isKnown(happened: Happened): boolean {
    if (happened.what !== 'none' || happened.message === undefined) return false;
    const number = hash(happened.message);
    const isKnown = this.#missed.has(number);
    this.#missed.add(number);
    return isKnown;
  }

  get #memory(): vscode.Memento {
    return this.#services.context.globalState;
  }

  get #kept(): Kept {
    return this.#memory.get<Kept>(countedKey, {});
  }

  #signals(happened: Happened): Map<string, Signal[]> {
    switch (happened.what) {
      case 'search':
        return this.#ofSearch(happened.query);
      case 'none':
        return this.#ofNone(happened.sops);
      case 'closed':
        return this.#ofClosing(happened.view);
    }
  }

  #ofSearch(query: string): Map<string, Signal[]> {
    const { search, loader } = this.#services;
    const root = this.#first;
    // What is not read yet may be there.
    if (root === undefined || loader.progress.loading) return new Map();
    const signal = this.#wordsOf(root, query);
    // What a filter hides is there.
    const isVain = signal && !isAnswered(search, signal.words, signal.lang);
    return new Map(isVain ? [[root, [signal]]] : []);
  }

  #wordsOf(root: string, query: string): ReturnType<typeof searchSignal> {
    const { text } = parseQuery(query);
    return searchSignal(text, this.#services.library.config(root), knownHere(this.#services));
  }

  #ofNone(sops: readonly Sop[]): Map<string, Signal[]> {
    const root = sops[0]?.location.root ?? this.#first;
    if (root === undefined) return new Map();
    const own = sops.filter(({ location }) => location.root === root);
    // The message is one, and told to one library; what did not fit, to the library whose it is.
    const all = new Map<string, Signal[]>([
      [root, [{ what: 'none', sops: own.slice(0, mostNamed).map(({ id }) => id) }]],
    ]);
    for (const { id, version, location } of sops)
      all.set(location.root, [...(all.get(location.root) ?? []), { what: 'dismissed', sop: id, version }]);
    return new Map([...all].map(([key, signals]) => [key, signals.filter(isShort)]));
  }

  #ofClosing(view: CaseView): Map<string, Signal[]> {
    const { library } = this.#services;
    const { state } = view;
    const all = new Map<string, Signal[]>();
    if (isPractice(state.id)) return all;
    const skipped = stepsInView(view).filter((step) => step.onPath && step.isTickable && step.state === 'skipped');
    for (const [sop, part] of state.parts) {
      const root = currentSop(part, library)?.location.root;
      if (root === undefined) continue;
      const { version } = part;
      const own: Signal[] = [
        { what: 'followed', sop, version },
        ...skipped
          .filter((step) => step.sop === sop)
          .map(({ step }): Signal => ({ what: 'skipped', sop, version, step: step.id })),
      ];
      all.set(root, [...(all.get(root) ?? []), ...own.filter(isShort)]);
    }
    return all;
  }

  /** What belongs to no SOP goes to the first library. */
  get #first(): string | undefined {
    return this.#services.loader.roots[0]?.key;
  }
}

import * as vscode from 'vscode';
import { chosenFirst } from '../../core/assistant/choose/chosen-first';
import type { ChosenByModel, MaybeChosen } from '../../core/assistant/choose/chosen-first';
import { mostCandidates } from '../../core/assistant/choose/bounds';
import { knownValues } from '../../core/assistant/masking/known-values';
import { Emitter } from '../../core/emitter';
import type { Sop } from '../../core/sop/model';
import { fold } from '../../core/text/fold';
import type { Suggestion } from '../../core/triage/triage-index';
import { worthALook } from '../../core/triage/worth-a-look';
import { isOfferedNow } from '../pickers/found-actions';
import { isForPractice } from '../services/drafts';
import { hasSteps } from '../services/in-force';
import type { Services } from '../services/services';
import { onDidChangeSetting, settings } from '../shared/settings';

type Needed = Pick<
  Services,
  'context' | 'library' | 'triage' | 'readings' | 'drafts' | 'draftCases' | 'clock' | 'log' | 'models'
>;

/** So many are shown of those that are asked for. */
const mostShown = 3;
/** Milliseconds without a change of the message before new suggestions: nothing is to move while somebody types. */
const quiet = { pasted: 200, typed: 2000 };
/** A longer piece of text was not typed. */
const longestTyped = 20;
const key = 'dismissedSuggestions';
const mostDismissed = 300;

interface Seeking {
  readonly words: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

interface Kept {
  readonly words: string;
  readonly found: readonly Suggestion[];
  /** What a language model chose among them. */
  readonly chosen?: ChosenByModel;
}

/** The SOPs that are suggested for the messages in drafts: worked out once a message, and anew when the library changes. */
export class DraftSuggestions implements vscode.Disposable {
  readonly #services: Needed;
  readonly #changed = new Emitter<undefined>();
  readonly #subscription: { dispose(): unknown };
  /** The words that suggestions are being looked for, or will be soon. */
  readonly #seeking = new Map<vscode.TextDocument, Seeking>();
  /** The messages of which a language model is being asked. */
  readonly #choosing = new Map<vscode.TextDocument, vscode.CancellationTokenSource>();
  #known = new WeakMap<vscode.TextDocument, Kept>();
  /** What does not fit the messages of made-up customers: nothing of practice is remembered. */
  readonly #dismissedInPractice = new WeakMap<vscode.TextDocument, readonly string[]>();
  /** Who waits until something was found, or is no longer looked for. */
  #waiting: (() => void)[] = [];

  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    this.#services = services;
    const { library, readings, drafts, draftCases } = services;
    const lookAll = () => vscode.window.visibleTextEditors.forEach(({ document }) => this.#look(document));
    const anew = () => {
      this.#known = new WeakMap();
      for (const document of [...this.#seeking.keys(), ...this.#choosing.keys()]) this.#stop(document);
      lookAll();
    };
    this.#subscription = vscode.Disposable.from(
      library.onDidChange(anew),
      readings.onDidChange(lookAll),
      drafts.onDidChange(lookAll),
      draftCases.onDidChange(() => this.#changed.fire(undefined)),
      onDidChangeSetting(['suggestions.threshold'], () => this.#changed.fire(undefined)),
      onDidChangeSetting(['suggest.languageModel'], anew),
      onDidChangeSetting(['drafts.include', 'drafts.languages'], lookAll),
      vscode.window.onDidChangeVisibleTextEditors(lookAll),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
        this.#look(
          document,
          contentChanges.every(({ text }) => text.length <= longestTyped),
        ),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => {
        // When its language changes, it is said to close, too.
        if (document.isClosed) this.#stop(document);
      }),
    );
    lookAll();
  }

  /** Those worth a look that nobody has taken or dismissed for this draft, the surest first. */
  of(document: vscode.TextDocument): MaybeChosen<Suggestion>[] {
    const kept = this.#known.get(document);
    if (!kept) return [];
    const taken = new Set(this.#services.draftCases.casesOf(document).flatMap(({ state }) => [...state.parts.keys()]));
    const inPractice = this.#dismissedInPractice.get(document) ?? [];
    const dismissed = [...(this.#dismissed[digest(kept.words)] ?? []), ...inPractice];
    const least = settings.suggestionThreshold();
    const worthy = new Set(worthALook(kept.found).filter(({ confidence }) => confidence >= least));
    // What a language model chose is shown however sure the words alone are.
    const isShown = (one: MaybeChosen<Suggestion>) => (one.chosen ? least < 1 : worthy.has(one));
    return chosenFirst(kept.found, kept.chosen)
      .filter(isShown)
      .slice(0, mostShown)
      .filter(({ sop }) => !taken.has(sop.id) && !dismissed.includes(sop.id));
  }

  /** The language model that finds that no SOP fits a draft's message; undefined when none says so. */
  foundNone(document: vscode.TextDocument): string | undefined {
    const chosen = this.#known.get(document)?.chosen;
    return chosen?.choices.length === 0 ? chosen.model : undefined;
  }

  /** Settles once nothing is being looked for in a draft that is shown. */
  async settled(document: vscode.TextDocument): Promise<void> {
    this.#look(document);
    while (this.#seeking.has(document))
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
      });
  }

  /** What the customer says in a draft. */
  wordsIn(document: vscode.TextDocument): string {
    return this.#services.readings.of(document).message?.words.trim() ?? '';
  }

  /** No longer shows an SOP for a draft's message. */
  async dismiss(document: vscode.TextDocument, sop: Sop): Promise<void> {
    if (isForPractice(document)) {
      this.#dismissedInPractice.set(document, [...(this.#dismissedInPractice.get(document) ?? []), sop.id]);
      this.#changed.fire(undefined);
      return;
    }
    const name = digest(this.wordsIn(document));
    const { [name]: before = [], ...others } = this.#dismissed;
    const kept = Object.entries(others).slice(1 - mostDismissed);
    await this.#services.context.workspaceState.update(
      key,
      Object.fromEntries([...kept, [name, [...new Set([...before, sop.id])]] as const]),
    );
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const { timer } of this.#seeking.values()) clearTimeout(timer);
    for (const source of this.#choosing.values()) source.cancel();
  }

  get #dismissed(): Readonly<Record<string, readonly string[]>> {
    return this.#services.context.workspaceState.get(key, {});
  }

  #look(document: vscode.TextDocument, isTyped = false): void {
    if (!this.#services.drafts.isLetter(document)) return;
    const words = this.wordsIn(document);
    const known = this.#known.get(document);
    if (known?.words === words) {
      this.#stopSeeking(document);
      return;
    }
    if (words === '') {
      this.#stop(document);
      if (known) this.#keep(document, { words, found: [] });
      return;
    }
    if (this.#seeking.get(document)?.words === words) return;
    this.#stop(document);
    const seeking: Seeking = {
      words,
      timer: setTimeout(() => void this.#find(document, seeking), isTyped ? quiet.typed : quiet.pasted),
    };
    this.#seeking.set(document, seeking);
  }

  async #find(document: vscode.TextDocument, seeking: Seeking): Promise<void> {
    const { triage, readings, log } = this.#services;
    const { words } = seeking;
    try {
      const found = await triage.suggest(words, readings.valuesIn(document), {
        limit: mostCandidates,
        accepts: (sop) => isOfferedNow(sop, this.#services) && (hasSteps(sop) || sop.replies.length > 0),
      });
      // The message may have changed meanwhile: then this is about another one.
      if (this.#seeking.get(document) === seeking) this.#keep(document, { words, found });
    } catch (error) {
      log.error(`No SOPs could be suggested for a draft: ${String(error)}`);
    } finally {
      if (this.#seeking.get(document) === seeking) this.#seeking.delete(document);
      this.#tellWaiting();
    }
  }

  #keep(document: vscode.TextDocument, kept: Kept): void {
    this.#known.set(document, kept);
    this.#changed.fire(undefined);
    void this.#choose(document, kept);
  }

  /** Lets a language model choose, if the person wants that; what it chooses joins what is shown already. */
  async #choose(document: vscode.TextDocument, kept: Kept): Promise<void> {
    const { readings, models, draftCases } = this.#services;
    // Where a case is under way, somebody has chosen.
    if (!settings.suggestLanguageModel() || kept.found.length === 0 || draftCases.casesOf(document).length > 0) return;
    const source = new vscode.CancellationTokenSource();
    this.#choosing.get(document)?.cancel();
    this.#choosing.set(document, source);
    const { message, ticket, found } = readings.of(document);
    const known = knownValues(ticket, found.facts);
    const asked = { words: kept.words, language: message?.language, known, root: readings.rootFor(document) };
    const chosen = await (await models()).choices.choose(asked, kept.found, source.token);
    if (this.#choosing.get(document) === source) this.#choosing.delete(document);
    if (!chosen || source.token.isCancellationRequested || this.#known.get(document) !== kept) return;
    this.#known.set(document, { ...kept, chosen });
    this.#changed.fire(undefined);
  }

  #stop(document: vscode.TextDocument): void {
    this.#choosing.get(document)?.cancel();
    this.#choosing.delete(document);
    this.#stopSeeking(document);
  }

  #stopSeeking(document: vscode.TextDocument): void {
    clearTimeout(this.#seeking.get(document)?.timer);
    this.#seeking.delete(document);
    this.#tellWaiting();
  }

  #tellWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }
}

/** Names a message without a word of it (FNV-1a; `http://www.isthe.com/chongo/tech/comp/fnv/`). */
function digest(words: string): string {
  let hash = 0x811c9dc5;
  for (const letter of fold(words).replace(/\s+/g, ' ')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

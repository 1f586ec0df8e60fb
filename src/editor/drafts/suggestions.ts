import * as vscode from 'vscode';
import { Emitter } from '../../core/emitter';
import type { Sop } from '../../core/sop/model';
import { fold } from '../../core/text/fold';
import type { Suggestion } from '../../core/triage/triage-index';
import { worthALook } from '../../core/triage/worth-a-look';
import { isOfferedNow } from '../pickers/found-actions';
import { hasSteps } from '../services/in-force';
import type { Services } from '../services/services';
import { onDidChangeSetting, settings } from '../shared/settings';

type Needed = Pick<Services, 'context' | 'library' | 'triage' | 'readings' | 'drafts' | 'draftCases' | 'clock' | 'log'>;

/** So many are asked for, and so many of those are shown. */
const most = 8;
const mostShown = 3;
/** Milliseconds without a change of the message before new suggestions: nothing is to move while somebody types. */
const quiet = 500;
const key = 'dismissedSuggestions';
const mostDismissed = 300;

interface Kept {
  readonly words: string;
  readonly found: readonly Suggestion[];
}

/** The SOPs that are suggested for the messages in drafts: worked out once a message, and anew when the library changes. */
export class DraftSuggestions implements vscode.Disposable {
  readonly #services: Needed;
  readonly #changed = new Emitter<undefined>();
  readonly #subscription: { dispose(): unknown };
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  /** The words that suggestions are being looked for. */
  readonly #asked = new WeakMap<vscode.TextDocument, string>();
  #known = new WeakMap<vscode.TextDocument, Kept>();

  readonly onDidChange = this.#changed.event;

  constructor(services: Needed) {
    this.#services = services;
    const { library, readings, drafts, draftCases } = services;
    const lookAll = () => vscode.window.visibleTextEditors.forEach(({ document }) => this.#look(document));
    const anew = () => {
      this.#known = new WeakMap();
      lookAll();
    };
    this.#subscription = vscode.Disposable.from(
      library.onDidChange(anew),
      readings.onDidChange(lookAll),
      drafts.onDidChange(lookAll),
      draftCases.onDidChange(() => this.#changed.fire(undefined)),
      onDidChangeSetting(['suggestions.threshold'], () => this.#changed.fire(undefined)),
      onDidChangeSetting(['drafts.include', 'drafts.languages'], lookAll),
      vscode.window.onDidChangeVisibleTextEditors(lookAll),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#stop(document)),
    );
    lookAll();
  }

  /** Those worth a look that nobody has taken or dismissed for this draft, the surest first. */
  of(document: vscode.TextDocument): Suggestion[] {
    const kept = this.#known.get(document);
    if (!kept) return [];
    const taken = new Set(this.#services.draftCases.casesOf(document).flatMap(({ state }) => [...state.parts.keys()]));
    const dismissed = this.#dismissed[digest(kept.words)] ?? [];
    const least = settings.suggestionThreshold();
    return worthALook(kept.found)
      .filter(({ confidence }) => confidence >= least)
      .slice(0, mostShown)
      .filter(({ sop }) => !taken.has(sop.id) && !dismissed.includes(sop.id));
  }

  /** What the customer says in a draft. */
  wordsIn(document: vscode.TextDocument): string {
    return this.#services.readings.of(document).message?.words.trim() ?? '';
  }

  /** No longer shows an SOP for a draft's message. */
  async dismiss(document: vscode.TextDocument, sop: Sop): Promise<void> {
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
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  get #dismissed(): Readonly<Record<string, readonly string[]>> {
    return this.#services.context.workspaceState.get(key, {});
  }

  #look(document: vscode.TextDocument): void {
    if (!this.#services.drafts.isLetter(document)) return;
    const words = this.wordsIn(document);
    const known = this.#known.get(document);
    if (known?.words === words) {
      this.#stop(document);
      return;
    }
    if (words === '') {
      this.#stop(document);
      if (known) this.#keep(document, { words, found: [] });
      return;
    }
    if (this.#asked.get(document) === words && known === undefined) return;
    this.#stop(document);
    // A message that was there when the draft was opened is complete.
    const isNew = known === undefined && document.version <= 2;
    this.#timers.set(
      document,
      setTimeout(() => void this.#find(document, words), isNew ? 0 : quiet),
    );
  }

  async #find(document: vscode.TextDocument, words: string): Promise<void> {
    const { triage, readings, log } = this.#services;
    this.#timers.delete(document);
    this.#asked.set(document, words);
    try {
      const found = await triage.suggest(words, readings.valuesIn(document), {
        limit: most,
        accepts: (sop) => isOfferedNow(sop, this.#services) && (hasSteps(sop) || sop.replies.length > 0),
      });
      // The message may have changed meanwhile: then this is about another one.
      if (!document.isClosed && this.wordsIn(document) === words) this.#keep(document, { words, found });
    } catch (error) {
      log.error(`No SOPs could be suggested for a draft: ${String(error)}`);
    } finally {
      this.#asked.delete(document);
    }
  }

  #keep(document: vscode.TextDocument, kept: Kept): void {
    this.#known.set(document, kept);
    this.#changed.fire(undefined);
  }

  #stop(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
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

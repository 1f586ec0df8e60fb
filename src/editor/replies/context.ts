import type * as vscode from 'vscode';
import { repliesCalledFor } from '../../core/case/model/reply-use';
import { partOf } from '../../core/case/model/view';
import type { StepView } from '../../core/case/model/view';
import { currentSop } from '../../core/case/model/sops-in-library';
import type { ReplyContext } from '../../core/reply/relevance';
import { worthALook } from '../../core/triage/worth-a-look';
import type { Services } from '../services/services';
import { isOfferedNow } from '../pickers/found-actions';

type ContextServices = Pick<Services, 'library' | 'readings' | 'draftCases' | 'triage' | 'clock' | 'log'>;

/** The most SOPs suggested for a message whose replies go first. */
const mostSuggested = 3;
/** Milliseconds that a list waits for suggestions. When they take longer, they are there at the next letter. */
const patience = 150;

/** What a draft is about, and which replies it is too early for. */
export interface DraftContext extends ReplyContext {
  /** The step that comes before a reply, must be done exactly so and is still open, by `nameOf`. */
  readonly early: ReadonlyMap<string, StepView>;
}

interface Suggested {
  readonly words: string;
  readonly sops: Promise<readonly string[]>;
}

/** Works out what drafts are about, for the order of the replies offered in them. */
export class DraftContexts implements vscode.Disposable {
  readonly #services: ContextServices;
  readonly #subscription: { dispose(): unknown };
  #suggested = new WeakMap<vscode.TextDocument, Suggested>();

  constructor(services: ContextServices) {
    this.#services = services;
    this.#subscription = services.library.onDidChange(() => (this.#suggested = new WeakMap()));
  }

  /** @param offset where something is being written: a text that holds it is no message. */
  async of(document: vscode.TextDocument, offset: number): Promise<DraftContext> {
    const { library, draftCases } = this.#services;
    const called: string[] = [];
    const early = new Map<string, StepView>();
    const ofCase = new Set<string>();
    for (const view of draftCases.casesOf(document)) {
      if (view.state.closed) continue;
      for (const part of view.state.parts.values()) {
        const sop = currentSop(part, library);
        if (sop) ofCase.add(sop.location.uri);
      }
      for (const { step, reply, after } of repliesCalledFor(view)) {
        const sop = currentSop(partOf(view, step).part, library);
        const name = sop && `${sop.location.uri}#${reply}`;
        if (name === undefined || called.includes(name)) continue;
        called.push(name);
        if (after) early.set(name, after);
      }
    }
    return { called, early, ofCase, suggested: await this.#suggestedFor(document, offset) };
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #suggestedFor(document: vscode.TextDocument, offset: number): Promise<readonly string[]> {
    const { message } = this.#services.readings.of(document);
    const words = message?.words.trim() ?? '';
    const isWritten = message && message.start <= offset && offset <= message.start + message.text.length;
    if (words === '' || isWritten) return [];
    let known = this.#suggested.get(document);
    if (known?.words !== words) {
      known = { words, sops: this.#suggest(document, words) };
      this.#suggested.set(document, known);
    }
    return Promise.race([
      known.sops,
      new Promise<readonly string[]>((resolve) => {
        setTimeout(() => resolve([]), patience);
      }),
    ]);
  }

  async #suggest(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
    const { triage, readings, log } = this.#services;
    try {
      const found = await triage.suggest(words, readings.valuesIn(document), {
        limit: mostSuggested,
        accepts: (sop) => isOfferedNow(sop, this.#services),
      });
      return worthALook(found).map(({ sop }) => sop.location.uri);
    } catch (error) {
      log.error(`No SOPs could be suggested: ${String(error)}`);
      return [];
    }
  }
}

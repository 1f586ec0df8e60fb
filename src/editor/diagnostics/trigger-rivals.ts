import * as vscode from 'vscode';
import { reasonOf } from '../../core/attempt';
import type { Sop } from '../../core/sop/model';
import { askedForRivals, rivalIn } from '../../core/triage/rivals';
import type { Rival } from '../../core/triage/rivals';
import type { Services } from '../services/services';

/** Milliseconds without a change before triggers are asked about: whoever writes is not told of half a sentence. */
const quiet = 3000;

/**
 * Asks which triggers of open SOPs fit another at least as well, and has the linter tell. For each trigger something is suggested, which
 * takes too long to be done for all SOPs of a large library after each change; the command line does.
 */
export class TriggerRivals extends vscode.Disposable {
  readonly #services: Pick<Services, 'library' | 'linter' | 'loader' | 'triage' | 'log'>;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** Counts what has happened: what was asked about before is asked about again. */
  #state = 0;

  constructor(services: Pick<Services, 'library' | 'linter' | 'loader' | 'triage' | 'log'>) {
    const { library, loader } = services;
    const subscriptions = [
      library.onDidChange(() => this.#askLater()),
      loader.onDidProgress(() => this.#askLater()),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        if (library.get(uri.toString())) this.#askLater();
      }),
    ];
    super(() => {
      this.#state++;
      clearTimeout(this.#later);
      for (const one of subscriptions) one.dispose();
    });
    this.#services = services;
  }

  #askLater(): void {
    this.#state++;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => void this.#ask(), quiet);
  }

  async #ask(): Promise<void> {
    const { library, linter, loader, log } = this.#services;
    if (loader.progress.loading) return;
    const state = this.#state;
    try {
      for (const { uri } of vscode.workspace.textDocuments) {
        const sop = library.get(uri.toString());
        const rivals = sop && (await this.#rivalsOf(sop, state));
        if (sop && rivals) linter.noteRivals(sop, rivals);
      }
    } catch (error) {
      log.error(`What is suggested for the triggers of SOPs could not be asked: ${reasonOf(error)}`);
    }
  }

  /** Undefined when something happens meanwhile. */
  async #rivalsOf(sop: Sop, state: number): Promise<Rival[] | undefined> {
    const rivals: Rival[] = [];
    for (const trigger of sop.front.triggers) {
      const suggestions = await this.#services.triage.suggest(trigger, undefined, askedForRivals);
      if (state !== this.#state) return undefined;
      const rival = rivalIn(sop, trigger, suggestions);
      if (rival) rivals.push(rival);
    }
    return rivals;
  }
}

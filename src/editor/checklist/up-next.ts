import type * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import { procedureLedTo } from '../services/led-to';
import type { ChecklistRow } from './row';
import type { ChecklistView } from './view';

/** Keeps the step that is up in sight: what was just done moves it, often far down. A list that nobody sees is not opened. */
export class UpNext {
  readonly #tree: vscode.TreeView<ChecklistRow>;
  readonly #provider: ChecklistView;
  readonly #library: Library;
  readonly #log: vscode.LogOutputChannel;
  #before: { readonly id: string; readonly next: string | undefined } | undefined;

  constructor(
    tree: vscode.TreeView<ChecklistRow>,
    provider: ChecklistView,
    library: Library,
    log: vscode.LogOutputChannel,
  ) {
    this.#tree = tree;
    this.#provider = provider;
    this.#library = library;
    this.#log = log;
  }

  /** Shows it when it is another one. Focus stays where it is: the person may be writing. @param view the case that is shown now. */
  follow(view: CaseView | undefined): void {
    const before = this.#before;
    const next = view && nextStep(view)?.key;
    this.#before = view && { id: view.state.id, next };
    if (!view || !before || !this.#tree.visible || (before.id === view.state.id && before.next === next)) return;
    const was = stepsInView(view).find(({ key }) => key === before.next);
    // Where an answer leads to another SOP, that comes first.
    if (was && procedureLedTo(this.#library, view, was)) return;
    void this.show(view);
  }

  /** Brings it into sight, and marks it. @param isFocused only for those who are in the list already: it would take the keys from anybody else. */
  async show(view: CaseView, isFocused = false): Promise<void> {
    await this.#reveal(nextStep(view)?.key, isFocused);
  }

  /** Brings a step into sight that was selected elsewhere. */
  async showSelected(key: string): Promise<void> {
    const [row] = this.#tree.selection;
    if (this.#tree.visible && (row?.kind !== 'step' || row.step.key !== key)) await this.#reveal(key, false);
  }

  async #reveal(key: string | undefined, isFocused: boolean): Promise<void> {
    const row = key === undefined ? undefined : this.#provider.rowOf(key);
    try {
      if (row && (!isFocused || this.#tree.visible)) await this.#tree.reveal(row, { select: true, focus: isFocused });
    } catch (error) {
      // The list may have changed meanwhile.
      this.#log.debug(`The step is not shown: ${String(error)}`);
    }
  }
}

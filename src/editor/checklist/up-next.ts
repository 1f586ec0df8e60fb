import type * as vscode from 'vscode';
import { nextStep } from '../../core/case/model/next-step';
import type { CaseView } from '../../core/case/model/view';
import type { ChecklistRow } from './row';
import type { ChecklistView } from './view';

/** Keeps the step that is up in sight: what was just done moves it, often far down. A list that nobody sees is not opened. */
export class UpNext {
  readonly #tree: vscode.TreeView<ChecklistRow>;
  readonly #provider: ChecklistView;
  readonly #log: vscode.LogOutputChannel;
  #before: { readonly id: string; readonly next: string | undefined } | undefined;
  /** Whether the person is at the list, so that its focus may move on too. */
  isAtTheList = false;

  constructor(tree: vscode.TreeView<ChecklistRow>, provider: ChecklistView, log: vscode.LogOutputChannel) {
    this.#tree = tree;
    this.#provider = provider;
    this.#log = log;
  }

  /** @param view the case that is shown now. */
  follow(view: CaseView | undefined): void {
    const before = this.#before;
    const next = view && nextStep(view)?.key;
    this.#before = view && { id: view.state.id, next };
    // Another case begins where its list begins.
    if (!view || next === undefined || before?.id !== view.state.id || before.next === next) return;
    const row = this.#provider.rowOf(next);
    if (row && this.#tree.visible)
      this.#tree.reveal(row, { select: true, focus: this.isAtTheList }).then(undefined, (error: unknown) => {
        // The list may have changed meanwhile.
        this.#log.debug(`The next step is not shown: ${String(error)}`);
      });
  }
}

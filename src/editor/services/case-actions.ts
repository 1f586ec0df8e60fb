import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import type { CaseView } from '../../core/case/model/view';
import type { CaseStore } from '../../core/case/record/store';
import { Emitter } from '../../core/emitter';
import { refusalText } from './refusal-words';

/** Does things in cases for whoever asked for them, and tells them why not where the gate refuses. */
export class CaseActions {
  readonly #cases: Pick<CaseStore, 'act'>;
  readonly #failed = new Emitter<undefined>();

  /** Tells that something was refused or could not be written: a box that was clicked must show what is true. */
  readonly onDidFail = this.#failed.event;

  constructor(cases: Pick<CaseStore, 'act'>) {
    this.#cases = cases;
  }

  /**
   * Does something in a case, or several things at once.
   * @returns whether it was done. What the gate refuses is explained.
   * @throws when it cannot be written: then nothing has changed.
   */
  async act({ state }: CaseView, ...actions: readonly [CaseAction, ...CaseAction[]]): Promise<boolean> {
    try {
      const outcome = await this.#cases.act(state.id, ...actions);
      if (outcome.done) return true;
      void vscode.window.showWarningMessage(refusalText(outcome.refusal));
    } catch (error) {
      this.#failed.fire(undefined);
      throw notWritten(error);
    }
    this.#failed.fire(undefined);
    return false;
  }
}

/** An error that says that nothing was changed. */
export function notWritten(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(vscode.l10n.t('The case could not be saved, so nothing was changed: {0}', reason), {
    cause: error,
  });
}

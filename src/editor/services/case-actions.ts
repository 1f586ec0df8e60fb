import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import type { CaseView } from '../../core/case/model/view';
import type { CaseStore } from '../../core/case/record/store';
import { Emitter } from '../../core/emitter';
import { commands, run } from '../shared/commands';
import { refusalText } from './refusal-words';
import { showWarning } from '../shared/dialogs';

/** Does things in cases for the user, and tells them the reason if the gate refuses. */
export class CaseActions {
  readonly #cases: Pick<CaseStore, 'act'>;
  readonly #failed = new Emitter<undefined>();

  /** Fires when something was refused or could not be written: a clicked box must show its true state again. */
  readonly onDidFail = this.#failed.event;

  constructor(cases: Pick<CaseStore, 'act'>) {
    this.#cases = cases;
  }

  /**
   * Performs one or several actions in a case at once.
   * @returns whether it was done. If the gate refuses, a message explains why.
   * @throws when it cannot be written; nothing has changed then.
   */
  async act({ state }: CaseView, ...actions: readonly [CaseAction, ...CaseAction[]]): Promise<boolean> {
    try {
      const outcome = await this.#cases.act(state.id, ...actions);
      if (outcome.done) return true;
      if (outcome.refusal === 'case-closed') void tellClosed(state.id);
      else void showWarning(refusalText(outcome.refusal));
    } catch (error) {
      this.#failed.fire(undefined);
      throw notWritten(error);
    }
    this.#failed.fire(undefined);
    return false;
  }
}

/** Says that a case is closed, with a button that opens it again. */
export async function tellClosed(caseId: string, message = refusalText('case-closed')): Promise<void> {
  const reopen = vscode.l10n.t('Reopen Case');
  if ((await showWarning(message, reopen)) === reopen) await run(commands.reopenCase, { caseId });
}

/** An error which says that nothing was changed. */
export function notWritten(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return new Error(vscode.l10n.t('The case could not be saved, so nothing was changed: {0}', reason), {
    cause: error,
  });
}

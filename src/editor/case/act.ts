import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import type { CaseView } from '../../core/case/model/view';
import type { TimeScales } from '../../core/time/time-scales';
import type { Services } from '../services/services';
import type { ActiveCase } from '../services/active-case';
import type { CaseChanges } from '../services/case-changes';
import type { Escalations } from '../services/escalations';
import type { ChecklistNode } from '../checklist/node';
import { refusalText } from '../services/refusal-words';

/** What the commands of the checklist work with. */
export type Sources = Pick<Services, 'log' | 'library' | 'search' | 'cases' | 'clock' | 'drafts'> & {
  readonly active: ActiveCase;
  readonly changes: CaseChanges;
  readonly escalations: Escalations;
  readonly scales: TimeScales;
  /** Draws the view anew: a box that was clicked but refused must show what is true. */
  redraw(): void;
  /** The row somebody last went to, for commands called by key. */
  selected(): ChecklistNode | undefined;
};

/** Does something in a case, or several things at once. What the gate refuses is explained, and the view shows what is true. */
export async function act(
  sources: Sources,
  view: CaseView,
  ...actions: readonly [CaseAction, ...CaseAction[]]
): Promise<boolean> {
  try {
    const outcome = await sources.cases.act(view.state.id, ...actions);
    if (outcome.done) return true;
    void vscode.window.showWarningMessage(refusalText(outcome.refusal));
  } catch (error) {
    sources.redraw();
    throw new Error(
      vscode.l10n.t(
        'The case could not be saved, so nothing was changed: {0}',
        error instanceof Error ? error.message : String(error),
      ),
      { cause: error },
    );
  }
  sources.redraw();
  return false;
}

export async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A reason is needed.')),
  });
  return reason?.trim();
}

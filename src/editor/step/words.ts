import * as vscode from 'vscode';
import type { StepView } from '../../core/case/model/view';
import { isQuestion } from '../../core/sop/model';
import type { Words } from '../../pages/step/messages';

/** What the parts of the page are called. */
export function pageWords(): Words {
  return {
    previous: vscode.l10n.t('Previous Step'),
    next: vscode.l10n.t('Next Step'),
    needs: vscode.l10n.t('What it needs'),
    missing: vscode.l10n.t('missing'),
    enter: vscode.l10n.t('Enter…'),
    change: vscode.l10n.t('Change…'),
    about: vscode.l10n.t('In this section'),
    reply: vscode.l10n.t('Reply'),
    text: vscode.l10n.t('Language and channel'),
    insert: vscode.l10n.t('Insert Reply'),
    copy: vscode.l10n.t('Copy'),
    asked: vscode.l10n.t('Asked when you use it:'),
    answers: vscode.l10n.t('Answers'),
    taken: vscode.l10n.t('chosen'),
    history: vscode.l10n.t('What was done'),
    notes: vscode.l10n.t('Notes'),
    actions: vscode.l10n.t('This step'),
    replyChanged: vscode.l10n.t('The reply has changed.'),
  };
}

/** What a step is and where it stands among those to be done: “Step 3 of 9”. */
export function placeText({ step, isTickable }: StepView, place: readonly [number, number] | undefined): string {
  if (isQuestion(step)) return place ? vscode.l10n.t('Question {0} of {1}', ...place) : vscode.l10n.t('Question');
  if (!isTickable) return vscode.l10n.t('Group of steps');
  return place ? vscode.l10n.t('Step {0} of {1}', ...place) : vscode.l10n.t('Step');
}

/** How far a step is. */
export function stateText({ state, isInserted, onPath }: StepView): string {
  if (!onPath)
    return state === 'open' ? vscode.l10n.t('not on the current path') : vscode.l10n.t('done before, not counted');
  if (isInserted) return vscode.l10n.t('inserted, not sent yet');
  if (state === 'done') return vscode.l10n.t('done');
  return state === 'skipped' ? vscode.l10n.t('skipped') : vscode.l10n.t('not done yet');
}

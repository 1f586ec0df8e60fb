import * as vscode from 'vscode';
import type { CaseView, StepView } from '../../core/case/model/view';
import { isQuestion } from '../../core/sop/model';
import type { PageReply } from '../../pages/shared/content';
import type { DeedButton } from '../../pages/step/messages';

const handOver = (): DeedButton => ({ deed: 'hand-over', label: vscode.l10n.t('Hand Over…') });

/** What counts for the buttons of a step. */
interface Circumstances {
  /** Whether it is the step of another role. */
  readonly isOthers: boolean;
  /** Its replies as they are now. */
  readonly replies: readonly Pick<PageReply, 'refused'>[];
}

/** What can be done with a step now. The first is what is done most. */
export function buttonsFor(
  { state: { closed } }: CaseView,
  step: StepView,
  { isOthers, replies }: Circumstances,
): DeedButton[] {
  if (closed || !step.onPath || !step.isTickable) return [];
  if (step.state === 'skipped') return [{ deed: 'undo-skip', label: vscode.l10n.t('Undo Skip') }];
  if (step.state === 'done') return isQuestion(step.step) ? [] : [{ deed: 'undo', label: vscode.l10n.t('Undo') }];
  return [
    ...firstDeeds(step, replies),
    { deed: 'skip', label: vscode.l10n.t('Skip…') },
    ...(isOthers ? [handOver()] : []),
  ];
}

function firstDeeds(step: StepView, replies: Circumstances['replies']): DeedButton[] {
  if (isQuestion(step.step)) return [];
  const done: DeedButton = { deed: 'done', label: vscode.l10n.t('Done') };
  // All that is left to do is sending it.
  if (step.isInserted)
    return [
      { deed: 'copy-draft', label: vscode.l10n.t('Copy Reply') },
      { deed: 'show-draft', label: vscode.l10n.t('Show Draft') },
      done,
    ];
  const [only, ...others] = replies;
  const isInsertable = only !== undefined && only.refused === undefined && others.length === 0;
  return isInsertable ? [{ deed: 'insert', label: vscode.l10n.t('Insert Reply') }, done] : [done];
}

/** What is done now and then. */
export function moreButtons({ state: { closed } }: CaseView, step: StepView, isOthers: boolean): DeedButton[] {
  const isOpen = !closed && step.onPath && step.isTickable && step.state === 'open';
  return [
    ...(isOpen && !isOthers ? [handOver()] : []),
    { deed: 'note', label: vscode.l10n.t('Add Note…') },
    { deed: 'report', label: vscode.l10n.t('Report a Problem…') },
    { deed: 'source', label: vscode.l10n.t('Show in SOP') },
    { deed: 'history', label: vscode.l10n.t('Who Changed It…') },
  ];
}

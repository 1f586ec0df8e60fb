import * as vscode from 'vscode';
import { openProtocolBefore, repliesCalledFor } from '../../core/case/model/reply-use';
import { findStep } from '../../core/case/model/view';
import type { StepView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showWarning } from '../shared/dialogs';
import { filledText } from '../shared/step-text';
import type { OfferedText } from '../services/offered-text';

/** Whether a reply may be used for a step now; see `mayComeNow`. */
export async function isInOrder(
  { cases, library }: Pick<Services, 'cases' | 'library'>,
  calledFrom: StepOfCase,
  use: 'insert' | 'copy',
): Promise<boolean> {
  const view = cases.get(calledFrom.caseId);
  const step = view && findStep(view, calledFrom.step_id, calledFrom.sop_id);
  const before = step && openProtocolBefore(view, step);
  return !view || !before || mayComeNow(comesFirstText(library, view.state.location.root, before), use);
}

/** Whether a reply may be inserted into a draft now, by the steps of the draft's cases that call for it. */
export async function isInOrderOf(
  { draftCases, library }: Pick<Services, 'draftCases' | 'library'>,
  document: vscode.TextDocument,
  { sop, reply }: Pick<OfferedText, 'sop' | 'reply'>,
): Promise<boolean> {
  const open = draftCases.casesOf(document).filter(({ state }) => !state.closed);
  const called = open.flatMap(repliesCalledFor).filter((one) => one.step.sop === sop.id && one.reply === reply.id);
  // Where one of the steps that call for it may be done now, it may.
  const [before] = called.map(({ after }) => after);
  return (
    before === undefined ||
    called.some(({ after }) => !after) ||
    mayComeNow(comesFirstText(library, sop.location.root, before))
  );
}

/** What is said of a step that must be done first. */
export function comesFirstText(library: Library, root: string, { step }: Pick<StepView, 'step'>): string {
  return vscode.l10n.t('“{0}” comes first', filledText(library, root, step.text));
}

/** Where a step before it must be done exactly so and is still open, the person is warned first and decides. */
async function mayComeNow(warning: string, use: 'insert' | 'copy' = 'insert'): Promise<boolean> {
  const goOn = use === 'copy' ? vscode.l10n.t('Copy Anyway…') : vscode.l10n.t('Insert Anyway');
  const chosen = await showWarning(
    warning,
    {
      modal: true,
      detail: vscode.l10n.t(
        'This step is still open, and the procedure wants it done first. What you promise now, you may have to take back.',
      ),
    },
    goOn,
  );
  return chosen === goOn;
}

import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { keptSop } from '../../core/case/record/entry';
import type { StepView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import { act } from './act';
import { refTo, partOf } from '../../core/case/model/view';
import type { Sources } from './act';
import { commitAt } from './changes/commit';
import { hasSteps, notInForce } from '../services/in-force';
import { linkedSop } from '../../core/case/model/sops-in-library';
import { moveCase } from './changes/move-case';
import type { AnswerNode, LeadNode } from '../checklist/node';

/** Answers a question. An answer that leads to another SOP makes its steps part of the case, in the same write. */
export async function answer(sources: Sources, { view, step, branch, isTaken }: AnswerNode): Promise<void> {
  if (isTaken) return;
  const target =
    branch.target?.kind === 'file'
      ? linkedSop(partOf(view, step).part, branch.target.path, sources.library)
      : undefined;
  const joining = target && hasSteps(target) && !view.state.parts.has(target.id) ? target : undefined;
  if (joining && !(await isWanted(sources, joining))) return;
  const answered: CaseAction = { event: 'answer', ...refTo(step), to: branch.answer, from: step.record?.answer };
  await act(sources, view, answered, ...(joining ? [await join(sources, step, joining)] : []));
}

/** Takes an SOP into the case that came into the library only after the answer that leads to it was given. */
export async function joinLinked(sources: Sources, node: LeadNode): Promise<void> {
  const { view, step, lead } = node;
  const target =
    lead.kind === 'outside' ? linkedSop(partOf(view, step).part, lead.target.path, sources.library) : undefined;
  if (!target) throw new Error(vscode.l10n.t('This procedure is not in the library.'));
  // Its file was moved since it joined: the case goes on with it as it is now.
  if (view.state.parts.has(target.id)) return moveCase(sources, target.id);
  if (await isWanted(sources, target)) await act(sources, view, await join(sources, step, target));
}

async function join({ library }: Sources, step: StepView, sop: Sop): Promise<CaseAction> {
  const kept = keptSop(sop, library.config(sop.location.root), await commitAt(sop));
  return { event: 'join', sop_id: sop.id, from: step.key, ...kept };
}

/** Following an SOP that is not in force must be a decision. */
async function isWanted({ clock }: Sources, sop: Sop): Promise<boolean> {
  const why = notInForce(sop, clock.now());
  if (why === undefined) return true;
  const goOn = vscode.l10n.t('Continue Anyway');
  return (
    (await vscode.window.showWarningMessage(
      vscode.l10n.t('“{0}” is {1}.', sop.title, why),
      { modal: true, detail: vscode.l10n.t('This answer leads to it. Continue anyway?') },
      goOn,
    )) === goOn
  );
}

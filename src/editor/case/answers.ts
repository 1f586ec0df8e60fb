import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { branchTaken } from '../../core/case/model/path';
import { keptSop } from '../../core/case/record/entry';
import type { ProcedureLinked } from '../../core/case/model/sops-in-library';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import { refTo, partOf } from '../../core/case/model/view';
import { agreed } from './agreed';
import type { CaseServices } from './case-services';
import { commitAt } from './changes/commit';
import { hasSteps, notInForce } from '../services/in-force';
import { procedureLinked } from '../../core/case/model/sops-in-library';
import { moveCase } from './changes/move-case';
import type { StepInCase } from './find';
import { showWarning } from '../shared/dialogs';

/** Answers a question. An answer that leads to another SOP makes its steps part of the case, in the same write. */
export async function answer(services: CaseServices, { view, step }: StepInCase, to: string): Promise<void> {
  if (step.record?.answer === to) return;
  const branch = branchTaken(step.step, to);
  const target =
    branch?.target?.kind === 'file'
      ? procedureLinked(partOf(view, step).part, branch.target.path, services.library)
      : undefined;
  const joining = target && hasSteps(target.sop) && !isPart(view, target) ? target : undefined;
  const kept = await agreed(services, { view, step });
  if (!kept || (joining && !(await isWanted(services, joining.sop)))) return;
  const answered: CaseAction = { event: 'answer', ...refTo(step), to, from: step.record?.answer, ...kept };
  await services.actions.act(view, answered, ...(joining ? [await join(services, step, joining)] : []));
}

/** Adds an SOP to the case that was added to the library only after the answer that leads to it was given. */
export async function joinLinked(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  const { lead } = step;
  const target =
    lead?.kind === 'outside' ? procedureLinked(partOf(view, step).part, lead.target.path, services.library) : undefined;
  if (!target) throw new Error(vscode.l10n.t('This procedure is not in the library.'));
  // Its file was moved after it joined: the case continues with the moved file.
  if (isPart(view, target)) return moveCase(services, target.sop.id);
  if (await isWanted(services, target.sop)) await services.actions.act(view, await join(services, step, target));
}

/** Whether an SOP is one of the case's; what takes the place of a retired one must be known as that, too. */
function isPart({ state }: CaseView, { sop, replaced }: ProcedureLinked): boolean {
  return state.parts.has(sop.id) && (!replaced || state.standIns.get(replaced.location.path) === sop.id);
}

async function join(
  { library }: CaseServices,
  step: StepView,
  { sop, replaced }: ProcedureLinked,
): Promise<CaseAction> {
  const kept = keptSop(sop, library.config(sop.location.root), await commitAt(sop));
  const replaces = replaced && { replaces: replaced.location.path };
  return { event: 'join', sop_id: sop.id, from: step.key, ...replaces, ...kept };
}

/** Following an SOP that is not in force must be a decision. */
async function isWanted({ library, clock }: CaseServices, sop: Sop): Promise<boolean> {
  const why = notInForce(sop, library, clock.now());
  if (why === undefined) return true;
  const goOn = vscode.l10n.t('Continue Anyway');
  return (
    (await showWarning(
      vscode.l10n.t('“{0}” is {1}.', sop.title, why),
      { modal: true, detail: vscode.l10n.t('This answer leads to it. Continue anyway?') },
      goOn,
    )) === goOn
  );
}

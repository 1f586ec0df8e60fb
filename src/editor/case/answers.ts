import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { branchTaken } from '../../core/case/model/path';
import { keptSop } from '../../core/case/record/entry';
import type { ProcedureLinked } from '../../core/case/model/sops-in-library';
import type { StepView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import { refTo, partOf } from '../../core/case/model/view';
import { agreed } from './agreed';
import type { CaseServices } from './case-services';
import { commitAt } from '../services/commit';
import { hasSteps, notInForce } from '../services/in-force';
import { isPartOf, joining, procedureLinked } from '../../core/case/model/sops-in-library';
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
  const wanted = target && hasSteps(target.sop) && !isPartOf(view.state, target) ? target : undefined;
  const kept = await agreed(services, { view, step });
  if (!kept || (wanted && !(await isWanted(services, wanted.sop)))) return;
  const answered: CaseAction = { event: 'answer', ...refTo(step), to, from: step.record?.answer, ...kept };
  await services.actions.act(view, answered, ...(wanted ? [await join(services, step, wanted)] : []));
}

/** Adds an SOP to the case that was added to the library only after the answer that leads to it was given. */
export async function joinLinked(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  const { lead } = step;
  const target =
    lead?.kind === 'outside' ? procedureLinked(partOf(view, step).part, lead.target.path, services.library) : undefined;
  if (!target) throw new Error(vscode.l10n.t('This procedure is not in the library.'));
  // Its file was moved after it joined: the case continues with the moved file.
  if (isPartOf(view.state, target)) return moveCase(services, target.sop.id);
  if (await isWanted(services, target.sop)) await services.actions.act(view, await join(services, step, target));
}

async function join({ library }: CaseServices, step: StepView, linked: ProcedureLinked): Promise<CaseAction> {
  const { sop } = linked;
  return joining(step.key, linked, keptSop(sop, library.config(sop.location.root), await commitAt(sop)));
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

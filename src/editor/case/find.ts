import * as vscode from 'vscode';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { RowArgument } from '../shared/case-arguments';
import { rowIsLost } from '../shared/commands';
import { refusalText } from '../services/refusal-words';
import type { CaseServices } from './case-services';

/** A step of a case. */
export interface StepInCase {
  readonly view: CaseView;
  readonly step: StepView;
}

/** The active case of this window. @throws when there is none. */
export function activeCase({ active }: Pick<CaseServices, 'active'>): CaseView {
  if (!active.view) throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  return active.view;
}

/**
 * The case for a command, in its current state: the one it names, or the active one where it names none.
 * @throws when there is none: what is meant for one case is never done to another.
 */
export function caseOf(
  services: Pick<CaseServices, 'active' | 'cases'>,
  argument: { readonly caseId?: string } | undefined,
): CaseView {
  if (argument?.caseId === undefined) return activeCase(services);
  const view = services.cases.get(argument.caseId);
  if (!view) throw new Error(vscode.l10n.t('This case is no longer there: its record was moved or deleted.'));
  return view;
}

/** The step for a command, in its current state. @throws when it is no longer part of its case, or VS Code has lost the row. */
export function stepOf(
  services: Pick<CaseServices, 'active' | 'cases'>,
  row: Extract<RowArgument, { step: { key: string } }> | undefined,
): StepInCase {
  if (!row) throw rowIsLost();
  const view = caseOf(services, row);
  const step = stepsInView(view).find((one) => one.key === row.step.key);
  if (!step) throw new Error(refusalText('step-unknown'));
  return { view, step };
}

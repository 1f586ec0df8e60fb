import * as vscode from 'vscode';
import { stepsInView } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { RowArgument } from '../shared/case-arguments';
import { refusalText } from '../services/refusal-words';
import type { CaseServices } from './case-services';

/** A step of a case. */
export interface StepInCase {
  readonly view: CaseView;
  readonly step: StepView;
}

/** The case that this window works on. @throws when there is none. */
export function activeCase({ active }: Pick<CaseServices, 'active'>): CaseView {
  if (!active.view) throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  return active.view;
}

/** The case that a command was called for, as it is now: that of a row, else the active one. @throws when there is none. */
export function caseOf(services: Pick<CaseServices, 'active' | 'cases'>, row: RowArgument | undefined): CaseView {
  return (row && services.cases.get(row.caseId)) ?? activeCase(services);
}

/** The step that a command was called for, as it is now. @throws when it is not part of its case any more. */
export function stepOf(
  services: Pick<CaseServices, 'active' | 'cases'>,
  row: Extract<RowArgument, { step: { key: string } }>,
): StepInCase {
  const view = caseOf(services, row);
  const step = stepsInView(view).find((one) => one.key === row.step.key);
  if (!step) throw new Error(refusalText('step-unknown'));
  return { view, step };
}

import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { AnswerArgument, LeadArgument, RowArgument, StepArgument } from '../shared/case-arguments';
import { followUpDone, followUpLater } from './after-closing/follow-ups';
import { recordSurvey } from './after-closing/survey';
import { answer, joinLinked } from './answers';
import type { CaseServices } from './case-services';
import type { CaseCommand } from './command-names';
import { moveCase, showChanges } from './changes/move-case';
import { abandonCase, closeCase } from './close-case';
import { escalate } from './escalation/escalate';
import { copyCaseSummary } from './escalation/summary';
import { setCaseFacts } from './facts';
import { activeCase, caseOf, stepOf } from './find';
import type { StepInCase } from './find';
import { handOver } from './hand-over';
import { startChecklist } from './start-case';
import { activateStep, addNote, askQuestion, completeStep, insertStepReply, showStep, skip, undoSkip } from './steps';
import { myCases } from './my-cases';
import { showCase } from './show-case';
import { switchCase } from './switch-case';
import { customerReplied, resumeClocks, waitForCustomer } from './waiting';

/** What a command does with what it is called with. */
type Handler = (...args: never[]) => unknown;

/** What the commands about cases do. Each goes through the gate of its case. */
export function caseHandlers(services: CaseServices): Record<CaseCommand, Handler> {
  const { selected } = services;
  const forStep = (handler: (step: StepInCase) => unknown) => (argument?: RowArgument) => {
    const row = argument ?? selected.current;
    if (row?.kind === 'step') return handler(stepOf(services, row));
    throw new Error(vscode.l10n.t('Choose a step in the checklist first.'));
  };
  const inserting = new Set<string>();
  /** A second click while its reply is being inserted is none. */
  const once = (handler: (step: StepInCase) => Promise<void>) => async (one: StepInCase) => {
    const name = `${one.view.state.id}/${one.step.key}`;
    if (inserting.has(name)) return;
    inserting.add(name);
    await handler(one).finally(() => inserting.delete(name));
  };
  const forCase = (handler: (view: CaseView) => unknown) => (argument?: { readonly caseId?: string }) =>
    handler(caseOf(services, argument));
  return {
    startChecklist: (argument: unknown) => startChecklist(services, services.atHand.sopOr(argument)),
    switchCase: (argument?: { readonly caseId?: string }) =>
      argument?.caseId === undefined ? switchCase(services) : showCase(services, argument.caseId),
    myCases: () => myCases(services),
    activateStep: forStep(once((step) => activateStep(services, step))),
    completeStep: forStep((step) => completeStep(services, step)),
    insertStepReply: forStep(once((step) => insertStepReply(services, step))),
    answerQuestion: (row: AnswerArgument | StepArgument) =>
      row.kind === 'step'
        ? askQuestion(services, stepOf(services, row))
        : answer(services, stepOf(services, row), row.branch.answer),
    joinLinked: (row: LeadArgument) => joinLinked(services, stepOf(services, row)),
    skipStep: forStep((step) => skip(services, step)),
    undoSkip: forStep((step) => undoSkip(services, step)),
    handOver: (row?: RowArgument) => {
      if (row?.kind !== 'step') return handOver(services, activeCase(services), undefined);
      const { view, step } = stepOf(services, row);
      return handOver(services, view, step);
    },
    showChanges: (row?: RowArgument) => showChanges(services, row),
    moveCase: (row?: RowArgument) =>
      moveCase(services, row?.kind === 'change' || row?.kind === 'step-change' ? row.change.part.sop : undefined),
    showStep: forStep((step) => showStep(services, step)),
    addNote: (row?: RowArgument) =>
      addNote(services, caseOf(services, row), row?.kind === 'step' ? stepOf(services, row).step : undefined),
    closeCase: forCase((view) => closeCase(services, view)),
    abandonCase: forCase((view) => abandonCase(services, view)),
    reopenCase: forCase((view) => services.actions.act(view, { event: 'reopen' })),
    escalate: (row?: RowArgument) =>
      row?.kind === 'escalation'
        ? escalate(services, caseOf(services, row), row.rule)
        : escalate(services, activeCase(services), undefined),
    copyCaseSummary: forCase((view) => copyCaseSummary(services, view)),
    recordSurvey: (row?: RowArgument) =>
      row?.kind === 'survey'
        ? recordSurvey(services, caseOf(services, row), row.survey.kind)
        : recordSurvey(services, activeCase(services), undefined),
    followUpDone: forCase((view) => followUpDone(services, view)),
    followUpLater: forCase((view) => followUpLater(services, view)),
    setCaseFacts: forCase((view) => setCaseFacts(services, view)),
    waitForCustomer: forCase((view) => waitForCustomer(services, view)),
    customerReplied: forCase((view) => customerReplied(services, view)),
    resumeClocks: forCase((view) => resumeClocks(services, view)),
  };
}

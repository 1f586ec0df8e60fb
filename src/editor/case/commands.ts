import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { AnswerArgument, LeadArgument, RowArgument } from '../shared/case-arguments';
import { commands, registerCommand } from '../shared/commands';
import { followUpDone, followUpLater } from './after-closing/follow-ups';
import { recordSurvey } from './after-closing/survey';
import { answer, joinLinked } from './answers';
import type { CaseServices } from './case-services';
import { moveCase, showChanges } from './changes/move-case';
import { abandonCase, closeCase } from './close-case';
import { escalate } from './escalation/escalate';
import { copyCaseSummary } from './escalation/summary';
import { setCaseFacts } from './facts';
import { activeCase, caseOf, stepOf } from './find';
import type { StepInCase } from './find';
import { handOver } from './hand-over';
import { startChecklist } from './start-case';
import { activateStep, addNote, insertStepReply, showStep, skip, undoSkip } from './steps';
import { switchCase } from './switch-case';
import { customerReplied, resumeClocks, waitForCustomer } from './waiting';

/** The commands about cases. Each goes through the gate of its case. */
export function registerCaseCommands(services: CaseServices): vscode.Disposable[] {
  const { log, selected } = services;
  const forStep = (handler: (step: StepInCase) => unknown) => (argument?: RowArgument) => {
    const row = argument ?? selected.current;
    if (row?.kind === 'step') return handler(stepOf(services, row));
    throw new Error(vscode.l10n.t('Choose a step in the checklist first.'));
  };
  const forCase = (handler: (view: CaseView) => unknown) => () => handler(activeCase(services));
  return [
    registerCommand(commands.startChecklist, log, (argument: unknown) => startChecklist(services, argument)),
    registerCommand(commands.switchCase, log, () => switchCase(services)),
    registerCommand(
      commands.activateStep,
      log,
      forStep((step) => activateStep(services, step)),
    ),
    registerCommand(
      commands.insertStepReply,
      log,
      forStep((step) => insertStepReply(services, step)),
    ),
    registerCommand(commands.answerQuestion, log, (row: AnswerArgument) =>
      answer(services, stepOf(services, row), row.branch.answer),
    ),
    registerCommand(commands.joinLinked, log, (row: LeadArgument) => joinLinked(services, stepOf(services, row))),
    registerCommand(
      commands.skipStep,
      log,
      forStep((step) => skip(services, step)),
    ),
    registerCommand(
      commands.undoSkip,
      log,
      forStep((step) => undoSkip(services, step)),
    ),
    registerCommand(commands.handOver, log, (row?: RowArgument) => {
      if (row?.kind !== 'step') return handOver(services, activeCase(services), undefined);
      const { view, step } = stepOf(services, row);
      return handOver(services, view, step);
    }),
    registerCommand(commands.showChanges, log, (row?: RowArgument) => showChanges(services, row)),
    registerCommand(commands.moveCase, log, (row?: RowArgument) =>
      moveCase(services, row?.kind === 'change' || row?.kind === 'step-change' ? row.change.part.sop : undefined),
    ),
    registerCommand(
      commands.showStep,
      log,
      forStep((step) => showStep(services, step)),
    ),
    registerCommand(commands.addNote, log, (row?: RowArgument) =>
      addNote(services, caseOf(services, row), row?.kind === 'step' ? stepOf(services, row).step : undefined),
    ),
    registerCommand(
      commands.closeCase,
      log,
      forCase((view) => closeCase(services, view)),
    ),
    registerCommand(
      commands.abandonCase,
      log,
      forCase((view) => abandonCase(services, view)),
    ),
    registerCommand(
      commands.reopenCase,
      log,
      forCase((view) => services.actions.act(view, { event: 'reopen' })),
    ),
    registerCommand(commands.escalate, log, (row?: RowArgument) =>
      row?.kind === 'escalation'
        ? escalate(services, caseOf(services, row), row.rule)
        : escalate(services, activeCase(services), undefined),
    ),
    registerCommand(
      commands.copyCaseSummary,
      log,
      forCase((view) => copyCaseSummary(services, view)),
    ),
    registerCommand(commands.recordSurvey, log, (row?: RowArgument) =>
      row?.kind === 'survey'
        ? recordSurvey(services, caseOf(services, row), row.survey.kind)
        : recordSurvey(services, activeCase(services), undefined),
    ),
    registerCommand(
      commands.followUpDone,
      log,
      forCase((view) => followUpDone(services, view)),
    ),
    registerCommand(
      commands.followUpLater,
      log,
      forCase((view) => followUpLater(services, view)),
    ),
    registerCommand(
      commands.setCaseFacts,
      log,
      forCase((view) => setCaseFacts(services, view)),
    ),
    registerCommand(
      commands.waitForCustomer,
      log,
      forCase((view) => waitForCustomer(services, view)),
    ),
    registerCommand(
      commands.customerReplied,
      log,
      forCase((view) => customerReplied(services, view)),
    ),
    registerCommand(
      commands.resumeClocks,
      log,
      forCase((view) => resumeClocks(services, view)),
    ),
    registerCommand(
      commands.markReplySent,
      log,
      forCase((view) => services.replyUses.markSent(view)),
    ),
  ];
}

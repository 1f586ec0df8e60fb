import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { commands, registerCommand } from '../shared/commands';
import { act } from './act';
import type { Sources } from './act';
import { answer, joinLinked } from './answers';
import { customerReplied, resumeClocks, waitForCustomer } from './waiting';
import { abandonCase, closeCase } from './close-case';
import { escalate } from './escalation/escalate';
import { setCaseFacts } from './facts';
import { followUpDone, followUpLater } from './after-closing/follow-ups';
import { handOver } from './hand-over';
import { moveCase, showChanges } from './changes/move-case';
import type { ChecklistNode, StepNode, AnswerNode, LeadNode } from '../checklist/node';
import type { RepliesInCase } from './replies-in-case';
import { startChecklist } from './start-case';
import { activateStep, addNote, insertStepReply, showStep, skip, undoSkip } from './steps';
import { copyCaseSummary } from './escalation/summary';
import { recordSurvey } from './after-closing/survey';
import { switchCase } from './switch-case';

/** The commands of the checklist. Every one goes through the gate of the case. */
export function registerCaseCommands(sources: Sources, replies: RepliesInCase): vscode.Disposable[] {
  const { log, active } = sources;
  const forStep = (handler: (node: StepNode) => unknown) => (argument?: ChecklistNode) => {
    const node = argument ?? sources.selected();
    if (node?.kind === 'step') return handler(node);
    throw new Error(vscode.l10n.t('Choose a step in the checklist first.'));
  };
  const forCase = (handler: (view: CaseView) => unknown) => () => {
    if (active.view) return handler(active.view);
    throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  };
  return [
    registerCommand(commands.startChecklist, log, (argument: unknown) => startChecklist(sources, argument)),
    registerCommand(commands.switchCase, log, () => switchCase(sources)),
    registerCommand(
      commands.activateStep,
      log,
      forStep((node) => activateStep(sources, node)),
    ),
    registerCommand(
      commands.insertStepReply,
      log,
      forStep((node) => insertStepReply(sources, node)),
    ),
    registerCommand(commands.answerQuestion, log, (node: AnswerNode) => answer(sources, node)),
    registerCommand(commands.joinLinked, log, (node: LeadNode) => joinLinked(sources, node)),
    registerCommand(
      commands.skipStep,
      log,
      forStep((node) => skip(sources, node)),
    ),
    registerCommand(
      commands.undoSkip,
      log,
      forStep((node) => undoSkip(sources, node)),
    ),
    registerCommand(commands.handOver, log, (argument?: ChecklistNode) =>
      argument?.kind === 'step'
        ? handOver(sources, argument.view, argument.step)
        : forCase((view) => handOver(sources, view, undefined))(),
    ),
    registerCommand(commands.showChanges, log, (argument?: ChecklistNode) => showChanges(sources, argument)),
    registerCommand(commands.moveCase, log, (argument?: ChecklistNode) => moveCase(sources, sopOf(argument))),
    registerCommand(
      commands.showStep,
      log,
      forStep((node) => showStep(sources, node)),
    ),
    registerCommand(commands.addNote, log, (argument?: ChecklistNode) => addNote(sources, argument)),
    registerCommand(
      commands.closeCase,
      log,
      forCase((view) => closeCase(sources, view)),
    ),
    registerCommand(
      commands.abandonCase,
      log,
      forCase((view) => abandonCase(sources, view)),
    ),
    registerCommand(
      commands.reopenCase,
      log,
      forCase((view) => act(sources, view, { event: 'reopen' })),
    ),
    registerCommand(commands.escalate, log, (argument?: ChecklistNode) =>
      argument?.kind === 'escalation'
        ? escalate(sources, argument.view, argument)
        : forCase((view) => escalate(sources, view, undefined))(),
    ),
    registerCommand(
      commands.copyCaseSummary,
      log,
      forCase((view) => copyCaseSummary(sources, view)),
    ),
    registerCommand(commands.recordSurvey, log, (argument?: ChecklistNode) =>
      argument?.kind === 'survey'
        ? recordSurvey(sources, argument.view, argument.survey)
        : forCase((view) => recordSurvey(sources, view, undefined))(),
    ),
    registerCommand(
      commands.followUpDone,
      log,
      forCase((view) => followUpDone(sources, view)),
    ),
    registerCommand(
      commands.followUpLater,
      log,
      forCase((view) => followUpLater(sources, view)),
    ),
    registerCommand(
      commands.setCaseFacts,
      log,
      forCase((view) => setCaseFacts(sources, view)),
    ),
    registerCommand(
      commands.waitForCustomer,
      log,
      forCase((view) => waitForCustomer(sources, view)),
    ),
    registerCommand(
      commands.customerReplied,
      log,
      forCase((view) => customerReplied(sources, view)),
    ),
    registerCommand(
      commands.resumeClocks,
      log,
      forCase((view) => resumeClocks(sources, view)),
    ),
    registerCommand(
      commands.markReplySent,
      log,
      forCase((view) => replies.markSent(view)),
    ),
  ];
}

/** The SOP of a case that a row about changes is about. */
function sopOf(node: ChecklistNode | undefined): string | undefined {
  return node?.kind === 'change' || node?.kind === 'step-change' ? node.change.part.sop : undefined;
}

import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/view';
import { commands, registerCommand } from '../shared/commands';
import { act } from './act';
import type { Sources } from './act';
import { closeCase } from './close-case';
import type { AnswerNode, ChecklistNode, StepNode } from './nodes';
import { startChecklist } from './start-case';
import { activateStep, addNote, answer, insertStepReply, showStep, skip } from './steps';
import { switchCase } from './switch-case';

/** The commands of the checklist. Every one goes through the gate of the case. */
export function registerCaseCommands(sources: Sources): vscode.Disposable[] {
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
    registerCommand(commands.activateStep, log, forStep((node) => activateStep(sources, node))),
    registerCommand(commands.insertStepReply, log, forStep((node) => insertStepReply(sources, node))),
    registerCommand(commands.answerQuestion, log, (node: AnswerNode) => answer(sources, node)),
    registerCommand(commands.skipStep, log, forStep((node) => skip(sources, node))),
    registerCommand(commands.showStep, log, forStep((node) => showStep(sources, node))),
    registerCommand(commands.addNote, log, (argument?: ChecklistNode) => addNote(sources, argument)),
    registerCommand(commands.closeCase, log, forCase((view) => closeCase(sources, view))),
    registerCommand(commands.reopenCase, log, forCase((view) => act(sources, view, { event: 'reopen' }))),
  ];
}

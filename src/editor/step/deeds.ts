import * as vscode from 'vscode';
import { linkedSop } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import { resolvePath } from '../../core/library/path';
import type { LinkTarget } from '../../core/sop/model';
import type { Deed } from '../../pages/step/messages';
import { hasSteps } from '../services/in-force';
import type { Services } from '../services/services';
import type { AnswerArgument, FactArgument, LeadArgument, StepArgument } from '../shared/case-arguments';
import { commands, run } from '../shared/commands';
import type { CommandId } from '../shared/commands';

type Needed = Pick<Services, 'library' | 'log'>;

/** What buttons about a step do: the same commands as in the checklist, which ask and record the same. */
const ofStep: Partial<Record<Deed, CommandId>> = {
  done: commands.completeStep,
  undo: commands.undoSkip,
  // The main action of a step whose reply stands in a draft is to show that.
  'show-draft': commands.activateStep,
  skip: commands.skipStep,
  'undo-skip': commands.undoSkip,
  'hand-over': commands.handOver,
  note: commands.addNote,
  source: commands.showStep,
};

const ofCase: Partial<Record<Deed, CommandId>> = {
  close: commands.closeCase,
  reopen: commands.reopenCase,
  summary: commands.copyCaseSummary,
};

const ofWindow: Partial<Record<Deed, CommandId>> = {
  start: commands.startChecklist,
  log: commands.showLog,
};

/** Does what a button says, with the case and the step that are shown. */
export async function doDeed(
  services: Needed,
  deed: Deed,
  shown: { readonly view: CaseView; readonly step: StepView | undefined } | undefined,
): Promise<void> {
  const [whole, command, anywhere] = [ofCase[deed], ofStep[deed], ofWindow[deed]];
  if (anywhere) await run(anywhere);
  if (!shown) return;
  const { view, step } = shown;
  if (whole) await run(whole, { caseId: view.state.id });
  if (!step) return;
  if (command) await run(command, argumentOf(view, step));
  else if (deed === 'join') await join(services, view, step);
}

function argumentOf({ state }: CaseView, { key }: StepView): StepArgument {
  return { kind: 'step', caseId: state.id, step: { key } };
}

export async function answer({ state }: CaseView, { key }: StepView, text: string): Promise<void> {
  const argument: AnswerArgument = { kind: 'answer', caseId: state.id, step: { key }, branch: { answer: text } };
  await run(commands.answerQuestion, argument);
}

/** Lets the person enter or change what a step asks for. */
export async function enter({ state }: CaseView, variable: string): Promise<void> {
  const argument: FactArgument = { kind: 'fact', caseId: state.id, variable };
  await run(commands.changeFact, argument);
}

async function join({ library }: Needed, view: CaseView, step: StepView): Promise<void> {
  if (step.lead?.kind !== 'outside') return;
  const sop = linkedSop(partOf(view, step).part, step.lead.target.path, library);
  const argument: LeadArgument = { kind: 'lead', caseId: view.state.id, step: { key: step.key } };
  if (sop && !hasSteps(sop)) await run(commands.openSop, { uri: sop.location.uri });
  else await run(commands.joinLinked, argument);
}

/** What a link out of a library may be: others could make VS Code do something. */
const outside = /^(?:https?|mailto|tel):/i;

/** Goes where a link in a step leads: to SOPs and other files of its library, and out into the web. */
export async function follow({ library }: Needed, view: CaseView, step: StepView, target: LinkTarget): Promise<void> {
  const { part } = partOf(view, step);
  const { location } = part;
  switch (target.kind) {
    case 'external':
      if (outside.test(target.href)) await vscode.env.openExternal(vscode.Uri.parse(target.href));
      return;
    case 'section':
      await run(commands.openSop, { uri: location.uri });
      return;
    case 'file': {
      const sop = linkedSop(part, target.path, library);
      const path = resolvePath(location.path, target.path);
      if (sop) await run(commands.openSop, { uri: sop.location.uri });
      else if (path !== undefined)
        await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(vscode.Uri.parse(location.root), path));
    }
  }
}

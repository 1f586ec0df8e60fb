import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import { partOf } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LinkTarget, Sop } from '../../core/sop/model';
import type { Deed } from '../../pages/step/messages';
import { followed } from '../services/followed';
import { hasSteps } from '../services/in-force';
import { procedureLedTo } from '../services/led-to';
import type { Services } from '../services/services';
import type { AnswerArgument, FactArgument, LeadArgument, StepArgument } from '../shared/case-arguments';
import { commands, run } from '../shared/commands';
import type { CommandId } from '../shared/commands';
import { showWarning } from '../shared/dialogs';

type Needed = Pick<Services, 'library' | 'log' | 'draftCases'>;

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
  report: commands.reportProblem,
  source: commands.showStep,
  history: commands.showStepHistory,
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
  else if (deed === 'copy-draft') await copyDraft(services, view, step);
  else if (deed === 'anticipate')
    await run(commands.anticipate, services.draftCases.draftOf(view.state.id)?.toString());
}

/** Copies the draft that the step's reply stands in; what is still open there is shown first. */
async function copyDraft({ draftCases }: Needed, view: CaseView, step: StepView): Promise<void> {
  const draft = draftCases.draftOf(view.state.id);
  // Only a draft that is open can be copied.
  await run(commands.activateStep, argumentOf(view, step));
  if (draft) await run(commands.copyReply, draft);
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
  const sop = procedureLedTo(library, view, step)?.sop;
  const argument: LeadArgument = { kind: 'lead', caseId: view.state.id, step: { key: step.key } };
  if (sop && !hasSteps(sop)) await run(commands.openSop, { uri: sop.location.uri });
  else await run(commands.joinLinked, argument);
}

/** Goes where a link in a step leads, or says why not, as on the page that shows an SOP to read. */
export async function follow({ library }: Needed, view: CaseView, step: StepView, target: LinkTarget): Promise<void> {
  const { part } = partOf(view, step);
  const now = currentSop(part, library);
  if (now && target.kind === 'section' && has(now, target.anchor)) {
    await run(commands.openSop, { uri: now.location.uri, anchor: target.anchor });
    return;
  }
  const to = followed(library, part, target);
  // Not awaited: the page must go on meanwhile.
  if (typeof to === 'string') void showWarning(to);
  else if (to.kind === 'web') await vscode.env.openExternal(to.uri);
  else await run(commands.openSop, { uri: to.sop.location.uri, anchor: to.anchor });
}

function has({ headings }: Sop, name: string): boolean {
  return headings.some(({ anchor, also }) => anchor === name || also?.includes(name) === true);
}

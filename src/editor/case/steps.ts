import * as vscode from 'vscode';
import type { UsedReply } from '../../core/case/model/action';
import { needsReason } from '../../core/case/model/gate';
import type { CaseView, StepView } from '../../core/case/model/view';
import { stepsOf } from '../../core/sop/model';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { toRange } from '../shared/convert';
import { act, askReason } from './act';
import { refTo, partOf } from '../../core/case/model/view';
import type { Sources } from './act';
import { currentSop } from '../../core/case/model/sops-in-library';
import type { ChecklistNode, StepNode } from '../checklist/node';
import { caseTitle } from '../shared/case-words';

/** Ticks a step, or opens it again. */
export function toggle(sources: Sources, { view, step }: StepNode, done: boolean): Promise<boolean> {
  return act(sources, view, { event: done ? 'tick' : 'untick', ...refTo(step) });
}

/** The main thing about a step: its reply where it has one, else its tick. */
export async function activateStep(sources: Sources, node: StepNode): Promise<void> {
  if (node.step.state !== 'done' && node.step.step.replies.length > 0) await insertStepReply(sources, node);
  else await toggle(sources, node, node.step.state !== 'done');
}

/** Inserts a step's reply into the draft; that done, the step is ticked. */
export async function insertStepReply(sources: Sources, { view, step }: StepNode): Promise<void> {
  const reply = await chooseStepReply(view, step);
  if (reply === undefined) return;
  const { part } = partOf(view, step);
  const uri = currentSop(part, sources.library)?.location.uri ?? part.location.uri;
  const argument: SopArgument = { uri, reply, isRecorded: true, constants: Object.fromEntries(part.constants) };
  const inserted = (await run(commands.insertReply, argument)) as UsedReply | undefined;
  if (!inserted) return;
  const isKept = await act(sources, view, { event: 'reply_inserted', ...refTo(step), ...inserted });
  if (isKept && step.isTickable && step.step.branches.length === 0 && step.state !== 'done')
    await act(sources, view, { event: 'tick', ...refTo(step) });
}

async function chooseStepReply(view: CaseView, { step, sop: of }: StepView): Promise<string | undefined> {
  if (step.replies.length < 2) return step.replies[0];
  const items = partOf(view, { sop: of })
    .sop.replies.filter((reply) => step.replies.includes(reply.id))
    .map((reply) => ({ label: reply.title, id: reply.id }));
  return (await vscode.window.showQuickPick(items, { placeHolder: step.text }))?.id;
}

/** Skips a step. Whoever leaves out what must be done, or done exactly so, says why. */
export async function skip(sources: Sources, { view, step }: StepNode): Promise<void> {
  // What was done is not undone by a command that leaves things out.
  if (step.state !== 'open')
    throw new Error(vscode.l10n.t('Only an open step can be skipped, and “{0}” is not.', step.step.text));
  if (!needsReason(step)) {
    await act(sources, view, { event: 'skip', ...refTo(step) });
    return;
  }
  const reason = await askReason(
    vscode.l10n.t('Skip “{0}”', step.step.text),
    vscode.l10n.t('Why are you skipping this step? The reason is kept with the case.'),
  );
  if (reason !== undefined) await act(sources, view, { event: 'skip', ...refTo(step), reason });
}

/** Opens a skipped step again. */
export async function undoSkip(sources: Sources, { view, step }: StepNode): Promise<void> {
  if (step.state === 'skipped') await act(sources, view, { event: 'untick', ...refTo(step) });
}

/** Adds a note to a step, or to the case. */
export async function addNote(sources: Sources, argument: ChecklistNode | undefined): Promise<void> {
  const view = argument?.view ?? sources.active.view;
  if (!view) throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  const step = argument?.kind === 'step' ? argument.step : undefined;
  const text = await vscode.window.showInputBox({
    title: step?.step.text ?? caseTitle(view),
    prompt: vscode.l10n.t('Note for whoever reads this case later'),
  });
  if (text?.trim()) await act(sources, view, { event: 'note', ...(step ? refTo(step) : {}), text: text.trim() });
}

/** Shows a step where it is written. */
export async function showStep({ library }: Sources, { view, step }: StepNode): Promise<void> {
  const { part } = partOf(view, step);
  const sop = currentSop(part, library);
  if (!sop)
    throw new Error(
      vscode.l10n.t('“{0}” is no longer in the library; the case continues with the text it started with.', part.title),
    );
  const now = [...stepsOf(sop)].find((one) => one.id === step.step.id);
  await vscode.window.showTextDocument(
    vscode.Uri.parse(sop.location.uri),
    now ? { selection: toRange(now.textRange) } : {},
  );
}

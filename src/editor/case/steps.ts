import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { needsReason } from '../../core/case/model/gate';
import type { CaseView, StepView } from '../../core/case/model/view';
import { isQuestion, stepsOf } from '../../core/sop/model';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { toRange } from '../shared/convert';
import { askReason } from '../shared/ask-reason';
import { refTo, partOf } from '../../core/case/model/view';
import type { CaseServices } from './case-services';
import { currentSop } from '../../core/case/model/sops-in-library';
import type { StepInCase } from './find';
import { askAnswer } from '../pickers/ask-answer';
import { ReplyPreviews } from '../pickers/reply-previews';
import { showDone, showInput, showPick, showWarning } from '../shared/dialogs';
import { knownFiller, textOfStep } from '../services/known-text';
import { agreed, agreedRole } from './agreed';
import { answer } from './answers';
import { keepFacts } from '../services/kept-facts';
import { openNeeds } from '../services/step-needs';
import { askValue } from '../shared/ask-value';
import { openDocument } from '../shared/open-document';

/**
 * The main action of a step: asks its question; inserts its reply if it has one, or shows where it stands; otherwise ticks it.
 * What is done stays done: whoever presses the key once too often means the next step.
 */
export async function activateStep(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  const draft = step.isInserted ? services.draftCases.draftOf(view.state.id) : undefined;
  if (isQuestion(step.step)) await askQuestion(services, { view, step });
  else if (draft) await vscode.window.showTextDocument(draft);
  else if (step.state === 'done') showDone(vscode.l10n.t('$(check) Done already. To undo it, untick its box'), 6000);
  else if (step.step.replies.length > 0) await insertStepReply(services, { view, step });
  else await completeStep(services, { view, step });
}

/** Asks a question of a case, and answers it. */
export async function askQuestion(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  const chosen = await askAnswer(step.step);
  if (chosen !== undefined) await answer(services, { view, step }, chosen);
}

/**
 * Ticks a step. What its text asks for and nobody knows yet is asked for first, and kept in the case; whoever leaves it empty
 * goes on without.
 */
export async function completeStep(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  if (step.isInserted && !(await isDoneUnsent(services, { view, step }))) return;
  const kept = await agreed(services, { view, step });
  if (!kept) return;
  await services.readings.ready();
  const answers: Record<string, string> = {};
  for (const variable of openNeeds(services, view, step)) {
    const value = await askValue(services.library, {
      title: knownFiller(services, view, answers)(step.step.text),
      root: view.state.location.root,
      variable,
      empty: vscode.l10n.t('Leave empty to go on without it'),
    });
    // Who leaves has not said that it is done.
    if (value === undefined) return;
    if (value !== '') answers[variable] = value;
  }
  await keepFacts(services, view, answers, { event: 'tick', ...refTo(step), ...kept });
}

/**
 * Asks what became of a reply that stands in the draft and was neither copied nor marked as sent: a promise to answer is kept
 * by sending, and the case should say that it was.
 * @returns whether the step is to be ticked all the same.
 */
async function isDoneUnsent(services: CaseServices, { view, step }: StepInCase): Promise<boolean> {
  const draft = services.draftCases.draftOf(view.state.id);
  if (!draft) return true;
  const sent = vscode.l10n.t('I Sent It');
  const without = vscode.l10n.t('Done Without Sending It');
  const chosen = await showWarning(
    vscode.l10n.t('The reply of “{0}” stands in the draft. Was it sent?', textOfStep(services, view, step.step)),
    {
      modal: true,
      detail: vscode.l10n.t('Copy Reply copies it to where it is sent from, and ticks the step.'),
    },
    sent,
    without,
  );
  if (chosen === sent) {
    // Of a draft that is not open, nobody knows what it says.
    await vscode.workspace.openTextDocument(draft);
    // That ticks the step, and stops the clocks.
    await run(commands.markReplySent, draft);
  }
  return chosen === without;
}

/** Inserts a step's reply into the draft. Recording the use of the reply then ticks the step. */
export async function insertStepReply(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  // What is kept of it is kept once the reply is sent: that does the step.
  if (step.state === 'open' && !(await agreedRole(services, { view, step }))) return;
  const reply = await chooseStepReply(services, view, step);
  if (reply === undefined) return;
  const { part } = partOf(view, step);
  const uri = currentSop(part, services.library)?.location.uri ?? part.location.uri;
  const argument: SopArgument = {
    uri,
    reply,
    calledFrom: { caseId: view.state.id, ...refTo(step) },
    constants: Object.fromEntries(part.constants),
  };
  await run(commands.insertReply, argument);
}

async function chooseStepReply(
  services: CaseServices,
  view: CaseView,
  { step, sop: of }: StepView,
): Promise<string | undefined> {
  if (step.replies.length < 2) return step.replies[0];
  const { sop } = partOf(view, { sop: of });
  await services.readings.ready();
  const previewOf = new ReplyPreviews(services, draftOf(services, view)).forList();
  const items = sop.replies
    .filter((reply) => step.replies.includes(reply.id))
    .map((reply) => ({ label: reply.title, detail: previewOf(sop, reply), id: reply.id }));
  return (await showPick(items, { placeHolder: textOfStep(services, view, step) }))?.id;
}

/** The draft that a reply for a case would go into, as far as it is open: its own, or one that belongs to no case. */
function draftOf({ draftCases, drafts }: CaseServices, { state }: CaseView): vscode.TextDocument | undefined {
  const uri = draftCases.draftOf(state.id)?.toString();
  if (uri !== undefined) return openDocument(uri);
  const current = drafts.current()?.document;
  return current && draftCases.idsOf(current).length === 0 ? current : undefined;
}

/** Skips a step. A required step, or one that must be done exactly so, needs a reason. */
export async function skip(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  // Skipping must not undo a step that is already done.
  if (step.state !== 'open')
    throw new Error(
      vscode.l10n.t('Only an open step can be skipped, and “{0}” is not.', textOfStep(services, view, step.step)),
    );
  if (!needsReason(step)) {
    await services.actions.act(view, { event: 'skip', ...refTo(step) });
    return;
  }
  const reason = await askReason(
    vscode.l10n.t('Skip “{0}”', textOfStep(services, view, step.step)),
    step.step.conduct === 'protocol'
      ? vscode.l10n.t(
          'This step is protocol: it is done in every case. Why not in this one? Whoever checks the case reads the reason.',
        )
      : vscode.l10n.t('Why are you skipping this step? The reason is kept with the case.'),
  );
  if (reason !== undefined) await services.actions.act(view, { event: 'skip', ...refTo(step), reason });
}

/** Opens a step again that was ticked or skipped. */
export async function undoSkip(services: CaseServices, { view, step }: StepInCase): Promise<void> {
  const isTicked = step.state === 'done' && step.isTickable && !isQuestion(step.step);
  if (isTicked || step.state === 'skipped') await services.actions.act(view, { event: 'untick', ...refTo(step) });
}

/** Adds a note to a step, or to the case. */
export async function addNote(services: CaseServices, view: CaseView, step: StepView | undefined): Promise<void> {
  const text = await showInput({
    title: step ? textOfStep(services, view, step.step) : caseTitle(view),
    prompt: vscode.l10n.t('Note for whoever reads this case later'),
  });
  if (text?.trim())
    await services.actions.act(view, { event: 'note', ...(step ? refTo(step) : {}), text: text.trim() });
}

/** Shows a step in its SOP. */
export async function showStep({ library }: CaseServices, { view, step }: StepInCase): Promise<void> {
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

import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/action';
import type { CasePart } from '../../core/case/state';
import type { CaseView, StepView } from '../../core/case/view';
import { stepsOf } from '../../core/sop/model';
import type { Sop } from '../../core/sop/model';
import { isOffered } from '../../core/reply/choose';
import { commands, registerCommand, run, views } from '../shared/commands';
import { toRange } from '../shared/convert';
import { today } from '../shared/drafts';
import { sopFor } from '../shared/pick';
import type { Services } from '../shared/services';
import { statusText } from '../shared/wording';
import type { ActiveCase } from './active-case';
import { currentSop } from './current-sop';
import type { AnswerNode, ChecklistNode, StepNode } from './nodes';
import { caseTitle, progressText, refusalText, timeText } from './wording';

type Sources = Pick<Services, 'log' | 'library' | 'search' | 'cases' | 'clock'> & {
  readonly active: ActiveCase;
  /** Draws the view anew: a box that was clicked but refused must show what is true. */
  redraw(): void;
  /** The row somebody last went to, for commands called by key. */
  selected(): ChecklistNode | undefined;
};

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

/** Ticks a step, or opens it again. */
export function toggle(sources: Sources, { view, step }: StepNode, done: boolean): Promise<boolean> {
  return act(sources, view, { event: done ? 'tick' : 'untick', ...refTo(step) });
}

/** Does something in a case. What the gate refuses is explained, and the view shows what is true. */
async function act(sources: Sources, view: CaseView, action: CaseAction): Promise<boolean> {
  try {
    const outcome = await sources.cases.act(view.state.id, action);
    if (outcome.done) return true;
    void vscode.window.showWarningMessage(refusalText(outcome.refusal));
  } catch (error) {
    sources.redraw();
    throw new Error(vscode.l10n.t('The case could not be written, so nothing was changed: {0}', error instanceof Error ? error.message : String(error)), { cause: error });
  }
  sources.redraw();
  return false;
}

async function startChecklist(sources: Sources, argument: unknown): Promise<void> {
  const { active, cases } = sources;
  const sop = await sopFor(sources, argument, vscode.l10n.t('Which procedure do you want to follow?'));
  if (!sop || !(await isWanted(sources, sop))) return;
  const known = cases.cases.filter((view) => view.state.sop === sop.id && !view.state.closed);
  const ticket = ticketIn(argument) ?? (await askTicket(sop, known));
  if (ticket === undefined) return;
  // Without a ticket nobody can tell two customers apart: each gets a case of its own.
  const goOn = ticket === '' ? undefined : known.find((view) => view.state.ticket === ticket);
  await active.choose(goOn ? goOn.state.id : (await cases.open(sop, { ticket: ticket === '' ? undefined : ticket })).state.id);
  await vscode.commands.executeCommand(`${views.checklist}.focus`);
}

/** Following an SOP that is not in force must be a decision. */
async function isWanted({ clock }: Sources, sop: Sop): Promise<boolean> {
  if (sop.sections.every((section) => section.steps.length === 0)) throw new Error(vscode.l10n.t('“{0}” has no steps to follow.', sop.title));
  if (isOffered(sop, today(clock.now()))) return true;
  const start = vscode.l10n.t('Start Anyway');
  const why = sop.status === 'approved' ? vscode.l10n.t('not in effect yet') : statusText(sop.status);
  return (await vscode.window.showWarningMessage(vscode.l10n.t('“{0}” is {1}. Start its checklist anyway?', sop.title, why), start)) === start;
}

/** @returns the ticket, empty for none; undefined when somebody gives up. */
async function askTicket(sop: Sop, known: readonly CaseView[]): Promise<string | undefined> {
  const taken = new Set(known.flatMap((view) => view.state.ticket ?? []));
  return vscode.window.showInputBox({
    title: sop.title,
    prompt: vscode.l10n.t('Ticket or customer this case is for (may be left empty)'),
    validateInput: (value) => (taken.has(value.trim()) ? { message: vscode.l10n.t('A case for this is already open. Press Enter to continue it.'), severity: vscode.InputBoxValidationSeverity.Info } : undefined),
  }).then((value) => value?.trim());
}

function ticketIn(argument: unknown): string | undefined {
  return typeof argument === 'object' && argument !== null && 'ticket' in argument && typeof argument.ticket === 'string' ? argument.ticket : undefined;
}

async function switchCase({ cases, active, clock }: Sources): Promise<void> {
  const now = clock.now();
  const open = cases.cases.filter((view) => !view.state.closed);
  const closed = cases.cases.filter((view) => view.state.closed);
  if (open.length + closed.length === 0) throw new Error(vscode.l10n.t('There are no cases yet. Start a checklist first.'));
  const row = (view: CaseView) => ({
    view,
    label: caseTitle(view),
    description: progressText(view),
    detail: vscode.l10n.t('last changed {0}', timeText(view.state.changedAt, now)),
    iconPath: new vscode.ThemeIcon(view.state.closed ? 'pass' : 'circle-large-outline'),
  });
  const heading = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator, view: undefined });
  const items = [heading(vscode.l10n.t('open')), ...open.map(row), ...(closed.length > 0 ? [heading(vscode.l10n.t('closed')), ...closed.slice(0, 50).map(row)] : [])];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which case do you want to work on?'), matchOnDetail: true });
  if (!picked?.view) return;
  await active.choose(picked.view.state.id);
  await vscode.commands.executeCommand(`${views.checklist}.focus`);
}

/** The main thing about a step: its reply where it has one, else its tick. */
async function activateStep(sources: Sources, node: StepNode): Promise<void> {
  if (node.step.state !== 'done' && node.step.step.replies.length > 0) await insertStepReply(sources, node);
  else await toggle(sources, node, node.step.state !== 'done');
}

/** Inserts a step's reply into the draft; that done, the step is ticked. */
async function insertStepReply(sources: Sources, { view, step }: StepNode): Promise<void> {
  const reply = await chooseStepReply(view, step);
  if (reply === undefined) return;
  const uri = currentSop(partOf(view, step).part, sources.library)?.location.uri ?? partOf(view, step).part.location.uri;
  const inserted = (await run(commands.insertReply, { uri, reply })) as { lang?: string; channel?: string } | undefined;
  if (!inserted) return;
  const { part } = partOf(view, step);
  const isKept = await act(sources, view, { event: 'reply_inserted', ...refTo(step), reply, reply_sop: part.sop, reply_version: part.version, lang: inserted.lang, channel: inserted.channel });
  if (isKept && step.ticked && step.step.branches.length === 0 && step.state !== 'done') await act(sources, view, { event: 'tick', ...refTo(step) });
}

async function chooseStepReply(view: CaseView, { step, sop: of }: StepView): Promise<string | undefined> {
  if (step.replies.length < 2) return step.replies[0];
  const items = partOf(view, { sop: of }).sop.replies.filter((reply) => step.replies.includes(reply.id)).map((reply) => ({ label: reply.title, id: reply.id }));
  return (await vscode.window.showQuickPick(items, { placeHolder: step.text }))?.id;
}

async function answer(sources: Sources, { view, step, branch, isTaken }: AnswerNode): Promise<void> {
  if (!isTaken) await act(sources, view, { event: 'answer', ...refTo(step), to: branch.answer, from: step.record?.answer });
}

async function skip(sources: Sources, { view, step }: StepNode): Promise<void> {
  const reason = await askReason(vscode.l10n.t('Skip “{0}”', step.step.text), vscode.l10n.t('Why is this step skipped? The reason is kept with the case.'));
  if (reason !== undefined) await act(sources, view, { event: 'skip', ...refTo(step), reason });
}

async function addNote(sources: Sources, argument: ChecklistNode | undefined): Promise<void> {
  const view = argument?.view ?? sources.active.view;
  if (!view) throw new Error(vscode.l10n.t('No case is open. Start a checklist first.'));
  const step = argument?.kind === 'step' ? argument.step : undefined;
  const text = await vscode.window.showInputBox({ title: step?.step.text ?? caseTitle(view), prompt: vscode.l10n.t('Note for whoever reads this case later') });
  if (text?.trim()) await act(sources, view, { event: 'note', ...(step ? refTo(step) : {}), text: text.trim() });
}

/** Shows a step where it is written. */
async function showStep({ library }: Sources, { view, step }: StepNode): Promise<void> {
  const { part } = partOf(view, step);
  const sop = currentSop(part, library);
  if (!sop) throw new Error(vscode.l10n.t('“{0}” is not in the library any more; the case goes on with the text it began with.', part.title));
  const now = [...stepsOf(sop)].find((one) => one.id === step.step.id);
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), now ? { selection: toRange(now.textRange) } : {});
}

async function closeCase(sources: Sources, view: CaseView): Promise<void> {
  const open = view.openRequired;
  if (open.length === 0) {
    await act(sources, view, { event: 'complete' });
    return;
  }
  const override = vscode.l10n.t('Close with a Reason…');
  const list = open.slice(0, 8).map((one) => `• ${one.step.text}`);
  if (open.length > list.length) list.push('…');
  const message = open.length === 1 ? vscode.l10n.t('A required step is still open.') : vscode.l10n.t('{0} required steps are still open.', open.length);
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail: list.join('\n') }, override)) !== override) return;
  const reason = await askReason(caseTitle(view), vscode.l10n.t('Why is the case closed with required steps open? The reason is kept with the case.'));
  if (reason !== undefined) await act(sources, view, { event: 'override', reason, open: open.map((one) => one.key) });
}

async function askReason(title: string, prompt: string): Promise<string | undefined> {
  const reason = await vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true, validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('A reason is needed.')) });
  return reason?.trim();
}

/** Names a step to the record. */
function refTo({ sop, step }: StepView): { readonly sop_id: string; readonly step_id: string } {
  return { sop_id: sop, step_id: step.id };
}

/** The SOP of a case that a step belongs to. */
function partOf({ state, sops, sop }: CaseView, step: Pick<StepView, 'sop'>): { part: CasePart; sop: Sop } {
  const part = state.parts.get(step.sop);
  if (!part) throw new Error(`The case ${state.id} has no SOP ${step.sop}.`);
  return { part, sop: sops.get(step.sop) ?? sop };
}

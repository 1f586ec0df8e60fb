import * as vscode from 'vscode';
import { ticketIn, factsForTicket } from '../../core/ticket/facts';
import type { TicketFacts } from '../../core/ticket/facts';
import { factsToKeep } from '../../core/ticket/known-ticket';
import { termsFor } from '../../core/case/terms/terms';
import type { CaseStart } from '../../core/case/record/entry';
import type { CaseView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import { commands, run, views } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { settings } from '../shared/settings';
import { sopFor } from '../pickers/pick';
import type { CaseServices } from './case-services';
import { commitAt } from '../services/commit';
import { isForPractice, valuesIn } from '../services/drafts';
import { hasSteps, notInForce } from '../services/in-force';
import { showInput, showWarning } from '../shared/dialogs';
import { openDocument } from '../shared/open-document';

/** Starts a case on an SOP, or continues the one that is open for the same ticket. */
export async function startChecklist(services: CaseServices, argument: unknown): Promise<void> {
  const { active, cases, draftCases, drafts, library, memory, readings, whatChanged } = services;
  const current = drafts.currentLetter();
  await readings.ready();
  const sop = await sopFor(services, argument, vscode.l10n.t('Which procedure do you want to follow?'));
  if (!sop || !(await isWanted(services, sop))) return;
  const beginning = await beginningOf(argument, current, services);
  if (!beginning) return;
  const { document, isPractice } = beginning;
  const all = isPractice ? cases.practised : cases.cases;
  const known = all.filter((view) => view.state.sop === sop.id && !view.state.closed);
  const draft = document && readings.valuesIn(document);
  const ticket = isPractice
    ? vscode.l10n.t('Practice')
    : (ticketOf(argument) ?? (await askTicket(sop, known, draft && ticketIn(draft))));
  if (ticket === undefined) return;
  // Without a ticket, two customers cannot be told apart: each start makes a new case, unless it is for the same draft.
  const ids = document && draftIn(argument) ? draftCases.idsOf(document) : [];
  const goOn = known.find(({ state }) => (ticket === '' ? ids.includes(state.id) : state.ticket === ticket));
  let id = goOn?.state.id;
  if (id === undefined) {
    const config = library.config(sop.location.root);
    const isOwn = document !== undefined && isForTicket(document, ticket);
    const kept = isOwn ? factsToKeep(readings.of(document).ticket, config.variables) : undefined;
    const { record = {}, personal = {} } = kept ?? {};
    const mayKeep = settings.storeCustomerText();
    const facts = { ...(mayKeep ? inLists(personal) : {}), ...record, ...factsForTicket(draft, ticket, config) };
    const start: CaseStart = {
      ticket: ticket === '' ? undefined : ticket,
      message: settings.storeCustomerText() ? messageOf(argument) : undefined,
      facts,
      sla: termsFor(sop, config, facts),
      commit: await commitAt(sop),
      config,
    };
    const view = isPractice ? await cases.practise(sop, start) : await cases.open(sop, start);
    id = view.state.id;
    if (!mayKeep && !isPractice) await memory.add(id, personal);
  }
  if (goOn === undefined && !isPractice) whatChanged.used.fire(sop);
  await active.choose(id);
  if (document && isForTicket(document, ticket)) {
    // What was entered for the draft before it had a case, such as another language, stays known.
    if (draftCases.idsOf(document).length === 0) await memory.move(document.uri.toString(), id);
    await draftCases.bind(document, id);
  }
  // Who begins in a draft goes on in it: the checklist is shown, and is worked on from there, too. Without the focus, VS Code
  // would also leave what stands above the message as it is.
  await vscode.commands.executeCommand(`${views.checklist}.focus`, { preserveFocus: draftIn(argument) !== undefined });
}

function inLists(facts: Readonly<Record<string, string>>): TicketFacts {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, [value]]));
}

/** Whether a draft may be for a ticket: it names none, or that one. */
function isForTicket(document: vscode.TextDocument, ticket: string): boolean {
  const own = ticketIn(valuesIn(document));
  return own === undefined || ticket === '' || own === ticket;
}

/** Following an SOP that is not in force must be a decision. */
async function isWanted({ library, clock }: CaseServices, sop: Sop): Promise<boolean> {
  if (!hasSteps(sop)) {
    void offerSteps(sop);
    return false;
  }
  const why = notInForce(sop, library, clock.now());
  if (why === undefined) return true;
  const start = vscode.l10n.t('Start Anyway');
  return (
    (await showWarning(vscode.l10n.t('“{0}” is {1}. Start its checklist anyway?', sop.title, why), start)) === start
  );
}

/** Says that there is nothing to follow, and what can be done about it. */
async function offerSteps(sop: Sop): Promise<void> {
  const argument: SopArgument = { uri: sop.location.uri };
  const [turn, open] = [vscode.l10n.t('Turn into Steps'), vscode.l10n.t('Open SOP')];
  const message = vscode.l10n.t('“{0}” has no steps to follow. Its text can be read, or turned into steps.', sop.title);
  const chosen = await showWarning(message, turn, open);
  if (chosen === turn) await run(commands.turnIntoSteps, argument);
  if (chosen === open) await run(commands.openSop, argument);
}

/** @returns the ticket, empty for none; undefined when the person cancels. */
async function askTicket(sop: Sop, known: readonly CaseView[], suggested = ''): Promise<string | undefined> {
  const taken = new Set(known.flatMap((view) => view.state.ticket ?? []));
  const ticket = await showInput({
    title: sop.title,
    value: suggested,
    prompt: vscode.l10n.t('Ticket or customer this case is for (may be left empty)'),
    validateInput: (value) =>
      taken.has(value.trim())
        ? {
            message: vscode.l10n.t('A case for this is already open. Press Enter to continue it.'),
            severity: vscode.InputBoxValidationSeverity.Info,
          }
        : undefined,
  });
  return ticket?.trim();
}

/** What a checklist is begun for. */
interface Beginning {
  readonly document: vscode.TextDocument | undefined;
  readonly isPractice: boolean;
}

/**
 * What a checklist is begun for: all that is begun in a draft for practice is, but never what is for the ticket of a customer.
 * Where that draft is out of sight, only the person knows.
 * @param current the letter that the person works on.
 * @returns undefined when they cancel.
 */
async function beginningOf(
  argument: unknown,
  current: vscode.TextDocument | undefined,
  { cases, drafts }: CaseServices,
): Promise<Beginning | undefined> {
  const own = draftIn(argument);
  const ticket = ticketOf(argument) ?? '';
  if (ticket !== '' && !own) {
    const isPractice = cases.practised.some(({ state }) => state.ticket === ticket);
    const isSame = current !== undefined && isForPractice(current) === isPractice;
    return { document: isSame ? current : isPractice ? drafts.practised() : undefined, isPractice };
  }
  const document = own ?? current;
  if (document) return { document, isPractice: isForPractice(document) };
  const behind = drafts.practised();
  if (!behind) return { document, isPractice: false };
  const [practise, work] = [vscode.l10n.t('For Practice'), vscode.l10n.t('For a Customer')];
  const message = vscode.l10n.t('A practice is under way. What is this checklist for?');
  const picked = await showWarning(message, { modal: true }, practise, work);
  if (picked === practise) return { document: behind, isPractice: true };
  return picked === work ? { document, isPractice: false } : undefined;
}

/** The draft that a checklist is started from. */
function draftIn(argument: unknown): vscode.TextDocument | undefined {
  return openDocument(textIn(argument, 'draft'));
}

function ticketOf(argument: unknown): string | undefined {
  return textIn(argument, 'ticket');
}

/** What the customer wrote, if the SOP was suggested for it. */
function messageOf(argument: unknown): string | undefined {
  return textIn(argument, 'message')?.trim() || undefined;
}

function textIn(argument: unknown, key: 'ticket' | 'message' | 'draft'): string | undefined {
  if (typeof argument !== 'object' || argument === null || !(key in argument)) return undefined;
  const value = (argument as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : undefined;
}

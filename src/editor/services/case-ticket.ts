import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import { knownTicket } from '../../core/ticket/known-ticket';
import type { KnownTicket } from '../../core/ticket/known-ticket';
import type { Services } from './services';

type Known = Pick<Services, 'readings' | 'drafts' | 'draftCases' | 'memory'>;

/** The draft of a case, if it is open; of several, that which its replies go into. */
export function openDraftOf(
  { drafts, draftCases }: Pick<Services, 'drafts' | 'draftCases'>,
  caseId: string,
): vscode.TextDocument | undefined {
  const open = vscode.workspace.textDocuments.filter(
    (document) => !document.isClosed && drafts.isDraft(document) && draftCases.idsOf(document).includes(caseId),
  );
  const current = drafts.document();
  const last = draftCases.draftOf(caseId)?.toString();
  return open.find((one) => one === current) ?? open.find(({ uri }) => uri.toString() === last) ?? open[0];
}

/** All that is known of a case's ticket: from its draft, as long as that is open, what was entered, and what it keeps. */
export function ticketOf(services: Known, { state }: CaseView): KnownTicket {
  const document = openDraftOf(services, state.id);
  if (document) return services.readings.of(document).ticket;
  return knownTicket({ agent: services.memory.get(state.id), case: state.facts });
}

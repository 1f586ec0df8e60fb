import type * as vscode from 'vscode';
import type { Sop } from '../../core/sop/model';
import { ticketIn } from '../../core/ticket/facts';
import { valuesIn } from '../services/drafts';
import type { Services } from '../services/services';

/** Tells of SOPs whether a case of theirs is open for the ticket that a draft names, begun from somewhere else. */
export function runningFor(
  { cases }: Pick<Services, 'cases'>,
  document: vscode.TextDocument,
): (sop: Pick<Sop, 'id'>) => boolean {
  const ticket = ticketIn(valuesIn(document));
  if (ticket === undefined) return () => false;
  const open = cases.cases.filter(({ state }) => !state.closed && state.ticket === ticket);
  const running = new Set(open.map(({ state }) => state.sop));
  return ({ id }) => running.has(id);
}

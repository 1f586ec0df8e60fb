import type { CasePlace } from '../record/place';
import { readSome } from '../record/read-some';
import { ticketCaseOf } from './followed';
import type { TicketCase } from './followed';

/**
 * Reads what some cases say of what customers ask after each other, one after the other, and keeps nothing else of them. What
 * cannot be read says nothing.
 * @param ids the cases that are wanted.
 * @throws when the folder cannot be listed.
 */
export function readTicketCases(place: CasePlace, ids: ReadonlySet<string>): AsyncGenerator<TicketCase> {
  return readSome(place, ids, ticketCaseOf);
}

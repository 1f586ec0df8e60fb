import { attempt } from '../../attempt';
import type { CaseEvent } from '../model/events';
import { foldEvents } from '../model/fold';
import { readEvents } from '../record/lines';
import { caseOfFile } from '../record/names';
import { orderEvents } from '../record/order';
import type { CasePlace } from '../record/place';
import { listFiles, readRawCases } from '../record/read';
import { ticketCaseOf } from './followed';
import type { TicketCase } from './followed';

/**
 * Reads what some cases say of what customers ask after each other, one after the other, and keeps nothing else of them. What
 * cannot be read says nothing.
 * @param ids the cases that are wanted.
 * @throws when the folder cannot be listed.
 */
export async function* readTicketCases(
  { files, folder, sha256 }: CasePlace,
  ids: ReadonlySet<string>,
): AsyncGenerator<TicketCase> {
  const names = (await listFiles(files, folder)).filter((name) => ids.has(caseOfFile(name) ?? ''));
  for await (const { id, files: raw } of readRawCases(files, folder, names)) {
    const said = attempt(
      () => {
        const events = raw.flatMap(({ content }) => (content ? readEvents(content, sha256).events : []));
        return sayingOf(events.filter((event) => event.run_id === id));
      },
      () => undefined,
    );
    if (said) yield said;
  }
}

function sayingOf(events: readonly CaseEvent[]): TicketCase | undefined {
  const state = foldEvents(orderEvents(events));
  return state && ticketCaseOf(state);
}

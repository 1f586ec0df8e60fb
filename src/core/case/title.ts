import type { CaseState } from './model/state';

/** What a case is called, wherever it is named: its SOP's title and its ticket. */
export function caseTitle({
  state: { title, ticket },
}: {
  readonly state: Pick<CaseState, 'title' | 'ticket'>;
}): string {
  return ticket ? `${title} — ${ticket}` : title;
}

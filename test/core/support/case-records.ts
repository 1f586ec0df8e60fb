import type { CaseAction } from '../../../src/core/case/model/action';
import { sealEvent } from '../../../src/core/case/record/seal';
import type { CaseEvent } from '../../../src/core/case/model/events';
import { DigestMaker } from '../../../src/core/report/digest-maker';
import type { CaseDigest } from '../../../src/core/report/observation';
import { keptSop } from '../../../src/core/case/record/entry';
import type { SlaTerms } from '../../../src/core/case/terms/terms';
import type { TicketFacts } from '../../../src/core/ticket/facts';
import type { Sop } from '../../../src/core/sop/model';

/** An action and when it happened: an instant as ISO 8601, or minutes since the case was begun. */
export type Happened = readonly [at: string | number, action: CaseAction];

export interface RecordOptions {
  readonly id?: string;
  readonly facts?: TicketFacts;
  readonly sla?: SlaTerms;
}

/** The record of a case on an SOP that began at an instant. */
export function recordOf(
  sop: Sop,
  begun: string,
  happened: readonly Happened[],
  { id = 'c1', facts, sla }: RecordOptions = {},
): CaseEvent[] {
  const start: CaseAction = { event: 'start', ...(facts ? { facts } : {}), ...(sla ? { sla } : {}), ...keptSop(sop) };
  const events: CaseEvent[] = [];
  for (const [at, action] of [[begun, start] as Happened, ...happened]) {
    const ts = new Date(typeof at === 'string' ? at : Date.parse(begun) + at * 60_000).toISOString();
    const before = events.at(-1);
    events.push(
      sealEvent(
        {
          ts,
          seq: events.length + 1,
          actor: 'ana',
          session: 'a',
          run_id: id,
          sop_id: ('sop_id' in action ? action.sop_id : undefined) ?? sop.id,
          sop_version: sop.version,
          sop_sha: `${sop.id}-sha`,
          prev_hash: before?.hash ?? '',
        },
        action,
      ),
    );
  }
  return events;
}

/** What a report takes from records; running promises are read at an instant. */
export function digestsOf(records: Iterable<readonly CaseEvent[]>, now: string): CaseDigest[] {
  const maker = new DigestMaker(Date.parse(now));
  return [...records].flatMap((events) => maker.make(events) ?? []);
}

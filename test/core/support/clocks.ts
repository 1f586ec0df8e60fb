import type { CaseAction } from '../../../src/core/case/model/action';
import { sealEvent } from '../../../src/core/case/record/seal';
import type { CaseEvent } from '../../../src/core/case/model/events';
import { foldEvents } from '../../../src/core/case/model/fold';
import type { CaseState } from '../../../src/core/case/model/state';
import type { SlaMetric, SlaTerms } from '../../../src/core/case/terms/terms';
import { viewCase } from '../../../src/core/case/model/view';
import type { CaseView } from '../../../src/core/case/model/view';
import { sopWith } from './sops';
import { instant } from './time';

/** Something that happens at a time, such as `10:30` of the day the case begins on, or an instant. */
export type Dated = readonly [at: string | number, action: CaseAction];

/** A Thursday, in a zone without changes. */
const thursday = '2026-09-03';

/** An instant of that Thursday, or any written in full. */
export function time(at: string | number): number {
  return typeof at === 'number' ? at : instant(/^\d\d:\d\d/.test(at) ? `${thursday} ${at}Z` : at);
}

/** Terms that count all time, or working time where a calendar is given. */
export function termsOf(minutes: Partial<Record<SlaMetric, number>>, calendar?: SlaTerms['calendar']): SlaTerms {
  const clock = calendar ? 'business' : 'calendar';
  const targets = Object.fromEntries(
    Object.entries(minutes).map(([metric, value]) => [metric, { minutes: value, clock }]),
  );
  return { ...targets, clock, calendar };
}

/** The events of a case on Markdown that begins at a time. */
export function datedEvents(
  body: string,
  sla: SlaTerms | undefined,
  begin: string | number,
  ...events: readonly Dated[]
): CaseEvent[] {
  const sop = sopWith(body);
  const all: Dated[] = [[begin, { event: 'start', title: sop.title, ...sop.location, text: sop.text, sla }], ...events];
  const sealed: CaseEvent[] = [];
  for (const [index, [at, action]] of all.entries()) {
    const envelope = {
      ts: new Date(time(at)).toISOString(),
      seq: index + 1,
      actor: 'ana',
      session: 'a',
      run_id: 'c1',
      sop_id: ('sop_id' in action ? action.sop_id : undefined) ?? sop.id,
      sop_version: undefined,
      sop_sha: 'sha',
      prev_hash: sealed.at(-1)?.hash ?? '',
    };
    sealed.push(sealEvent(envelope, action));
  }
  return sealed;
}

/** A case on Markdown after what happened to it. */
export function datedCase(
  body: string,
  sla: SlaTerms | undefined,
  begin: string | number,
  ...events: readonly Dated[]
): CaseView {
  const state = foldEvents(datedEvents(body, sla, begin, ...events));
  if (!state) throw new Error('The case has no beginning.');
  return viewCase(state, new Map([[state.sop, sopWith(body)]]));
}

/** The state of a case of one step. */
export function datedState(sla: SlaTerms | undefined, begin: string | number, ...events: readonly Dated[]): CaseState {
  return datedCase('- [ ] A `#a`\n', sla, begin, ...events).state;
}

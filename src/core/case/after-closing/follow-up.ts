import type { Calendar } from '../../time/calendar';
import type { TimeScales } from '../../time/time-scales';
import type { CaseAction } from '../model/action';
import { sopsOnPath } from '../model/sops-on-path';
import type { CaseState } from '../model/state';
import type { CaseView } from '../model/view';

const msPerMinute = 60_000;
const msPerDay = 24 * 60 * msPerMinute;

/** What a follow-up is reckoned with. */
export interface FollowUpContext {
  /** ms since 1970 UTC. */
  readonly now: number;
  readonly scales: TimeScales;
  /** The library's working hours; undefined when it has none. */
  readonly calendar: Calendar | undefined;
}

/**
 * What belongs to closing a case, in the same write: the follow-up that its SOPs ask for, the soonest of them. It waits so
 * many days on the calendar, and for the next opening where nobody works by then.
 */
export function afterClosing(view: CaseView, context: FollowUpContext): CaseAction[] {
  const waits = sopsOnPath(view).flatMap(({ sop }) => sop.front.followUp ?? []);
  if (waits.length === 0) return [];
  return [
    {
      event: 'follow_up',
      due: new Date(inWorkingTime(context.now + Math.min(...waits) * msPerMinute, view.state, context)).toISOString(),
    },
  ];
}

/** A follow-up put off to the next day on which somebody works. */
export function putOff(view: CaseView, context: FollowUpContext): CaseAction {
  return {
    event: 'follow_up',
    due: new Date(inWorkingTime(context.now + msPerDay, view.state, context)).toISOString(),
  };
}

/** When the customer of a case is to be asked again, as ms; undefined when nobody has to. An open case is being worked on anyway. */
export function followUpAt({ closed, followUp }: Pick<CaseState, 'closed' | 'followUp'>): number | undefined {
  return closed && closed.how !== 'abandon' && followUp !== undefined ? Date.parse(followUp) : undefined;
}

function inWorkingTime(at: number, { sla }: CaseState, { scales, calendar }: FollowUpContext): number {
  const scale = scales.of('business', sla?.calendar ?? calendar);
  // Where nobody ever works, the day stays what it is.
  return scale.isOpen(at) ? at : (scale.nextChange(at) ?? at);
}

import type { Pause } from '../../time/pauses';
import { elapsedWithout } from '../../time/pauses';
import type { TimeScales } from '../../time/time-scales';
import { stepKey } from '../model/action';
import { readClock } from './target-clock';
import type { TargetClock } from './target-clock';
import { Pauses } from '../model/pauses';
import type { CaseState } from '../model/state';
import { timelineOf } from './timeline';
import { stepsInView } from '../model/view';
import type { CaseView, StepView } from '../model/view';

const msPerMinute = 60_000;

/** The time of the step that is up now, against the duration that its SOP gives it. */
export interface StepClock extends TargetClock {
  /** Key of the step. */
  readonly step: string;
  /** Minutes. */
  readonly target: number;
}

/** How the time of a case was spent. */
export interface StepTimes {
  /** What each step took, by its key, in ms of the time the case counts steps by. */
  readonly spent: ReadonlyMap<string, number>;
  /** Since when the step that is up now is being done. An instant. */
  readonly since: number;
}

/**
 * How long steps took. A step's time runs from what was done before it (the start of the case, or a step that was ticked,
 * answered, skipped or opened again) to its own; one that was opened again takes more. Waiting for the customer and
 * being closed do not count. The times of all steps add up to that of the case.
 */
export function stepTimes(state: Pick<CaseState, 'timeline' | 'sla'>, scales: TimeScales, now: number): StepTimes {
  const { spent, since } = walk(state, scales, now);
  return { spent, since };
}

/** The step that is up: the first that must be done and is open; with none of those the first that may be. */
export function currentStep(view: CaseView): StepView | undefined {
  if (view.state.closed) return undefined;
  const open = stepsInView(view).filter((one) => one.isTickable && one.onPath && one.state === 'open');
  return open.find((one) => one.binding) ?? open[0];
}

/** The clock of the step that is up; undefined when its SOP gives it no duration. */
export function stepClock(view: CaseView, scales: TimeScales, now: number): StepClock | undefined {
  const step = currentStep(view);
  const target = step?.step.minutes;
  if (!step || target === undefined) return undefined;
  const { spent, since, pauses, now: readAt } = walk(view.state, scales, now);
  const clock = readClock(
    {
      scale: scaleOf(view.state, scales),
      from: since,
      to: undefined,
      pauses,
      target: target * msPerMinute,
      used: spent.get(step.key) ?? 0,
    },
    readAt,
  );
  return { ...clock, step: step.key, target };
}

interface Walk extends StepTimes {
  readonly pauses: readonly Pause[];
  readonly now: number;
}

function walk(state: Pick<CaseState, 'timeline' | 'sla'>, scales: TimeScales, now: number): Walk {
  const scale = scaleOf(state, scales);
  const timeline = timelineOf(state, now);
  const pauses = new Pauses<number>();
  const spent = new Map<string, number>();
  let since: number | undefined;
  for (const { at, event } of timeline.moments) {
    pauses.take(at, event.event);
    switch (event.event) {
      case 'start':
        since ??= at;
        break;
      case 'tick':
      case 'untick':
      case 'answer':
      case 'skip': {
        const key = stepKey(event.sop_id, event.step_id);
        spent.set(key, (spent.get(key) ?? 0) + elapsedWithout(scale, since ?? at, at, pauses.all));
        since = at;
        break;
      }
    }
  }
  return { spent, since: since ?? timeline.now, pauses: pauses.all, now: timeline.now };
}

/** Where nothing is promised, all time counts. */
function scaleOf({ sla }: Pick<CaseState, 'sla'>, scales: TimeScales): ReturnType<TimeScales['of']> {
  return scales.of(sla?.clock ?? 'calendar', sla?.calendar);
}

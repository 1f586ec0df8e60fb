import { allSteps } from '../../sop/model';
import type { Section, Sop, Step } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import { fold } from '../../text/fold';
import { isPauseTold, tellsPause } from './pauses-told';
import { answersOf, childrenOf } from './reached';

/** What may be gone through in a case, and how long its steps take together. */
export interface Way {
  /** As places among the sections, in the order written. */
  readonly sections: readonly number[];
  /** Minutes. */
  readonly minutes: number;
}

/**
 * A way through an SOP on which its steps take long: at each question the answer behind which most is to be done. Where
 * several questions lead to the same section there may be an even longer one. Takes time that grows with the SOP, as
 * what is behind a section is worked out once, from the last one up.
 * @param timeOf the minutes of a section’s own steps.
 */
export function longWay(sop: Pick<Sop, 'sections'>, timeOf: (section: Section) => number): Way {
  const order = sectionOrderOf(sop);
  const { sections, parents, conditional, questions } = order;
  const placeOf = placesOf(sections);
  const children = childrenOf(order);
  const worth = sections.map(timeOf);
  /** For each question the section that its best answer leads to; only answers that lead further down. */
  const chosen: number[][] = sections.map(() => []);
  for (let at = sections.length - 1; at >= 0; at--) {
    let own = worth[at] ?? 0;
    for (const child of children[at] ?? []) if (!conditional.has(child)) own += worth[child] ?? 0;
    for (const step of questions[at] ?? []) {
      const best = bestOf(step, at, placeOf, worth);
      if (best < 0) continue;
      chosen[at]?.push(best);
      own += worth[best] ?? 0;
    }
    worth[at] = own;
  }
  const onWay = new Set<number>();
  const taken = new Set<number>();
  for (const at of sections.keys()) {
    const parent = parents[at] ?? -1;
    if (!taken.has(at) && (conditional.has(at) || (parent >= 0 && !onWay.has(parent)))) continue;
    onWay.add(at);
    for (const to of chosen[at] ?? []) taken.add(to);
  }
  const way = [...onWay];
  return { sections: way, minutes: way.reduce((sum, at) => sum + timeAt(sections, at, timeOf), 0) };
}

function timeAt(sections: readonly Section[], at: number, timeOf: (section: Section) => number): number {
  const section = sections[at];
  return section ? timeOf(section) : 0;
}

function bestOf(step: Step, from: number, placeOf: ReturnType<typeof placesOf>, worth: readonly number[]): number {
  let best = -1;
  for (const { target } of answersOf(step)) {
    const to = placeOf(target);
    if (to > from && (best < 0 || (worth[to] ?? 0) > (worth[best] ?? 0))) best = to;
  }
  return best;
}

/** Steps that wait for somebody; folded. */
const waiting = /(?<![a-z])(?:wait|awaits?|espera|esperar|espere|esperi|esperem|aguarda)(?![a-z])/;

/** Minutes from which on a step waits rather than works. */
const day = 24 * 60;

/** How long something takes that is said to take so many minutes. */
export type TimeOf = (minutes: number) => number;

/** The minutes that steps of a section take which cannot be left out. @param steps all of them, or the first ones. */
export function minutesOf(section: Section, timeOf: TimeOf, steps: readonly Step[] = section.steps): number {
  return timeTaken(steps, timeOf, isPauseTold(section));
}

/**
 * A step with sub-steps takes as long as they do, or as it says itself if that is more.
 * @param isPaused whether the case may stand still already.
 */
function timeTaken(steps: readonly Step[], timeOf: TimeOf, isPaused: boolean): number {
  let [sum, mayPause] = [0, isPaused];
  for (const step of steps) {
    mayPause ||= tellsPause(step);
    if (!step.required || step.conduct === 'discretion') continue;
    sum += Math.max(ownTime(step, timeOf, mayPause), timeTaken(step.steps, timeOf, mayPause));
  }
  return sum;
}

/** While somebody is waited for, or where the SOP tells to pause the case before days pass, no clock need run. */
function ownTime({ minutes, text }: Step, timeOf: TimeOf, isPaused: boolean): number {
  if (minutes === undefined || (isPaused && minutes >= day) || waiting.test(fold(text))) return 0;
  return timeOf(minutes);
}

/** Whether any of some steps sends a reply. */
export function sendsReply(steps: readonly Step[]): boolean {
  for (const { replies } of allSteps(steps)) if (replies.length > 0) return true;
  return false;
}

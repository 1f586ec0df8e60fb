import { smallGroup } from '../small-groups';
import { betterWay } from '../measures';
import { beyondChance } from '../statistics';
import type { Figure } from '../measures';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { Change } from './page';

/** From so many on, a change of a number is told in per cent: ten more than one are no “1,000%”. */
const manyEnough = 20;

/**
 * How a figure differs from the same one of the period before.
 * @returns undefined when there was nothing, or too little, to compare.
 */
export function changeOf(now: Figure, before: Figure | undefined, formats: Formats, say: Say): Change | undefined {
  if (now.value === undefined || before?.value === undefined || before.clock !== now.clock) return undefined;
  if (now.unit !== 'count' && Math.min(now.n, before.n) < smallGroup) return undefined;
  const difference = now.value - before.value;
  const wasText = formats.figure(before);
  // What reads the same is the same: nobody is told that 8 minutes are 6% longer than 8 minutes.
  if (difference === 0 || formats.figure(now) === wasText)
    return { way: 'same', isBetter: undefined, text: say('change.same') };
  if (isByChance(now, before, difference))
    return { way: 'chance', isBetter: undefined, text: say('change.chance', wasText) };
  const way = difference > 0 ? 'up' : 'down';
  const better = betterWay(now.measure);
  const isBetter = better === 0 ? undefined : difference > 0 === better > 0;
  const text = inWords(now, before.value, difference, wasText, formats, say);
  return { way, isBetter, text: isBetter === undefined ? text : `${text} · ${say(isBetter ? 'better' : 'worse')}` };
}

/** Whether chance alone may make such a difference. Numbers of things are as they are. */
function isByChance({ unit, error = Infinity }: Figure, before: Figure, difference: number): boolean {
  if (unit === 'count') return false;
  return Math.abs(difference) <= beyondChance * Math.hypot(error, before.error ?? Infinity);
}

function inWords(
  { measure, unit, clock }: Figure,
  before: number,
  difference: number,
  wasText: string,
  formats: Formats,
  say: Say,
): string {
  const isUp = difference > 0;
  const by = Math.abs(difference);
  switch (unit) {
    case 'share':
      return say(isUp ? 'change.up-from' : 'change.down-from', wasText);
    case 'score':
      return say(isUp ? 'change.up' : 'change.down', formats.score(by, measure), wasText);
    case 'minutes':
      return say(
        isUp ? 'change.longer' : 'change.shorter',
        before === 0 ? formats.minutes(by, clock) : formats.share(by / before),
        wasText,
      );
    case 'count':
      return say(
        isUp ? 'change.more' : 'change.less',
        before < manyEnough ? formats.count(by) : formats.share(by / before),
        wasText,
      );
  }
}

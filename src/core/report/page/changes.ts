import { smallGroup } from '../small-groups';
import { betterWay } from '../measures';
import type { Figure } from '../measures';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { Change } from './page';

/** From so many on, a change of a number is told in per cent: ten more than one are no “1,000%”. */
const manyEnough = 20;
/** Less than this share of the value before is no change worth a word; of shares and scores, less than this many points. */
const sameShare = 0.005;

/**
 * How a figure differs from the same one of the period before.
 * @returns undefined when there was nothing, or too little, to compare.
 */
export function changeOf(now: Figure, before: Figure | undefined, formats: Formats, say: Say): Change | undefined {
  if (now.value === undefined || before?.value === undefined || before.clock !== now.clock) return undefined;
  if (now.unit !== 'count' && Math.min(now.n, before.n) < smallGroup) return undefined;
  const difference = now.value - before.value;
  const wasText = formats.figure(before);
  const isSame =
    now.unit === 'share'
      ? Math.abs(difference) < sameShare
      : now.unit === 'score'
        ? Math.abs(difference) < 0.05
        : difference === 0 || (before.value !== 0 && Math.abs(difference / before.value) < sameShare);
  if (isSame) return { way: 'same', isBetter: undefined, text: say('change.same') };
  const way = difference > 0 ? 'up' : 'down';
  const better = betterWay(now.measure);
  const isBetter = better === 0 ? undefined : difference > 0 === better > 0;
  const text = inWords(now, before.value, difference, wasText, formats, say);
  return { way, isBetter, text: isBetter === undefined ? text : `${text} · ${say(isBetter ? 'better' : 'worse')}` };
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

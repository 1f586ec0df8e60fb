import { findDates } from './dates';
import type { Stretch } from './found-fact';

/** `9/23/26`, `2026-09-23` */
const numbers = /(?<!\d)(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})(?!\d)/;
/** Where the month comes first, clocks say it so. */
const largeHalf = /\d\s?[AP]M\b/;

/**
 * What is said in a chat, from one head to the next, with the day on which it was said: “yesterday” is the day before.
 * @param heads times and names before what is said, in order. @param today for what is said before any head has a day.
 * @returns undefined when no head has a day.
 */
export function daysOfTurns(
  text: string,
  heads: readonly Stretch[],
  today: string,
): (Stretch & { readonly day: string })[] | undefined {
  const stamps = heads.map(({ start, end }) => text.slice(start, end));
  const isMonthFirst = monthComesFirst(stamps);
  const days = stamps.map((stamp) => dayOf(stamp, isMonthFirst, today));
  if (days.every((day) => day === undefined)) return undefined;
  let day = days.find((one) => one !== undefined) ?? today;
  const before = { start: 0, end: heads[0]?.start ?? text.length, day };
  return [
    before,
    ...heads.map(({ end }, at) => {
      day = days[at] ?? day;
      return { start: end, end: heads[at + 1]?.start ?? text.length, day };
    }),
  ];
}

/** Whether the stamps of a chat are written as in the United States. */
function monthComesFirst(stamps: readonly string[]): boolean {
  const parts = stamps.map((stamp) => numbers.exec(stamp)).filter((match) => match !== null);
  if (parts.some(([, first]) => Number(first) > lastMonth)) return false;
  return parts.some(([, , , second]) => Number(second) > lastMonth) || stamps.some((stamp) => largeHalf.test(stamp));
}

const lastMonth = 12;

/** The day in a stamp, as ISO 8601, unless it is yet to come. */
function dayOf(stamp: string, isMonthFirst: boolean, today: string): string | undefined {
  const written = isMonthFirst ? stamp.replace(numbers, '$3$2$1$2$4') : stamp;
  const [found] = findDates(written, today);
  return found && found.day <= today ? found.day : undefined;
}

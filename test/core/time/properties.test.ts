import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Calendar } from '../../../src/core/time/calendar';
import { deadline, elapsedWithout } from '../../../src/core/time/pauses';
import type { Pause } from '../../../src/core/time/pauses';
import { calendarTime } from '../../../src/core/time/time-scale';
import type { TimeScale } from '../../../src/core/time/time-scale';
import { WorkCalendar } from '../../../src/core/time/work-calendar';
import { parseWorkingHours, weekdays } from '../../../src/core/time/working-hours';
import { holds } from '../support/properties';
import { calendars, day, hour, instant, instants, minute, zones } from '../support/time';

const quarter = 15 * minute;

const scales: fc.Arbitrary<TimeScale> = fc.oneof(
  { weight: 9, arbitrary: calendars.map((calendar) => new WorkCalendar(calendar)) },
  { weight: 1, arbitrary: fc.constant(calendarTime) },
);
const amounts = fc.oneof(
  fc.nat(100 * day),
  fc.nat(3 * day),
  fc.nat(400).map((quarters) => quarters * quarter),
);
const near = fc
  .tuple(instants, fc.array(fc.integer({ min: -3 * day, max: 30 * day }), { minLength: 2, maxLength: 8 }))
  .map(([at, steps]) => steps.map((step) => Math.max(0, at + step)));

describe('any working time', () => {
  it('is the sum of its parts, wherever it is split', () => {
    holds(
      fc.tuple(
        scales,
        fc.oneof(
          { weight: 1, arbitrary: fc.array(instants, { minLength: 3, maxLength: 3 }) },
          { weight: 4, arbitrary: near },
        ),
      ),
      ([scale, points]) => {
        const sorted = [...points].sort((a, b) => a - b);
        const parts = sorted.slice(1).map((to, index) => scale.elapsed(sorted[index]!, to));
        assert.equal(
          scale.elapsed(sorted[0]!, sorted.at(-1)!),
          parts.reduce((sum, part) => sum + part, 0),
        );
      },
      300,
    );
  });

  it('is never negative, and never more than has passed', () => {
    holds(
      fc.tuple(scales, near),
      ([scale, [from = 0, to = 0]]) => {
        const elapsed = scale.elapsed(from, to);
        assert.ok(elapsed >= 0 && elapsed <= Math.max(0, to - from));
      },
      300,
    );
  });

  it('has passed at the first instant that adding gives', () => {
    holds(
      fc.tuple(scales, instants, amounts),
      ([scale, from, span]) => {
        const to = from + span;
        const worked = scale.elapsed(from, to);
        const at = scale.add(from, worked);
        assert.ok(at !== undefined && at >= from && at <= to);
        assert.equal(scale.elapsed(from, at), worked);
        if (at > from) assert.ok(scale.elapsed(from, at - 1) < worked, 'a millisecond before it has not');
      },
      300,
    );
  });

  it('can be added, if anybody ever works', () => {
    holds(
      fc.tuple(scales, instants, amounts),
      ([scale, from, ms]) => {
        const at = scale.add(from, ms);
        if (at === undefined) assert.ok(scale.elapsed(from, instant('2100-05-14 00:00Z')) < ms);
        else assert.equal(scale.elapsed(from, at), ms);
      },
      300,
    );
  });

  it('ends later when there is more of it, or it begins later', () => {
    holds(
      fc.tuple(scales, instants, amounts, amounts, amounts),
      ([scale, from, ms, more, later]) => {
        const at = scale.add(from, ms) ?? Infinity;
        assert.ok((scale.add(from, ms + more) ?? Infinity) >= at);
        assert.ok((scale.add(from + later, ms) ?? Infinity) >= at);
      },
      300,
    );
  });

  it('can be added bit by bit', () => {
    holds(
      fc.tuple(scales, instants, amounts, amounts),
      ([scale, from, one, two]) => {
        const first = scale.add(from, one);
        assert.equal(first === undefined ? undefined : scale.add(first, two), scale.add(from, one + two));
      },
      300,
    );
  });

  it('passes while somebody works, and not otherwise, until the next change', () => {
    holds(
      fc.tuple(scales, instants),
      ([scale, at]) => {
        const isOpen = scale.isOpen(at);
        const next = scale.nextChange(at);
        assert.equal(scale.elapsed(at, at + 1), isOpen ? 1 : 0);
        if (next === undefined) return;
        assert.ok(next > at);
        assert.equal(scale.elapsed(at, next), isOpen ? next - at : 0);
        assert.equal(scale.isOpen(next), !isOpen);
      },
      300,
    );
  });
});

describe('any working time without pauses', () => {
  const pauses: fc.Arbitrary<(at: number) => Pause[]> = fc
    .array(
      fc.tuple(fc.integer({ min: -2 * day, max: 20 * day }), fc.integer({ min: -hour, max: 5 * day }), fc.nat(9)),
      { maxLength: 5 },
    )
    .map(
      (drawn) => (at: number) =>
        drawn.map(([begin, length, isOpen]) => ({
          from: at + begin,
          to: isOpen === 0 ? undefined : at + begin + length,
        })),
    );
  const cases = fc.tuple(scales, instants, fc.nat(20 * day), pauses);

  /** Working time in pauses, counted in quarters of an hour: another way to the same result. */
  const paused = (scale: TimeScale, from: number, to: number, some: readonly Pause[]) => {
    const edges = [from, to, ...some.flatMap((pause) => [pause.from, pause.to ?? to])]
      .filter((edge) => edge >= from && edge <= to)
      .sort((a, b) => a - b);
    return edges.slice(1).reduce((sum, edge, index) => {
      const begin = edges[index]!;
      return some.some((pause) => pause.from <= begin && (pause.to ?? to) >= edge)
        ? sum + scale.elapsed(begin, edge)
        : sum;
    }, 0);
  };

  it('and the working time in pauses add up to all of it', () => {
    holds(
      cases,
      ([scale, from, span, make]) => {
        const some = make(from);
        assert.equal(
          elapsedWithout(scale, from, from + span, some) + paused(scale, from, from + span, some),
          scale.elapsed(from, from + span),
        );
      },
      300,
    );
  });

  it('has its deadline later by as much as the pauses before it last', () => {
    holds(
      fc.tuple(cases, fc.integer({ min: 1, max: 3 * day })),
      ([[scale, from, span, make], ms]) => {
        const now = from + span;
        const some = make(from).map((pause) => ({ from: pause.from, to: pause.to ?? Math.max(now, pause.from) }));
        const due = deadline(scale, from, ms, make(from), now);
        if (due === undefined) return;
        assert.equal(elapsedWithout(scale, from, due, some), ms);
        assert.ok(elapsedWithout(scale, from, due - 1, some) < ms, 'a millisecond before there is time left');
        assert.equal(due, scale.add(from, ms + paused(scale, from, due, some)));
      },
      300,
    );
  });
});

describe('working time on the wall clock', () => {
  /** What the clocks of a zone show, by the host alone: ms since 1970-01-01 00:00 on those clocks. */
  const wallAt = (format: Intl.DateTimeFormat, at: number) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute']);
  };

  /** Working time minute by minute, from what the clocks show at each. */
  const slowly = ({ timezone, hours, holidays }: Calendar, from: number, to: number) => {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: timezone ?? 'UTC',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const start = from - 3 * day;
    // Clocks change at full quarters of an hour, so asking the host at each of them is enough.
    const quarters = Array.from({ length: (to + 3 * day - start) / quarter }, (_, index) =>
      wallAt(format, start + index * quarter),
    );
    const walls = quarters.flatMap((wall) =>
      Array.from({ length: quarter / minute }, (_, index) => wall + index * minute),
    );
    const worked = new Set<number>();
    const firstDay = Math.floor(walls[0]! / day);
    for (let date = firstDay + 1; date * day < walls.at(-1)!; date++) {
      const weekday = weekdays[(date + 3) % 7]!;
      if (holidays.includes(new Date(date * day).toISOString().slice(0, 10))) continue;
      for (const { opens, closes } of (hours[weekday] ?? []).flatMap((text) => parseWorkingHours(text) ?? [])) {
        const first = walls.findIndex((wall) => wall >= date * day + opens * minute);
        const last = walls.findLastIndex((wall) => wall < date * day + closes * minute);
        if (first <= 0) continue;
        for (let index = first; index <= last; index++) worked.add(start + index * minute);
      }
    }
    return [...worked].filter((at) => at >= from && at < to).length * minute;
  };

  const changes = fc.constantFrom(
    '2011-12-30 10:00Z',
    '2026-03-29 01:00Z',
    '2026-10-25 01:00Z',
    '2026-03-08 07:00Z',
    '2026-11-01 06:00Z',
    '2026-04-04 15:00Z',
    '2026-10-03 15:30Z',
    '2026-02-15 02:00Z',
    '2025-12-31 12:00Z',
  );

  it('is what the clock says minute by minute, also around changes', () => {
    holds(
      fc.tuple(calendars, changes, fc.nat(80), fc.nat(140)),
      ([calendar, change, before, after]) => {
        const [from, to] = [instant(change) - before * quarter, instant(change) + after * quarter];
        assert.equal(
          new WorkCalendar(calendar).elapsed(from, to) / minute,
          slowly(calendar, from, to) / minute,
          JSON.stringify(calendar),
        );
      },
      60,
    );
  });

  it('is known for all zones that the host knows', () => {
    // One in eight: all of them take seconds.
    for (const timezone of [...Intl.supportedValuesOf('timeZone').filter((_, index) => index % 8 === 0), ...zones]) {
      const scale = new WorkCalendar({ timezone, hours: { wed: ['09:00-10:00'] }, holidays: [] });
      assert.equal(scale.elapsed(instant('2026-06-01 00:00Z'), instant('2026-06-08 00:00Z')), hour, timezone);
    }
  });
});

describe('the working time of many weeks', () => {
  it('is what its openings and closings say', () => {
    holds(
      fc.tuple(calendars, instants),
      ([calendar, at]) => {
        const scale = new WorkCalendar(calendar);
        // Long enough that whole blocks of days lie between, which are counted by weeks.
        const end = at + 700 * day;
        let sum = 0;
        let now = at;
        while (now < end) {
          const next = Math.min(scale.nextChange(now) ?? end, end);
          if (scale.isOpen(now)) sum += next - now;
          now = next;
        }
        assert.equal(scale.elapsed(at, end), sum);
      },
      100,
    );
  });
});

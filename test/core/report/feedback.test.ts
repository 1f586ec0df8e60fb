import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countFeedback } from '../../../src/core/report/feedback';
import type { FeedbackThread } from '../../../src/core/lifecycle/feedback/threads';
import { smallGroup } from '../../../src/core/report/small-groups';
import { holds } from '../support/properties';

const range = { since: '2026-03-01', until: '2026-03-31' };

function thread(sop: string, reported: string, closed?: string, step?: string): FeedbackThread {
  return {
    report: {
      does: 'report',
      id: `${sop}-${reported}`,
      sop,
      version: '1.0.0',
      step,
      words: step === undefined ? undefined : `Step ${step}`,
      kind: 'unclear',
      text: 'Words',
      by: 'Ana',
      at: reported,
    },
    followUps: [],
    end: closed === undefined ? undefined : { outcome: 'fixed', version: '1.1.0', at: closed, by: 'Eva' },
  };
}

const counted = (threads: readonly FeedbackThread[], isAsked: (sop: string) => boolean = () => true) =>
  countFeedback(threads, range, isAsked, (sop) => sop.toUpperCase());

describe('Reports of problems in the report', () => {
  it('are open, made and closed in its days, by SOP', () => {
    const part = counted([
      thread('a', '2026-03-02', undefined, 'x'),
      thread('a', '2026-02-02T10:00:00Z', undefined, 'y'),
      thread('a', '2026-03-05', undefined, 'x'),
      thread('b', '2026-02-20', '2026-03-01T08:00:00Z'),
      // Open at the end of March, closed since.
      thread('b', '2026-03-20', '2026-04-01T08:00:00Z'),
      // Not made yet.
      thread('c', '2026-04-01'),
      // Over and done with before.
      thread('d', '2026-01-01', '2026-01-02T08:00:00Z'),
    ]);
    assert.deepEqual(part, {
      open: 4,
      oldest: '2026-02-02',
      reported: 3,
      closed: 1,
      wishes: 0,
      rows: [
        {
          sop: 'a',
          title: 'A',
          open: 3,
          oldest: '2026-02-02',
          reported: 2,
          closed: 0,
          wishes: 0,
          step: { id: 'x', text: 'Step x' },
        },
        { sop: 'b', title: 'B', open: 1, oldest: '2026-03-20', reported: 1, closed: 1, wishes: 0 },
      ],
    });
  });

  it('tell in how many days they were closed, where that is known of five', () => {
    const closedIn = (days: readonly number[]) =>
      counted(days.map((took, at) => thread('a', `2026-03-0${at + 1}`, `2026-03-0${at + 1 + took}T23:00:00Z`)));
    assert.equal(closedIn([0, 1, 2, 3])?.daysToClose, undefined);
    // Sorted 0, 0, 1, 2, 3: p90 at place 3.6.
    assert.deepEqual(closedIn([3, 0, 1, 2, 0])?.daysToClose, { median: 1, p90: 2.6 });
    assert.deepEqual(closedIn([3, 0, 1, 2, 0])?.rows[0]?.daysToClose, { median: 1, p90: 2.6 });
  });

  it('are no wishes: what would have made a case easier is counted by itself, in the days it was said', () => {
    const wish = (sop: string, at: string, closed?: string): FeedbackThread => {
      const one = thread(sop, at, closed, 'x');
      return { ...one, report: { ...one.report, kind: 'easier' } };
    };
    const part = counted([
      wish('a', '2026-03-02'),
      wish('a', '2026-03-03', '2026-03-04T08:00:00Z'),
      wish('b', '2026-02-03'),
      thread('a', '2026-03-05'),
    ]);
    assert.deepEqual([part?.open, part?.reported, part?.closed, part?.wishes], [1, 1, 0, 2]);
    assert.deepEqual(part?.rows, [
      { sop: 'a', title: 'A', open: 1, oldest: '2026-03-05', reported: 1, closed: 0, wishes: 2 },
    ]);
  });

  it('are nothing where there are none, or none that is asked for', () => {
    assert.equal(counted([]), undefined);
    assert.equal(
      counted([thread('a', '2026-03-02')], (sop) => sop === 'b'),
      undefined,
    );
  });

  const day = fc.integer({ min: 0, max: 89 }).map((at) => new Date(Date.UTC(2026, 0, 15 + at)).toISOString());
  const any = fc.tuple(fc.constantFrom('a', 'b', 'c'), day, fc.option(day, { nil: undefined }));

  it('add up, name nobody, and tell no time of fewer than five', () => {
    holds(fc.array(any, { maxLength: 60 }), (all) => {
      const part = counted(all.map(([sop, from, to]) => thread(sop, from, to)));
      if (!part) return;
      for (const what of ['open', 'reported', 'closed'] as const)
        assert.equal(
          part.rows.reduce((sum, row) => sum + row[what], 0),
          part[what],
        );
      for (const row of [part, ...part.rows]) assert.ok(!row.daysToClose || row.closed >= smallGroup);
      assert.doesNotMatch(JSON.stringify(part), /Ana|Eva|Words/);
    });
  });
});

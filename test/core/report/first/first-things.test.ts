import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Figure } from '../../../../src/core/report/measures';
import { firstThings } from '../../../../src/core/report/first/first-things';
import type { Found } from '../../../../src/core/report/first/first-things';
import { casesPerReport, harms, tolerable } from '../../../../src/core/report/first/harm';
import type { FeedbackRow, GroupRow, Hint, SearchRow, UnusedRow } from '../../../../src/core/report/report';
import { leastShare } from '../../../../src/core/report/statistics';
import { holds } from '../../support/properties';

const nothing: Found = { bySop: [], hints: [], feedback: undefined, unused: [], searches: [], dismissed: [] };
const figure = (measure: Figure['measure'], part: number, n: number): Figure => ({
  measure,
  unit: 'share',
  n,
  value: part / n,
  part,
});
const group = (key: string, ...figures: Figure[]): GroupRow => ({
  key,
  kind: 'group',
  title: key.toUpperCase(),
  cases: 100,
  figures,
});
const hint = (kind: Hint['kind'], n: number, share: number): Hint => ({
  kind,
  sop: 'a',
  title: 'A',
  step: kind,
  text: `Step ${kind}`,
  n,
  share,
});
const reported = (sop: string, open: number): FeedbackRow => ({
  sop,
  title: sop.toUpperCase(),
  open,
  ...(open > 0 ? { oldest: '2026-03-02' } : {}),
  reported: open,
  wishes: 0,
  closed: 0,
  step: { id: 'x', text: 'Step x' },
});
const feedback = (...rows: FeedbackRow[]) => ({ open: 0, reported: 0, closed: 0, wishes: 0, rows });
const unused = (kind: UnusedRow['kind'], sop: string): UnusedRow => ({
  kind,
  sop,
  sopTitle: sop.toUpperCase(),
  title: 'T',
  cases: 90,
  ...(kind === 'reply' ? { reply: 'r' } : {}),
});
const searched = (kind: SearchRow['kind'], times: number, ...words: string[]): SearchRow => ({
  kind,
  words,
  times,
  last: '2026-03-02',
});
const brief = (found: Partial<Found>) =>
  firstThings({ ...nothing, ...found }).map(({ kind, cases, cost }) => [kind, cases, cost]);

describe('What to do first', () => {
  it('is what costs most: how often it happened, times how bad it is', () => {
    const found: Partial<Found> = {
      bySop: [group('a', figure('sla', 80, 100), figure('reopen', 16, 100)), group('b', figure('sla', 100, 100))],
      hints: [hint('skipped', 40, 0.5), hint('slow', 50, 0.9), hint('missing-branch', 20, 0.5)],
      feedback: feedback(reported('a', 4), reported('b', 0)),
      unused: [unused('sop', 'c')],
    };
    // 20 × 6; 16 × 8; 20 × 5; 45 × 2; 10 × 4; 4 × 10 × 3; 1.
    assert.deepEqual(brief(found), [
      ['reopened', 16, 128],
      ['promises', 20, 120],
      ['complaints', 40, 120],
    ]);
  });

  it('adds up the promises of both clocks', () => {
    const clocks = [
      { ...figure('sla', 40, 50), clock: 'business' as const },
      { ...figure('sla', 45, 50), clock: 'calendar' as const },
    ];
    assert.deepEqual(brief({ bySop: [group('a', ...clocks)] }), [['promises', 15, 90]]);
  });

  it('leads to a step, to an SOP, or to the part of the report that has them all', () => {
    const leads = (found: Partial<Found>) => firstThings({ ...nothing, ...found }).map(({ place }) => place);
    const late = figure('sla', 50, 100);
    assert.deepEqual(leads({ bySop: [group('a', late)] }), [{ sop: 'a', title: 'A' }]);
    assert.deepEqual(leads({ bySop: [{ ...group('', late), kind: 'other', groups: 4 }] }), [{ section: 'sop' }]);
    assert.deepEqual(leads({ hints: [hint('unanswered', 10, 1)] }), [
      { sop: 'a', title: 'A', step: { id: 'unanswered', text: 'Step unanswered' } },
    ]);
    assert.deepEqual(leads({ feedback: feedback(reported('b', 1)) }), [
      { sop: 'b', title: 'B', step: { id: 'x', text: 'Step x' } },
    ]);
    assert.deepEqual(leads({ unused: [unused('sop', 'c'), unused('sop', 'd'), unused('reply', 'a')] }), [
      { section: 'unused' },
      { sop: 'a', title: 'A', step: { id: 'r', text: 'T' } },
    ]);
  });

  it('counts searches without result and messages that nothing fitted, each as one thing', () => {
    const searches = [searched('search', 9, 'loyalty card', 'loyalty'), searched('messages', 8), searched('other', 6)];
    const told = firstThings({ ...nothing, searches, dismissed: [{ sop: 'd', title: 'D', times: 7 }] });
    assert.deepEqual(
      told.map(({ kind, cost, place, words }) => [kind, cost, place, words]),
      [
        ['searches', 45, { section: 'searches' }, 'loyalty card'],
        ['nothing-fits', 24, { section: 'searches' }, undefined],
        ['dismissed', 14, { sop: 'd', title: 'D' }, undefined],
      ],
    );
  });

  it('is nothing that chance may have done, and nothing that was promised to nobody', () => {
    assert.deepEqual(brief({ bySop: [group('a', figure('sla', 93, 100), figure('reopen', 1, 8))] }), []);
    assert.deepEqual(brief({ hints: [hint('optional', 100, 1)] }), []);
    assert.deepEqual(brief({}), []);
  });

  it('stands on no figure that is withheld', () => {
    const withheld: Figure = { measure: 'reopen', unit: 'share', n: 4 };
    assert.deepEqual(brief({ bySop: [group('a', withheld), { key: 'b', kind: 'group', title: 'B' }] }), []);
  });

  const share = (measure: 'sla' | 'reopen') =>
    fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => figure(measure, Math.min(a, b), Math.max(a, b, 1)));
  const any: fc.Arbitrary<Found> = fc.record({
    bySop: fc.array(
      fc
        .tuple(fc.constantFrom('a', 'b', 'c', 'd'), share('sla'), share('reopen'))
        .map(([key, ...all]) => group(key, ...all)),
      { maxLength: 6 },
    ),
    hints: fc.array(
      fc
        .tuple(
          fc.constantFrom('skipped' as const, 'optional' as const, 'unanswered' as const, 'slow' as const),
          fc.integer({ min: 5, max: 200 }),
          fc.integer({ min: 1, max: 10 }),
        )
        .map(([kind, n, tenths]) => hint(kind, n, tenths / 10)),
      { maxLength: 6 },
    ),
    feedback: fc
      .array(fc.nat(9), { maxLength: 4 })
      .map((open) => feedback(...open.map((n, at) => reported(`s${at}`, n)))),
    searches: fc
      .array(fc.integer({ min: 5, max: 60 }), { maxLength: 3 })
      .map((all) => all.map((times) => searched('search', times, 'refund'))),
    dismissed: fc
      .array(fc.integer({ min: 5, max: 60 }), { maxLength: 3 })
      .map((all) => all.map((times, at) => ({ sop: `d${at}`, title: 'D', times }))),
    unused: fc.array(fc.constantFrom(unused('sop', 'y'), unused('reply', 'z')), { maxLength: 4 }),
  });

  it('is at most three things, the dearest first, in whatever order they are found, and none costs more that is left out', () => {
    holds(any, (found) => {
      const told = firstThings(found);
      assert.ok(told.length <= 3);
      for (const { kind, cost, cases, harm } of told) {
        assert.equal(harm, harms[kind]);
        assert.equal(cost, cases * harm);
        assert.ok(cost > 0);
      }
      for (const [at, { cost }] of told.entries()) assert.ok(cost <= (told[at - 1]?.cost ?? Infinity));
      const backwards = firstThings({ ...found, bySop: [...found.bySop].reverse(), hints: [...found.hints].reverse() });
      assert.deepEqual(
        backwards.map(({ cost }) => cost),
        told.map(({ cost }) => cost),
      );
      const least = told.length < 3 ? 0 : (told.at(-1)?.cost ?? 0);
      const isTold = (kind: string, cost: number) =>
        cost <= least || told.some((one) => one.kind === kind && one.cost === cost);
      for (const { figures = [] } of found.bySop)
        for (const { measure, n, part = 0 } of figures) {
          const bad = measure === 'sla' ? n - part : part;
          if (leastShare(bad, n) > tolerable)
            assert.ok(
              measure === 'sla' ? isTold('promises', bad * harms.promises) : isTold('reopened', bad * harms.reopened),
            );
        }
      for (const { open } of found.feedback?.rows ?? [])
        if (open > 0) assert.ok(isTold('complaints', open * casesPerReport * harms.complaints));
    });
  });
});

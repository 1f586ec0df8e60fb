import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Days } from '../../../src/core/report/days';
import type { CaseDigest, Observation } from '../../../src/core/report/observation';
import { smallGroup } from '../../../src/core/report/small-groups';
import { enoughCases, versionEffects } from '../../../src/core/report/versions';
import { holds } from '../support/properties';

const day = 86_400_000;
const first = Date.parse('2026-01-01T09:00:00Z');
const end = first + 200 * day;
const days = new Days('UTC', first - day, end);

function digest(version: string | undefined, at: number, more: readonly Observation[], sop = 'a'): CaseDigest {
  return {
    sop,
    version,
    titles: new Map(),
    joined: [],
    category: '',
    channel: undefined,
    rule: undefined,
    tier: undefined,
    observations: [{ kind: 'started', at }, ...more],
    steps: [],
    isSkewed: false,
    isChangedAfterClosing: false,
  };
}

/** So many cases by a version, from a day on, so many of which were opened again. */
function cases(version: string | undefined, from: number, count: number, reopened: number): CaseDigest[] {
  return Array.from({ length: count }, (_, index) => {
    const at = first + from * day + index * 60_000;
    return digest(version, at, [{ kind: 'solved', at: at + 1000, isReopened: index < reopened }]);
  });
}

const effects = (all: readonly CaseDigest[], current?: string) =>
  versionEffects(
    all,
    end,
    days,
    () => current,
    (sop) => sop.toUpperCase(),
  );

describe('Whether the last version of an SOP helped', () => {
  it('is told by the cases that were begun by it and by the version before', () => {
    const all = [...cases('1.0.0', 0, 50, 40), ...cases('1.1.0', 50, 40, 20), ...cases('1.2.0', 100, 60, 6)];
    const [effect, ...others] = effects(all, '1.2.0');
    assert.deepEqual(others, []);
    const [{ low, high, ...measure } = { low: 0, high: 0 }, ...more] = effect?.measures ?? [];
    assert.deepEqual(
      [effect?.sop, effect?.title, effect?.version, effect?.before, effect?.since],
      ['a', 'A', '1.2.0', '1.1.0', '2026-04-11'],
    );
    assert.deepEqual(measure, {
      measure: 'reopen',
      before: { part: 20, n: 40 },
      after: { part: 6, n: 60 },
      way: 'better',
    });
    assert.deepEqual(more, []);
    // 10 % less 50 %.
    assert.ok(low < -0.4 && high > -0.4 && high < 0);
  });

  it('is chance where the interval holds no change, and worse where it lies on the wrong side', () => {
    const way = (was: number, is: number) =>
      effects([...cases('1', 0, 40, was), ...cases('2', 50, 40, is)])[0]?.measures[0]?.way;
    assert.equal(way(8, 6), 'chance');
    assert.equal(way(2, 20), 'worse');
    assert.equal(way(20, 2), 'better');
  });

  it('is not told of few cases, nor of one version alone, nor of a version that no case went by', () => {
    assert.deepEqual(effects([...cases('1', 0, 19, 15), ...cases('2', 50, 40, 0)]), []);
    assert.deepEqual(effects([...cases('1', 0, 40, 15), ...cases('2', 50, 19, 0)]), []);
    assert.deepEqual(effects(cases('1', 0, 40, 15)), []);
    assert.deepEqual(effects([...cases('1', 0, 40, 15), ...cases('2', 50, 40, 0)], '3'), []);
  });

  it('leaves out cases of the last days, and those that moved from one version to another', () => {
    assert.deepEqual(effects([...cases('1', 0, 40, 15), ...cases('2', 194, 40, 0)]), []);
    assert.deepEqual(effects([...cases('1', 0, 40, 15), ...cases(undefined, 50, 40, 0)]), []);
  });

  it('is not told where a few cases by other versions could be worked out from it', () => {
    const other = (count: number) =>
      effects([...cases('0', 0, count, 1), ...cases('1', 20, 40, 20), ...cases('2', 50, 40, 2)]).length;
    assert.deepEqual([other(0), other(4), other(5)], [1, 0, 1]);
  });

  it('counts a case once, however many promises were made in it', () => {
    const promising = (version: string, from: number, isKept: boolean) =>
      Array.from({ length: 20 }, (_, index) => {
        const at = first + from * day + index;
        const promise = (kept: boolean): Observation => ({
          kind: 'promise',
          at,
          metric: 'next_reply',
          clock: 'calendar',
          isKept: kept,
        });
        return digest(version, at, [promise(true), promise(isKept), promise(true)]);
      });
    const [effect] = effects([...promising('1', 0, false), ...promising('2', 30, true)]);
    assert.deepEqual(
      effect?.measures.map(({ measure, before, after, way }) => [measure, before, after, way]),
      [['sla', { part: 0, n: 20 }, { part: 20, n: 20 }, 'better']],
    );
  });

  const any = fc.record({
    version: fc.constantFrom('1', '2', '3', undefined),
    at: fc.nat(199).map((at) => first + at * day),
    isReopened: fc.boolean(),
    sop: fc.constantFrom('a', 'b'),
  });

  it('always has an interval around the change, and never stands on few', () => {
    holds(fc.array(any, { minLength: 60, maxLength: 300 }), (all) => {
      const told = effects(
        all.map(({ version, at, isReopened, sop }) =>
          digest(version, at, [{ kind: 'solved', at: at + 1, isReopened }], sop),
        ),
      );
      for (const { sop, measures } of told)
        for (const { before, after, low, high, way } of measures) {
          const change = after.part / after.n - before.part / before.n;
          assert.ok(low <= change + 1e-4 && change <= high + 1e-4 && low >= -1 && high <= 1);
          assert.equal(way === 'chance', low <= 0 && high >= 0);
          assert.ok(Math.min(before.n, after.n) >= enoughCases);
          const settled = all.filter((one) => one.sop === sop && one.at <= end - 7 * day).length;
          const rest = settled - before.n - after.n;
          assert.ok(rest === 0 || rest >= smallGroup);
        }
    });
  });
});

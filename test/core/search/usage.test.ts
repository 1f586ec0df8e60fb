import assert from 'node:assert/strict';
import { Usage } from '../../../src/core/search/usage';
import { FakeClock } from '../support/fakes';

describe('What was chosen before', () => {
  let clock: FakeClock;
  let usage: Usage;

  beforeEach(() => {
    clock = new FakeClock('2026-08-01T09:00:00.000Z');
    usage = new Usage(clock);
  });

  it('counts for half after one choice, for more after more, and never for all', () => {
    usage.add('a');
    near(usage.shares().get('a'), 1 / 2);
    usage.add('a');
    near(usage.shares().get('a'), 2 / 3);
    for (let times = 0; times < 100; times++) usage.add('a');
    const share = usage.shares().get('a') ?? 0;
    assert.ok(share > 0.98 && share < 1, String(share));
  });

  it('counts for half as much after two weeks, and for next to nothing after a year', () => {
    for (let times = 0; times < 4; times++) usage.add('a');
    clock.set('2026-08-15T09:00:00.000Z');
    near(usage.shares().get('a'), 2 / 3);
    usage.add('a');
    near(usage.shares().get('a'), 3 / 4);
    clock.set('2027-08-01T09:00:00.000Z');
    assert.ok((usage.shares().get('a') ?? 1) < 0.001);
  });

  it('is remembered in the order it was chosen last', () => {
    for (const name of ['a', 'b', 'c', 'a']) usage.add(name);
    assert.deepEqual(usage.recent(), ['a', 'c', 'b']);
  });

  it('keeps 200 names; the one that counts least goes, not the new one', () => {
    for (let number = 0; number < 200; number++) usage.add(`n${number}`);
    usage.add('n0');
    usage.add('new');
    assert.equal(usage.recent().length, 200);
    assert.equal(usage.recent()[0], 'new');
    assert.ok(usage.shares().has('n0'));
    assert.ok(!usage.shares().has('n1'));
  });

  it('survives being stored', () => {
    for (const name of ['a', 'b', 'a']) usage.add(name);
    const restored = Usage.restore(JSON.parse(JSON.stringify(usage)), clock);
    assert.deepEqual(restored.recent(), ['a', 'b']);
    near(restored.shares().get('a'), 2 / 3);
  });

  it('leaves out what cannot be read', () => {
    const stored = [
      'x',
      null,
      { name: 1, count: 1, last: 1 },
      { name: 'zero', count: 0, last: 1 },
      { name: 'endless', count: Infinity, last: 1 },
      { name: 'good', count: 1, last: 1 },
    ];
    assert.deepEqual(Usage.restore(stored, clock).recent(), ['good']);
    for (const broken of [undefined, null, 'x', {}]) assert.deepEqual(Usage.restore(broken, clock).recent(), []);
    assert.ok(
      Usage.restore(
        Array.from({ length: 500 }, (_, at) => ({ name: `n${at}`, count: 1, last: 1 })),
        clock,
      ).recent().length <= 200,
    );
  });

  it('makes nothing of a clock that was set back', () => {
    usage.add('a');
    clock.set('2020-01-01T00:00:00.000Z');
    near(usage.shares().get('a'), 1 / 2);
  });

  /** The fake clock advances by seconds, which count for next to nothing. */
  function near(actual: number | undefined, expected: number): void {
    assert.ok(actual !== undefined && Math.abs(actual - expected) < 0.001, `${actual} is not ${expected}`);
  }
});

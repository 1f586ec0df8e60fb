import assert from 'node:assert/strict';
import { Followed, longestMatter } from '../../../../src/core/case/next/followed';
import type { TicketCase } from '../../../../src/core/case/next/followed';
import { assertGrowsEvenly } from '../../support/growth';

const day = 24 * 60 * 60 * 1000;
let number = 0;

/** A case of a ticket: what the customer asked, and what its answers led into. */
function on(ticket: string, begunAt: number, ...sops: readonly [string, ...string[]]): TicketCase {
  return { id: `c${++number}`, ticket, begunAt, sops, told: [] };
}

/** What is said of an SOP that was told to nobody before it was asked. */
const asked = (sop: string, times: number, of: number) => ({ sop, asked: times, of, told: 0, toldAfter: 0 });

function followedBy(cases: Iterable<TicketCase>): Followed {
  const followed = new Followed();
  for (const one of cases) followed.take(one.id, one);
  return followed;
}

/** `of` tickets on which `first` was asked, on `asked` of which `next` came a day later. */
function course(first: string, next: string, asked: number, of: number): TicketCase[] {
  return Array.from({ length: of }, (_, at) => [
    on(`${first}-${next}-${at}`, 0, first),
    ...(at < asked ? [on(`${first}-${next}-${at}`, day, next)] : []),
  ]).flat();
}

/** Tickets on which nothing else was asked. */
const others = (count: number) => Array.from({ length: count }, (_, at) => on(`other-${at}`, 0, 'other'));

describe('what customers ask after another thing', () => {
  it('is counted by tickets, the most asked for first', () => {
    const followed = followedBy([
      ...course('refund', 'money', 12, 40),
      ...course('refund', 'care', 20, 60),
      ...others(200),
    ]);
    assert.deepEqual(followed.after('refund'), [asked('care', 20, 100), asked('money', 12, 100)]);
    assert.deepEqual(followed.after('money'), []);
  });

  it('tells in how many cases each SOP was followed', () => {
    const followed = followedBy([on('a', 0, 'refund', 'money'), on('a', day, 'refund'), on('b', 0, 'care')]);
    assert.deepEqual(followed.uses, new Map(Object.entries({ refund: 2, money: 1, care: 1 })));
    followed.take(`c${number}`, undefined);
    assert.equal(followed.uses.get('care'), undefined);
  });

  it('counts a ticket once, however often it was asked', () => {
    const again = Array.from({ length: 40 }, (_, at) => on(`refund-money-${at % 12}`, (2 + at) * 60_000, 'money'));
    const followed = followedBy([...course('refund', 'money', 12, 40), ...again, ...others(100)]);
    assert.deepEqual(followed.after('refund'), [asked('money', 12, 40)]);
  });

  it('is said of enough tickets only, and not of a few times', () => {
    assert.deepEqual(followedBy([...course('refund', 'money', 19, 19), ...others(100)]).after('refund'), []);
    assert.equal(followedBy([...course('refund', 'money', 19, 20), ...others(100)]).after('refund').length, 1);
    assert.deepEqual(followedBy([...course('refund', 'money', 2, 20), ...others(1000)]).after('refund'), []);
    assert.deepEqual(followedBy([...course('refund', 'money', 9, 100), ...others(1000)]).after('refund'), []);
  });

  it('is not said where there is nothing to compare it with, or where it comes after everything', () => {
    assert.deepEqual(followedBy(course('refund', 'money', 12, 40)).after('refund'), []);
    const survey = ['a', 'b', 'c', 'd'].flatMap((first) => course(first, 'survey', 30, 60));
    assert.deepEqual(followedBy(survey).after('a'), []);
  });

  it('is hardly ever said of what only chance brought', () => {
    const random = randomFrom(7);
    const pick = () => `sop-${Math.floor(random() * 15)}`;
    let told = 0;
    for (let run = 0; run < 20; run++) {
      const cases = Array.from({ length: 1500 }, (_, at) => [
        on(`${run}-${at}`, 0, pick()),
        ...(random() < 0.6 ? [on(`${run}-${at}`, day, pick())] : []),
      ]).flat();
      const followed = followedBy(cases);
      for (let sop = 0; sop < 15; sop++) told += followed.after(`sop-${sop}`).length;
    }
    // 4,200 pairs were looked at.
    assert.ok(told <= 4, `${told} pairs`);
  });

  it('goes by those who were not told before, and says how many asked although they were', () => {
    const told = course('refund', 'money', 4, 50).map((one) => ({ ...one, ticket: `told ${one.ticket}` }));
    const tell = (one: TicketCase) => (one.sops[0] === 'refund' ? { ...one, told: ['money'] } : one);
    const followed = followedBy([...course('refund', 'money', 12, 40), ...told.map(tell), ...others(100)]);
    assert.deepEqual(followed.after('refund'), [{ sop: 'money', asked: 12, of: 40, told: 50, toldAfter: 4 }]);
    // Once nobody is told any more, all count.
    for (const one of told) followed.take(one.id, one);
    assert.deepEqual(followed.after('refund'), [asked('money', 16, 90)]);
  });

  it('is within a bounded time, after the other one, and nothing that an answer led to', () => {
    const late = course('refund', 'money', 30, 40).map((one) =>
      one.begunAt > 0 ? { ...one, begunAt: longestMatter + 1 } : one,
    );
    assert.deepEqual(followedBy([...late, ...others(100)]).after('refund'), []);
    const before = course('money', 'refund', 30, 40);
    assert.deepEqual(followedBy([...before, ...others(100)]).after('refund'), []);
    const led = course('refund', 'money', 30, 40).map((one) =>
      one.begunAt === 0 ? { ...one, sops: ['refund', 'money'] as const } : one,
    );
    assert.deepEqual(followedBy([...led, ...others(100)]).after('refund'), []);
    const joined = course('refund', 'care', 30, 40).map((one) =>
      one.begunAt === 0 ? { ...one, sops: ['refund', 'part'] as const } : one,
    );
    assert.deepEqual(followedBy([...joined, ...others(100)]).after('part'), [asked('care', 30, 40)]);
  });

  it('does not take a name that many share for a ticket', () => {
    const shared = Array.from({ length: 300 }, (_, at) => on('test', at, at % 2 === 0 ? 'refund' : 'money'));
    const followed = followedBy([...shared, ...others(100)]);
    assert.deepEqual(followed.after('refund'), []);
    assert.deepEqual(followedBy([...shared, ...course('refund', 'money', 12, 40), ...others(100)]).after('refund'), [
      asked('money', 12, 40),
    ]);
  });

  it('is the same in whatever order cases come, change and go', () => {
    const cases = [...course('refund', 'money', 12, 40), ...course('order', 'parcel', 25, 50), ...others(60)];
    const whole = followedBy(cases);
    const followed = followedBy(cases.toReversed());
    for (const one of cases) followed.take(one.id, { ...one, begunAt: one.begunAt + day, sops: ['else'] });
    for (const one of cases.slice(0, 30)) followed.take(one.id, undefined);
    for (const one of cases) followed.take(one.id, one);
    for (const sop of ['refund', 'order', 'money', 'else']) assert.deepEqual(followed.after(sop), whole.after(sop));
    for (const one of cases) followed.take(one.id, undefined);
    assert.deepEqual(followed.after('refund'), []);
    assert.deepEqual([...followed.sopsOf('refund-money-1')], []);
  });

  it('knows what was on a ticket, however that is written', () => {
    const followed = followedBy([on('T-1 ', 0, 'refund', 'part'), on('t-1', day, 'money')]);
    assert.deepEqual([...followed.sopsOf('T-1')], ['refund', 'part', 'money']);
    assert.deepEqual([...followed.sopsOf('T-2')], []);
  });

  it('takes time by the number of cases', () => {
    assertGrowsEvenly(
      10_000,
      (size) => Array.from({ length: size }, (_, at) => on(`t-${at >> 1}`, at, `sop-${(at * 7) % 40}`)),
      (cases) => followedBy(cases).after('sop-7'),
    );
  });
});

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator; Numerical Recipes). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

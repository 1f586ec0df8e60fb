import assert from 'node:assert/strict';
import type { StepOutcome } from '../../../src/core/report/observation';
import { ReplyTally } from '../../../src/core/report/reply-tally';
import { StepTally } from '../../../src/core/report/step-tally';

describe('What is said of steps', () => {
  const outcome = (took: number | undefined): StepOutcome => ({
    sop: 'a',
    step: 's',
    text: 'Step',
    isQuestion: false,
    isRequired: true,
    how: took === undefined ? 'skipped' : 'done',
    isOverridden: false,
    reason: undefined,
    answer: undefined,
    allowed: 5,
    took,
    clock: 'calendar',
  });
  const row = (...times: (number | undefined)[]) => {
    const tally = new StepTally();
    for (const took of times) tally.add([outcome(took)], new Map());
    const [{ took, timed } = { took: undefined, timed: 0 }] = tally.rows();
    return { took, timed };
  };

  it('is how long they took where that is known of five cases', () => {
    assert.deepEqual(row(1, 2, 3, 4, 5, undefined), { took: 3, timed: 5 });
    assert.deepEqual(row(1, 2, 3, 4, undefined), { took: undefined, timed: 4 });
  });

  const hints = (...all: Partial<StepOutcome>[]) => {
    const tally = new StepTally();
    for (const one of all) tally.add([{ ...outcome(undefined), how: 'done', ...one }], new Map());
    return tally.hints().map(({ kind, n, share }) => [kind, n, share]);
  };
  const times = (count: number, one: Partial<StepOutcome>) => Array.from({ length: count }, () => one);

  it('tells what is wrong with them apart', () => {
    const mostly = (how: StepOutcome['how'], more: Partial<StepOutcome>) => [
      ...times(4, { how, ...more }),
      ...times(2, more),
    ];
    assert.deepEqual(hints(...mostly('skipped', {})), [['skipped', 6, 0.6667]]);
    assert.deepEqual(hints(...times(6, { how: 'left', isRequired: false })), [['optional', 6, 1]]);
    assert.deepEqual(hints(...mostly('left', { isQuestion: true })), [['unanswered', 6, 0.6667]]);
    assert.deepEqual(hints(...times(5, { isQuestion: true, answer: 'None of these' })), [['missing-branch', 5, 1]]);
    assert.deepEqual(hints(...times(5, { took: 6 })), [['slow', 5, 1]]);
  });

  it('is that they are left out only where that is no chance', () => {
    const leaving = (out: number, of: number, more: Partial<StepOutcome> = {}) =>
      hints(...times(out, { how: 'skipped', ...more }), ...times(of - out, more)).map(([kind]) => kind);
    assert.deepEqual(leaving(3, 5), []);
    assert.deepEqual(leaving(4, 5), ['skipped']);
    assert.deepEqual(leaving(30, 100), []);
    assert.deepEqual(leaving(40, 100), ['skipped']);
    // What is optional may be left out by most.
    assert.deepEqual(leaving(40, 100, { isRequired: false }), []);
    assert.deepEqual(leaving(4, 6, { isRequired: false }), []);
    assert.deepEqual(leaving(26, 39, { isRequired: false }), ['optional']);
  });

  it('puts optional steps last, however many cases they concern', () => {
    assert.deepEqual(
      hints(
        ...times(90, { step: 'extra', how: 'left', isRequired: false }),
        ...times(6, { step: 'check', how: 'skipped' }),
      ).map(([kind]) => kind),
      ['skipped', 'optional'],
    );
  });

  it('is that they are slow only where chance alone does not make them so', () => {
    const slow = (...all: number[]) => hints(...all.map((took) => ({ took })));
    assert.deepEqual(slow(4, 6, 8, 10, 20), []);
    assert.deepEqual(slow(3, 4, 6, 8, 8, 9, 10, 12, 15, 20, 20, 30), [['slow', 12, 0.8333]]);
  });

  it('is of the ten that concern most cases', () => {
    const tally = new StepTally();
    for (let step = 0; step < 15; step++)
      for (let at = 0; at < 5 + step; at++) tally.add([{ ...outcome(undefined), step: `s${step}` }], new Map());
    assert.deepEqual(
      tally.hints().map(({ step, n }) => [step, n]),
      Array.from({ length: 10 }, (_, at) => [`s${14 - at}`, 19 - at]),
    );
  });
});

describe('What is said of replies', () => {
  const titles = () => ({ sopTitle: 'A', title: 'Reply' });
  const changes = (used: Record<string, { readonly used: number; readonly sent: number }>) => {
    const tally = new ReplyTally();
    for (const [reply, count] of Object.entries(used)) {
      const name = { sop: 'a', reply, lang: undefined, channel: undefined };
      for (let at = 0; at < count.used; at++) tally.add({ kind: 'reply', at: 0, reply: name });
      for (let at = 0; at < count.sent; at++) tally.add({ kind: 'sent', at: 0, reply: name, change: 0.5 });
    }
    return Object.fromEntries(tally.rows(titles).map((row) => [row.reply, [row.sent, row.change]]));
  };

  it('is how far they were changed where five were sent', () => {
    assert.deepEqual(changes({ x: { used: 9, sent: 5 } }), { x: [5, 0.5] });
    assert.deepEqual(changes({ x: { used: 9, sent: 4 } }), { x: [4, undefined] });
  });

  it('is not what could be worked out from the others', () => {
    assert.deepEqual(changes({ x: { used: 9, sent: 9 }, y: { used: 8, sent: 6 }, z: { used: 7, sent: 2 } }), {
      x: [9, 0.5],
      y: [6, undefined],
      z: [2, undefined],
    });
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { followChange, foundAgain } from '../../../src/core/draft/followed-text';
import type { FollowedText, TextChange } from '../../../src/core/draft/followed-text';
import { holds } from '../support/properties';

const reply: FollowedText = { start: 10, text: 'Hello Ann, bye.', isGone: false };
const change = (offset: number, length: number, text = ''): TextChange => ({ offset, length, text });

describe('a text that is followed in a draft', () => {
  for (const [what, made, wanted] of [
    ['moves with what is written before it', change(2, 0, 'abc'), { ...reply, start: 13 }],
    ['moves with what is taken out before it', change(0, 4), { ...reply, start: 6 }],
    ['does not take in what is written at its beginning', change(10, 0, 'So: '), { ...reply, start: 14 }],
    ['does not take in what is written behind it', change(25, 0, ' Yours'), reply],
    ['takes in what is written within it', change(16, 3, 'Berta'), { ...reply, text: 'Hello Berta, bye.' }],
    [
      'keeps what is left when its beginning is taken out',
      change(8, 8),
      { start: 8, text: 'Ann, bye.', isGone: false },
    ],
    ['keeps what is left when its end is taken out', change(19, 20), { ...reply, text: 'Hello Ann' }],
    ['is gone when undo puts back what it was written over', change(10, 15, '/hel'), { ...reply, isGone: true }],
    [
      'stays when the whole draft is written anew with it',
      change(0, 40, 'x\n\nHello Ann, bye.\n'),
      { ...reply, start: 3 },
    ],
  ] as const)
    it(what, () => assert.deepEqual(followChange(reply, made), wanted));

  it('comes back by redo, and wherever it is pasted again', () => {
    const gone = followChange(reply, change(10, 15));
    assert.deepEqual(followChange(gone, change(10, 0, 'Hello Ann, bye.')), reply);
    assert.deepEqual(followChange(gone, change(4, 0, 'So: Hello Ann, bye.')), { ...reply, start: 8 });
    assert.equal(followChange(gone, change(10, 0, 'Hello')).isGone, true);
  });

  it('stands where it is said to stand, whatever is changed', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });
    const changes = fc.array(fc.tuple(fc.nat(40), fc.nat(12), letters), { maxLength: 12 });
    const all = fc.record({
      before: letters,
      inserted: fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 1, maxLength: 8 }),
      after: letters,
      changes,
    });
    holds(all, ({ before, inserted, after, changes: made }) => {
      let text = before + inserted + after;
      let followed: FollowedText = { start: before.length, text: inserted, isGone: false };
      for (const [at, most, put] of made) {
        const offset = Math.min(at, text.length);
        const length = Math.min(most, text.length - offset);
        text = text.slice(0, offset) + put + text.slice(offset + length);
        followed = followChange(followed, { offset, length, text: put });
        if (followed.isGone) assert.ok(!/[xy]/.test(text), text);
        else assert.equal(text.slice(followed.start, followed.start + followed.text.length), followed.text);
      }
    });
  });

  it('is found again in a draft that was changed while nobody looked', () => {
    const draft = 'Hello Bob.\nHello Ann, bye.';
    assert.deepEqual(foundAgain(reply, draft), { ...reply, start: 11 });
    assert.equal(foundAgain({ ...reply, start: 11 }, draft)?.start, 11);
    assert.equal(foundAgain(reply, 'Hello Bob.'), undefined);
    const gone = { ...reply, isGone: true };
    assert.equal(foundAgain(gone, draft), gone, 'what was taken out comes back only when somebody puts it in');
  });
});

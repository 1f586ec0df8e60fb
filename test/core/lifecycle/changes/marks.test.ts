import assert from 'node:assert/strict';
import { WhatChanged } from '../../../../src/editor/services/what-changed';

describe('What is marked of SOPs', () => {
  it('is told when it is found out, and then only when it is another, or more is confirmed', () => {
    const changed = new WhatChanged();
    let told = 0;
    changed.onDidChange(() => {
      told++;
    });
    const marks = (isChanged: boolean) => new Map([['a', { isChanged, isToConfirm: true }]]);
    changed.mark(new Map());
    assert.deepEqual([told, changed.isRead], [1, true]);
    changed.mark(new Map());
    changed.mark(marks(true));
    changed.mark(marks(true));
    assert.equal(told, 2);
    changed.mark(marks(false));
    assert.equal(told, 3);
    changed.mark(marks(false), true);
    assert.equal(told, 4);
    changed.mark(new Map());
    assert.equal(told, 5);
  });
});

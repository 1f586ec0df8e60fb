import assert from 'node:assert/strict';
import { foldEvents } from '../../../../src/core/case/model/fold';
import { readPart } from '../../../../src/core/case/model/part';
import { stepsInView } from '../../../../src/core/case/model/view';
import { isEvent } from '../../../../src/core/case/record/fields';
import { keptSop } from '../../../../src/core/case/record/entry';
import { chain, opening, storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopFrom, stepsIn } from '../../support/sops';

const sop = sopFrom(`---
id: test
title: Refund
---

Summary.

- [ ] Paid by card?
  - Yes => [Card](#card)
- ☐ Write

## Card

- [ ] Ring the bank
`);

describe('how a case understands its text', () => {
  it('is that of version 0.1 where the record does not say', () => {
    const events = chain(opening(sop), { event: 'tick', step_id: 'ring-the-bank' });
    assert.ok(events.every(isEvent));
    const part = foldEvents(events)?.parts.get('test');
    assert.ok(part);
    assert.deepEqual(
      stepsIn(readPart(part)).map(({ id, branches }) => [id, branches.length]),
      [
        ['paid-by-card', 0],
        ['ring-the-bank', 0],
      ],
    );
  });

  it('stays the one it was begun with, after any restart', async () => {
    const files = new MemoryFiles();
    const { state } = await storeOn(files).open(sop, {});
    const view = await storeOn(files, 'b').load(state.id);
    assert.ok(view);
    assert.deepEqual(
      stepsInView(view).map(({ key, onPath }) => [key, onPath]),
      [
        ['test#paid-by-card', true],
        ['test#write', true],
      ],
    );
  });

  it('is a number, or the event cannot be read', () => {
    const [event] = chain({ ...opening(sop), ...keptSop(sop) });
    assert.ok(isEvent(event));
    for (const reading of ['2', 0, 1.5, null]) assert.equal(isEvent({ ...event, reading }), false, String(reading));
  });
});

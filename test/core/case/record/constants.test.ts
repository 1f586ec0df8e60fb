import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { foldEvents } from '../../../../src/core/case/model/fold';
import { keptSop } from '../../../../src/core/case/record/entry';
import { isEvent } from '../../../../src/core/case/record/fields';
import { stepsInView } from '../../../../src/core/case/model/view';
import type { CaseView } from '../../../../src/core/case/model/view';
import { carryOver } from '../../../../src/core/case/model/versions';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { withConstants } from '../../../../src/core/library/constants-in-sop';
import { DigestMaker } from '../../../../src/core/report/digest-maker';
import { chain, opening, storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopFrom } from '../../support/sops';

const configOf = (constants: string) => readLibraryConfig(`lang: ca\nconstants: ${constants}\n`).config;

const then = configOf('{return.days: 30, shop.name: Brialba, shop.hours: {es: de 9 a 18 h, ca: de 9 a 18 hores}}');
const now = configOf('{return.days: 14, shop.name: Brialba, shop.hours: {es: de 10 a 18 h, ca: de 10 a 18 hores}}');

const sop = sopFrom(`---
id: test
title: Return
lang: es
---

Summary.

- [ ] More than {{ return.days }} days? \`#late\`
  - {{ return.days }} or more → [No](#no)
- [ ] Call {{ shop.hours }} \`#call\`
- [ ] Write \`#write\`

# No

- [ ] Refuse \`#refuse\`
`);

const textsOf = (view: CaseView | undefined) => (view ? stepsInView(view).map(({ step }) => step.text) : []);
const answer: CaseAction = { event: 'answer', step_id: 'late', to: '30 or more' };

describe('constants in a case', () => {
  it('stay as they were when it began, in every window and after any restart', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { state } = await store.open(sop, { config: then });
    assert.deepEqual(textsOf(store.get(state.id)), ['More than 30 days?', 'Call de 9 a 18 h', 'Write']);
    assert.deepEqual([...state.parts.get('test')!.constants.keys()], ['return.days', 'shop.hours']);
    assert.equal((await store.act(state.id, answer)).done, true);
    const other = storeOn(files, 'b');
    await other.refresh();
    assert.deepEqual(textsOf(other.get(state.id)), ['More than 30 days?', 'Call de 9 a 18 h', 'Write', 'Refuse']);
  });

  it('are those of today once it goes on with the present text', async () => {
    const store = storeOn(new MemoryFiles());
    const { state } = await store.open(sop, { config: then });
    await store.act(state.id, answer, { event: 'tick', step_id: 'call' }, { event: 'tick', step_id: 'write' });
    const view = store.get(state.id)!;
    const { carried, again } = carryOver(view.state, 'test', view.sop, withConstants(sop, now.constants, now.lang));
    assert.deepEqual(carried, ['write', 'refuse']);
    assert.deepEqual(
      again.map(({ id }) => id),
      ['late', 'call'],
    );
    await store.act(state.id, { event: 'move', sop_id: 'test', carried, ...keptSop(sop, now) });
    assert.deepEqual(textsOf(store.get(state.id)), ['More than 14 days?', 'Call de 10 a 18 h', 'Write']);
    assert.deepEqual([...store.get(state.id)!.state.steps.keys()], ['test#write']);
  });

  it('are kept by language, that of the library first', () => {
    assert.deepEqual(keptSop(sop, then).constants, {
      'return.days': '30',
      'shop.hours': { ca: 'de 9 a 18 hores', es: 'de 9 a 18 h' },
    });
    assert.deepEqual(Object.keys(keptSop(sop, then).constants!['shop.hours']!), ['ca', 'es']);
    assert.equal('constants' in keptSop(sop), false);
  });

  it('are none in records from before there were any, which read as they did', () => {
    const events = chain(opening(sop), { event: 'tick', step_id: 'call' });
    assert.ok(events.every(isEvent));
    const state = foldEvents(events);
    assert.deepEqual([...state!.parts.get('test')!.constants], []);
    assert.equal(state!.steps.get('test#call')?.state, 'done');
  });

  it('that are no texts make an event unreadable', () => {
    const [event] = chain({ ...opening(sop), ...keptSop(sop, then) });
    assert.ok(isEvent(event));
    for (const constants of ['30', ['30'], { 'return.days': 30 }, { 'return.days': { es: 1 } }, null])
      assert.equal(isEvent({ ...event, constants }), false, JSON.stringify(constants));
  });

  it('lead reports the way that the case took', () => {
    const stepsOf = (start: CaseAction) =>
      new DigestMaker(Date.parse('2026-08-02T00:00:00Z'))
        .make(chain(start, answer, { event: 'complete' }))
        ?.steps.map(({ step }) => step);
    assert.deepEqual(stepsOf({ ...opening(sop), ...keptSop(sop, then) }), ['late', 'call', 'write', 'refuse']);
    assert.deepEqual(stepsOf(opening(sop)), ['late', 'call', 'write']);
  });
});

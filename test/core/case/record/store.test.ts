import assert from 'node:assert/strict';
import { caseSummary } from '../../../../src/core/case/summary/summary';
import { termsFor } from '../../../../src/core/case/terms/terms';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { readSop } from '../../../../src/core/sop/read';
import { answered, closed, noted, reopened, skipped, stepIn, storeOn, ticked, unticked } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';
import { linesOf, plain, toldBy } from '../../support/stores';
import { englishWords } from '../../support/summary-words';

const sop = sopWith(
  '# A\n\n- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n  - No → [C](#c)\n\n# B\n\n- [ ] Bee `#bee`\n\n# C\n\n- [ ] Cee `#cee`\n',
);

describe('a case that is opened', () => {
  it('keeps the customer’s message where it is given one, in its record alone', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const message = 'El plat ha arribat trencat';
    const view = await store.open(sop, { ticket: 'T-1', message });
    const without = await store.open(sop, { ticket: 'T-2' });
    const [kept, plainLine] = linesOf(files);
    assert.equal((JSON.parse(kept ?? '') as { message?: string }).message, message);
    assert.ok(!plainLine?.includes('message'));
    assert.ok(!caseSummary(view, englishWords, []).includes('trencat'));
    const again = storeOn(files, 'b');
    await again.refresh();
    assert.deepEqual(plain(again.get(view.state.id)), plain(view));
    assert.equal(without.state.ticket, 'T-2');
  });

  it('is on disk before anybody is told', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const told: string[] = [];
    store.onDidChange((ids) => told.push(`${[...ids].join()} with ${files.names.join()}`));
    const view = await store.open(sop, { ticket: 'T-1' });
    assert.deepEqual(told, ['a2 with cases/a2.a1.jsonl']);
    assert.deepEqual(
      [view.state.id, view.state.title, view.state.ticket, view.state.openedAt],
      ['a2', 'Test', 'T-1', '2026-08-01T09:00:00.000Z'],
    );
    assert.deepEqual(store.get('a2'), view);
    assert.deepEqual(store.cases, [view]);
  });

  it('goes on with the text it was opened on', async () => {
    const files = new MemoryFiles();
    const { state } = await storeOn(files).open(sop);
    const later = storeOn(files, 'b');
    await later.refresh();
    assert.equal(later.get(state.id)?.sop.text, sop.text);
    assert.deepEqual(later.get(state.id)?.sop.sections, sop.sections);
    assert.deepEqual(later.get(state.id)?.state.location, sop.location);
  });

  it('is read again whatever an SOP may promise', async () => {
    const files = new MemoryFiles();
    const long = readSop(
      '---\nid: long\ntitle: Long\nsla: {resolution: 99999w}\n---\n\n- [ ] One `#one`\n',
      sop.location,
    );
    const view = await storeOn(files).open(long, { sla: termsFor(long, readLibraryConfig('').config, {}) });
    const later = storeOn(files, 'b');
    await later.refresh();
    assert.equal(later.get(view.state.id)?.state.sla?.resolution?.minutes, 99_999 * 7 * 24 * 60);
  });

  it('is refused, and nothing is written, when what it has to keep could not be read back', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    await assert.rejects(
      store.open(sop, { sla: { clock: 'calendar', resolution: { minutes: Infinity, clock: 'calendar' } } }),
      /could not be read again/,
    );
    assert.deepEqual(files.names, []);
    const { id } = (await store.open(sop)).state;
    await assert.rejects(store.act(id, { event: 'follow_up', due: 'soon' }), /could not be read again/);
    assert.equal(linesOf(files).length, 1);
  });

  it('is refused when it cannot be written', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const told = toldBy(store);
    files.failWrite(1);
    await assert.rejects(store.open(sop), /ENOSPC/);
    assert.deepEqual([store.cases, told, files.names], [[], [], []]);
    assert.equal((await store.open(sop)).progress.total, 2);
  });
});

describe('an action on a case', () => {
  it('is written, chained to what was before, and reported', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { state } = await store.open(sop);
    const told = toldBy(store);
    const outcome = await store.act(state.id, ticked('one'));
    assert.ok(outcome.done);
    assert.deepEqual(
      [outcome.view.progress, stepIn(outcome.view, 'one').record?.actor],
      [{ done: 1, skipped: 0, total: 2 }, 'agent-a'],
    );
    const [first, second] = linesOf(files).map((line) => JSON.parse(line) as Record<string, string>);
    assert.deepEqual(
      [second?.['prev_hash'], second?.['run_id'], second?.['sop_sha'], second?.['session'], second?.['seq']],
      [first?.['hash'], state.id, first?.['sop_sha'], 'a1', 2],
    );
    assert.deepEqual(told, [[state.id]]);
  });

  it('goes through the gate with everything done at once: what comes first does not open the door for the rest', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { id } = (await store.open(sop)).state;
    const before = files.names.map((name) => files.text(name));
    assert.deepEqual(await store.act(id, noted('x'), { event: 'complete' }), { done: false, refusal: 'steps-open' });
    assert.deepEqual(
      files.names.map((name) => files.text(name)),
      before,
    );
    const all = await store.act(
      id,
      ticked('one'),
      answered('q', 'Yes'),
      ticked('bee'),
      { event: 'complete' },
      noted('y'),
    );
    assert.ok(all.done && all.view.state.closed?.how === 'complete');
    assert.deepEqual(await store.act(id, reopened, reopened), { done: false, refusal: 'case-open' });
  });

  it('that closes a case keeps what is really open, not what a window took to be open', async () => {
    const store = storeOn(new MemoryFiles());
    const { id } = (await store.open(sop)).state;
    await store.act(id, ticked('one'));
    const outcome = await store.act(id, { event: 'override', reason: 'x', open: ['test#one', 'test#nonsense'] });
    assert.ok(outcome.done);
    assert.deepEqual(outcome.view.state.closed?.open, ['test#q']);
  });

  it('that closes a case keeps the question whose answer leads to an SOP that nobody followed', async () => {
    const store = storeOn(new MemoryFiles());
    const { id } = (await store.open(sopWith('- [ ] Q? `#q`\n  - Yes → [There](there.md)\n- [ ] One `#one`\n'))).state;
    await store.act(id, answered('q', 'Yes'), ticked('one'));
    const outcome = await store.act(id, { event: 'override', reason: 'x', open: ['test#q', 'test#one'] });
    assert.ok(outcome.done);
    assert.deepEqual(outcome.view.state.closed?.open, ['test#q']);
  });

  it('that is refused writes and reports nothing', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { state } = await store.open(sop);
    const told = toldBy(store);
    assert.deepEqual(await store.act(state.id, ticked('q')), { done: false, refusal: 'step-is-question' });
    assert.deepEqual(await store.act(state.id, closed()), { done: false, refusal: 'steps-open' });
    assert.deepEqual([linesOf(files).length, told], [1, []]);
  });

  it('that cannot be written changes nothing and keeps the old file', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { state } = await store.open(sop);
    await store.act(state.id, ticked('one'));
    const before = [plain(store.get(state.id)), linesOf(files)];
    const told = toldBy(store);
    files.failWrite(1, 2);
    await assert.rejects(store.act(state.id, answered('q', 'Yes')), /ENOSPC/);
    await assert.rejects(store.act(state.id, unticked('one')), /ENOSPC/);
    assert.deepEqual([[plain(store.get(state.id)), linesOf(files)], told], [before, []]);
    const outcome = await store.act(state.id, answered('q', 'No'));
    assert.ok(outcome.done);
    assert.equal(linesOf(files).length, 3);
    const again = storeOn(files, 'b');
    await again.refresh();
    assert.deepEqual(plain(again.get(state.id)), plain(outcome.view));
  });

  it('survives a crash between writing a file and putting it in place of the old one', async () => {
    const files = new MemoryFiles();
    const { state } = await storeOn(files).open(sop);
    const [name = ''] = files.names;
    files.put(`${name}.tmp`, files.text(name)!);
    await files.remove(name);
    const later = storeOn(files, 'b');
    await later.refresh();
    assert.equal(later.get(state.id)?.state.title, sop.title);
  });

  it('on a case that is not there fails', async () => {
    await assert.rejects(storeOn(new MemoryFiles()).act('gone', noted('x')), /no case gone/);
  });

  it('waits for the one before it', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const { state } = await store.open(sop);
    const outcomes = await Promise.all([
      store.act(state.id, ticked('one')),
      store.act(state.id, answered('q', 'Yes')),
      store.act(state.id, ticked('bee')),
      store.act(state.id, closed()),
      store.act(state.id, ticked('one')),
    ]);
    assert.deepEqual(
      outcomes.map((one) => one.done),
      [true, true, true, true, false],
    );
    const events = linesOf(files).map((line) => JSON.parse(line) as { prev_hash: string; hash: string });
    assert.deepEqual(
      events.slice(1).map((event) => event.prev_hash),
      events.slice(0, -1).map((event) => event.hash),
    );
  });

  it('is in its place even when the clock goes back', async () => {
    const files = new MemoryFiles();
    const clock = new FakeClock();
    const store = storeOn(files, 'a', clock);
    const { state } = await store.open(sop);
    await store.act(state.id, answered('q', 'Yes'));
    clock.set('2020-01-01T00:00:00.000Z');
    await store.act(state.id, answered('q', 'No'));
    const again = storeOn(files, 'b');
    await again.refresh();
    for (const one of [store, again]) assert.equal(stepIn(one.get(state.id)!, 'q').record?.answer, 'No');
  });
});

describe('cases', () => {
  it('come in order, the one that changed last first', async () => {
    const store = storeOn(new MemoryFiles());
    const ids: string[] = [];
    for (let count = 0; count < 3; count++) ids.push((await store.open(sop)).state.id);
    await store.act(ids[1]!, noted('x'));
    assert.deepEqual(
      store.cases.map((view) => view.state.id),
      [ids[1], ids[2], ids[0]],
    );
  });

  it('read again are exactly what they were', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    for (const actions of [
      [ticked('one'), answered('q', 'Yes'), noted('Año 😀', 'bee')],
      [skipped('one', 'why'), closed('left'), reopened],
      [],
    ]) {
      const { state } = await store.open(sop, { ticket: 'T' });
      for (const action of actions) assert.ok((await store.act(state.id, action)).done);
    }
    const again = storeOn(files, 'b');
    await again.refresh();
    assert.deepEqual(again.cases.map(plain), store.cases.map(plain));
  });

  it('may be looked for where there are none yet', async () => {
    const store = storeOn(new MemoryFiles());
    const told = toldBy(store);
    await store.refresh();
    assert.deepEqual([store.cases, told], [[], []]);
  });

  it('are not made of other files', async () => {
    const files = new MemoryFiles({
      'cases/notes.txt': 'x',
      'cases/x.jsonl': '{}',
      'cases/deep/c.s.jsonl': '{}',
      'cases/.s.jsonl': '',
    });
    const store = storeOn(files);
    await store.refresh();
    assert.deepEqual(store.cases, []);
  });
});

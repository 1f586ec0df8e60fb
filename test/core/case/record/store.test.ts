import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import type { BrokenRecord } from '../../../../src/core/case/record/record-folder';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { caseSummary } from '../../../../src/core/case/summary/summary';
import { termsFor } from '../../../../src/core/case/terms/terms';
import type { CaseView } from '../../../../src/core/case/model/view';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { readSop } from '../../../../src/core/sop/read';
import { answered, closed, noted, reopened, skipped, stepIn, storeOn, ticked, unticked } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { eventuallyHolds } from '../../support/properties';
import { sopWith } from '../../support/sops';
import { englishWords } from '../../support/summary-words';

const sop = sopWith(
  '# A\n\n- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n  - No → [C](#c)\n\n# B\n\n- [ ] Bee `#bee`\n\n# C\n\n- [ ] Cee `#cee`\n',
);

/** What a store reports from now on: the ids of each change. */
function toldBy(store: CaseStore): string[][] {
  const told: string[][] = [];
  store.onDidChange((ids) => told.push([...ids].sort()));
  return told;
}

/** A view as it comes back from JSON: what is undefined is left out. */
function plain(view: CaseView | undefined): unknown {
  return (
    view &&
    JSON.parse(
      JSON.stringify({
        ...view,
        state: { ...view.state, steps: [...view.state.steps].sort(), parts: [...view.state.parts] },
        sops: [...view.sops.keys()],
      }),
    )
  );
}

/** The lines that a broken record names. */
function linesIn({ faults }: BrokenRecord): number[] {
  return faults.map(({ line }) => line);
}

/** The events of a case as all its files have them. */
function linesOf(files: MemoryFiles): string[] {
  return files.names
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => files.text(name)!.trimEnd().split('\n'));
}

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
      [{ done: 1, total: 2 }, 'agent-a'],
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

describe('two windows', () => {
  it('see what the other does', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    const told = toldBy(two);
    await two.refresh();
    assert.deepEqual([plain(two.get(state.id)), told], [plain(one.get(state.id)), [[state.id]]]);
    await two.act(state.id, ticked('one'));
    await one.refresh();
    assert.equal(stepIn(one.get(state.id)!, 'one').record?.actor, 'agent-b');
    assert.deepEqual(plain(one.get(state.id)), plain(two.get(state.id)));
  });

  it('write to files of their own', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await two.act(state.id, ticked('one'));
    assert.deepEqual(files.names, [`cases/${state.id}.a1.jsonl`, `cases/${state.id}.b1.jsonl`]);
  });

  it('are not told again what they know', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    await one.open(sop);
    await two.refresh();
    const told = [toldBy(one), toldBy(two)];
    await one.refresh();
    await two.refresh();
    assert.deepEqual(told, [[], []]);
  });

  it('cannot act past each other: the gate knows what the other did', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await two.act(state.id, closed('customer left'));
    assert.deepEqual(await one.act(state.id, ticked('one')), { done: false, refusal: 'case-closed' });
    assert.ok(one.get(state.id)?.state.closed, 'and the first window knows as well by now');
  });

  it('that act at once lose nothing, and agree', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await Promise.all([
      one.act(state.id, ticked('one')),
      two.act(state.id, answered('q', 'Yes')),
      one.act(state.id, noted('from a')),
      two.act(state.id, noted('from b')),
    ]);
    await Promise.all([one.refresh(), two.refresh()]);
    assert.equal(linesOf(files).length, 5);
    assert.deepEqual(plain(one.get(state.id)), plain(two.get(state.id)));
    assert.deepEqual(one.get(state.id)?.progress, { done: 2, total: 3 });
  });

  it('and any that come later agree, whatever each did and when', async () => {
    const actions: fc.Arbitrary<CaseAction> = fc.constantFrom(
      ticked('one'),
      unticked('one'),
      answered('q', 'Yes'),
      answered('q', 'No'),
      ticked('bee'),
      ticked('cee'),
      skipped('one', 'why'),
      noted('x'),
      closed('why'),
      reopened,
    );
    const moves = fc.array(
      fc.record({
        window: fc.nat(2),
        action: fc.option(actions),
        fails: fc.nat(5).map((dice) => dice === 0),
        waits: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    await eventuallyHolds(
      moves,
      async (history) => {
        const files = new MemoryFiles();
        const stores = ['a', 'b', 'c'].map((window, index) =>
          storeOn(files, window, new FakeClock(`2026-08-01T09:0${index}:00.000Z`)),
        );
        const { state } = await stores[0]!.open(sop);
        await Promise.all(stores.map((store) => store.refresh()));
        const running: Promise<unknown>[] = [];
        for (const { window, action, fails, waits } of history) {
          if (fails) files.failWrite(1);
          running.push(
            (action ? stores[window]!.act(state.id, action) : stores[window]!.refresh()).catch((error: unknown) =>
              assert.match(String(error), /ENOSPC/),
            ),
          );
          if (waits) await Promise.all(running);
        }
        await Promise.all(running);
        const late = storeOn(files, 'd');
        for (const store of [...stores, late]) await store.refresh();
        await late.load(state.id);
        const views = [...stores, late].map((store) => plain(store.get(state.id)));
        for (const view of views) assert.deepEqual(view, views[0]);
      },
      20,
    );
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

describe('a broken record', () => {
  /** A store that finds what another one left behind, after that was changed. */
  async function found(
    change: (files: MemoryFiles, name: string) => void,
  ): Promise<{ store: CaseStore; files: MemoryFiles; told: BrokenRecord[]; id: string; name: string }> {
    const files = new MemoryFiles();
    const writer = storeOn(files, 'a');
    const { state } = await writer.open(sop);
    await writer.act(state.id, ticked('one'));
    await writer.act(state.id, noted('x'));
    const name = `cases/${state.id}.a1.jsonl`;
    change(files, name);
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    return { store, files, told, id: state.id, name };
  }

  it('cut off in its last line keeps what was written whole, and is reported', async () => {
    const { store, told, id, name } = await found((files, file) => files.put(file, files.text(file)!.slice(0, -30)));
    assert.deepEqual(told, [
      { file: name, faults: [{ line: 3, fault: 'torn' }], aside: `${name.split('/')[1]!}.torn` },
    ]);
    assert.deepEqual([store.get(id)?.progress.done, store.get(id)?.state.notes], [1, []]);
  });

  it('is reported once, until more of it is broken', async () => {
    const { store, files, told, name } = await found((all, file) => all.put(file, all.text(file)!.slice(0, -30)));
    await store.refresh();
    assert.equal(told.length, 1);
    files.put(name, `${files.text(name)!}\nx\n`);
    await store.refresh();
    assert.deepEqual(told.map(linesIn), [[3], [3, 4]]);
  });

  it('changed by hand loses only what was changed', async () => {
    const { store, told, id } = await found((files, file) =>
      files.put(file, files.text(file)!.replace('"step_id":"one"', '"step_id":"bee"')),
    );
    assert.deepEqual(told.map(linesIn), [[2]]);
    assert.deepEqual([store.get(id)?.progress.done, store.get(id)?.state.notes.length], [0, 1]);
  });

  it('without its beginning is not a case', async () => {
    const { store, told, id } = await found((files, file) =>
      files.put(file, files.text(file)!.split('\n').slice(1).join('\n')),
    );
    assert.deepEqual([store.get(id), store.cases, told], [undefined, [], []]);
    await assert.rejects(store.act(id, noted('x')));
  });

  it('that is not text at all is reported', async () => {
    const { store, told } = await found((files, file) => files.put(file, new Uint8Array([0xff, 0x00, 0x0a, 0xfe])));
    assert.deepEqual([store.cases, told.map(linesIn)], [[], [[1, 2]]]);
  });

  it('that cannot be read at all is reported, and does not keep other cases from being seen', async () => {
    const files = new MemoryFiles();
    const writer = storeOn(files, 'a');
    const ids = [(await writer.open(sop)).state.id, (await writer.open(sop)).state.id];
    files.forbid(`cases/${ids[0]!}.a1.jsonl`);
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    assert.deepEqual(
      [store.cases.map((view) => view.state.id), told],
      [[ids[1]], [{ file: `cases/${ids[0]!}.a1.jsonl`, faults: [], aside: undefined }]],
    );
    files.allow(`cases/${ids[0]!}.a1.jsonl`);
    await store.refresh();
    assert.equal(store.cases.length, 2);
  });

  it('that became a folder or a link is reported once: its case may be open', async () => {
    const files = new MemoryFiles();
    const { id } = (await storeOn(files, 'a').open(sop)).state;
    const name = `cases/${id}.a1.jsonl`;
    files.putOdd(name, { kind: 'link' });
    files.put('cases/other.b1.jsonl/x', '');
    files.putOdd('cases/notes', { kind: 'link' });
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    await store.refresh();
    assert.deepEqual(
      told.map(({ file, faults }) => [file, faults]).toSorted(),
      [
        [name, []],
        ['cases/other.b1.jsonl', []],
      ].toSorted(),
    );
  });

  it('of which a great many lines are broken is reported in few words', async () => {
    const { told } = await found((files, file) => files.put(file, `${files.text(file)!}${'x\n'.repeat(100_000)}`));
    assert.equal(linesIn(told[0]!).length, 20);
    assert.deepEqual(linesIn(told[0]!).slice(0, 2), [4, 5]);
  });

  it('can be continued', async () => {
    const { store, files, id } = await found((all, file) => all.put(file, all.text(file)!.slice(0, -30)));
    assert.ok((await store.act(id, answered('q', 'No'))).done);
    const late = storeOn(files, 'c');
    await late.refresh();
    assert.deepEqual(plain(late.get(id)), plain(store.get(id)));
    assert.deepEqual(late.get(id)?.progress, { done: 2, total: 3 });
  });
});

import assert from 'node:assert/strict';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { closed, noted, reopened, storeOn } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n');
const limit = '2026-07-01T00:00:00.000Z';

/** Cases closed on some days; one that is open. */
async function kept(...days: string[]): Promise<{ files: MemoryFiles; store: CaseStore; ids: string[]; open: string }> {
  const files = new MemoryFiles();
  const clock = new FakeClock();
  const store = storeOn(files, 'a', clock);
  const ids: string[] = [];
  for (const day of days) {
    clock.set(`${day}T09:00:00.000Z`);
    const { id } = (await store.open(sop)).state;
    await store.act(id, closed('x'));
    ids.push(id);
  }
  return { files, store, ids, open: (await store.open(sop)).state.id };
}

async function fresh(files: MemoryFiles): Promise<CaseStore> {
  const store = storeOn(files, 'z');
  await store.refresh();
  return store;
}

describe('old cases', () => {
  it('are those closed before a given day, the oldest first, and never open ones', async () => {
    const { files, ids } = await kept('2026-06-02', '2026-01-01', '2026-07-01');
    const store = await fresh(files);
    files.reads = 0;
    assert.deepEqual(store.closedBefore(limit), [
      { id: ids[1], closedAt: '2026-01-01T09:00:01.000Z' },
      { id: ids[0], closedAt: '2026-06-02T09:00:01.000Z' },
    ]);
    assert.deepEqual([store.closedBefore('2025-01-01'), files.reads], [[], 0]);
  });

  it('are removed with all their files, and nothing else is', async () => {
    const { files, ids, open } = await kept('2026-01-01', '2026-07-02');
    files.put(`cases/${ids[0]!}.x.jsonl.torn`, 'x');
    files.put(`cases/${ids[0]!}.x.jsonl.0b0e3b52-6f43-4bd2-9a3e-0b1f7d1c2a33.tmp`, 'x');
    files.put(`cases/${ids[0]!}.x.2.ahead.0b0e3b52-6f43-4bd2-9a3e-0b1f7d1c2a33.tmp`, '');
    files.put(`cases/${ids[0]!}0.x.jsonl`, 'the name of another begins the same');
    const store = await fresh(files);
    const told: string[] = [];
    store.onDidChange((changed) => told.push(...changed));
    assert.equal(await store.remove(ids[0]!, limit), true);
    assert.equal(files.text(`cases/${ids[0]!}0.x.jsonl`), 'the name of another begins the same');
    assert.deepEqual(
      files.names.filter((name) => !name.includes(`${ids[0]!}0.`)).map((name) => name.replace(/\.[\da-f]{20}\./, '.')),
      [`cases/${ids[1]!}.a1.jsonl`, `cases/${ids[1]!}.20260702T090001000Z.closed`, `cases/${open}.a1.jsonl`],
    );
    assert.deepEqual([told, store.closed.map(({ id }) => id), store.get(ids[0]!)], [[ids[0]], [ids[1]], undefined]);
  });

  it('stay gone, also in windows that had them open', async () => {
    const { files, store: writer, ids } = await kept('2026-01-01');
    await (await fresh(files)).remove(ids[0]!, limit);
    await writer.refresh();
    assert.deepEqual(
      [writer.get(ids[0]!), writer.closed, files.names.filter((name) => name.includes(`${ids[0]!}.`))],
      [undefined, [], []],
    );
  });

  it('are read before they go: what is open, or was touched since, stays', async () => {
    const { files, store, ids } = await kept('2026-01-01', '2026-01-01', '2026-01-01');
    await store.act(ids[0]!, reopened);
    await store.act(ids[1]!, { event: 'survey', kind: 'csat', score: 5, min: 1, max: 5, better: 'high' });
    const later = await fresh(files);
    // The markers say otherwise, as after a crash.
    for (const name of files.names) if (name.endsWith('.reopened')) await files.remove(name);
    await later.refresh();
    assert.deepEqual(
      [
        await later.remove(ids[0]!, '2026-01-01T09:00:02.500Z'),
        await later.remove(ids[1]!, '2026-01-01T09:00:01.500Z'),
        await later.remove('gone', limit),
      ],
      [false, false, false],
    );
    assert.equal(await later.remove(ids[2]!, limit), true);
    assert.deepEqual(
      store.closedBefore(limit).map(({ id }) => id),
      [ids[2], ids[1]],
    );
  });

  it('that cannot be removed are reported, and go the next time', async () => {
    const { files, ids } = await kept('2026-01-01');
    const store = await fresh(files);
    await store.act(ids[0]!, noted('late'));
    const remove = files.remove.bind(files);
    files.remove = () => Promise.reject(new Error('EACCES'));
    await assert.rejects(store.remove(ids[0]!, '2027-01-01'), /EACCES/);
    files.remove = remove;
    assert.equal(await (await fresh(files)).remove(ids[0]!, '2027-01-01'), true);
  });

  it('that cannot be read in full stay: what is missing may say that they are open', async () => {
    const { files, ids } = await kept('2026-01-01', '2026-01-01');
    const edited = `cases/${ids[0]!}.a1.jsonl`;
    files.put(edited, files.text(edited)!.replace('"event":"start"', '"event":"Start"'));
    files.put(`cases/${ids[1]!}.b1.jsonl`, 'reopened, but nobody may read that');
    files.forbid(`cases/${ids[1]!}.b1.jsonl`);
    const store = await fresh(files);
    const before = files.names;
    for (const id of ids) await assert.rejects(store.remove(id, limit), /cannot be read/);
    assert.deepEqual(files.names, before);
  });

  it('whose removal was interrupted are removed in full the next time', async () => {
    const { files, ids, open } = await kept('2026-01-01', '2026-01-02');
    await files.remove(`cases/${ids[0]!}.a1.jsonl`);
    assert.equal((await verifyRecords(files, 'cases')).broken.length, 1);
    const store = await fresh(files);
    assert.deepEqual(
      store.closed.map(({ id }) => id),
      [ids[1]],
    );
    for (const { id } of store.closedBefore(limit)) assert.equal(await store.remove(id, limit), true);
    assert.deepEqual(files.names, [`cases/${open}.a1.jsonl`]);
  });
});

describe('the folder of the cases', () => {
  it('can be changed: those in the old one stay there', async () => {
    const { files, store, open } = await kept('2026-01-01');
    const told: string[] = [];
    store.onDidChange((changed) => told.push(...changed));
    await store.moveTo({ files, folder: 'elsewhere' });
    assert.deepEqual([store.cases, store.closed, told.includes(open)], [[], [], true]);
    const { id } = (await store.open(sop)).state;
    assert.ok(files.names.some((name) => name.startsWith(`elsewhere/${id}.`)));
    await store.moveTo({ files, folder: 'cases' });
    assert.deepEqual([store.cases.map((view) => view.state.id), store.closed.length], [[open], 1]);
    assert.ok((await store.act(open, noted('goes on'))).done);
    assert.deepEqual((await verifyRecords(files, 'cases')).broken, []);
  });
});

import assert from 'node:assert/strict';
import { CaseMarks, marksIn, parseMarkName } from '../../../../src/core/case/record/marks';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { closed, noted, reopened, storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n');
const due = (day: string) => ({ event: 'follow_up', due: day }) as const;

function marksOf(files: MemoryFiles): string[] {
  return files.names.filter((name) => parseMarkName(name)).map((name) => name.replace(/^cases\/\w+\./, ''));
}

async function opened(files: MemoryFiles, ...stores: CaseStore[]): Promise<{ store: CaseStore; id: string }> {
  const [store = storeOn(files)] = stores;
  return { store, id: (await store.open(sop)).state.id };
}

/** A store of a window that is opened now. */
async function fresh(files: MemoryFiles, window = 'z'): Promise<CaseStore> {
  const store = storeOn(files, window);
  await store.refresh();
  return store;
}

describe('markers', () => {
  it('say by their names when a case was closed, and whether it was opened again', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    for (const action of [closed('a'), reopened, closed('b')]) await store.act(id, action);
    assert.deepEqual(marksOf(files), [
      '1.20260801T090001000Z.closed',
      '1.20260801T090002000Z.reopened',
      '2.20260801T090003000Z.closed',
    ]);
    assert.deepEqual(store.closed, [{ id, closedAt: '2026-08-01T09:00:03.000Z' }]);
    assert.deepEqual((await fresh(files)).closed, store.closed);
  });

  it('say when a customer is to be asked again, whatever was asked before', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    const dues = [];
    for (const action of [
      due('2026-08-09'),
      due('2026-08-12T10:00:00+02:00'),
      { event: 'follow_up_done' } as const,
      due('2026-08-12T08:00:00Z'),
      closed('x'),
    ]) {
      await store.act(id, action);
      assert.deepEqual(
        marksIn(files.names.map((name) => name.replace('cases/', ''))).get(id)?.followUp,
        store.followUps[0]?.due,
      );
      dues.push(store.followUps[0]?.due.slice(0, 13));
    }
    assert.deepEqual(dues, ['2026-08-09T00', '2026-08-12T08', undefined, '2026-08-12T08', '2026-08-12T08']);
    const later = await fresh(files);
    assert.deepEqual([later.followUps, later.get(id)], [[{ id, due: '2026-08-12T08:00:00.000Z' }], undefined]);
    await later.act(id, { event: 'follow_up_done' });
    assert.deepEqual((await fresh(files, 'y')).followUps, []);
  });

  it('keep closed cases from being read: two hundred of them are not looked into', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files);
    const open = (await store.open(sop)).state.id;
    for (let count = 0; count < 200; count++) await store.act((await store.open(sop)).state.id, closed('x'));
    files.reads = 0;
    const later = await fresh(files);
    assert.deepEqual([files.reads, later.cases.map((view) => view.state.id), later.closed.length], [1, [open], 200]);
    const [newest, , oldest] = [later.closed[0]!, later.closed[1], later.closed.at(-1)!];
    assert.ok(newest.closedAt > oldest.closedAt);
    assert.equal((await later.load(oldest.id))?.state.closed?.ts, oldest.closedAt);
    assert.deepEqual([files.reads, later.closed.length, later.cases.length], [2, 200, 2]);
    await later.refresh();
    assert.equal(later.closed.length, 200);
  });

  it('that are missing cost no more than a read, and are written again', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, due('2026-08-09'));
    await store.act(id, closed('x'));
    const marks = marksOf(files);
    for (const name of files.names) if (parseMarkName(name)) await files.remove(name);
    assert.equal((await fresh(files)).get(id)?.state.closed?.reason, 'x');
    assert.deepEqual(marksOf(files), marks);
    files.reads = 0;
    await fresh(files, 'y');
    assert.equal(files.reads, 0);
  });

  it('that cannot be written do not keep a case from being closed', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    files.failWrite(2);
    assert.ok((await store.act(id, closed('x'))).done);
    assert.deepEqual([marksOf(files), store.closed.length], [[], 1]);
    await store.refresh();
    assert.equal(marksOf(files).length, 1, 'they are written when there is room again');
  });

  it('of a case that is reopened are written first: where they cannot be, nothing changes', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, closed('x'));
    files.failWrite(1);
    await assert.rejects(store.act(id, reopened), /ENOSPC/);
    assert.ok(store.get(id)?.state.closed);
    files.failWrite(2);
    await assert.rejects(store.act(id, reopened), /ENOSPC/);
    assert.deepEqual(
      [(await fresh(files)).get(id)?.state.closed?.reason, store.get(id)?.state.closed?.reason],
      ['x', 'x'],
      'what was marked and did not happen is read',
    );
    assert.ok((await store.act(id, reopened)).done);
    assert.equal((await fresh(files, 'y')).get(id)?.state.closed, undefined);
  });

  it('that two windows make at once do no harm', async () => {
    const files = new MemoryFiles();
    const one = storeOn(files, 'a');
    const { id } = await opened(files, one);
    const two = await fresh(files, 'b');
    await Promise.all([one.act(id, closed('x')), two.act(id, closed('y'))]);
    for (const store of [one, two]) await store.refresh();
    assert.deepEqual(one.closed, two.closed);
    await Promise.all([one.act(id, reopened), two.act(id, reopened)]);
    const later = await fresh(files);
    assert.deepEqual([later.get(id)?.state.closed, later.closed], [undefined, []]);
  });

  it('that wrongly say that a case is closed are put right by whoever reads it', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    files.put(`cases/${id}.7.20260801T090000000Z.closed`, '');
    const other = await fresh(files, 'b');
    assert.deepEqual([other.get(id), other.closed.length], [undefined, 1]);
    await store.act(id, noted('goes on'));
    assert.equal((await fresh(files, 'c')).get(id)?.state.notes.length, 1);
  });

  it('that wrongly say that a case is closed do not keep its changes from being seen', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    files.put(`cases/${id}.7.20260801T090000000Z.closed`, '');
    const other = await fresh(files, 'b');
    await store.act(id, noted('goes on'));
    await other.refresh([`${id}.a1.jsonl`]);
    assert.equal(other.get(id)?.state.notes.length, 1);
  });

  it('without a record are not a case', async () => {
    const files = new MemoryFiles({
      'cases/gone.1.20260801T090000000Z.closed': '',
      'cases/gone.1.20260801T090000000Z.followup': '',
    });
    const store = await fresh(files);
    assert.deepEqual([store.closed, store.followUps, await store.load('gone')], [[], [], undefined]);
  });

  it('are not read from other names', () => {
    for (const name of [
      'x.closed',
      'x.1.closed',
      'x.0.20260801T090000000Z.closed',
      'x.1.20261301T090000000Z.closed',
      '.1.20260801T090000000Z.closed',
      'x.1.20260801T090000000Z.opened',
      'x.1.20260801T090000000Z.closed.tmp',
    ])
      assert.equal(parseMarkName(name), undefined, name);
    assert.deepEqual(parseMarkName('x.y.12.20260801T090807006Z.closed'), {
      id: 'x.y',
      n: 12,
      time: '2026-08-01T09:08:07.006Z',
      kind: 'closed',
    });
  });

  it('with the same number: the one that takes something back counts, and of two equal ones the later', () => {
    const marks = new CaseMarks(['x.1.20260801T090000000Z.closed', 'x.1.20260802T090000000Z.closed']);
    assert.equal(marks.closedAt, '2026-08-02T09:00:00.000Z');
    assert.equal(
      new CaseMarks(['x.1.20260801T090000000Z.reopened', 'x.1.20260802T090000000Z.closed']).closedAt,
      undefined,
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EarlierMarks, parseEarlierMark } from '../../../../src/core/case/record/earlier-marks';
import { portableSha256 } from '../../../../src/core/case/record/lines';
import { caseOfMark, parseAheadMark, parseClosedMark } from '../../../../src/core/case/record/marks';
import { caseOfFile } from '../../../../src/core/case/record/names';
import { standingOf } from '../../../../src/core/case/record/standing';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { closed, noted, reopened, storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n');
const due = (day: string) => ({ event: 'follow_up', due: day }) as const;

/** The markers in the folder, without the case, and without what stands for the names of its files. */
function marksOf(files: MemoryFiles): string[] {
  return files.names
    .map((name) => name.replace('cases/', ''))
    .filter((name) => caseOfMark(name) !== undefined)
    .map((name) => name.replace(/^\w+\./, '').replace(/^[\da-f]{20}\./, ''));
}

/** A folder that version 0.1, or somebody else, left behind. */
function left(folder: string): MemoryFiles {
  const path = join(__dirname, 'fixtures', folder);
  return new MemoryFiles(
    Object.fromEntries(readdirSync(path).map((name) => [`cases/${name}`, readFileSync(join(path, name))])),
  );
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
  it('say by their names when a case was closed, and what was written since', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    const seen: string[][] = [];
    for (const action of [closed('a'), reopened, closed('b')]) {
      await store.act(id, action);
      seen.push(marksOf(files));
    }
    assert.deepEqual(seen, [
      ['20260801T090001000Z.closed'],
      ['a1.3.ahead'],
      ['20260801T090003000Z.closed', 'a1.3.ahead'],
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
      assert.deepEqual((await fresh(files)).followUps, store.followUps);
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

  it('let a case be found by how its id begins, read or not, as long as no other begins so', async () => {
    const files = new MemoryFiles();
    const store = storeOn(files, 'w');
    const ids: string[] = [];
    for (let count = 0; count < 12; count++) ids.push((await store.open(sop)).state.id);
    const [first = '', second = ''] = ids;
    await store.act(first, closed('x'));
    const later = await fresh(files);
    assert.equal(later.get(first), undefined, 'it is not read');
    for (const one of [store, later]) {
      assert.deepEqual([one.named(first), one.named(second)], [first, second]);
      assert.deepEqual([one.named('w'), one.named('w1'), one.named('other')], [undefined, undefined, undefined]);
    }
    await later.load(first);
    assert.equal(later.named(first), first);
  });

  it('that are missing cost no more than a read, and are written again', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, due('2026-08-09'));
    await store.act(id, closed('x'));
    const marks = marksOf(files);
    for (const name of files.names) if (name.endsWith('.closed')) await files.remove(name);
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

  it('that say that an open case is closed cost a read, and go', async () => {
    for (const name of ['7.20260801T090000000Z.closed', '0123456789abcdef0123.20260801T090000000Z.closed']) {
      const files = new MemoryFiles();
      const { store, id } = await opened(files);
      files.put(`cases/${id}.${name}`, '');
      const other = await fresh(files, 'b');
      assert.deepEqual([other.get(id)?.state.closed, other.closed, marksOf(files)], [undefined, [], []], name);
      await store.act(id, noted('goes on'));
      await other.refresh([`${id}.a1.jsonl`]);
      assert.equal(other.get(id)?.state.notes.length, 1);
    }
  });

  it('are not believed when there is another file of the case than when it was read', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, closed('x'));
    const mark = files.names.find((name) => name.endsWith('.closed'))!;
    for (const name of [`${id}.z9.jsonl`, `${id}.a1.3.ahead`, `${id}.1.20260801T090000000Z.reopened`]) {
      files.put(`cases/${name}`, '');
      files.reads = 0;
      await fresh(files, 'b');
      assert.ok(files.reads > 0, name);
      await files.remove(`cases/${name}`);
      files.put(mark, '');
    }
    files.reads = 0;
    await fresh(files, 'c');
    assert.equal(files.reads, 0);
  });

  it('that contradict each other cost a read, and the wrong one goes', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, due('2026-08-09'));
    await store.act(id, closed('x'));
    const marks = marksOf(files);
    const mark = files.names.find((name) => name.endsWith('.closed'))!;
    files.put(mark.replace('.20260809T000000000Z', ''), '');
    files.put(mark.replace('20260809T', '20990809T'), '');
    assert.deepEqual((await fresh(files)).followUps, [{ id, due: '2026-08-09T00:00:00.000Z' }]);
    assert.deepEqual(marksOf(files), marks);
  });

  it('for an event that never came make everybody look, and are not taken for lies', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, closed('x'));
    files.failWrite(2);
    await assert.rejects(store.act(id, reopened), /ENOSPC/);
    for (const window of ['b', 'c']) {
      files.reads = 0;
      assert.ok((await fresh(files, window)).get(id)?.state.closed);
      assert.ok(files.reads > 0);
    }
    assert.deepEqual((await verifyRecords(files, 'cases')).broken, []);
    assert.ok((await store.act(id, reopened)).done);
    assert.ok((await store.act(id, closed('y'))).done);
    files.reads = 0;
    assert.equal((await fresh(files, 'd')).closed.length, 1);
    assert.equal(files.reads, 0, 'it has come since');
  });

  it('are not written by a window that could not read everything', async () => {
    for (const hide of [
      (files: MemoryFiles, other: string) => files.forbid(other),
      (files: MemoryFiles, other: string) => files.put(other, files.text(other)!.replace('"x"', '"y"')),
    ]) {
      const files = new MemoryFiles();
      const one = storeOn(files, 'a');
      const { id } = await opened(files, one);
      await (await fresh(files, 'b')).act(id, noted('x'));
      const late = await fresh(files, 'c');
      await late.act(id, closed('z'));
      for (const name of files.names) if (name.endsWith('.closed')) await files.remove(name);
      hide(files, `cases/${id}.b1.jsonl`);
      assert.ok((await fresh(files, 'd')).get(id)?.state.closed);
      assert.deepEqual(marksOf(files), []);
    }
  });

  it('of version 0.1 hide nothing, whatever they say: the case is read', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    for (const name of [
      '1.20260801T090000000Z.closed',
      '1.20260801T090001000Z.reopened',
      '2.20990801T090000000Z.closed',
      '999999999.99991231T235959999Z.closed',
      '01.20260801T090000000Z.closed',
      '1e9.20260801T090000000Z.closed',
      '-1.20260801T090000000Z.closed',
      '99999999999999999999.20260801T090000000Z.closed',
    ])
      files.put(`cases/${id}.${name}`, '');
    assert.deepEqual(
      (await fresh(files)).cases.map((view) => view.state.id),
      [id],
    );
    await store.act(id, due('2026-08-09'));
    files.put(`cases/${id}.999999999.20990101T000000000Z.followed`, '');
    assert.equal((await fresh(files, 'y')).followUps.length, 1);
  });

  it('of version 0.1 on a closed case are read once', async () => {
    const files = new MemoryFiles();
    const { store, id } = await opened(files);
    await store.act(id, closed('x'));
    for (const name of files.names) if (name.endsWith('.closed')) await files.remove(name);
    files.put(`cases/${id}.1.20260801T090001000Z.closed`, '');
    assert.deepEqual((await fresh(files)).closed, [{ id, closedAt: '2026-08-01T09:00:01.000Z' }]);
    files.reads = 0;
    assert.equal((await fresh(files, 'y')).closed.length, 1);
    assert.equal(files.reads, 0);
  });

  it('that two windows of version 0.1 left in a race do not hide the open case', async () => {
    const store = await fresh(left('marker-race'));
    assert.deepEqual([store.cases.length, store.cases[0]?.state.closed, store.closed], [1, undefined, []]);
  });

  it('with a number made up do not hide a follow-up', async () => {
    const files = left('forged-markers');
    for (const window of ['x', 'y'])
      assert.deepEqual(
        (await fresh(files, window)).followUps.map((one) => one.due),
        ['2026-12-01T09:00:00.000Z'],
      );
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
      'x.1.20260801T090000000Z.closed.bak',
      'x.1e9.20260801T090000000Z.closed',
      'x.-1.20260801T090000000Z.closed',
      'x.1000000000.20260801T090000000Z.followed',
      'x.0123456789abcdef012.20260801T090000000Z.closed',
      'x.0123456789ABCDEF0123.20260801T090000000Z.closed',
      'x.0123456789abcdef0123.20261301T090000000Z.closed',
      'x.0123456789abcdef0123.20260801T090000000Z.20261301T090000000Z.closed',
      'x.a1.0.ahead',
      'x.a1.1000000000.ahead',
      'x.1.ahead',
      'x/y.a1.1.ahead',
      'x\\y.a1.1.ahead',
    ])
      assert.equal(caseOfMark(name), undefined, name);
    assert.deepEqual(parseEarlierMark('x.y.12.20260801T090807006Z.closed'), {
      id: 'x.y',
      n: 12,
      time: '2026-08-01T09:08:07.006Z',
      kind: 'closed',
    });
    assert.deepEqual(parseAheadMark('x.y.a1.12.ahead'), { id: 'x.y', session: 'a1', seq: 12 });
    const over = '0123456789abcdef0123';
    assert.deepEqual(parseClosedMark(`x.y.${over}.20260801T090807006Z.20260809T000000000Z.closed`), {
      id: 'x.y',
      over,
      closedAt: '2026-08-01T09:08:07.006Z',
      followUp: '2026-08-09T00:00:00.000Z',
    });
    assert.deepEqual(parseClosedMark(`x.1.2.${over}.20260801T090807006Z.closed`)?.followUp, undefined);
  });

  it('that were being written belong to their case', () => {
    for (const name of ['c.a1.2.ahead', 'c.1.20260801T090000000Z.closed', 'c.a1.jsonl'])
      assert.equal(caseOfFile(`${name}.0b0e3b52-6f43-4bd2-9a3e-0b1f7d1c2a33.tmp`), 'c', name);
  });

  it('of version 0.1 with the same number: the one that takes something back counts', () => {
    const marks = new EarlierMarks(['x.1.20260801T090000000Z.closed', 'x.1.20260802T090000000Z.closed']);
    assert.equal(marks.closedAt, '2026-08-02T09:00:00.000Z');
    assert.equal(
      new EarlierMarks(['x.1.20260801T090000000Z.reopened', 'x.1.20260802T090000000Z.closed']).closedAt,
      undefined,
    );
  });

  it('of version 0.1 are never believed, but say what may be removed of a case that is gone', () => {
    const { closedAt, claimedAt } = standingOf('x', ['x.1.20260801T090000000Z.closed'], portableSha256);
    assert.deepEqual([closedAt, claimedAt], [undefined, '2026-08-01T09:00:00.000Z']);
  });
});

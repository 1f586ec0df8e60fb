import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import type { CaseEvent } from '../../../../src/core/case/model/events';
import { readCases } from '../../../../src/core/case/record/read';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import { keptSop } from '../../../../src/core/case/record/entry';
import { CaseStore } from '../../../../src/core/case/record/store';
import type { FileSystem } from '../../../../src/core/ports';
import type { Sop } from '../../../../src/core/sop/model';
import { readSop } from '../../../../src/core/sop/read';
import { nodeSha256 } from '../../../../src/hosts/node-sha256';
import { answered, closed, noted, reopened, skipped, ticked, unticked } from '../../support/cases';
import { CountingIds, FakeClock } from '../../support/fakes';
import { FailingFiles, RacingFiles, cutsOf, diskAfter } from '../../support/faulty-files';
import type { Crash, Write } from '../../support/faulty-files';
import { MemoryFiles } from '../../support/memory-files';
import { seed } from '../../support/seed';
import { sopWith } from '../../support/sops';

/** A second SOP beside that of the tests. */
function sopAt(id: string, body: string): Sop {
  return readSop(`---\nid: ${id}\ntitle: ${id}\n---\n\n${body}`, { ...sop.location, path: `general/${id}.md` });
}

const sop = sopWith(
  '- [ ] One `#one`\n- [ ] Other? `#q`\n  - Yes → [Other](other.md)\n  - No → [B](#b)\n\n# B\n\n- [ ] Bee `#bee`\n',
);
const next = sopWith(
  '- [ ] One `#one`\n- [ ] Other? `#q`\n  - Yes → [Other](other.md)\n  - No → [B](#b)\n- [ ] New `#new`\n\n# B\n\n- [ ] Bee `#bee`\n',
);
const other = keptSop(sopAt('other', '- [ ] Far `#far`\n'));

/** A case with one of everything. */
const script: readonly CaseAction[] = [
  ticked('one'),
  answered('q', 'Yes'),
  { event: 'join', sop_id: 'other', from: 'test#q', ...other },
  { event: 'tick', sop_id: 'other', step_id: 'far' },
  { event: 'move', carried: ['one', 'q'], ...keptSop(next) },
  {
    event: 'facts',
    facts: { tier: ['gold'] },
    sla: { clock: 'calendar', resolution: { minutes: 60, clock: 'calendar' } },
  },
  { event: 'reply_inserted', reply: 'hello', reply_sop: 'test', lang: 'es', channel: 'email' },
  { event: 'reply_sent', reply: 'hello', reply_sop: 'test', distance: 0.25 },
  { event: 'sla_pause', reason: 'customer' },
  { event: 'customer_message' },
  { event: 'sla_breach', metric: 'resolution', due: '2026-08-01T10:00:00.000Z' },
  { event: 'escalate', to: 'boss', by: 'agent', reason: 'Año 😀' },
  { event: 'handover', to: 'eva' },
  noted('x\ny'),
  unticked('one'),
  skipped('one'),
  closed('customer left'),
  { event: 'survey', kind: 'csat', score: 4, min: 1, max: 5, better: 'high' },
  { event: 'follow_up', due: '2026-08-09' },
  reopened,
  ticked('new'),
  { event: 'follow_up_done' },
  { event: 'complete' },
];

/** Every byte is tried only on request: it takes minutes. */
const isThorough = process.env['FUZZ'] !== undefined;

function storeOver(files: FileSystem, window: string, clock = new FakeClock()): CaseStore {
  return new CaseStore({
    files,
    sha256: nodeSha256,
    clock,
    ids: new CountingIds(window),
    folder: 'cases',
    actor: () => 'ana',
  });
}

const id = 'a2';

/** Plays the script; what fails is tried once more. Reports after each event that was said to be written. */
async function play(files: FileSystem, said: (events: number) => void = () => undefined): Promise<CaseStore> {
  const store = storeOver(files, 'a');
  const insist = async <T>(action: () => Promise<T>) =>
    action().catch((error: unknown) => {
      assert.match(String(error), /ENOSPC/);
      return action();
    });
  const { state } = await insist(() => store.open(sop));
  for (const [index, action] of script.entries()) {
    said(index + 1);
    assert.ok((await insist(() => store.act(state.id, action))).done, `${action.event} is refused`);
  }
  said(script.length + 1);
  return store;
}

async function eventsOn(disk: FileSystem): Promise<readonly CaseEvent[]> {
  for await (const events of readCases(disk, 'cases', nodeSha256)) return events;
  return [];
}

async function brokenOn(disk: FileSystem): Promise<readonly string[]> {
  return (await verifyRecords(disk, 'cases', { digest: nodeSha256 })).broken.map(
    ({ file, line, problem }) => `${file}:${line ?? ''} ${problem.code}`,
  );
}

describe('whatever goes wrong with a write', () => {
  let truth: readonly CaseEvent[] = [];
  let writes: readonly Write[] = [];
  /** How many events were said to be written before each write. */
  const written: number[] = [];
  let broken: unknown;

  before(async () => {
    const files = new FailingFiles();
    await play(files, (events) => {
      while (written.length < files.written.length) written.push(events - 1);
    });
    writes = files.written;
    truth = await eventsOn(files);
    broken = await brokenOn(files);
  });

  it('what is written is one file and its markers', () => {
    assert.equal(truth.length, script.length + 1);
    assert.deepEqual(
      writes.filter(({ file }) => !file.endsWith('.jsonl')).map(({ file }) => file.split('.').at(-1)),
      ['closed', 'ahead', 'closed', 'ahead', 'ahead', 'closed'],
    );
    assert.deepEqual(broken, []);
  });

  /** What is found on a disk is the beginning of what happened, at least so much of it, and it can be gone on with. */
  async function assertSound(disk: MemoryFiles, atLeast: number, what: string): Promise<void> {
    const found = storeOver(disk, 'b');
    await found.refresh();
    await found.load(id);
    const events = await eventsOn(disk);
    assert.deepEqual(events, truth.slice(0, events.length), `${what}: a beginning of the truth`);
    assert.ok(
      events.length >= atLeast,
      `${what}: nothing that was said to be written is lost (${events.length} of ${atLeast})`,
    );
    const view = found.get(id);
    assert.equal(view?.state.head, events.at(-1)?.hash, `${what}: the case is what its events say`);
    if (!view) return;
    assert.deepEqual(await brokenOn(disk), [], `${what}: what is left is whole`);
    const outcome = await found.act(id, view.state.closed ? reopened : noted('goes on'));
    assert.ok(outcome.done, what);
    const later = storeOver(disk, 'c');
    await later.refresh();
    assert.equal(later.get(id)?.state.head, outcome.view.state.head, `${what}: others see what was done since`);
    assert.deepEqual(await brokenOn(disk), [], what);
  }

  it('a machine that stops before, during or after it loses nothing that was said to be written', async () => {
    for (const [at, write] of writes.entries()) {
      const crashes: Crash[] = [
        { kind: 'before' },
        { kind: 'between' },
        { kind: 'after' },
        ...[write.content.length >> 1, write.content.length].map((cut): Crash => ({ kind: 'beside', cut })),
      ];
      for (const crash of crashes)
        await assertSound(diskAfter(writes, at, crash), written[at] ?? 0, `write ${at}: ${JSON.stringify(crash)}`);
    }
  });

  it('a name that reaches the disk before its content leaves a beginning', async () => {
    for (const [at, write] of writes.entries()) {
      for (const cut of cutsOf(write, isThorough)) {
        for (const kind of cut % 2 === 0 || isThorough ? (['torn', 'zeros'] as const) : (['torn'] as const))
          await assertSound(diskAfter(writes, at, { kind, cut }), 0, `write ${at}: ${kind} at ${cut}`);
      }
    }
  }).timeout(isThorough ? 0 : 300_000);

  it('old content that comes back is a beginning, whatever was written elsewhere since', async () => {
    for (const at of writes.keys()) await assertSound(diskAfter(writes, at, { kind: 'old' }), 0, `write ${at}`);
  });

  it('a marker that outlives the event it is about hides no case for good', async () => {
    const closing = writes.findIndex(({ file }) => file.endsWith('.closed'));
    const disk = diskAfter(writes, closing, { kind: 'after' });
    const [old] = writes
      .slice(0, closing)
      .filter(({ file }) => file.endsWith('.jsonl'))
      .slice(-2);
    disk.put(old!.file, old!.content);
    const store = storeOver(disk, 'b');
    await store.refresh();
    assert.deepEqual([store.get(id), store.closed.map((one) => one.id)], [undefined, [id]], 'it is not read');
    assert.match((await brokenOn(disk)).join(), /\.closed: record\.marked-closed$/, 'but found out');
    await store.load(id);
    const later = storeOver(disk, 'c');
    await later.refresh();
    assert.ok(later.get(id), 'and put right by whoever looks at it');
    assert.deepEqual(await brokenOn(disk), []);
  });

  it('one that fails is reported, and can be tried again', async () => {
    for (const at of writes.keys()) {
      for (const leaves of isThorough ? [undefined, 0, 0.5, 1] : [undefined, at % 2 === 0 ? 0.5 : 1]) {
        const files = new FailingFiles(at, leaves);
        const store = await play(files);
        const { id: opened, head } = store.cases[0]!.state;
        const later = storeOver(files, 'b');
        await later.load(opened);
        assert.equal(later.get(opened)?.state.head, head);
        assert.deepEqual(await brokenOn(files), [], `write ${at}`);
        const kinds: (readonly string[])[] = [];
        for await (const events of readCases(files, 'cases', nodeSha256))
          kinds.push(events.map((event) => event.event));
        assert.deepEqual(
          kinds.at(-1),
          truth.map((event) => event.event),
          `write ${at}`,
        );
      }
    }
  });
});

describe('files that are deleted underneath', () => {
  async function begun(): Promise<{ files: MemoryFiles; old: CaseStore; store: CaseStore; restored: string[] }> {
    const files = new MemoryFiles();
    const old = storeOver(files, 'a');
    await old.open(sop);
    await old.act(id, ticked('one'));
    const store = storeOver(files, 'b');
    await store.refresh();
    await store.act(id, noted('one'));
    const restored: string[] = [];
    store.onDidRestore((names) => restored.push(...names));
    return { files, old, store, restored };
  }

  async function assertWhole(files: MemoryFiles, ...kinds: string[]): Promise<void> {
    assert.deepEqual(
      (await eventsOn(files)).map((event) => event.event),
      kinds,
    );
    assert.deepEqual(await brokenOn(files), []);
  }

  it('are written again as they were when the case goes on, and that is reported', async () => {
    const { files, store, restored } = await begun();
    await files.remove(`cases/${id}.b1.jsonl`);
    assert.ok((await store.act(id, noted('two'))).done);
    assert.deepEqual(restored, [`${id}.b1.jsonl`]);
    await assertWhole(files, 'start', 'tick', 'note', 'note');
  });

  it('are written again as soon as that is seen', async () => {
    const { files, store, restored } = await begun();
    await files.remove(`cases/${id}.b1.jsonl`);
    await store.refresh();
    assert.deepEqual(restored, [`${id}.b1.jsonl`]);
    await assertWhole(files, 'start', 'tick', 'note');
  });

  it('of another window are kept in a file of one’s own, which does not get in its way', async () => {
    const { files, old, store, restored } = await begun();
    for (const name of files.names) await files.remove(name);
    await store.act(id, noted('two'));
    assert.deepEqual(restored.sort(), [`${id}.a1~b1.jsonl`, `${id}.b1.jsonl`]);
    await assertWhole(files, 'start', 'tick', 'note', 'note');
    await old.act(id, noted('three'));
    await assertWhole(files, 'start', 'tick', 'note', 'note', 'note');
    const later = storeOver(files, 'c');
    await later.refresh();
    assert.equal(later.get(id)?.state.notes.length, 3);
  });

  it('are not written again when the case was closed and removed as a whole', async () => {
    const { files, store, restored } = await begun();
    await store.act(id, closed('why'));
    for (const name of files.names) await files.remove(name);
    await store.refresh();
    assert.deepEqual([store.get(id), store.closed, files.names, restored], [undefined, [], [], []]);
  });

  it('and that cannot be written again now are written when the case goes on', async () => {
    const { files, store } = await begun();
    await files.remove(`cases/${id}.b1.jsonl`);
    files.failWrite(1);
    await store.refresh();
    await store.act(id, noted('two'));
    await assertWhole(files, 'start', 'tick', 'note', 'note');
  });
});

describe('two windows that write one case at once', () => {
  for (const order of [seed, seed + 1]) {
    it(`keep a thousand events, each once, in one order for all (SEED=${order})`, async () => {
      const disk = new MemoryFiles();
      const files = new RacingFiles(disk, order);
      const [one, two] = [storeOver(files, 'a'), storeOver(files, 'b', new FakeClock('2026-08-01T08:59:30.000Z'))];
      const { state } = await one.open(sop);
      await two.refresh();
      const write = async (store: CaseStore, name: string) => {
        for (let count = 0; count < 500; count++) assert.ok((await store.act(state.id, noted(`${name}${count}`))).done);
      };
      await Promise.all([write(one, 'a'), write(two, 'b')]);
      const { reads, writes } = disk;
      await Promise.all([one.refresh(), two.refresh()]);
      const late = storeOver(disk, 'c');
      await late.refresh();
      const [first, ...others] = [one, two, late].map((store) => store.get(state.id)!.state);
      assert.equal(new Set(first!.notes.map((note) => note.text)).size, 1000);
      for (const state of others) assert.deepEqual(state.notes, first!.notes);
      assert.deepEqual(await brokenOn(disk), []);
      assert.ok(reads <= 4 * 1000 && writes <= 4 * 1000, `${reads} reads and ${writes} writes`);
    });
  }
});

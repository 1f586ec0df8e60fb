import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import type { CaseEvent } from '../../../../src/core/case/model/events';
import { nodeSha256 } from '../../../../src/hosts/node-sha256';
import { sealEvent, writeEvents } from '../../../../src/core/case/record/seal';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import { closed, noted, reopened, storeOn, ticked } from '../../support/cases';
import { runOn } from '../../support/command-line';
import { isThorough } from '../../support/effort';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n');
const now = Date.parse('2026-03-01T12:00:00.000Z');

interface Written {
  readonly files: MemoryFiles;
  readonly id: string;
  /** The events, in order. */
  readonly events: readonly CaseEvent[];
}

/** A case that three windows wrote one after the other, an hour apart. */
async function written(): Promise<Written> {
  const files = new MemoryFiles();
  const windows: CaseStore[] = ['08', '09', '10'].map((hour, index) =>
    storeOn(files, 'abc'[index], new FakeClock(`2026-03-01T${hour}:00:00.000Z`)),
  );
  const { id } = (await windows[0]!.open(sop)).state;
  for (const store of windows) for (const text of ['x', 'y']) await store.act(id, noted(text));
  const events = ['a1', 'b1', 'c1'].flatMap((window) => eventsIn(files, `${id}.${window}.jsonl`));
  return { files, id, events };
}

function eventsIn(files: MemoryFiles, name: string): CaseEvent[] {
  return files
    .text(`cases/${name}`)!
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as CaseEvent);
}

/** An event that somebody makes by hand, with a hash that holds. */
function forged(
  before: CaseEvent,
  action: CaseAction | { readonly event: 'praise' },
  changes: Partial<CaseEvent> = {},
): CaseEvent {
  const { ts, actor, session, run_id, sop_id, sop_version, sop_sha } = before;
  const open = { ts, seq: 1, actor, session, run_id, sop_id, sop_version, sop_sha, prev_hash: before.hash };
  return sealEvent({ ...open, ...changes }, action as CaseAction);
}

function append(files: MemoryFiles, name: string, ...events: CaseEvent[]): void {
  files.put(`cases/${name}`, `${files.text(`cases/${name}`) ?? ''}${writeEvents(events)}`);
}

/** What is wrong or doubtful, as `file:line code`. */
async function told(files: MemoryFiles): Promise<{ broken: string[]; doubtful: string[]; recovered: string[] }> {
  const { broken, doubtful = [], recovered } = await verifyRecords(files, 'cases', { digest: nodeSha256, now });
  const [one, two, three] = [broken, doubtful, recovered].map((findings) =>
    findings.map(({ file, line, problem }) => `${file}${line === undefined ? '' : `:${line}`} ${problem.code}`),
  );
  return { broken: one!, doubtful: two!, recovered: three! };
}

describe('the first line of a window’s file', () => {
  it('names what the window had seen', async () => {
    const { events } = await written();
    assert.deepEqual(
      events.map(({ heads }) => heads),
      [[], undefined, undefined, [events[2]!.hash], undefined, [events[4]!.hash], undefined],
    );
    const { files, id } = await written();
    assert.deepEqual(await told(files), { broken: [], doubtful: [], recovered: [] });
    // Two that are written at the same time: a third names both.
    const [one, two] = [storeOn(files, 'd'), storeOn(files, 'e')];
    await Promise.all([one.act(id, noted('d')), two.act(id, noted('e'))]);
    await storeOn(files, 'f').act(id, noted('f'));
    const ends = ['d1', 'e1'].map((window) => eventsIn(files, `${id}.${window}.jsonl`)[0]!.hash);
    assert.deepEqual(eventsIn(files, `${id}.f1.jsonl`)[0]!.heads?.toSorted(), ends.toSorted());
    assert.deepEqual((await told(files)).broken, []);
  });
});

describe('verify finds', () => {
  const changes: [what: string, change: (one: Written) => unknown, expected: (id: string) => string][] = [
    [
      'an event added in a new window’s file',
      ({ files, id, events }) =>
        append(files, `${id}.z.jsonl`, forged(events.at(-1)!, ticked('one'), { session: 'z' })),
      (id) => `${id}.z.jsonl:1 record.no-heads`,
    ],
    [
      'one that claims to have seen something else than it follows',
      ({ files, id, events }) =>
        append(
          files,
          `${id}.z.jsonl`,
          forged(events.at(-1)!, ticked('one'), { session: 'z', heads: [events[1]!.hash] }),
        ),
      (id) => `${id}.z.jsonl:1 record.heads`,
    ],
    [
      'a second beginning',
      ({ files, id, events }) => {
        const { text, title, uri, root, path } = events[0] as CaseEvent & { readonly event: 'start' };
        const start = { event: 'start', text, title, uri, root, path } as const;
        append(files, `${id}.z.jsonl`, forged(events[6]!, start, { session: 'z', heads: [events[6]!.hash] }));
      },
      (id) => `${id}.z.jsonl:1 record.begins-again`,
    ],
    [
      'an event added under another window’s name, behind one that it had gone past',
      ({ files, id, events }) => append(files, `${id}.b1.jsonl`, forged(events[3]!, ticked('one'), { seq: 3 })),
      (id) => `${id}.b1.jsonl:3 record.went-back`,
    ],
    [
      'an event added behind what its window had seen before it began',
      ({ files, id, events }) =>
        append(files, `${id}.c1.jsonl`, forged(events[1]!, ticked('one'), { seq: 3, session: 'c1' })),
      (id) => `${id}.c1.jsonl:3 record.went-back`,
    ],
    [
      'an end that was cut off, when a window that began later had seen it',
      ({ files, id, events }) => files.put(`cases/${id}.b1.jsonl`, writeEvents(events.slice(3, 4))),
      (id) => `${id}.c1.jsonl:1 record.forerunner`,
    ],
    [
      'an end that was cut off and that nothing follows, when a window that began later had seen it',
      async ({ files, id }) => {
        const stores = ['d', 'e', 'f'].map((window) =>
          storeOn(files, window, new FakeClock('2026-03-01T11:00:00.000Z')),
        );
        await Promise.all(stores.slice(0, 2).map((store) => store.act(id, noted('at the same time'))));
        await stores[2]!.act(id, noted('later'));
        const [after] = eventsIn(files, `${id}.f1.jsonl`);
        const lost = ['d1', 'e1'].find((one) => eventsIn(files, `${id}.${one}.jsonl`)[0]!.hash !== after!.prev_hash)!;
        await files.remove(`cases/${id}.${lost}.jsonl`);
      },
      (id) => `${id}.f1.jsonl:1 record.head-gone`,
    ],
    [
      'a kind of event that nobody knows',
      ({ files, id, events }) => append(files, `${id}.c1.jsonl`, forged(events[6]!, { event: 'praise' }, { seq: 3 })),
      (id) => `${id}.c1.jsonl:3 record.unknown-kind`,
    ],
    [
      'a record that became a folder',
      ({ files, id }) => {
        void files.remove(`cases/${id}.c1.jsonl`);
        files.put(`cases/${id}.c1.jsonl/x`, 'x');
      },
      (id) => `${id}.c1.jsonl record.folder`,
    ],
    [
      'a record that became a link that is followed',
      ({ files, id }) => files.putOdd(`cases/${id}.c1.jsonl`, { kind: 'file', leadsTo: 'elsewhere.jsonl' }),
      (id) => `${id}.c1.jsonl record.link`,
    ],
    [
      'a record that became a link that is not followed',
      ({ files, id }) => files.putOdd(`cases/${id}.c1.jsonl`, { kind: 'link' }),
      (id) => `${id}.c1.jsonl record.link`,
    ],
    [
      'a record that became a pipe',
      ({ files, id }) => files.putOdd(`cases/${id}.c1.jsonl`, { kind: 'other' }),
      (id) => `${id}.c1.jsonl record.special`,
    ],
    ...['.c1.jsonl.bak', '.c1.JSONL', '.c1.\uFF4Asonl', '.c1.jsonl ', '.c1~.jsonl'].map(
      (name): [string, (one: Written) => unknown, (id: string) => string] => [
        `a record that was renamed to ${JSON.stringify(name)}`,
        ({ files, id }) => {
          files.put(`cases/${id}${name}`, files.text(`cases/${id}.c1.jsonl`)!);
          void files.remove(`cases/${id}.c1.jsonl`);
        },
        (id) => `${id}${name} record.other-name`,
      ],
    ),
    ...[
      '.1e9.20260301T090000000Z.closed',
      '.01.20260301T090000000Z.closed',
      '.1000000000.20260301T090000000Z.followed',
      '.-1.20260301T090000000Z.closed',
    ].map((name): [string, (one: Written) => unknown, (id: string) => string] => [
      `a marker with a number that nobody writes: ${name}`,
      ({ files, id }) => files.put(`cases/${id}${name}`, ''),
      (id) => `${id}${name} record.odd-marker`,
    ]),
    [
      'a record that was emptied beside an empty file that says that a crash did it',
      ({ files, id }) => {
        files.put(`cases/${id}.c1.jsonl`, '');
        files.put(`cases/${id}.c1.jsonl.torn`, '');
      },
      (id) => `${id}.c1.jsonl record.empty`,
    ],
    [
      'a record with zeros alone beside the same',
      ({ files, id }) => {
        for (const end of ['', '.torn']) files.put(`cases/${id}.c1.jsonl${end}`, new Uint8Array(99));
      },
      (id) => `${id}.c1.jsonl:1 record.torn`,
    ],
    [
      'something else written over an end, and set aside as if a crash had cut it off',
      ({ files, id }) => {
        const whole = files.text(`cases/${id}.c1.jsonl`)!.trimEnd();
        const text = whole.slice(0, whole.lastIndexOf('\n') + 1);
        files.put(`cases/${id}.c1.jsonl`, `${text}nothing`);
        files.put(`cases/${id}.c1.jsonl.torn`, 'nothing');
      },
      (id) => `${id}.c1.jsonl:2 record.torn`,
    ],
    [
      'an entry that was changed and loses its end, set aside as if a crash had done it',
      ({ files, id }) => {
        const whole = files.text(`cases/${id}.c1.jsonl`)!.trimEnd().replace('"text":"y"', '"text":"z"').slice(0, -1);
        files.put(`cases/${id}.c1.jsonl`, whole);
        files.put(`cases/${id}.c1.jsonl.torn`, whole.slice(whole.lastIndexOf('\n') + 1));
      },
      (id) => `${id}.c1.jsonl:2 record.torn`,
    ],
    [
      'an end of another window’s event, set aside as if a crash had cut it off',
      ({ files, id }) => {
        const end = files.text(`cases/${id}.b1.jsonl`)!.split('\n')[1]!.slice(0, -9);
        files.put(`cases/${id}.c1.jsonl`, files.text(`cases/${id}.c1.jsonl`)! + end);
        files.put(`cases/${id}.c1.jsonl.torn`, end);
      },
      (id) => `${id}.c1.jsonl:3 record.torn`,
    ],
    [
      'what is set aside of a record that has lost nothing',
      ({ files, id }) => files.put(`cases/${id}.c1.jsonl.torn`, '{"event":"note","text":"never written'),
      (id) => `${id}.c1.jsonl.torn record.torn-otherwise`,
    ],
    [
      'what is set aside of a record that is gone',
      ({ files, id }) => {
        files.put(`cases/${id}.c1.jsonl.torn`, files.text(`cases/${id}.c1.jsonl`)!.slice(0, 20));
        void files.remove(`cases/${id}.c1.jsonl`);
      },
      (id) => `${id}.c1.jsonl.torn record.torn-alone`,
    ],
    [
      'lines of another case within a file',
      ({ files, id, events }) =>
        append(files, `${id}.c1.jsonl`, forged(events[6]!, ticked('one'), { run_id: 'other', seq: 3 })),
      (id) => `${id}.c1.jsonl:3 record.foreign`,
    ],
    [
      'lines without number that are nothing',
      ({ files, id }) =>
        files.put(
          `cases/${id}.c1.jsonl`,
          `${files.text(`cases/${id}.c1.jsonl`)!}${'x\n'.repeat(isThorough ? 1_000_000 : 50_000)}`,
        ),
      (id) => `${id}.c1.jsonl:3 record.no-event`,
    ],
  ];
  for (const [what, change, expected] of changes)
    it(what, async () => {
      const one = await written();
      await change(one);
      assert.deepEqual((await told(one.files)).broken, [expected(one.id)]);
    });

  it('what is left of records that are gone as a whole, and the case in a renamed one', async () => {
    const { files, id } = await written();
    const texts = ['a1', 'b1', 'c1'].map((window) => files.text(`cases/${id}.${window}.jsonl`)!);
    for (const name of files.names) await files.remove(name);
    files.put('cases/notes.txt', texts.join(''));
    files.put('cases/other.txt', 'hello');
    assert.deepEqual((await told(files)).broken, ['notes.txt record.other-name']);
    files.put(`cases/x.y.jsonl.torn`, '');
    assert.deepEqual((await told(files)).broken.toSorted(), [
      'notes.txt record.other-name',
      'x.y.jsonl.torn record.torn-alone',
    ]);
  });

  it('that a marker says something else than the record: when it was closed, whom to ask again', async () => {
    const { files, id } = await written();
    const store = storeOn(files, 'd', new FakeClock('2026-03-01T11:00:00.000Z'));
    await store.act(id, closed('why'), { event: 'follow_up', due: '2026-03-09' });
    assert.deepEqual((await told(files)).broken, []);
    const mark = files.names.find((name) => name.endsWith('.closed'))!;
    for (const other of [
      mark.replace('20260309T', '20990309T'),
      mark.replace('.20260309T000000000Z', ''),
      mark.replace('.20260301T', '.20200301T'),
    ]) {
      await files.remove(mark);
      files.put(other, '');
      assert.deepEqual((await told(files)).broken, [`${other.replace('cases/', '')} record.marked-otherwise`]);
      await files.remove(other);
      files.put(mark, '');
    }
    await store.act(id, reopened);
    assert.deepEqual((await told(files)).broken, []);
    const ahead = files.names.filter((name) => name.endsWith('.ahead'));
    assert.equal(ahead.length, 2);
    files.put(`cases/${id}.999999999.20990101T000000000Z.followed`, '');
    files.put(`cases/${id}.1.20260309T000000000Z.followup`, '');
    assert.deepEqual((await told(files)).broken, [
      `${id}.999999999.20990101T000000000Z.followed record.marked-otherwise`,
    ]);
  });
});

describe('verify tells without calling it broken', () => {
  const doubts: [what: string, change: (one: Written) => unknown, expected: (id: string) => string][] = [
    [
      'an event older than the one it follows',
      ({ files, id, events }) =>
        append(files, `${id}.c1.jsonl`, forged(events[6]!, ticked('one'), { seq: 3, ts: '2026-03-01T09:49:00.000Z' })),
      (id) => `${id}.c1.jsonl:3 record.too-early`,
    ],
    [
      'an event that is yet to come',
      ({ files, id, events }) =>
        append(files, `${id}.c1.jsonl`, forged(events[6]!, ticked('one'), { seq: 3, ts: '2026-03-01T12:11:00.000Z' })),
      (id) => `${id}.c1.jsonl:3 record.future`,
    ],
    [
      'an event of a time before a window began that had not seen it',
      ({ files, id, events }) => append(files, `${id}.b1.jsonl`, forged(events[4]!, ticked('one'), { seq: 3 })),
      (id) => `${id}.b1.jsonl:3 record.unseen`,
    ],
    [
      'the same in a file of its own that names what it follows',
      ({ files, id, events }) =>
        append(files, `${id}.z.jsonl`, forged(events[2]!, ticked('one'), { session: 'z', heads: [events[2]!.hash] })),
      (id) => `${id}.z.jsonl:1 record.unseen`,
    ],
  ];
  for (const [what, change, expected] of doubts)
    it(what, async () => {
      const one = await written();
      await change(one);
      assert.deepEqual(await told(one.files), { broken: [], doubtful: [expected(one.id)], recovered: [] });
      const { code, out } = await runOn(one.files, 'verify', 'cases');
      assert.equal(code, 0);
      if (!expected('').endsWith('future')) assert.match(out, /: note: This line says that it was written at 2026-/);
    });

  it('clocks of two computers that differ by some minutes', async () => {
    const files = new MemoryFiles();
    const one = storeOn(files, 'a', new FakeClock('2026-03-01T09:05:00.000Z'));
    const two = storeOn(files, 'b', new FakeClock('2026-03-01T09:00:00.000Z'));
    const { id } = (await one.open(sop)).state;
    for (const store of [two, one, two]) await store.act(id, noted('x'));
    assert.deepEqual(await told(files), { broken: [], doubtful: [], recovered: [] });
  });
});

describe('records cut at any byte', () => {
  it('show the open case as far as its record goes, and never fail', async () => {
    const { files, id } = await written();
    const name = `cases/${id}.a1.jsonl`;
    const whole = new TextEncoder().encode(files.text(name));
    const start = whole.indexOf(0x0a);
    const ends = [start, whole.length];
    for (let cut = 0; cut <= whole.length; cut++) {
      if (!isThorough && cut % 9 > 0 && ends.every((end) => Math.abs(end - cut) > 2)) continue;
      files.put(name, whole.subarray(0, cut));
      const store = storeOn(files, `x${cut}`);
      await store.refresh();
      assert.equal(store.get(id)?.state.closed, undefined);
      // The last brace ends the event; the line break after it is not needed.
      assert.equal(store.get(id) !== undefined, cut >= start, `${cut}`);
      for (const torn of files.names.filter((one) => one.endsWith('.torn'))) await files.remove(torn);
    }
  });
});

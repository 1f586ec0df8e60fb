import assert from 'node:assert/strict';
import fc from 'fast-check';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import type { Verification } from '../../../../src/core/case/record/verify';
import { hashText, writeEvents } from '../../../../src/core/case/record/seal';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { answered, chain, closed, eventAfter, noted, opening, reopened, storeOn, ticked } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { runOn } from '../../support/command-line';
import { MemoryFiles } from '../../support/memory-files';
import { eventuallyHolds } from '../../support/properties';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n\n# B\n\n- [ ] Bee `#bee`\n');

/** A folder with a case that two windows wrote in turns, and another one. */
async function written(): Promise<{ files: MemoryFiles; id: string; other: string; one: string; two: string }> {
  const files = new MemoryFiles();
  // Before the day on which the command line is run.
  const [first, second] = ['a', 'b'].map((window) =>
    storeOn(files, window, new FakeClock('2026-03-01T09:00:00.000Z')),
  ) as [CaseStore, CaseStore];
  const { id } = (await first.open(sop)).state;
  await second.refresh();
  await second.act(id, ticked('one'));
  await first.act(id, answered('q', 'Yes'));
  await first.act(id, noted('x'));
  await second.act(id, noted('y'));
  await first.act(id, noted('z'));
  const other = (await second.open(sop)).state.id;
  return { files, id, other, one: `cases/${id}.a1.jsonl`, two: `cases/${id}.b1.jsonl` };
}

/** What is broken, as `file:line code`. */
function told({ broken }: Verification): string[] {
  return broken.map(({ file, line, problem }) => `${file}${line === undefined ? '' : `:${line}`} ${problem.code}`);
}

async function brokenIn(files: MemoryFiles): Promise<string[]> {
  return told(await verifyRecords(files, 'cases'));
}

/** Changes the lines of a file. */
function change(files: MemoryFiles, name: string, edit: (lines: string[]) => string[]): void {
  files.put(
    name,
    edit(files.text(name)!.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join(''),
  );
}

describe('verifying records', () => {
  it('finds nothing in records that were only written to', async () => {
    const { files } = await written();
    const found = await verifyRecords(files, 'cases');
    assert.deepEqual(
      [found.cases, found.events, found.files, found.broken, found.recovered, found.missingHeads],
      [2, 7, 3, [], [], []],
    );
  });

  it('finds nothing where there is nothing', async () => {
    assert.deepEqual((await verifyRecords(new MemoryFiles(), 'cases')).cases, 0);
  });

  const breakages: [
    what: string,
    change: (files: MemoryFiles, names: { one: string; two: string; id: string; other: string }) => unknown,
    expected: (names: { one: string; two: string }) => string,
  ][] = [
    [
      'a line that was edited',
      (files, { one }) => files.put(one, files.text(one)!.replace('"text":"x"', '"text":"X"')),
      ({ one }) => `${one}:3 record.edited`,
    ],
    [
      'white space in a line',
      (files, { one }) => change(files, one, (lines) => lines.with(1, lines[1]!.replace('":"', '": "'))),
      ({ one }) => `${one}:2 record.edited`,
    ],
    [
      'a line taken out',
      (files, { one }) => change(files, one, (lines) => lines.toSpliced(2, 1)),
      ({ one }) => `${one}:3 record.gap`,
    ],
    [
      'the first line taken out',
      (files, { two }) => change(files, two, (lines) => lines.slice(1)),
      ({ two }) => `${two}:1 record.gap`,
    ],
    [
      'a line taken out at the end that another window went on from',
      (files, { two }) => change(files, two, (lines) => lines.slice(0, -1)),
      ({ one }) => `${one}:4 record.forerunner`,
    ],
    [
      'the beginning taken out',
      (files, { one }) => change(files, one, (lines) => lines.slice(1)),
      ({ one }) => `${one}:1 record.gap`,
    ],
    ['a file taken away', (files, { two }) => files.remove(two), ({ one }) => `${one}:2 record.forerunner`],
    [
      'the file with the beginning taken away',
      (files, { one }) => files.remove(one),
      ({ two }) => `${two}:1 record.forerunner`,
    ],
    [
      'lines in another order',
      (files, { one }) => change(files, one, (lines) => [lines[0]!, lines[2]!, lines[1]!, lines[3]!]),
      ({ one }) => `${one}:3 record.order`,
    ],
    [
      'a line that stands there twice',
      (files, { one }) => change(files, one, (lines) => [...lines, lines[1]!]),
      ({ one }) => `${one}:5 record.repeated`,
    ],
    [
      'a line of another case',
      (files, { one, other }) =>
        change(files, one, (lines) => [...lines, files.text(`cases/${other}.b1.jsonl`)!.trimEnd()]),
      ({ one }) => `${one}:5 record.foreign`,
    ],
    [
      'a line of another window',
      (files, { one, two }) => change(files, one, (lines) => [...lines, files.text(two)!.split('\n')[0]!]),
      ({ one }) => `${one}:5 record.session`,
    ],
    [
      'a file with another name',
      (files, { two, id }) => {
        files.put(`cases/${id}.x.jsonl`, files.text(two)!);
        void files.remove(two);
      },
      ({ two }) => `${two.replace('.b1.', '.x.')}:1 record.session`,
    ],
    [
      'something that is no entry',
      (files, { one }) => change(files, one, (lines) => lines.with(1, 'hello')),
      ({ one }) => `${one}:2 record.no-event`,
    ],
    [
      'a last line that was cut off',
      (files, { one }) => files.put(one, files.text(one)!.slice(0, -9)),
      ({ one }) => `${one}:4 record.torn`,
    ],
    ['a file that is empty', (files, { one }) => files.put(one, ''), ({ one }) => `${one} record.empty`],
    [
      'a file that is all zeros',
      (files, { one }) => files.put(one, new Uint8Array(300)),
      ({ one }) => `${one}:1 record.torn`,
    ],
    ['a file that cannot be read', (files, { one }) => files.forbid(one), ({ one }) => `${one} record.unreadable`],
    [
      'a marker that says that an open case is closed',
      (files, { id }) => files.put(`cases/${id}.1.20260801T090000000Z.closed`, ''),
      ({ one }) => `${one.replace('.a1.jsonl', '.1.20260801T090000000Z.closed')} record.marked-closed`,
    ],
  ];
  for (const [what, breakIt, expected] of breakages) {
    it(`finds ${what}`, async () => {
      const { files, ...names } = await written();
      await breakIt(files, names);
      const plain = (name: string) => name.replace('cases/', '');
      assert.deepEqual(await brokenIn(files), [expected({ one: plain(names.one), two: plain(names.two) })]);
    });
  }

  it('finds a line that was sealed anew: the next one misses the line that was there', async () => {
    const { files, one } = await written();
    const sealed = (line: string) => {
      const open = line.replace(/,"hash":"\w+"\}$/, '}').replace('"text":"x"', '"text":"X"');
      return `${open.slice(0, -1)},"hash":"${hashText(open)}"}`;
    };
    change(files, one, (lines) => lines.with(2, sealed(lines[2]!)));
    assert.deepEqual(await brokenIn(files), [`${one.replace('a1', 'b1').replace('cases/', '')}:2 record.forerunner`]);
  });

  it('finds two entries with one number, and a case that begins twice', async () => {
    const history = chain(opening(sop), ticked('a'));
    const files = new MemoryFiles({
      'cases/c1.a.jsonl': writeEvents([...history, eventAfter(history[0], ticked('b'), 9)]),
    });
    assert.deepEqual(await brokenIn(files), ['c1.a.jsonl:3 record.twice']);
    const again = eventAfter(undefined, opening(sop), 7, 'b');
    assert.deepEqual(
      await brokenIn(
        new MemoryFiles({ 'cases/c1.a.jsonl': writeEvents(history), 'cases/c1.b.jsonl': writeEvents([again]) }),
      ),
      ['c1.b.jsonl:1 record.begins-again'],
    );
  });

  it('finds that only the marker of a case is left', async () => {
    const { files, id, one, two } = await written();
    await storeOn(files, 'c').act(id, closed('why'));
    for (const name of [one, two, `cases/${id}.c1.jsonl`]) await files.remove(name);
    const mark = files.names.find((name) => name.endsWith('.closed'))!;
    assert.deepEqual(await brokenIn(files), [`${mark.replace('cases/', '')} record.gone`]);
  });

  it('accepts a case that was closed, reopened and followed up', async () => {
    const { files, id } = await written();
    const store = storeOn(files, 'c');
    for (const action of [closed('why'), { event: 'follow_up', due: '2026-08-09' } as const, reopened, closed('again')])
      assert.ok((await store.act(id, action)).done);
    assert.deepEqual(await brokenIn(files), []);
  });

  it('accepts an end that was cut off once it is kept aside, and says so', async () => {
    const { files, one } = await written();
    files.put(one, files.text(one)!.slice(0, -9));
    await storeOn(files, 'c').refresh();
    const found = await verifyRecords(files, 'cases');
    assert.deepEqual(
      [told(found), found.recovered.map(({ file, line }) => `${file}:${line!}`)],
      [[], [`${one.replace('cases/', '')}:4`]],
    );
    files.put(one, files.text(one)!.slice(0, -1));
    assert.deepEqual(
      await brokenIn(files),
      [`${one.replace('cases/', '')}:4 record.torn`],
      'but not when more was cut off since',
    );
  });

  it('names one line of each broken case, the cause before what follows from it', async () => {
    const { files, one, two, other } = await written();
    files.put(two, files.text(two)!.replace('"text":"y"', '"text":"Y"'));
    change(files, one, (lines) => lines.toSpliced(1, 1));
    files.put(`cases/${other}.b1.jsonl`, 'x\n');
    assert.deepEqual(await brokenIn(files), [
      `${two.replace('cases/', '')}:2 record.edited`,
      `${other}.b1.jsonl:1 record.no-event`,
    ]);
  });

  it('finds that the end of a case was cut off by the hash of its last entry', async () => {
    const { files, id, one } = await written();
    const store = storeOn(files, 'c');
    await store.refresh();
    const { head } = store.get(id)!.state;
    const missing = async (...heads: string[]) => (await verifyRecords(files, 'cases', { heads })).missingHeads;
    assert.deepEqual(await missing(head, head.slice(0, 12), head.toUpperCase()), []);
    change(files, one, (lines) => lines.slice(0, -1));
    assert.deepEqual(await brokenIn(files), [], 'the rest is whole');
    assert.deepEqual(await missing(head), [head]);
    assert.deepEqual(await missing(head.slice(0, 4)), [head.slice(0, 4)], 'a few digits say nothing');
  });

  it('finds anything else that is done to a byte', async () => {
    const { files, one } = await written();
    const whole = new TextEncoder().encode(files.text(one));
    await eventuallyHolds(
      fc.tuple(fc.nat(whole.length - 1), fc.nat(255)),
      async ([at, byte]) => {
        if (whole[at] === byte) return;
        files.put(one, whole.with(at, byte));
        const isCarriage = byte === 0x0d && whole[at] === 0x0a;
        assert.equal((await brokenIn(files)).length, isCarriage && at === whole.length - 1 ? 0 : 1, `${at}: ${byte}`);
      },
      200,
    );
  });
});

describe('sop-guide verify', () => {
  it('ends with 0 and says what was checked', async () => {
    const { files } = await written();
    assert.deepEqual(await runOn(files, 'verify', 'cases'), {
      code: 0,
      out: '2 cases, 7 entries in cases: all unchanged.\n',
      err: '',
    });
  });

  it('ends with 1 and names the first broken line of each broken case', async () => {
    const { files, one } = await written();
    files.put(one, files.text(one)!.replace('"text":"x"', '"text":"X"'));
    const { code, out } = await runOn(files, 'verify', 'cases');
    assert.equal(code, 1);
    assert.deepEqual(out.split('\n'), [
      `${one}:3: This line was changed after it was written: its hash does not hold.`,
      '2 cases, 6 entries in cases: 1 broken.',
      '',
    ]);
  });

  it('ends with 2 when something cannot be read', async () => {
    const { files, one } = await written();
    files.forbid(one);
    assert.equal((await runOn(files, 'verify', 'cases')).code, 2);
    const { code, err } = await runOn(files, 'verify', 'nowhere');
    assert.equal(code, 2);
    assert.match(
      err,
      /^error: There is no folder “nowhere”\. If the setting .* cases are in “\.sop-cases” in the workspace/,
    );
  });

  it('does not say that all is well where it found no records', async () => {
    const { code, out } = await runOn({ 'empty/readme.txt': '' }, 'verify', 'empty');
    assert.equal(code, 0);
    assert.match(out, /^There are no cases in empty\. If the setting .* cases are in “\.sop-cases”/);
    assert.match((await runOn({}, 'verify')).out, /^There are no cases in this folder\. /);
  });

  it('looks for hashes that were noted', async () => {
    const { files } = await written();
    const { code, out } = await runOn(files, 'verify', 'cases', '--head', 'f'.repeat(64));
    assert.equal(code, 1);
    assert.match(out, /There is no entry with the hash f{64} in cases/);
  });

  it('finds the records of a repository by itself, and prints JSON', async () => {
    const { files } = await written();
    const inRepository = new MemoryFiles(
      Object.fromEntries(files.names.map((name) => [name.replace('cases/', '.sop-cases/'), files.text(name)!])),
    );
    const { code, out } = await runOn(inRepository, 'verify', '--json');
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {
      folder: '.sop-cases',
      cases: 2,
      entries: 7,
      broken: [],
      recovered: [],
      missingHeads: [],
    });
  });
});

import assert from 'node:assert/strict';
import { CasesWithPractice } from '../../../../src/core/case/record/cases-with-practice';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import { isPractice } from '../../../../src/core/case/practice';
import { readDigests } from '../../../../src/core/report/read-digests';
import { answered, closed, ticked } from '../../support/cases';
import { runOn } from '../../support/command-line';
import { CountingIds, FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const sop = sopWith(
  '## Check\n\n- [ ] Open the order `#open`\n- [ ] Is it late? `#late`\n  - Yes → [Claim](#claim)\n\n## Claim\n\n- [ ] Claim it `#claim-it`\n',
);
const folder = '.sop-cases';
const clock = new FakeClock();

function casesOn(files: MemoryFiles): CasesWithPractice {
  return new CasesWithPractice({ files, folder, clock, ids: new CountingIds('a'), actor: () => 'ana' });
}

/** Practises the SOP to the end. */
async function practised(cases: CasesWithPractice): Promise<string> {
  const { id } = (await cases.practise(sop, { ticket: 'Practice' })).state;
  await cases.act(id, ticked('open'), answered('late', 'Yes'), ticked('claim-it'));
  const outcome = await cases.act(id, closed(), { event: 'follow_up', due: '2026-01-02T09:00:00.000Z' });
  assert.ok(outcome.done);
  return id;
}

describe('A case for practice', () => {
  it('is worked on as any other: found by its id, led through the same gate, told of when it changes', async () => {
    const cases = casesOn(new MemoryFiles());
    const told: string[] = [];
    cases.onDidChangeAny((ids) => told.push(...ids));
    const { id } = (await cases.practise(sop)).state;
    assert.ok(isPractice(id));
    assert.deepEqual(told, [id]);
    assert.equal((await cases.load(id))?.state.sop, 'test');
    assert.deepEqual(await cases.act(id, closed()), { done: false, refusal: 'steps-open' });
    await cases.act(id, ticked('open'));
    assert.equal(cases.get(id)?.progress.done, 1);
    assert.equal(cases.practised.length, 1);
  });

  it('is in no list, no folder and no figure', async () => {
    const files = new MemoryFiles();
    const cases = casesOn(files);
    const real = await cases.open(sop, { ticket: 'T-1' });
    await cases.act(real.state.id, ticked('open'));
    const told: string[] = [];
    cases.onDidChange((ids) => told.push(...ids));
    const before = files.names.map((name) => [name, files.text(name)]);
    const id = await practised(cases);
    assert.deepEqual(
      files.names.map((name) => [name, files.text(name)]),
      before,
      'something was written',
    );
    assert.deepEqual(told, [], 'those who count were told');
    assert.deepEqual(
      cases.cases.map(({ state }) => state.id),
      [real.state.id],
    );
    assert.deepEqual(
      [cases.closed, cases.followUps, cases.closedBefore('9999'), cases.named('practice')],
      [[], [], [], undefined],
    );
    await cases.refresh();
    assert.equal(cases.cases.length, 1);
    assert.ok(cases.get(id), 'it is still there to be looked at');
    // What the report, and its reader on the command line, take from the folder.
    const { cases: digests } = await readDigests(files, folder, clock.now());
    assert.equal(digests.length, 1);
    const verified = await verifyRecords(files, folder, { now: clock.now() });
    assert.deepEqual([verified.cases, verified.events, verified.broken], [1, 2, []]);
  });

  it('is not in what the command line reports and verifies', async () => {
    const files = new MemoryFiles();
    const cases = casesOn(files);
    await cases.open(sop, { ticket: 'T-1' });
    await practised(cases);
    const onDisk = Object.fromEntries(files.names.map((name) => [name, files.text(name) ?? '']));
    const library = { 'sops/library.yml': 'version: 1\n', 'sops/general/test.md': sop.text };
    const report = await runOn(
      { ...library, ...onDisk },
      'report',
      '--format',
      'json',
      '--since',
      '2026-01-01',
      '--until',
      '2026-12-31',
    );
    assert.equal((JSON.parse(report.out) as { cases: number }).cases, 1);
    const verified = await runOn({ ...library, ...onDisk }, 'verify');
    assert.match(verified.out, /\b1 case\b/);
  });

  it('runs no clock, whatever is promised', async () => {
    const start = { sla: { clock: 'calendar', resolution: { minutes: 5, clock: 'calendar' } } } as const;
    const { state } = await casesOn(new MemoryFiles()).practise(sop, start);
    assert.equal(state.sla, undefined);
  });

  it('is gone when it is ended, and told of once more', async () => {
    const cases = casesOn(new MemoryFiles());
    const id = await practised(cases);
    const told: string[] = [];
    cases.onDidChangeAny((ids) => told.push(...ids));
    cases.endPractice();
    assert.deepEqual(told, [id]);
    assert.deepEqual([cases.get(id), await cases.load(id), cases.practised], [undefined, undefined, []]);
    await assert.rejects(cases.act(id, ticked('open')), /There is no case/);
    cases.endPractice();
    assert.deepEqual(told, [id], 'nothing was left to tell of');
    assert.equal((await cases.practise(sop)).state.id === id, false);
  });

  it('of one window is unknown to the next', async () => {
    const files = new MemoryFiles();
    const id = await practised(casesOn(files));
    const next = casesOn(files);
    await next.refresh();
    assert.deepEqual([next.cases, next.practised, await next.load(id)], [[], [], undefined]);
  });
});

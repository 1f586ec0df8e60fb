import assert from 'node:assert/strict';
import { removeLeftovers } from '../../../../src/core/case/record/leftovers';
import { MemoryFiles } from '../../support/memory-files';

const now = Date.parse('2026-08-01T12:00:00.000Z');
const hour = 3_600_000;
const id = '0b0e3b52-6f43-4bd2-9a3e-0b1f7d1c2a33';

describe('what a crash leaves of a file that was being written', () => {
  const old = [
    `c.a1.jsonl.${id}.tmp`,
    `c.a1~b1.jsonl.${id}.tmp`,
    `c.a1.2.ahead.${id}.tmp`,
    `c.0123456789abcdef0123.20260801T090000000Z.closed.${id}.tmp`,
    `c.1.20260801T090000000Z.reopened.${id}.tmp`,
    `c.a1.jsonl.torn.${id}.tmp`,
    'c.a1.jsonl.tmp',
  ];
  const others = [
    'c.a1.jsonl',
    // The only one that holds what a window did.
    'c.b1.jsonl.tmp',
    `notes.txt.${id}.tmp`,
    'c.a1.jsonl.0b0e3b52.tmp',
    `c.a1.jsonl.${id}.TMP`,
    `c.a1.jsonl.${id}.tmp.bak`,
    `.${id}.tmp`,
  ];

  function left(age: number): MemoryFiles {
    const files = new MemoryFiles();
    for (const name of [...old, ...others]) {
      files.put(`cases/${name}`, 'x');
      files.touch(`cases/${name}`, now - age);
    }
    return files;
  }

  it('goes when it is old, and nothing else does', async () => {
    const files = left(hour + 1);
    assert.equal(await removeLeftovers(files, 'cases', now), old.length);
    assert.deepEqual(files.names, others.map((name) => `cases/${name}`).toSorted());
  });

  it('stays while another window may be writing it, also when the clock was set back', async () => {
    for (const age of [0, hour, -hour, -1000 * hour]) assert.equal(await removeLeftovers(left(age), 'cases', now), 0);
  });

  it('stays when it is a link or no file, or cannot be taken away', async () => {
    const files = left(hour + 1);
    files.putOdd(`cases/${old[0]!}`, { kind: 'file', leadsTo: 'elsewhere' });
    files.putOdd(`cases/${old[1]!}`, { kind: 'other' });
    files.forbid(`cases/${old[2]!}`);
    assert.equal(await removeLeftovers(files, 'cases', now), old.length - 3);
  });

  it('is not looked for where there is no folder', async () => {
    assert.equal(await removeLeftovers(new MemoryFiles(), 'cases', now), 0);
  });
});

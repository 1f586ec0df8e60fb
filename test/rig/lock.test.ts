import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../tools/shared/lock';

describe('A lock', () => {
  let folder: string;
  let file: string;

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-'));
    file = path.join(folder, 'lock');
  });

  after(() => fs.rmSync(folder, { recursive: true }));

  it('lets one in at a time, and is gone afterwards', async () => {
    let inside = 0;
    const work = async () => {
      assert.equal(++inside, 1);
      await sleep(20);
      inside--;
    };
    await Promise.all([withLock(file, work), withLock(file, work)]);
    assert.deepEqual(fs.readdirSync(folder), []);
  });

  it('is given back when the work fails', async () => {
    await assert.rejects(
      withLock(file, () => Promise.reject(new Error('no'))),
      /no/,
    );
    await withLock(file, () => Promise.resolve());
  });

  it('does not count when its owner is gone', async () => {
    fs.writeFileSync(file, String(spawnSync(process.execPath, ['--version']).pid));
    let isDone = false;
    await withLock(file, async () => {
      isDone = await Promise.resolve(true);
    });
    assert.ok(isDone);
  });
});

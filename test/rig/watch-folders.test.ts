import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { watchFolders } from '../../src/hosts/watch-folders';
import { repoRoot } from '../../tools/shared/paths';
import { temporaryFolder } from '../../tools/shared/temporary';

const procedure = '---\nid: refund\ntitle: Refund\n---\n\nGives it back.\n\n## Do\n\n- [ ] Open the order `#open`\n';
const passing = 'tests:\n  - {name: A, expect: {steps: open}}\n';

describe('Watching folders', function () {
  this.timeout(60_000);

  it('tells of files that are written, made and deleted, also in folders that came later', async () => {
    const folder = temporaryFolder();
    fs.mkdirSync(path.join(folder, 'a'));
    const watcher = watchFolders();
    try {
      const folders = [folder, path.join(folder, 'a')];
      const after = async (change: () => void) => {
        const told = watcher.next(folders);
        change();
        assert.equal(await told, true);
      };
      await after(() => fs.writeFileSync(path.join(folder, 'a', 'x.md'), 'one'));
      await after(() => fs.rmSync(path.join(folder, 'a', 'x.md')));
      await after(() => fs.mkdirSync(path.join(folder, 'b')));
      folders.push(path.join(folder, 'b'));
      await after(() => fs.writeFileSync(path.join(folder, 'b', 'y.md'), 'one'));
      folders.splice(1, 1);
      fs.rmSync(path.join(folder, 'a'), { recursive: true });
      assert.equal(await watcher.next(folders), true);
    } finally {
      watcher.close();
    }
  });

  it('runs tests again on the command line, and ends cleanly', async () => {
    const folder = temporaryFolder();
    fs.writeFileSync(path.join(folder, 'library.yml'), 'version: 1\n');
    fs.writeFileSync(path.join(folder, 'refund.md'), procedure);
    fs.writeFileSync(path.join(folder, 'refund.test.yml'), passing);
    const running = spawn(
      process.execPath,
      ['--import', 'tsx', path.join(repoRoot, 'src/hosts/cli.ts'), 'test', folder, '--watch'],
      { cwd: repoRoot, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let [out, err] = ['', ''];
    running.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    running.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const ended = new Promise<number | null>((resolve) => running.once('exit', resolve));
    const waited = async (times: number) => {
      while (err.split('Waiting for changes').length <= times)
        await Promise.race([
          new Promise((resolve) => running.stderr.once('data', resolve)),
          ended.then(() => assert.fail(`It ended: ${err}`)),
        ]);
    };
    await waited(1);
    fs.writeFileSync(path.join(folder, 'refund.md'), procedure.replace('#open', '#begin'));
    await waited(2);
    running.kill('SIGINT');
    assert.equal(await ended, 0);
    assert.match(out, /all passed[^]*failed “A”: “open” is no step of “Refund”/);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { repoRoot } from '../../tools/shared/paths';
import { temporaryFolder } from '../../tools/shared/temporary';

/** How a shell command went; what it wrote to the files it was told to is read by the tests. */
function shell(
  command: string,
  folder: string,
): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd: repoRoot,
    env: { ...process.env, CLI: `${process.execPath} ${path.join(folder, 'cli.js')}`, OUT: folder },
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, out: stdout, err: stderr };
}

/** One line for people: no stack, nothing of the bundle. */
function assertPlain(err: string): void {
  assert.ok(err.length < 300, err.slice(0, 1000));
  assert.doesNotMatch(err, /^\s+at |node:|throw /m);
}

describe('The output of the command line', function () {
  this.timeout(90_000);
  let folder: string;

  before(function () {
    if (!fs.existsSync('/dev/full')) this.skip();
    folder = temporaryFolder();
    buildSync({
      absWorkingDir: repoRoot,
      entryPoints: ['src/hosts/cli.ts'],
      outfile: path.join(folder, 'cli.js'),
      bundle: true,
      minify: true,
      platform: 'node',
      logLevel: 'error',
    });
  });

  for (const args of ['show refund-return', 'search "" --json', '--help', 'lint', 'report --format csv'])
    it(`of “${args}” on a full disk is missed, in one line`, () => {
      const { status, err } = shell(`$CLI ${args} > /dev/full`, folder);
      assert.equal(status, 3);
      assert.match(err, /^error: The answer could not be written: ENOSPC[^\n]*\n$/m);
      assertPlain(err.replace(/^There are no cases.*\n/, ''));
    });

  it('that is full on both sides ends quietly', () => {
    assert.deepEqual(shell('$CLI lint > /dev/full 2>&1', folder), { status: 3, out: '', err: '' });
  });

  it('that finds no room for its end is missed', () => {
    const limited = shell(`trap '' XFSZ; ulimit -f 1; $CLI search "" --json > "$OUT/some.json"`, folder);
    assert.equal(limited.status, 3);
    assert.match(limited.err, /^error: The answer could not be written: EFBIG/);
  });

  it('is whole in a file and in a pipe', () => {
    const piped = shell('$CLI search "" --json | cat', folder).out;
    const { status } = shell('$CLI search "" --json > "$OUT/whole.json"', folder);
    assert.equal(status, 0);
    assert.equal(fs.readFileSync(path.join(folder, 'whole.json'), 'utf8'), piped);
    JSON.parse(piped);
  });

  for (const [args, code] of [
    ['lint', 0],
    ['search ""', 0],
    ['search zzzzzzzz', 1],
    ['show nothing-like-it', 1],
  ] as const)
    it(`of “${args}” that nobody reads has its usual exit code`, () => {
      const { err, out } = shell(`($CLI ${args} 2> "$OUT/err"; echo $? > "$OUT/code") | true; cat "$OUT/code"`, folder);
      assert.deepEqual([out, err], [`${code}\n`, '']);
      assertPlain(fs.readFileSync(path.join(folder, 'err'), 'utf8'));
    });

  it('ends when its reader has had enough, although there are more lines to answer', () => {
    const { out } = shell(
      `(yes refund | $CLI search --jsonl 2> "$OUT/err"; echo $? > "$OUT/code") | head -n 1; cat "$OUT/code"`,
      folder,
    );
    const [answer = '', code] = out.split('\n');
    assert.equal((JSON.parse(answer) as { readonly query: string }).query, 'refund');
    assert.equal(code, '0');
    assert.equal(fs.readFileSync(path.join(folder, 'err'), 'utf8'), '');
  });

  it('that is closed from the start stops nothing', () => {
    assert.deepEqual(shell('$CLI lint >&-', folder), { status: 0, out: '', err: '' });
    assert.equal(shell('$CLI search refund 2>&-', folder).status, 0);
    assert.equal(shell('$CLI show nothing-like-it >&- 2>&- <&-', folder).status, 1);
  });

  it('of a terminal that has gone ends as programs of a closed terminal do', function () {
    const python = spawnSync('python3', ['-c', 'import pty']);
    if (python.status !== 0) return;
    // Closing our side is what a terminal does when its window is closed.
    const script = `
import os, pty, subprocess, sys
ours, theirs = pty.openpty()
cli = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=theirs, stderr=subprocess.PIPE)
os.close(theirs)
os.close(ours)
_, told = cli.communicate(b"refund\\n" * 3)
print(cli.returncode, told.decode())`;
    const { stdout } = spawnSync(
      'python3',
      ['-c', script, process.execPath, path.join(folder, 'cli.js'), 'search', '--jsonl'],
      { cwd: repoRoot, encoding: 'utf8' },
    );
    assert.match(stdout, /^-1 error: The answer could not be written: [^\n]*EIO[^\n]*\n\n$/);
  });

  it('loses no answer when errors cannot be told', () => {
    const { status, out } = shell(`printf '{x\\nrefund\\n' | $CLI search --jsonl 2> /dev/full`, folder);
    assert.equal(status, 2);
    assert.match(out, /^\{"query":"refund"/);
  });
});

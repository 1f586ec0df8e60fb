import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { temporaryFolder } from '../../tools/shared/temporary';
import { brokenLibrary, installCli, packedCli, runScript, smallLibrary, writeFiles } from './support/packed-cli';
import type { PackedCli } from './support/packed-cli';

/** What is in a folder, with what is in each file. */
function contentsOf(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name))
      .map((file) => [path.relative(folder, file).replaceAll('\\', '/'), fs.readFileSync(file, 'utf8')]),
  );
}

describe('The npm package of the command line', function () {
  this.timeout(180_000);
  let cli: PackedCli;
  let folder: string;
  const run = (script: string) => runScript(script, folder, cli.env);

  before(async () => {
    cli = await packedCli();
    folder = temporaryFolder();
    installCli(cli, folder);
    writeFiles(folder, smallLibrary);
  });

  it('has what it needs, says whose it is, and needs no other package', () => {
    const root = path.join(folder, 'node_modules', 'sop-guide');
    const names = Object.keys(contentsOf(root));
    for (const name of ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'l10n/bundle.l10n.ca.json', 'dist/cli.js'])
      assert.ok(names.includes(name), name);
    for (const name of names)
      assert.match(
        name,
        /^(package\.json|LICENSE|README\.md|THIRD-PARTY-NOTICES\.txt|l10n\/[\w.]+|dist\/[\w-]+\.(js|json))$/,
      );
    const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    assert.equal(manifest['name'], 'sop-guide');
    assert.equal(manifest['version'], packageJson.version);
    assert.deepEqual(
      [manifest['dependencies'], manifest['private'], manifest['scripts']],
      [undefined, undefined, undefined],
    );
    assert.deepEqual(
      fs.readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.')),
      ['sop-guide'],
    );
  });

  // Half of it is what words mean: docs/decisions/word-vectors.md.
  it('is small enough to be installed for each check', () => {
    const { size } = fs.statSync(cli.tarball);
    assert.ok(size < 2400 * 1024, `${Math.round(size / 1024)} KiB`);
  });

  it('does in an empty folder what it does in its repository', () => {
    assert.deepEqual(run('npx sop-guide --version'), { status: 0, out: `${packageJson.version}\n`, err: '' });
    assert.deepEqual(run('npx sop-guide lint'), { status: 0, out: '1 SOP in sops: no problems.\n', err: '' });
    assert.deepEqual(run('npx sop-guide test'), { status: 0, out: '1 test in 1 file of sops: all passed.\n', err: '' });
    assert.match(run('npx sop-guide --help').out, /^Usage: sop-guide /);
    assert.match(run('npx sop-guide changes --help').out, /^Usage: sop-guide changes /);
    const broken = temporaryFolder();
    writeFiles(broken, brokenLibrary);
    const lint = run(`npx sop-guide lint '${broken}/sops' --lang ca`);
    assert.equal(lint.status, 1);
    assert.match(
      lint.out,
      /refund\.md:3:1 warning yaml\.unknown-key .*Volíeu dir|refund\.md:3:1 warning yaml\.unknown-key .*«lang»/,
    );
    assert.match(lint.out, /1 procediment a /);
    assert.equal(run(`npx sop-guide lint '${broken}/sops' --lang ca --format sarif --fix`).status, 1);
    assert.match(fs.readFileSync(path.join(broken, 'sops/refund.md'), 'utf8'), /^lang: en$/m);
  });

  it('loads what other commands need', () => {
    assert.match(
      run('npx sop-guide triage "it is broken, I want a refund" --library sops --json').out,
      /"id": "refund"/,
    );
    assert.match(run('npx sop-guide search refnud --library sops').out, /refund/);
    assert.match(run('npx sop-guide show refund --flowchart --library sops').out, /flowchart/);
    assert.equal(run('npx sop-guide handbook --library sops --output handbook.html').status, 1, 'none is in force');
  });

  it('writes nothing where it is not told to', () => {
    const before = contentsOf(folder);
    const home = Object.keys(contentsOf(cli.env['HOME'] ?? '')).filter((name) => !name.startsWith('.npm/'));
    run(
      'npx sop-guide lint; npx sop-guide lint --fix-dry-run; npx sop-guide test --coverage; npx sop-guide search refund',
    );
    assert.deepEqual(contentsOf(folder), before);
    assert.deepEqual(home, []);
  });
});

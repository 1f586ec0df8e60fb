import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { portableSha256 } from '../../src/core/case/record/lines';
import type { CliHost } from '../../src/hosts/cli/host';
import { run } from '../../src/hosts/cli/program';
import { nodeFiles } from '../../src/hosts/node-files';

const sop = (title: string) =>
  `---\ntitle: ${title}\nstatus: approved\nlang: en\n---\n\nSummary.\n\n- [ ] Do it \`#it\`\n`;

describe('The command line on a real folder', () => {
  let folder: string;
  const at = (...path: string[]) => join(folder, ...path);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const link = (path: string, target: string) => symlinkSync(target, at(path));
  const pipe = (path: string) => void execFileSync('mkfifo', [at(path)]);

  const cli = async (...args: string[]) => {
    let [out, err] = ['', ''];
    const host: CliHost = {
      files: nodeFiles,
      kindOf: () => Promise.resolve('folder'),
      bytes: () => Promise.resolve(new Uint8Array()),
      async *lines() {
        // Nothing is read from standard input here.
      },
      sha256: portableSha256,
      committed: () => Promise.reject(new Error('There is no Git.')),
      lastCommit: () => Promise.resolve(undefined),
      since: () => Promise.reject(new Error('There is no Git.')),
      at: () => Promise.reject(new Error('There is no Git.')),
      translations: () => Promise.resolve({}),
      printPdf: () => Promise.reject(new Error('There is no browser.')),
      watch: () => ({ next: () => Promise.resolve(false), close: () => undefined }),
      progress: () => undefined,
      elapsed: () => 0,
      now: () => 0,
      isTerminal: false,
      out: (text) => (out += text),
      err: (text) => (err += text),
    };
    const code = await run(args, host, '1.2.3');
    return { code, out: out.replaceAll(folder, ''), err: err.replaceAll(folder, '') };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sop-guide-cli-'));
    // Who answers for these SOPs is not what is tried here.
    put(
      'sops/library.yml',
      `version: 1\nlint: {severity: {${['approval', 'id', 'owner'].map((one) => `sop.${one}-missing: off`).join(', ')}}}\n`,
    );
    put('sops/one.md', sop('One'));
    put('sops/in/two.md', sop('Two'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('reads a library with links that lead in circles, each SOP once', async () => {
    for (const name of ['a', 'b', 'c', 'in/up', 'in/here']) link(`sops/${name}`, name === 'in/up' ? '..' : '.');
    const { code, out } = await cli('lint', at('sops'));
    assert.deepEqual([code, out], [0, '2 SOPs in /sops: no problems.\n']);
  });

  it('does not read pipes, devices and what is elsewhere, and tells each', async () => {
    put('elsewhere/secret.md', sop('Secret'));
    link('sops/out.md', '../elsewhere/secret.md');
    link('sops/zero.md', '/dev/zero');
    link('sops/elsewhere', '../elsewhere');
    link('sops/all', '/');
    pipe('sops/pipe.md');
    const { code, out } = await cli('lint', at('sops'));
    assert.equal(code, 1);
    assert.deepEqual(
      out.split('\n').map((line) => line.split(' ').slice(0, 3).join(' ')),
      [
        '/sops/library.yml:1:1 error library.link-not-followed',
        '/sops/out.md:1:1 error sop.link-not-followed',
        '/sops/pipe.md:1:1 error sop.not-a-file',
        '/sops/zero.md:1:1 error sop.link-not-followed',
        '5 SOPs in',
        '',
      ],
    );
    assert.match(out, /“all”, “elsewhere”|“elsewhere”, “all”/);
    const { out: found } = await cli('search', 'secret', '--library', at('sops'));
    assert.match(found, /^Nothing/);
  });

  it('does not wait for a library.yml that is a pipe, nor for records that are', async () => {
    rmSync(at('sops/library.yml'));
    pipe('sops/library.yml');
    assert.match((await cli('lint', at('sops'))).out, /2 SOPs in \/sops/);
    const { code, err } = await cli('migrate', at('sops'));
    assert.equal(code, 2);
    assert.match(err, /Reason: It is a pipe, a device or the like\.$/m);
    mkdirSync(at('.sop-cases'));
    pipe('.sop-cases/a18c7b1e-1111-4222-8333-444455556666.window.jsonl');
    link('.sop-cases/b18c7b1e-1111-4222-8333-444455556666.window.jsonl', '/dev/zero');
    link('.sop-cases/again', '.');
    assert.ok([0, 1, 2].includes((await cli('verify', folder)).code));
    assert.equal((await cli('report', folder)).code, 0);
  });

  it('reads a library whose folder is itself a link', async () => {
    link('linked', 'sops');
    assert.match((await cli('lint', at('linked'))).out, /2 SOPs in \/linked: no problems/);
  });

  it('fixes a file behind a link, which stays one, and keeps its mode', async () => {
    put('sops/_store/old.md', sop('Old').replace('status: approved', 'stauts: approved'));
    chmodSync(at('sops/_store/old.md'), 0o640);
    link('sops/old.md', '_store/old.md');
    await cli('lint', at('sops'), '--fix');
    assert.ok(lstatSync(at('sops/old.md')).isSymbolicLink());
    assert.match(readFileSync(at('sops/_store/old.md'), 'utf8'), /^status: approved/m);
    assert.equal(lstatSync(at('sops/_store/old.md')).mode & 0o777, 0o640);
  });

  it('leaves a read-only file as it is, and says so', async () => {
    const text = sop('Old').replace('status: approved', 'stauts: approved');
    put('sops/old.md', text);
    chmodSync(at('sops/old.md'), 0o444);
    const { out, err } = await cli('lint', at('sops'), '--fix');
    assert.match(out + err, /read-only/);
    assert.equal(readFileSync(at('sops/old.md'), 'utf8'), text);
  });

  it('tells a tree that is too deep, and a folder with many files is no trouble', async () => {
    let path = at('sops');
    for (let level = 0; level < 300; level++) path = join(path, 'deep');
    mkdirSync(path, { recursive: true });
    mkdirSync(at('sops/pictures'));
    for (let index = 0; index < 500; index++) writeFileSync(at('sops/pictures', `${index}.png`), '');
    const { out } = await cli('lint', at('sops'));
    assert.match(out, /library\.folder-too-deep .*“deep\/deep/);
    assert.match(out, /2 SOPs in/);
  });
});

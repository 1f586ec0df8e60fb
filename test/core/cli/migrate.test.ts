import assert from 'node:assert/strict';
import { runOn } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const textOf = async (files: MemoryFiles, name = 'sops/library.yml') =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(name));
const sop = { 'sops/a.md': '---\ntitle: A\n---\n' };

describe('migrate', () => {
  it('shows what changes, and writes it', async () => {
    const files = new MemoryFiles({ ...sop, 'sops/library.yml': '\uFEFF# Shop\r\nname: a\r\n' });
    assert.deepEqual(await runOn(files, 'migrate'), {
      code: 0,
      out: '+ version: 1\nsops/library.yml was converted from format 0 to 1.\n',
      err: '',
    });
    assert.equal(await textOf(files), '\uFEFF# Shop\r\nversion: 1\r\nname: a\r\n');
  });

  it('only shows it with --dry-run', async () => {
    const files = new MemoryFiles({ 'mine/library.yml': '{name: a}\n' });
    assert.deepEqual(await runOn(files, 'migrate', 'mine', '--dry-run'), {
      code: 0,
      out: '- {name: a}\n+ {version: 1, name: a}\nmine/library.yml would be converted from format 0 to 1. Nothing was written.\n',
      err: '',
    });
    assert.deepEqual([await textOf(files, 'mine/library.yml'), files.writes], ['{name: a}\n', 0]);
  });

  it('has nothing to do where the file is as it should be, or is not there', async () => {
    const files = new MemoryFiles({ ...sop, 'sops/library.yml': 'version: 1\n' });
    assert.deepEqual(await runOn(files, 'migrate'), {
      code: 0,
      out: 'sops/library.yml is already in format 1.\n',
      err: '',
    });
    assert.deepEqual(await runOn(sop, 'migrate'), {
      code: 0,
      out: 'There is no library.yml in sops: nothing to migrate.\n',
      err: '',
    });
    assert.equal(files.writes, 0);
  });

  it('leaves alone what is newer, or cannot be read, and ends with 1', async () => {
    for (const [text, said] of [
      ['version: 7\n', /^sops\/library\.yml is in format 7, .* not changed\.\n$/],
      ['name: [a\n', /^sops\/library\.yml was not changed, because it cannot be read: /],
    ] as const) {
      const files = new MemoryFiles({ ...sop, 'sops/library.yml': text });
      const { code, err } = await runOn(files, 'migrate');
      assert.deepEqual([code, files.writes, await textOf(files)], [1, 0, text]);
      assert.match(err, said);
    }
  });

  it('does not write what would lose bytes, and tells when a file cannot be written', async () => {
    const odd = new MemoryFiles({ ...sop, 'sops/library.yml': new Uint8Array([0x6e, 0x3a, 0x20, 0xff, 0x0a]) });
    assert.deepEqual([(await runOn(odd, 'migrate')).code, odd.writes], [2, 0]);
    const full = new MemoryFiles({ ...sop, 'sops/library.yml': 'name: a\n' });
    full.failWrite(1);
    assert.equal((await runOn(full, 'migrate')).code, 2);
    assert.equal(await textOf(full), 'name: a\n');
  });

  it('ends with 2 when there is no such folder', async () => {
    assert.equal((await runOn(sop, 'migrate', 'nowhere')).code, 2);
  });
});

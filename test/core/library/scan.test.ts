import assert from 'node:assert/strict';
import { folderOf, isSopPath, resolvePath } from '../../../src/core/library/path';
import { forEachLimited, loadConfig, loadSop } from '../../../src/core/library/scan';
import { MemoryFiles } from '../support/memory-files';
import { codesOf, locationOf } from '../support/sops';

describe('reading files', () => {
  it('gives an SOP', async () => {
    const files = new MemoryFiles({ 'sops/general/test.md': '---\ntitle: T\n---\nS' });
    assert.equal((await loadSop(files, locationOf())).title, 'T');
  });

  it('gives an SOP with the reason when a file cannot be read', async () => {
    const sop = await loadSop(new MemoryFiles(), locationOf());
    assert.deepEqual(
      sop.problems.map((one) => [one.code, ...one.args]),
      [['sop.unreadable', 'ENOENT: sops/general/test.md']],
    );
    assert.deepEqual(codesOf(sop), ['sop.unreadable']);
  });

  it('gives the host its turn between reading and parsing', async () => {
    const files = new MemoryFiles({ 'sops/general/test.md': 'x' });
    const order: string[] = [];
    const sop = await loadSop(files, locationOf(), async (work) => {
      order.push(`turn after ${files.reads} read`);
      await Promise.resolve();
      return work();
    });
    assert.deepEqual(order, ['turn after 1 read']);
    assert.equal(sop.text, 'x');
  });

  it('gives the text of library.yml, or nothing', async () => {
    const read = { kind: 'config', root: 'sops', uri: 'sops/library.yml' };
    const files = new MemoryFiles({ 'sops/library.yml': 'name: Ñ' });
    assert.deepEqual(await loadConfig(files, 'sops'), { ...read, text: 'name: Ñ' });
    assert.deepEqual(await loadConfig(files, 'other'), {
      ...read,
      root: 'other',
      uri: 'other/library.yml',
      text: undefined,
    });
  });

  it('does twenty at a time, and all of them', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await forEachLimited(
      Array.from({ length: 57 }, (_, index) => index),
      async (item) => {
        most = Math.max(most, ++running);
        await Promise.resolve();
        running--;
        done.push(item);
      },
    );
    assert.equal(most, 20);
    assert.deepEqual(
      done.sort((a, b) => a - b),
      Array.from({ length: 57 }, (_, index) => index),
    );
    await forEachLimited([], () => Promise.reject(new Error('never')));
  });

  it('fails when one of them does', async () => {
    await assert.rejects(
      forEachLimited([1, 2, 3], (item) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve())),
      { message: 'two' },
    );
  });
});

describe('paths', () => {
  it('of links start at the file that holds them, or at the library', () => {
    assert.equal(resolvePath('a/b/c.md', 'd.md'), 'a/b/d.md');
    assert.equal(resolvePath('a/b/c.md', '../d.md'), 'a/d.md');
    assert.equal(resolvePath('a/b/c.md', './x//y/../d.md'), 'a/b/x/d.md');
    assert.equal(resolvePath('a/b/c.md', '/d.md'), 'd.md');
    assert.equal(resolvePath('c.md', '.'), '');
  });

  it('never lead out of the library', () => {
    for (const link of ['../../../d.md', '/../d.md', '../../../sops/a/d.md'])
      assert.equal(resolvePath('a/b/c.md', link), undefined, link);
  });

  it('have a folder, empty at the top', () => {
    assert.deepEqual(['a/b/c.md', 'a/b.md', 'c.md', ''].map(folderOf), ['a/b', 'a', '', '']);
  });

  it('of SOPs are Markdown that is not put aside', () => {
    assert.deepEqual(
      [
        'a.md',
        'a/B.MD',
        'a.markdown',
        'README.md',
        'a/ReadMe.md',
        '.a.md',
        '_a.md',
        'a/_b/c.md',
        'a/.b/c.md',
        'a.md.txt',
        'readme2.md',
      ].filter(isSopPath),
      ['a.md', 'a/B.MD', 'readme2.md'],
    );
  });
});

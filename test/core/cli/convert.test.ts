import assert from 'node:assert/strict';
import { runOn, runWith } from '../support/command-line';
import { MemoryFiles } from '../support/memory-files';

const textOf = async (files: MemoryFiles, name: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(name));

describe('convert', () => {
  const text = '\uFEFFHola:\r\n\r\n1.- Abrid\r\n• En el panel\r\n2.- Cerrad\r\n\r\nGracias\r\n';

  it('shows what would change, and writes nothing', async () => {
    const files = new MemoryFiles({ 'a.md': text });
    assert.deepEqual(await runOn(files, 'convert', 'a.md'), {
      code: 0,
      out: '- 1.- Abrid\n- • En el panel\n- 2.- Cerrad\n+ 1. [ ] Abrid\n+    - En el panel\n+ 2. [ ] Cerrad\na.md: 2 new steps. Nothing was written; --write does.\n',
      err: '',
    });
    assert.equal(files.writes, 0);
  });

  it('writes with --write, keeping mark and line breaks', async () => {
    const files = new MemoryFiles({ 'a.md': text });
    const { code, out } = await runOn(files, 'convert', 'a.md', '--write');
    assert.equal(code, 0);
    assert.match(out, /\na\.md: 2 new steps\.\n$/);
    assert.equal(
      await textOf(files, 'a.md'),
      '\uFEFFHola:\r\n\r\n1. [ ] Abrid\r\n   - En el panel\r\n2. [ ] Cerrad\r\n\r\nGracias\r\n',
    );
  });

  it('ends with 1 where there is nothing to turn', async () => {
    const files = new MemoryFiles({ 'a.md': 'Words.\n' });
    assert.deepEqual(await runOn(files, 'convert', 'a.md', '--write'), {
      code: 1,
      out: 'Nothing in a.md can be turned into steps that is none yet.\n',
      err: '',
    });
    assert.equal(files.writes, 0);
  });

  it('turns standard input, and gives JSON', async () => {
    assert.deepEqual(await runWith(['1) A', '2) B'], {}, 'convert', '-'), {
      code: 0,
      out: '1) [ ] A\n2) [ ] B\n',
      err: '',
    });
    const { out } = await runOn({ 'a.md': '☐ A\n' }, 'convert', 'a.md', '--json');
    assert.deepEqual(JSON.parse(out), { file: 'a.md', steps: 1, written: false, text: '- [ ] A\n' });
  });

  it('leaves alone what is no text, too large, nested too deeply, or not there', async () => {
    const files = new MemoryFiles({
      'odd.md': new Uint8Array([0x31, 0x2e, 0x20, 0xff]),
      'large.md': '1. A\n'.repeat(60_000),
      'deep.md': `${'> '.repeat(300)}1. A\n`,
    });
    for (const name of ['odd.md', 'large.md', 'deep.md', 'none.md']) {
      const { code, err } = await runOn(files, 'convert', name, '--write');
      assert.equal(code, 2, name);
      assert.match(err, /\S/);
    }
    assert.equal(files.writes, 0);
  });
});

describe('show', () => {
  it('prints the body of an SOP in which nothing can be followed', async () => {
    const sop = '---\nid: a\ntitle: T\n---\n\nWhat for {{ days }}.\n\n## Step 1: Open\n\n| A |\n|---|\n| b |\n';
    const { out } = await runOn({ 'sops/a.md': sop, 'sops/library.yml': 'constants: {days: 30}\n' }, 'show', 'a');
    assert.equal(out, 'T\na · draft\n\nWhat for 30.\n\n## Step 1: Open\n\n| A |\n|---|\n| b |\n');
  });

  it('prints the steps of one with numbered lists', async () => {
    const { out } = await runOn(
      { 'sops/a.md': '---\nid: a\ntitle: T\n---\n\nS.\n\n1. Open\n   - here\n' },
      'show',
      'a',
    );
    assert.equal(out, 'T\na · draft\n\nS.\n\n  [ ] 1. Open\n      - here\n');
  });
});

import assert from 'node:assert/strict';
import { lostLines } from '../../../../src/core/case/record/since';
import type { LostLine } from '../../../../src/core/case/record/since';
import { closed, noted, storeOn } from '../../support/cases';
import { runOn, runSince } from '../../support/command-line';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';

const commit = '0123456789abcdef0123456789abcdef01234567';

/** A case of two windows, and its files as they were at a commit. */
async function written(): Promise<{ files: MemoryFiles; before: Map<string, Uint8Array>; one: string; two: string }> {
  const files = new MemoryFiles();
  const stores = ['a', 'b'].map((window) => storeOn(files, window, new FakeClock('2026-03-01T09:00:00.000Z')));
  const { id } = (await stores[0]!.open(sopWith('- [ ] One `#one`\n'))).state;
  for (const store of stores) for (const text of ['x', 'y']) await store.act(id, noted(text));
  const before = await contents(files);
  await stores[0]!.act(id, closed('z'));
  return { files, before, one: `${id}.a1.jsonl`, two: `${id}.b1.jsonl` };
}

async function contents(files: MemoryFiles): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const name of files.names) found.set(name.replace('cases/', ''), await files.read(name));
  return found;
}

function told(lost: readonly LostLine[]): string[] {
  return lost.map(({ file, line, isChanged }) => `${file}:${line} ${isChanged ? 'changed' : 'gone'}`);
}

describe('what records had at a commit', () => {
  it('is all there as long as they were only added to, whatever Git did to the ends of lines', async () => {
    const { files, before } = await written();
    assert.deepEqual(lostLines(before, await contents(files)), []);
    const others = new Map(
      [...before].map(([name, content]) => [
        name,
        new TextEncoder().encode(`\uFEFF${new TextDecoder().decode(content).replaceAll('\n', '\r\n')}`),
      ]),
    );
    assert.deepEqual(lostLines(others, await contents(files)), []);
  });

  it('is told when it is gone: an end, a file, the whole folder', async () => {
    const { files, before, one, two } = await written();
    const text = files.text(`cases/${one}`)!;
    files.put(`cases/${one}`, text.split('\n').slice(0, 2).join('\n') + '\n');
    await files.remove(`cases/${two}`);
    assert.deepEqual(told(lostLines(before, await contents(files))), [
      `${one}:3 gone`,
      `${two}:1 gone`,
      `${two}:2 gone`,
    ]);
    assert.equal(lostLines(before, new Map()).length, 5);
  });

  it('is told when it was changed, also with a hash that holds', async () => {
    const { files, before, one } = await written();
    files.put(`cases/${one}`, files.text(`cases/${one}`)!.replace('"text":"y"', '"text":"z"'));
    assert.deepEqual(told(lostLines(before, await contents(files))), [`${one}:3 changed`]);
  });

  it('may stand in a file in which another window saved it', async () => {
    const { files, before, one, two } = await written();
    files.put(`cases/${two.replace('.jsonl', '~c1.jsonl')}`, files.text(`cases/${two}`)!);
    await files.remove(`cases/${two}`);
    assert.deepEqual(lostLines(before, await contents(files)), []);
    files.put('cases/other.b1.jsonl', files.text(`cases/${one}`)!);
    await files.remove(`cases/${one}`);
    assert.equal(lostLines(before, await contents(files)).length, 3, 'but not in one of another case');
  });
});

describe('sop-guide verify --since', () => {
  it('names each line that is gone or changed, and ends with 1', async () => {
    const { files, before, one, two } = await written();
    files.put(`cases/${one}`, files.text(`cases/${one}`)!.replace('"text":"y"', '"text":"z"'));
    await files.remove(`cases/${two}`);
    const committed = () => Promise.resolve({ commit, files: before });
    const { code, out } = await runSince(committed, files, 'verify', 'cases', '--since', 'v1');
    assert.equal(code, 1);
    assert.deepEqual(
      out.split('\n').filter((line) => line.includes('0123456789ab')),
      [
        `cases/${one}:3: This line stood here at 0123456789ab and was changed since. “git show” has it as it was.`,
        `cases/${two}:1: This line stood here at 0123456789ab and is gone. “git show” has it as it was.`,
        `cases/${two}:2: This line stood here at 0123456789ab and is gone. “git show” has it as it was.`,
      ],
    );
    assert.match(out, /1 broken, 3 lines gone or changed since v1\.\n$/);
    const json = await runSince(committed, files, 'verify', 'cases', '--since', 'v1', '--json');
    const { since } = JSON.parse(json.out) as { since: { commit: string; lost: { code: string; line: number }[] } };
    assert.deepEqual(
      [since.commit, since.lost.map((one) => one.code)],
      [commit, ['record.changed-since', 'record.gone-since', 'record.gone-since']],
    );
  });

  it('ends with 0 when nothing is gone', async () => {
    const { files, before } = await written();
    const { code, out } = await runSince(
      () => Promise.resolve({ commit, files: before }),
      files,
      'verify',
      'cases',
      '--since',
      'v1',
    );
    assert.deepEqual([code, out], [0, '1 case, 6 entries in cases: all unchanged.\n']);
  });

  it('finds that the whole folder of the records is gone', async () => {
    const { before } = await written();
    const asked: (string | undefined)[] = [];
    const { code, out } = await runSince(
      (_, below) => {
        asked.push(below);
        return Promise.resolve({ commit, files: below === undefined ? new Map() : before });
      },
      new MemoryFiles({ 'readme.md': '' }),
      'verify',
      '--since',
      'v1',
    );
    assert.deepEqual([code, asked], [1, [undefined, '.sop-cases']]);
    assert.match(out, /5 lines gone or changed since v1/);
  });

  it('ends with 2 and says why when Git cannot tell', async () => {
    const { files } = await written();
    const { code, err } = await runOn(files, 'verify', 'cases', '--since', 'v1');
    assert.deepEqual(
      [code, err],
      [2, 'error: Git is needed to compare with a commit, and is not installed or not in the PATH.\n'],
    );
  });
});

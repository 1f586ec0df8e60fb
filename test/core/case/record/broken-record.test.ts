import assert from 'node:assert/strict';
import type { BrokenRecord } from '../../../../src/core/case/record/record-folder';
import type { CaseStore } from '../../../../src/core/case/record/store';
import { answered, noted, storeOn, ticked } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { sopWith } from '../../support/sops';
import { plain } from '../../support/stores';

const sop = sopWith(
  '# A\n\n- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n  - No → [C](#c)\n\n# B\n\n- [ ] Bee `#bee`\n\n# C\n\n- [ ] Cee `#cee`\n',
);

/** The lines that a broken record names. */
function linesIn({ faults }: BrokenRecord): number[] {
  return faults.map(({ line }) => line);
}

describe('a broken record', () => {
  /** A store that finds what another one left behind, after that was changed. */
  async function found(
    change: (files: MemoryFiles, name: string) => void,
  ): Promise<{ store: CaseStore; files: MemoryFiles; told: BrokenRecord[]; id: string; name: string }> {
    const files = new MemoryFiles();
    const writer = storeOn(files, 'a');
    const { state } = await writer.open(sop);
    await writer.act(state.id, ticked('one'));
    await writer.act(state.id, noted('x'));
    const name = `cases/${state.id}.a1.jsonl`;
    change(files, name);
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    return { store, files, told, id: state.id, name };
  }

  it('cut off in its last line keeps what was written whole, and is reported', async () => {
    const { store, told, id, name } = await found((files, file) => files.put(file, files.text(file)!.slice(0, -30)));
    assert.deepEqual(told, [
      { file: name, faults: [{ line: 3, fault: 'torn' }], aside: `${name.split('/')[1]!}.torn` },
    ]);
    assert.deepEqual([store.get(id)?.progress.done, store.get(id)?.state.notes], [1, []]);
  });

  it('is reported once, until more of it is broken', async () => {
    const { store, files, told, name } = await found((all, file) => all.put(file, all.text(file)!.slice(0, -30)));
    await store.refresh();
    assert.equal(told.length, 1);
    files.put(name, `${files.text(name)!}\nx\n`);
    await store.refresh();
    assert.deepEqual(told.map(linesIn), [[3], [3, 4]]);
  });

  it('changed by hand loses only what was changed', async () => {
    const { store, told, id } = await found((files, file) =>
      files.put(file, files.text(file)!.replace('"step_id":"one"', '"step_id":"bee"')),
    );
    assert.deepEqual(told.map(linesIn), [[2]]);
    assert.deepEqual([store.get(id)?.progress.done, store.get(id)?.state.notes.length], [0, 1]);
  });

  it('without its beginning is not a case', async () => {
    const { store, told, id } = await found((files, file) =>
      files.put(file, files.text(file)!.split('\n').slice(1).join('\n')),
    );
    assert.deepEqual([store.get(id), store.cases, told], [undefined, [], []]);
    await assert.rejects(store.act(id, noted('x')));
  });

  it('that is not text at all is reported', async () => {
    const { store, told } = await found((files, file) => files.put(file, new Uint8Array([0xff, 0x00, 0x0a, 0xfe])));
    assert.deepEqual([store.cases, told.map(linesIn)], [[], [[1, 2]]]);
  });

  it('that cannot be read at all is reported, and does not keep other cases from being seen', async () => {
    const files = new MemoryFiles();
    const writer = storeOn(files, 'a');
    const ids = [(await writer.open(sop)).state.id, (await writer.open(sop)).state.id];
    files.forbid(`cases/${ids[0]!}.a1.jsonl`);
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    assert.deepEqual(
      [store.cases.map((view) => view.state.id), told],
      [[ids[1]], [{ file: `cases/${ids[0]!}.a1.jsonl`, faults: [], aside: undefined }]],
    );
    files.allow(`cases/${ids[0]!}.a1.jsonl`);
    await store.refresh();
    assert.equal(store.cases.length, 2);
  });

  it('that became a folder or a link is reported once: its case may be open', async () => {
    const files = new MemoryFiles();
    const { id } = (await storeOn(files, 'a').open(sop)).state;
    const name = `cases/${id}.a1.jsonl`;
    files.putOdd(name, { kind: 'link' });
    files.put('cases/other.b1.jsonl/x', '');
    files.putOdd('cases/notes', { kind: 'link' });
    const store = storeOn(files, 'b');
    const told: BrokenRecord[] = [];
    store.onDidFindBroken((record) => told.push(record));
    await store.refresh();
    await store.refresh();
    assert.deepEqual(
      told.map(({ file, faults }) => [file, faults]).toSorted(),
      [
        [name, []],
        ['cases/other.b1.jsonl', []],
      ].toSorted(),
    );
  });

  it('of which a great many lines are broken is reported in few words', async () => {
    const { told } = await found((files, file) => files.put(file, `${files.text(file)!}${'x\n'.repeat(100_000)}`));
    assert.equal(linesIn(told[0]!).length, 20);
    assert.deepEqual(linesIn(told[0]!).slice(0, 2), [4, 5]);
  });

  it('can be continued', async () => {
    const { store, files, id } = await found((all, file) => all.put(file, all.text(file)!.slice(0, -30)));
    assert.ok((await store.act(id, answered('q', 'No'))).done);
    const late = storeOn(files, 'c');
    await late.refresh();
    assert.deepEqual(plain(late.get(id)), plain(store.get(id)));
    assert.deepEqual(late.get(id)?.progress, { done: 2, skipped: 0, total: 3 });
  });
});

import assert from 'node:assert/strict';
import type { Confirmation } from '../../../../src/core/lifecycle/acknowledgements/confirmation';
import { writeConfirmation } from '../../../../src/core/lifecycle/acknowledgements/file';
import { ConfirmationStore } from '../../../../src/core/lifecycle/acknowledgements/store';
import type { FileSystem } from '../../../../src/core/ports';
import { libraryOf } from '../../support/libraries';
import { MemoryFiles } from '../../support/memory-files';
import { sopFrom } from '../../support/sops';

const config = libraryOf({}, 'team: {ana: {name: Ana, role: agent}, joan: {name: Joan, role: agent}}').config('sops');
const sop = sopFrom('---\ntitle: Refund\nid: refund\nversion: 2.0\nstatus: approved\nread-by: [agent]\n---\n\nWait.\n');
const folder = 'sops/.sop-read';

function by(person: string): Confirmation {
  return { person, sop: 'refund', version: '2.0', hash: '0123456789abcdef', at: '2026-11-20T09:00:00.000Z' };
}

function storeOf(files: FileSystem, clock = { now: () => 0 }, team = () => config) {
  const told: string[] = [];
  const tell = (fault: string) => told.push(fault);
  return { store: new ConfirmationStore({ files, root: 'sops', clock, config: team, tell }), told };
}

/** Who has confirmed the SOP; undefined when it cannot be read. */
async function confirmedBy(store: ConfirmationStore): Promise<string[] | undefined> {
  const all = await store.all();
  return all && ['ana', 'joan'].filter((person) => all.of(sop, person));
}

describe('The confirmations of a library', () => {
  it('are not taken back by a reading that began before one was added', async () => {
    const files = new MemoryFiles();
    files.put(`${folder}/joan.w.jsonl`, writeConfirmation(by('joan')));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let isSlow = false;
    const slow: FileSystem = Object.create(files, {
      list: {
        value: async (name: string) => {
          const entries = await files.list(name);
          if (isSlow) await held;
          return entries;
        },
      },
    }) as FileSystem;
    for (const name of ['read', 'stamp', 'write', 'join', 'remove'] as const)
      Object.defineProperty(slow, name, { value: files[name].bind(files) });
    const { store } = storeOf(slow);
    assert.deepEqual(await confirmedBy(store), ['joan']);
    isSlow = true;
    const reading = store.refresh();
    const adding = store.add('ana.w.jsonl', by('ana'), '');
    release();
    await Promise.all([reading, adding]);
    assert.deepEqual(await confirmedBy(store), ['ana', 'joan']);
  });

  it('are known as soon as they are written, whether the folder can be read again or not', async () => {
    const files = new MemoryFiles();
    const { store, told } = storeOf(files);
    assert.deepEqual(await confirmedBy(store), []);
    await store.add('ana.w.jsonl', by('ana'), '');
    files.forbid(folder);
    assert.equal(await store.refresh(), false);
    assert.deepEqual(await confirmedBy(store), ['ana']);
    assert.equal(told.length, 1);
  });

  it('are not known while they cannot be read, which is tried and told once a minute', async () => {
    const files = new MemoryFiles();
    files.put(`${folder}/ana.w.jsonl`, writeConfirmation(by('ana')));
    files.forbid(folder);
    let now = 1000;
    const { store, told } = storeOf(files, { now: () => now });
    for (let time = 0; time < 5; time++) assert.equal(await confirmedBy(store), undefined);
    assert.equal(told.length, 1);
    files.allow(folder);
    assert.equal(await confirmedBy(store), undefined);
    now += 60_000;
    assert.deepEqual(await confirmedBy(store), ['ana']);
  });

  it('are read again only from files that are others, and say whether anything is', async () => {
    const files = new MemoryFiles();
    for (const name of ['a', 'b', 'c']) files.put(`${folder}/${name}.jsonl`, writeConfirmation(by('joan')));
    const { store } = storeOf(files);
    await store.all();
    const reads = files.reads;
    files.put(`${folder}/c.jsonl`, writeConfirmation(by('joan')) + writeConfirmation(by('ana')));
    assert.equal(await store.refresh(), true);
    assert.equal(files.reads - reads, 1);
    assert.equal(await store.refresh(), false);
    assert.equal(files.reads - reads, 1);
    assert.deepEqual(await confirmedBy(store), ['ana', 'joan']);
    await files.remove(`${folder}/c.jsonl`);
    assert.equal(await store.refresh(), true);
    assert.deepEqual(await confirmedBy(store), ['joan']);
  });

  it('stay the same object as long as nothing and nobody is another', async () => {
    const files = new MemoryFiles();
    files.put(`${folder}/a.jsonl`, writeConfirmation(by('Ana')));
    let team = config;
    const { store } = storeOf(files, undefined, () => team);
    const before = await store.all();
    await store.refresh();
    assert.equal(await store.all(), before);
    team = libraryOf({}, 'team: {joan: {name: Ana, role: agent}}').config('sops');
    assert.notEqual(await store.all(), before);
    assert.deepEqual(await confirmedBy(store), ['joan']);
  });

  it('lose no line that is in the file of the window, whatever its stamp says and its last line ends with', async () => {
    const files = new MemoryFiles();
    files.put(`${folder}/own.jsonl`, writeConfirmation(by('joan')).trim());
    files.stamp = () => Promise.resolve(undefined);
    const { store } = storeOf(files);
    await store.add('own.jsonl', by('ana'), '');
    assert.deepEqual(await confirmedBy(store), ['ana', 'joan']);
  });
});

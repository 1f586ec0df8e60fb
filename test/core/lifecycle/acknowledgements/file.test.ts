import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Confirmation } from '../../../../src/core/lifecycle/acknowledgements/confirmation';
import {
  confirmationFile,
  readConfirmations,
  writeConfirmation,
} from '../../../../src/core/lifecycle/acknowledgements/file';
import {
  addConfirmation,
  readConfirmationFolder,
  readConfirmedTexts,
} from '../../../../src/core/lifecycle/acknowledgements/folder';
import { MemoryFiles } from '../../support/memory-files';
import { eventuallyHolds } from '../../support/properties';

const one: Confirmation = {
  person: 'ana',
  sop: 'refund',
  version: '2.0.0',
  hash: '0123456789abcdef',
  at: '2026-11-20T09:00:00.000Z',
};

describe('A file of confirmations', () => {
  it('has a line for each, and costs only a line that is none', () => {
    assert.equal(
      writeConfirmation(one),
      '{"person":"ana","sop":"refund","version":"2.0.0","hash":"0123456789abcdef","at":"2026-11-20T09:00:00.000Z"}\n',
    );
    const bad = [
      '{',
      '[]',
      'null',
      '"x"',
      JSON.stringify({ ...one, hash: '../../x' }),
      JSON.stringify({ ...one, at: 'now' }),
    ];
    const conflict = ['<<<<<<< HEAD', '=======', '>>>>>>> theirs'];
    const text = [...bad, ...conflict, '', writeConfirmation(one).trim()].join('\r\n');
    assert.deepEqual(readConfirmations(text), { confirmations: [one], unread: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
  });

  it('is called by the person and the window', () => {
    assert.equal(confirmationFile('Ana López', 'k3f9'), 'ana-lopez.k3f9.jsonl');
    assert.equal(confirmationFile('../..', 'k3f9'), 'agent.k3f9.jsonl');
  });

  it('is added to, and keeps the text of what has no version', async () => {
    const files = new MemoryFiles();
    const add = (confirmation: Confirmation, content: string) =>
      addConfirmation(files, { root: 'sops', name: 'ana.w.jsonl', confirmation, content });
    const without = { ...one, version: undefined, hash: 'abcdef0123456789' };
    await add(one, 'Two.\n');
    await add(without, 'None.\n');
    assert.deepEqual(await readConfirmationFolder(files, 'sops'), [
      { name: 'ana.w.jsonl', confirmations: [one, without], fault: undefined },
    ]);
    assert.deepEqual(
      [...(await readConfirmedTexts(files, 'sops', [one.hash, without.hash]))],
      [[without.hash, 'None.\n']],
    );
  });

  it('is written before anybody is told that it is', async () => {
    const files = new MemoryFiles();
    files.failWrite(1);
    await assert.rejects(addConfirmation(files, { root: 'sops', name: 'a.w.jsonl', confirmation: one, content: '' }));
    assert.deepEqual(await readConfirmationFolder(files, 'sops'), []);
  });

  it('never conflicts with that of another person or window, in whatever order they are merged', async () => {
    const step = fc.record({
      person: fc.constantFrom('Ana', 'ana', 'Joan'),
      window: fc.constantFrom('w1', 'w2'),
      version: fc.constantFrom('1.0', undefined),
      clone: fc.constantFrom(0, 1),
    });
    await eventuallyHolds(fc.array(step, { maxLength: 12 }), async (steps) => {
      const clones = [new MemoryFiles(), new MemoryFiles()] as const;
      const touched = [new Map<string, string>(), new Map<string, string>()] as const;
      for (const [at, { person, window, version, clone }] of steps.entries()) {
        // A window works on one clone.
        const name = confirmationFile(person, `${window}${clone}`);
        const confirmation = { ...one, person, version, at: new Date(at).toISOString() };
        await addConfirmation(clones[clone], { root: 'sops', name, confirmation, content: 'Text.\n' });
      }
      for (const clone of [0, 1] as const)
        for (const folder of ['sops/.sop-read', 'sops/.sop-read/texts'])
          for (const { name, kind } of await clones[clone].list(folder))
            if (kind === 'file')
              touched[clone].set(
                `${folder}/${name}`,
                new TextDecoder().decode(await clones[clone].read(`${folder}/${name}`, 1_000_000)),
              );
      // What both have is the same in both: Git merges that by itself.
      for (const [name, text] of touched[0]) assert.equal(touched[1].get(name) ?? text, text);
      const merged = new MemoryFiles(Object.fromEntries([...touched[0], ...touched[1]]));
      const all = (await readConfirmationFolder(merged, 'sops')).flatMap(({ confirmations }) => confirmations);
      assert.equal(all.length, steps.length);
    });
  });
});

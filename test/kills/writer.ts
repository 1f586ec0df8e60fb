// A window that works on the cases of a folder until it is killed. It says on its output what it was told is written.
import { writeSync } from 'node:fs';
import type { CaseAction } from '../../src/core/case/model/action';
import { CaseStore } from '../../src/core/case/record/store';
import type { FileSystem } from '../../src/core/ports';
import { nodeFiles } from '../../src/hosts/node-files';
import { nodeSha256 } from '../../src/hosts/node-sha256';
import { sopWith } from '../core/support/sops';
import { randomFrom } from './random';

/** One write in so many fails, as on a full disk. */
const fullEvery = 40;
/** As many cases are worked on at the same time, so that windows meet. */
const mostOpen = 3;

const [, , folder = '', seed = '', name = ''] = process.argv;
const random = randomFrom(Number(seed));
const sop = sopWith('- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n\n# B\n\n- [ ] Bee `#bee`\n');
let count = 0;

const actions: readonly (() => readonly CaseAction[])[] = [
  () => [{ event: 'note', text: `${name}-${count++}` }],
  () => [{ event: 'tick', step_id: 'one' }],
  () => [{ event: 'untick', step_id: 'one' }],
  () => [{ event: 'override', reason: 'x', open: [] }],
  () => [
    { event: 'override', reason: 'x', open: [] },
    { event: 'follow_up', due: day() },
  ],
  () => [{ event: 'reopen' }],
  () => [{ event: 'reopen' }, { event: 'note', text: `${name}-${count++}` }],
  () => [{ event: 'follow_up', due: day() }],
  () => [{ event: 'follow_up_done' }],
];

function day(): string {
  return `2027-0${1 + random(9)}-1${random(10)}T09:00:00.000Z`;
}

/** Files on a disk that is full from time to time. */
function leaky(files: FileSystem): FileSystem {
  return {
    ...files,
    write: (file, content) =>
      random(fullEvery) === 0 ? Promise.reject(new Error(`ENOSPC: ${file}`)) : files.write(file, content),
  };
}

async function main(): Promise<void> {
  const store = new CaseStore({
    files: leaky(nodeFiles(folder)),
    folder,
    sha256: nodeSha256,
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    actor: () => name,
  });
  await store.refresh();
  writeSync(1, 'ready\n');
  for (;;) {
    const ids = [...store.cases.map(({ state }) => state.id), ...store.closed.map(({ id }) => id)];
    try {
      if (ids.length < mostOpen) {
        const { state } = await store.open(sop);
        writeSync(1, `ack ${state.id} ${state.head}\n`);
        continue;
      }
      const id = ids[random(Math.min(ids.length, mostOpen))] ?? '';
      if (random(8) === 0) await store.refresh();
      await store.load(id);
      const [first, ...more] = actions[random(actions.length)]?.() ?? [];
      const before = store.get(id)?.state.head;
      const outcome = first && (await store.act(id, first, ...more));
      if (outcome?.done && outcome.view.state.head !== before) writeSync(1, `ack ${id} ${outcome.view.state.head}\n`);
    } catch (error) {
      if (!String(error).includes('ENOSPC')) throw error;
    }
  }
}

main().catch((error: unknown) => {
  writeSync(2, `${String(error instanceof Error ? error.stack : error)}\n`);
  process.exitCode = 1;
});

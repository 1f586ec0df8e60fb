import assert from 'node:assert/strict';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { foldEvents } from '../../../../src/core/case/model/fold';
import { readCases } from '../../../../src/core/case/record/read';
import { CaseStore } from '../../../../src/core/case/record/store';
import type { FileSystem } from '../../../../src/core/ports';
import { nodeSha256 } from '../../../../src/hosts/node-sha256';
import { closed, noted, reopened } from '../../support/cases';
import { CountingIds, FakeClock } from '../../support/fakes';
import { exploreInterleavings } from '../../support/interleavings';
import type { Window } from '../../support/interleavings';
import { MemoryFiles } from '../../support/memory-files';
import { isSearching } from '../../support/seed';
import { sopWith } from '../../support/sops';

const sop = sopWith('- [ ] One `#one`\n');
const id = 'a2';
const due = '2026-08-09T00:00:00.000Z';
const followUp: CaseAction = { event: 'follow_up', due };
const followedUp: CaseAction = { event: 'follow_up_done' };

/** What a window does: an action, several in one write, or reading everything as at its start. */
type Step = CaseAction | readonly CaseAction[] | 'start';

function storeOn(files: FileSystem, window: string, from = '2026-08-01T09:00:00.000Z'): CaseStore {
  const [clock, ids] = [new FakeClock(from), new CountingIds(window)];
  return new CaseStore({ files, sha256: nodeSha256, clock, ids, folder: 'cases', actor: () => window });
}

async function take(store: CaseStore, step: Step): Promise<void> {
  if (step === 'start') return store.refresh();
  const [first, ...more] = Array.isArray(step) ? (step as readonly CaseAction[]) : [step as CaseAction];
  if (first) await store.act(id, first, ...more);
}

/** Files whose owner can be changed: what a store did before is not part of what is explored. */
function behind(files: FileSystem): { files: FileSystem; now: FileSystem } {
  const door = { files: undefined as unknown as FileSystem, now: files };
  door.files = {
    list: (folder, most) => door.now.list(folder, most),
    read: (file, most) => door.now.read(file, most),
    stamp: (file) => door.now.stamp(file),
    write: (file, content) => door.now.write(file, content),
    remove: (file) => door.now.remove(file),
    join: (...segments) => door.now.join(...segments),
  };
  return door;
}

/** Whoever starts afterwards sees the case as its record leaves it. */
async function assertSeen(disk: MemoryFiles, what: string): Promise<void> {
  let state: ReturnType<typeof foldEvents>;
  for await (const events of readCases(disk, 'cases', nodeSha256)) state = foldEvents(events);
  assert.ok(state, what);
  // The first one may put markers right, and so may mislead the second.
  for (const window of ['x', 'y']) {
    const store = storeOn(disk, window);
    await store.refresh();
    if (!state.closed)
      assert.equal(
        store.get(id)?.state.closed === undefined && store.get(id) !== undefined,
        true,
        `${what}: an open case is hidden`,
      );
    else
      assert.ok(
        store.closed.some((one) => one.id === id),
        `${what}: a closed case is gone`,
      );
    assert.deepEqual(
      store.followUps.map((one) => one.due),
      state.followUp === undefined ? [] : [state.followUp],
      `${what}: follow-ups`,
    );
  }
}

/** How the case is when the windows begin: each step by one of them, `-` by one that is gone since. */
type History = readonly (readonly [window: string, step: Step])[];

async function explore(
  history: History,
  steps: readonly (readonly Step[])[],
): Promise<{ states: number; interleavings: number }> {
  const names = ['p', 'q', 'r'].slice(0, steps.length);
  // What the history leaves is the same each time, so it is made anew with each run: its stores are part of it.
  let doors: { files: FileSystem; now: FileSystem }[] = [];
  let stores: CaseStore[] = [];
  const begin = async (): Promise<MemoryFiles> => {
    const disk = new MemoryFiles();
    const first = storeOn(disk, 'a', '2026-08-01T08:00:00.000Z');
    await first.open(sop);
    doors = names.map(() => behind(disk));
    stores = names.map((name, index) => storeOn(doors[index]!.files, name, `2026-08-01T09:0${index}:00.000Z`));
    for (const [window, step] of history) await take(window === '-' ? first : stores[names.indexOf(window)]!, step);
    return disk;
  };
  const windows = (): Window[] => {
    const [ownDoors, ownStores] = [doors, stores];
    return steps.map((own, index) => async (files) => {
      ownDoors[index]!.now = files;
      for (const step of own) await take(ownStores[index]!, step);
    });
  };
  return exploreInterleavings(begin, windows, (disk, path) =>
    assertSeen(disk, `after ${path.map((one) => names[one]).join('')}`),
  );
}

const histories: Readonly<Record<string, History>> = {
  'an open case': [
    ['p', noted('p')],
    ['q', noted('q')],
  ],
  'a closed case': [
    ['p', noted('p')],
    ['q', noted('q')],
    ['-', closed('x')],
  ],
  'a closed case to be followed up': [
    ['p', noted('p')],
    ['q', [closed('x'), followUp]],
  ],
  'a case that was reopened and closed': [
    ['p', closed('x')],
    ['q', reopened],
    ['-', closed('y')],
  ],
};
const scripts: Readonly<Record<string, readonly Step[]>> = {
  starts: ['start'],
  reopens: [reopened],
  'closes and is to ask again': [[closed('z'), followUp]],
  'has asked again': [followedUp],
  // What takes minutes is tried only on request.
  ...(isSearching
    ? {
        closes: [closed('z')],
        'is to ask again': [followUp],
        'reopens and closes': [reopened, closed('z')],
      }
    : {}),
};

describe('windows that work on one case, stopped at any point', () => {
  let [states, interleavings] = [0, 0];
  const count = (found: { states: number; interleavings: number }) => {
    states += found.states;
    interleavings += found.interleavings;
  };

  for (const [before, history] of Object.entries(histories)) {
    it(`hide nothing of ${before}`, async () => {
      const names = Object.keys(scripts);
      for (const [index, one] of names.entries())
        for (const two of names.slice(index)) {
          try {
            count(await explore(history, [scripts[one]!, scripts[two]!]));
          } catch (error) {
            if (error instanceof Error) error.message = `one ${one}, the other ${two}: ${error.message}`;
            throw error;
          }
        }
    });
  }

  it('hide nothing when there are three', async () => {
    count(await explore(histories['a closed case']!, [[reopened], ['start'], ['start']]));
  });

  after(() => {
    console.log(`      ${states} states, ${interleavings} interleavings`);
  });
});

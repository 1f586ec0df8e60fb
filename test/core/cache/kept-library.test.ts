import assert from 'node:assert/strict';
import { KeptLibrary } from '../../../src/core/cache/kept-library';
import type { KeptParts } from '../../../src/core/cache/kept-library';
import type { FileStamp } from '../../../src/core/ports';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { Sop } from '../../../src/core/sop/model';
import { FakeClock } from '../support/fakes';
import { MemoryFiles } from '../support/memory-files';
import { sopFrom } from '../support/sops';

const cacheFile = 'storage/library.cache';
const began = 1_000_000;
/** The time of a file that nobody touched for long. */
const old: FileStamp = { size: 10, modified: 1000.5 };

const [refund, parcel] = [
  sopFrom('---\ntitle: Refund\n---\n\nText.\n', 'refund.md'),
  sopFrom('---\ntitle: Parcel\n---\n\nText.\n', 'parcel.md'),
];

/** A disk that reports the state of files as a test says. */
class StampedFiles extends MemoryFiles {
  readonly stamps = new Map<string, FileStamp>();

  override stamp(file: string): Promise<FileStamp | undefined> {
    return Promise.resolve(this.stamps.get(file) ?? (this.names.includes(file) ? old : undefined));
  }
}

describe('a library kept for the next start', () => {
  let files: StampedFiles;

  beforeEach(() => {
    files = new StampedFiles();
    for (const sop of [refund, parcel]) files.stamps.set(sop.location.uri, old);
  });

  it('comes back, fresh and searchable, while its files are the same', async () => {
    await startOn(files, [refund, parcel]).kept.save();
    const { kept, index, warnings } = startOn(files);
    const sops = await kept.restore();
    assert.deepEqual(titlesOf(sops), ['Refund', 'Parcel']);
    assert.deepEqual(await freshOf(kept, sops), ['Refund', 'Parcel']);
    assert.deepEqual(
      index.search('parcel').map(({ found }) => found.sop),
      [sops[1]],
    );
    assert.deepEqual(warnings, []);
  });

  for (const [what, stamp] of [
    ['has another size', { ...old, size: 11 }],
    ['has another time', { ...old, modified: 1000.75 }],
    ['has an older time', { ...old, modified: 1 }],
  ] as const) {
    it(`is stale where a file ${what}`, async () => {
      await startOn(files, [refund, parcel]).kept.save();
      files.stamps.set(refund.location.uri, stamp);
      const { kept } = startOn(files);
      assert.deepEqual(await freshOf(kept, await kept.restore()), ['Parcel']);
    });
  }

  it('is stale where a file is gone, or was never looked at', async () => {
    await startOn(files, [refund, parcel]).kept.save();
    files.stamps.delete(refund.location.uri);
    const { kept } = startOn(files);
    assert.deepEqual(await freshOf(kept, await kept.restore()), ['Parcel']);
    assert.equal(await kept.isFresh(parcel), false, 'read anew, its state is not known yet');
  });

  it('has no file that may have changed after it was read with the same time', async () => {
    const { kept } = startOn(files, [refund, parcel], { stamp: undefined });
    kept.note(refund, { size: 10, modified: began - 2000 }, began);
    kept.note(parcel, { size: 10, modified: began - 2000.5 }, began);
    await kept.save();
    assert.deepEqual(titlesOf(await startOn(files).kept.restore()), ['Parcel']);
  });

  it('is stale where a file changed while it was read, even where that took long', async () => {
    const { kept, library, index, clock } = startOn(files);
    const sop = await kept.readNoted(refund.location.uri, () => {
      clock.set(new Date(began + 60_000).toISOString());
      files.stamps.set(refund.location.uri, { size: 11, modified: began + 1 });
      return Promise.resolve(refund);
    });
    index.update({ added: [sop], changed: [], removed: [] });
    library.sops = [sop];
    await kept.save();
    const next = startOn(files);
    const sops = await next.kept.restore();
    assert.deepEqual([titlesOf(sops), await freshOf(next.kept, sops)], [['Refund'], []]);
  });

  it('has no file that changed just before it was read, however long that took', async () => {
    const { kept, library, index, clock } = startOn(files);
    files.stamps.set(refund.location.uri, { ...old, modified: began - 1 });
    library.sops = [
      await kept.readNoted(refund.location.uri, () => {
        clock.set(new Date(began + 60_000).toISOString());
        return Promise.resolve(refund);
      }),
    ];
    index.update({ added: library.sops, changed: [], removed: [] });
    await kept.save();
    assert.deepEqual(await startOn(files).kept.restore(), []);
  });

  it('has no file whose state is not known', async () => {
    const { kept, library, index } = startOn(files);
    files.stamps.clear();
    library.sops = [await kept.readNoted(refund.location.uri, () => Promise.resolve(refund))];
    index.update({ added: library.sops, changed: [], removed: [] });
    await kept.save();
    assert.deepEqual(await startOn(files).kept.restore(), []);
  });

  it('has no file on a disk that keeps no times', async () => {
    const { kept } = startOn(files, [refund, parcel], { stamp: undefined });
    kept.note(refund, { size: 10, modified: 0 }, began);
    kept.note(parcel, { size: 10, modified: 0.5 }, began);
    await kept.save();
    assert.deepEqual(titlesOf(await startOn(files).kept.restore()), ['Parcel']);
  });

  it('has no file that is being edited, and no text that UTF-8 cannot hold', async () => {
    const odd = sopFrom('---\ntitle: \ud800\n---\n', 'odd.md');
    await startOn(files, [refund, parcel, odd], { typed: [refund.location.uri] }).kept.save();
    assert.deepEqual(titlesOf(await startOn(files).kept.restore()), ['Parcel']);
  });

  it('stays as it was when it cannot be written, and is written the next time', async () => {
    await startOn(files, [refund]).kept.save();
    const before = files.text(cacheFile);
    const { kept, warnings } = startOn(files, [refund, parcel]);
    files.failWrite(1);
    await kept.save();
    assert.equal(files.text(cacheFile), before);
    assert.deepEqual(warnings, [
      `The library could not be kept for the next start, which will read it again: ENOSPC: ${cacheFile}`,
    ]);
    await kept.save();
    assert.equal(warnings.length, 1);
    assert.deepEqual(titlesOf(await startOn(files).kept.restore()), ['Refund', 'Parcel']);
  });

  it('is written only when the library has changed', async () => {
    await startOn(files, [refund, parcel]).kept.save();
    const { kept, library } = startOn(files);
    library.sops = await kept.restore();
    await kept.save();
    assert.equal(files.writes, 1);
    library.sops = library.sops.slice(1);
    await kept.save();
    await kept.save();
    assert.equal(files.writes, 2);
    assert.deepEqual(titlesOf(await startOn(files).kept.restore()), ['Parcel']);
  });

  it('is not written while the index holds other SOPs', async () => {
    const { kept, index, warnings } = startOn(files, [refund]);
    index.update({ added: [], changed: [], removed: [refund] });
    await kept.save();
    assert.deepEqual([files.writes, warnings], [0, []]);
  });

  it('gives nothing, in silence, when there is none yet or it is damaged', async () => {
    const first = startOn(files);
    assert.deepEqual(await first.kept.restore(), []);
    files.put(cacheFile, 'not what was written');
    const second = startOn(files);
    assert.deepEqual(await second.kept.restore(), []);
    assert.deepEqual([...first.warnings, ...second.warnings], []);
  });

  it('gives nothing, and says why, when its file is there but cannot be read', async () => {
    await startOn(files, [refund]).kept.save();
    files.forbid(cacheFile);
    const { kept, warnings } = startOn(files);
    assert.deepEqual(await kept.restore(), []);
    assert.deepEqual(warnings, [`What was kept of the library cannot be read: ENOENT: ${cacheFile}`]);
  });

  for (const [how, restore] of [
    ['refuses', () => Promise.resolve(false)],
    ['fails at', () => Promise.reject(new Error('no'))],
  ] as const) {
    it(`gives nothing when the index ${how} its part`, async () => {
      await startOn(files, [refund]).kept.save();
      assert.deepEqual(await startOn(files, [], { restore }).kept.restore(), []);
    });
  }
});

interface StartOptions {
  /** Those of all files; undefined when the test notes them itself. */
  readonly stamp?: FileStamp | undefined;
  readonly typed?: readonly string[];
  readonly restore?: RankedIndex['restore'];
}

/** A start of the extension on a disk: its library, as far as it was read, and what is kept of it. */
function startOn(files: StampedFiles, sops: readonly Sop[] = [], options: StartOptions = {}) {
  const { stamp, typed, restore } = { stamp: old, typed: [], ...options };
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  const clock = new FakeClock(new Date(began).toISOString());
  const warnings: string[] = [];
  const library = { sops };
  const kept = new KeptLibrary({
    file: cacheFile,
    files,
    library,
    index: {
      snapshot: (some, turn) => index.snapshot(some, turn),
      restore: restore ?? ((snapshot, some, turn) => index.restore(snapshot, some, turn)),
    },
    typed: () => new Set(typed),
    slices: () => () => undefined,
    clock,
    log: { info: () => undefined, warn: (message) => warnings.push(message) },
  } satisfies KeptParts);
  if (stamp) for (const sop of sops) kept.note(sop, stamp, began);
  return { kept, index, library, clock, warnings };
}

function titlesOf(sops: readonly Sop[]): string[] {
  return sops.map((sop) => sop.title);
}

/** The titles of those whose files are the same. */
async function freshOf(kept: Pick<KeptLibrary, 'isFresh'>, sops: readonly Sop[]): Promise<string[]> {
  const fresh = await Promise.all(sops.map((sop) => kept.isFresh(sop)));
  return titlesOf(sops.filter((_, at) => fresh[at]));
}

import assert from 'node:assert/strict';
import { loadSop } from '../../../src/core/library/scan';
import { readMany, readInParallel } from '../../../src/core/library/parallel-reading';
import { ThreadReader } from '../../../src/core/library/thread-reader';
import type { ReadRequest, StartThread, ThreadListener, ThreadRead } from '../../../src/core/library/thread-reader';
import type { Sop, SopLocation } from '../../../src/core/sop/model';
import { packSop } from '../../../src/core/sop/pack/sop';
import { isFailed, readSopBytes } from '../../../src/core/sop/read';
import { MemoryFiles } from '../support/memory-files';
import { locationOf } from '../support/sops';

const locations = Array.from({ length: 95 }, (_, index) => locationOf(`made/${index}.md`));
const files = new MemoryFiles(
  Object.fromEntries(
    locations.map(({ uri }, index) => [uri, `---\ntitle: SOP ${index}\n---\n\nSummary ñ ${index}.\n\n- [ ] Step\n`]),
  ),
);

/** What a fake thread does with its nth request, counted from 1. */
type Behaviour = (request: ReadRequest, listener: ThreadListener, nth: number) => Promise<void> | void;

const answer: Behaviour = async ({ id, locations: asked }, listener) => {
  const sops = await Promise.all(
    asked.map(async (location) => packSop(readSopBytes(await files.read(location.uri), location))),
  );
  listener.answered({ id, sops });
};

describe('reading on two threads', () => {
  it('gives what reading on one gives, each file once', async () => {
    const { sops, taken, problems } = await readAll(answer);
    assertAllOf(sops);
    assert.ok(taken > 0);
    assert.deepEqual(problems, []);
  });

  it('gives the other thread a bounded number of files at once, and ends it', async () => {
    let waiting = 0;
    let most = 0;
    const { sops, isEnded } = await readAll(async (request, listener, nth) => {
      most = Math.max(most, (waiting += request.locations.length));
      await answer(request, listener, nth);
      waiting -= request.locations.length;
    });
    assertAllOf(sops);
    assert.equal(most, 40);
    assert.ok(isEnded);
  });

  it('reads here what the other thread leaves out', async () => {
    const { sops, problems } = await readAll(async (request, listener) => {
      await Promise.resolve();
      listener.answered({ id: request.id, sops: request.locations.map(() => undefined) });
    });
    assertAllOf(sops);
    assert.deepEqual(problems, []);
  });

  it('loses nothing when the other thread dies half-way, and says why', async () => {
    const { sops, problems } = await readAll((request, listener, nth) =>
      nth <= 2 ? answer(request, listener, nth) : listener.ended({ reason: 'it broke', isFull: false }),
    );
    assertAllOf(sops);
    assert.deepEqual(problems, ['it broke']);
  });

  it('reads nowhere else a file that fills the memory of the other thread, and tells which it is', async () => {
    const bad = locations[3]!;
    const { sops, problems, readHere } = await readAll((request, listener, nth) => {
      if (request.locations.includes(bad)) listener.ended({ reason: 'out of memory', isFull: true });
      else return answer(request, listener, nth);
    });
    assert.deepEqual(sops.map(({ location }) => location.uri).sort(), locations.map(({ uri }) => uri).sort());
    assert.deepEqual(
      sops.filter(isFailed).map(({ location, problems: [problem] }) => [location, problem?.args[0]]),
      [[bad, 'out of memory']],
    );
    assert.ok(!readHere.includes(bad));
    assert.deepEqual(problems, ['out of memory', 'out of memory']);
  });

  it('is over when a thread has filled its memory again and again', async () => {
    const { sops, problems, isEnded } = await readAll((_, listener) =>
      listener.ended({ reason: 'out of memory', isFull: true }),
    );
    assert.equal(sops.length, locations.length);
    assert.equal(problems.length, 6);
    assert.ok(isEnded);
  });

  it('loses nothing when a request cannot be sent', async () => {
    const { sops, problems } = await readAll(() => {
      throw new TypeError('#<Object> could not be cloned.');
    });
    assertAllOf(sops);
    assert.deepEqual(problems, ['#<Object> could not be cloned.']);
  });

  it('loses nothing when the other thread never answers', async () => {
    const { sops, isEnded } = await readAll(() => undefined);
    assertAllOf(sops);
    assert.ok(isEnded);
  });

  it('loses nothing when there is no other thread', async () => {
    const sops: Sop[] = [];
    const problems: string[] = [];
    const reader = new ThreadReader(
      () => {
        throw new Error('no threads');
      },
      (problem) => problems.push(problem),
    );
    await readInParallel(locations, reader, sharing(sops));
    assertAllOf(sops);
    assert.deepEqual(problems, ['no threads']);
  });

  for (const nonsense of [
    undefined,
    null,
    'x',
    7,
    {},
    { id: 99, sops: [] },
    { id: 1 },
    { id: 1, sops: [] },
    { id: 1, sops: 'too few' },
  ]) {
    it(`does not believe ${JSON.stringify(nonsense)}`, async () => {
      const { sops, problems } = await readAll((_, listener) => listener.answered(nonsense));
      assertAllOf(sops);
      assert.equal(problems.length, 1);
    });
  }

  it('does not believe an answer whose SOPs are not SOPs', async () => {
    const { sops } = await readAll(({ id, locations: asked }, listener) =>
      listener.answered({
        id,
        sops: asked.map(
          (_, index) => [null, 5, {}, { packed: 1, bytes: new Uint8Array() }, { packed: [], bytes: 'x' }][index % 5],
        ),
      }),
    );
    assertAllOf(sops);
  });

  it('takes no answer after the end', async () => {
    let late: (() => void) | undefined;
    const { sops, problems } = await readAll(({ id }, listener) => {
      late ??= () => {
        listener.answered({ id, sops: [] });
        listener.ended({ reason: 'it was ended', isFull: false });
      };
    });
    late?.();
    assertAllOf(sops);
    assert.deepEqual(problems, []);
  });

  it('fails when taking in fails', async () => {
    const reader = new ThreadReader(threadThat(answer).start, () => undefined);
    await assert.rejects(
      readInParallel(locations, reader, { ...sharing([]), read: () => Promise.reject(new Error('no')) }),
      { message: 'no' },
    );
  });
});

describe('reading many files', () => {
  const many = Array.from({ length: 400 }, (_, index) => locationOf(`many/${index}.md`));
  const all = () => true;

  it('is helped by another thread', async () => {
    assert.deepEqual(await readBeside(many, all), { started: 1, read: 400 });
  });

  it('starts no other thread for a small library: it would be read before that could help', async () => {
    assert.deepEqual(await readBeside(many.slice(1), all), { started: 0, read: 399 });
  });

  it('starts no other thread when it could not reach one of the files', async () => {
    assert.deepEqual(await readBeside(many, ({ path }) => path !== 'many/7.md'), { started: 0, read: 400 });
  });

  it('goes without another thread where there is none', async () => {
    assert.deepEqual(await readBeside(many, undefined), { started: 0, read: 400 });
  });
});

/** Reads files where another thread could be started, which answers nothing; or where there is none. */
async function readBeside(
  some: readonly SopLocation[],
  reaches: ((location: SopLocation) => boolean) | undefined,
): Promise<{ started: number; read: number }> {
  const counts = { started: 0, read: 0 };
  const start: StartThread = (listener) => {
    counts.started++;
    return threadThat(() => undefined).start(listener);
  };
  const read = () => {
    counts.read++;
    return Promise.resolve();
  };
  await readMany(some, reaches && { start, reaches, tell: () => undefined }, { ...sharing([]), read });
  return counts;
}

/** Reads all files beside a fake thread. */
async function readAll(
  behaviour: Behaviour,
): Promise<{ sops: Sop[]; taken: number; readHere: SopLocation[]; problems: string[]; isEnded: boolean }> {
  const [sops, problems]: [Sop[], string[]] = [[], []];
  const thread = threadThat(behaviour);
  const own = sharing(sops);
  let taken = 0;
  const readHere: SopLocation[] = [];
  await readInParallel(locations, new ThreadReader(thread.start, (problem) => problems.push(problem)), {
    ...own,
    read: (location) => {
      readHere.push(location);
      return own.read(location);
    },
    take: (done) => {
      taken++;
      return own.take(done);
    },
  });
  return { sops, taken, readHere, problems, isEnded: thread.isEnded };
}

function sharing(sops: Sop[]) {
  return {
    read: async (location: SopLocation) => void sops.push(await loadSop(files, location)),
    take: async ({ sop }: ThreadRead) => {
      await Promise.resolve();
      sops.push(sop);
    },
    now: () => 0,
  };
}

function threadThat(behaviour: Behaviour): { readonly start: StartThread; readonly isEnded: boolean } {
  let isEnded = false;
  let nth = 0;
  return {
    start: (listener) => ({
      post: (request) => void behaviour(request, listener, ++nth),
      dispose: () => {
        isEnded = true;
      },
    }),
    get isEnded() {
      return isEnded;
    },
  };
}

function assertAllOf(sops: readonly Sop[]): void {
  const known = (sop: Sop) => [sop.location, sop.id, sop.title, sop.summary, sop.text, sop.problems];
  const byPath = (a: Sop, b: Sop) => a.location.path.localeCompare(b.location.path);
  const expected = locations.map((location, index) =>
    readSopBytes(new TextEncoder().encode(files.text(locations[index]!.uri)), location),
  );
  assert.deepEqual([...sops].sort(byPath).map(known), expected.sort(byPath).map(known));
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cacheName, isCacheable, readCache, writeCache } from '../../../src/core/cache/library-cache';
import { seal, unseal } from '../../../src/core/cache/sealed';
import { nameOf } from '../../../src/core/search/entry';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { Sop } from '../../../src/core/sop/model';
import { anyText } from '../support/hostile';
import { eventuallyHolds } from '../support/properties';
import { plainSop, sopFrom } from '../support/sops';

const now = () => undefined;

const sops = [
  sopFrom(
    '---\ntitle: Reembolso por defecto\nid: refund\nlang: es\ntags: [dinero]\ntriggers: [me llegó roto]\n---\n\nDevuelve el importe.\n\n- [ ] Pide una foto `#photo`\n\n### Confirmado\n\n```reply lang=es\nHola {{ customer.name }}, ya está.\n```\n',
    'a/refund.md',
  ),
  sopFrom('---\ntitle: Col·legi\nstatus: retired\n---\n\nText.\n', 'b/school.md'),
  sopFrom('', 'broken.md'),
];

function indexOf(some: readonly Sop[]): RankedIndex {
  const index = new RankedIndex();
  index.update({ added: some, changed: [], removed: [] });
  return index;
}

async function cacheOf(index: RankedIndex, some: readonly Sop[]): Promise<Uint8Array> {
  const snapshot = await index.snapshot(some, now);
  assert.ok(snapshot);
  return writeCache(
    { files: some.map((sop, at) => ({ sop, stamp: { size: at, modified: 1000.5 + at } })), index: snapshot },
    now,
  );
}

async function restored(file: Uint8Array): Promise<{ index: RankedIndex; sops: Sop[] }> {
  const library = await readCache(file, now);
  assert.ok(library);
  const index = new RankedIndex();
  const own = library.files.map(({ sop }) => sop);
  assert.ok(await index.restore(library.index, own, now));
  return { index, sops: own };
}

const queries = [
  'reembolso',
  'rembolso',
  'foto',
  'me llego roto',
  'ya esta',
  'collegi',
  'broken',
  '',
  'is:reply',
  'zzzz',
];
const answers = (index: RankedIndex) =>
  queries.map((query) => index.search(query).map(({ found, score, matches }) => [nameOf(found), score, matches]));

describe('a cached library', () => {
  it('comes back as it was, with its stamps', async () => {
    const library = await readCache(await cacheOf(indexOf(sops), sops), now);
    assert.ok(library);
    assert.deepEqual(
      library.files.map(({ sop }) => plainSop(sop)),
      sops.map(plainSop),
    );
    assert.deepEqual(
      library.files.map(({ stamp }) => stamp),
      sops.map((_, at) => ({ size: at, modified: 1000.5 + at })),
    );
  });

  it('is searched like the one it was made from', async () => {
    const index = indexOf(sops);
    assert.deepEqual(answers((await restored(await cacheOf(index, sops))).index), answers(index));
  });

  it('is the same when its file comes as a Buffer of Node, or from within another file', async () => {
    const index = indexOf(sops);
    const file = await cacheOf(index, sops);
    for (const start of [0, 4, 5]) {
      const buffer = Buffer.alloc(file.length + 8);
      buffer.set(file, start);
      assert.deepEqual(
        answers((await restored(buffer.subarray(start, start + file.length))).index),
        answers(index),
        `from ${start} on`,
      );
    }
  });

  it('is the same after changes, saved again, and in another order', async () => {
    const index = indexOf(sops);
    const changed = sopFrom('---\ntitle: Cambio de talla\n---\n\nCambia el reembolso.\n', 'a/refund.md');
    index.update({ added: [], changed: [changed], removed: [sops[1]!] });
    const first = await restored(await cacheOf(index, [sops[2]!, changed]));
    assert.deepEqual(answers(first.index), answers(indexOf([changed, sops[2]!])));
    const added = sopFrom('---\ntitle: Reembolso nuevo\n---\n\nText.\n', 'c/new.md');
    first.index.update({ added: [added], changed: [], removed: [first.sops[0]!] });
    const second = await restored(await cacheOf(first.index, [added, first.sops[1]!]));
    assert.deepEqual(answers(second.index), answers(indexOf([changed, added])));
  });

  it('does not index again what it restored', async () => {
    const { index, sops: own } = await restored(await cacheOf(indexOf(sops), sops));
    index.update({ added: own, changed: [], removed: [] });
    assert.deepEqual(answers(index), answers(indexOf(sops)));
    index.update({ added: [], changed: [], removed: own });
    assert.deepEqual(answers(index), answers(indexOf([])));
  });

  it('is not made of what is no longer indexed', async () => {
    assert.equal(await indexOf(sops.slice(1)).snapshot(sops, now), undefined);
  });

  it('is not restored for other SOPs', async () => {
    const snapshot = await indexOf(sops).snapshot(sops, now);
    assert.ok(snapshot);
    const index = indexOf(sops.slice(1));
    assert.equal(await index.restore(snapshot, sops.slice(1), now), false);
    assert.deepEqual(answers(index), answers(indexOf(sops.slice(1))));
  });

  // Trying every byte takes longer: library-cache.slow.ts.
  it('is refused when a byte of it has changed, or is missing', async () => {
    const file = await cacheOf(indexOf(sops), sops);
    for (let at = 0; at < file.length; at += 61) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      assert.equal(await readCache(damaged, now), undefined, `byte ${at}`);
      assert.equal(await readCache(file.slice(0, at), now), undefined, `${at} bytes`);
    }
    assert.ok(await readCache(file, now));
  });

  it('is refused when it is of another version, or whole but nonsense', async () => {
    const parts = await unseal(cacheName, await cacheOf(indexOf(sops), sops));
    assert.ok(parts, 'the test knows the present name');
    assert.equal(await readCache(await seal('library 0.1', parts), now), undefined);
    const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    for (const wrong of [
      [],
      [json(null)],
      [json([5, 0, 0])],
      [json([1, 0, 0]), json([['u', 'r', 'p', 1, 2, 3, 'nothing']]), new Uint8Array(3)],
      [json([0, 1, 0]), json([])],
    ]) {
      assert.equal(await readCache(await seal(cacheName, wrong), now), undefined);
    }
  });

  it('cannot hold a text that UTF-8 cannot', () => {
    assert.equal(isCacheable(sopFrom('---\ntitle: \ud800\n---\n', 'a.md')), false);
    assert.equal(isCacheable(sops[0]!), true);
  });

  it('keeps any text', async () => {
    await eventuallyHolds(
      fc.array(anyText, { maxLength: 4 }),
      async (texts) => {
        const some = texts.map((text, at) => sopFrom(text, `${at}.md`)).filter(isCacheable);
        const library = await readCache(await cacheOf(indexOf(some), some), now);
        assert.deepEqual(
          library?.files.map(({ sop }) => plainSop(sop)),
          some.map(plainSop),
        );
      },
      60,
    );
  });
});

describe('a sealed file', () => {
  it('gives its parts back, wherever they stand in memory', async () => {
    const parts = [new Uint8Array(), new Uint8Array([1]), new Uint8Array([1, 2, 3, 4, 5])];
    const file = await seal('name', parts);
    const shifted = new Uint8Array(file.length + 1);
    shifted.set(file, 1);
    for (const one of [file, shifted.subarray(1)])
      assert.deepEqual(
        (await unseal('name', one))?.map((part) => [...part]),
        parts.map((part) => [...part]),
      );
    assert.equal(await unseal('other', file), undefined);
  });
});

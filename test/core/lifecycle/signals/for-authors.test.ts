import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeedbackEntry } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, readFeedback, writeFeedback } from '../../../../src/core/lifecycle/feedback/file';
import { forAuthors, signalsOf } from '../../../../src/core/lifecycle/signals/for-authors';
import type { LibraryNow } from '../../../../src/core/lifecycle/signals/for-authors';
import type { Counted } from '../../../../src/core/lifecycle/signals/signal';
import { holds } from '../../support/properties';
import { anySignal, counted } from './any-signal';

const empty: LibraryNow = { finds: () => false, sop: () => ({ version: '1.0.0' }) };
const shared = (id: string, at: string, ...counts: readonly Counted[]): FeedbackEntry => ({
  does: 'count',
  id,
  counts,
  at,
});
const search = (words: string, times = 1, lang = 'es'): Counted => ({ what: 'search', lang, words, times });
const wanted = (entries: readonly FeedbackEntry[], library = empty) =>
  forAuthors(entries, library).flatMap((item) => (item.kind === 'wanted' ? [item] : []));

describe('What was counted, for authors', () => {
  it('groups searches that ask for the same, by the stems of their words', () => {
    const [first, second, ...others] = wanted([
      shared('a', '2026-11-01', search('factura rectificativa', 2), search('tarjeta regalo')),
      shared(
        'b',
        '2026-11-03',
        search('facturas rectificativas'),
        search('las facturas rectificativas'),
        search('factura rectificativa'),
      ),
    ]);
    assert.deepEqual(
      first?.searches.map(({ words, times }) => [words, times]),
      [
        ['factura rectificativa', 3],
        ['facturas rectificativas', 1],
        ['las facturas rectificativas', 1],
      ],
    );
    assert.deepEqual([first.times, first.last, first.lang], [5, '2026-11-03', 'es']);
    assert.deepEqual([second?.times, others], [1, []]);
  });

  it('asks no more of the library than it is good for, and of what came most often', () => {
    const asked: string[] = [];
    const library: LibraryNow = { ...empty, mostAsked: 2, finds: (words) => asked.push(words) === 1 };
    const counts = [search('anvil'), search('loyalty', 9), search('vouchers', 5), search('zebra', 2)];
    const found = wanted([shared('a', '2026-11-01', ...counts)], library);
    assert.deepEqual(asked, ['loyalty', 'vouchers']);
    assert.deepEqual(
      found.map(({ searches }) => searches.map(({ words }) => words)),
      [['vouchers']],
    );
  });

  it('keeps languages apart, and what shares less than half of its words', () => {
    assert.equal(wanted([shared('a', '2026-11-01', search('pago', 1, 'es'), search('pago', 1, 'ca'))]).length, 2);
    assert.equal(
      wanted([shared('a', '2026-11-01', search('factura'), search('factura de transporte internacional'))]).length,
      2,
    );
  });

  it('groups thousands of searches that share a word with the commonest of them alone', () => {
    const many = Array.from({ length: 3000 }, (_, number) => search(`tarjeta${number}`));
    const few = [search('tarjeta regalo azul', 9), search('tarjetas regalo azules')];
    const groups = wanted([shared('a', '2026-11-01', ...many), shared('b', '2026-11-01', ...few)]);
    assert.deepEqual([groups.length, groups[0]?.searches.length], [3001, 2]);
  });

  it('goes once the search finds something', () => {
    const entries = [shared('a', '2026-11-01', search('factura rectificativa'), search('tarjeta regalo'))];
    const library = { ...empty, finds: (words: string) => words.startsWith('factura') };
    assert.deepEqual(
      wanted(entries, library).map(({ searches }) => searches[0]?.words),
      ['tarjeta regalo'],
    );
  });

  it('goes when it is set aside, and comes back when it is counted on a later day', () => {
    const entries = [
      shared('a', '2026-11-01', search('asdf', 4)),
      shared('b', '2026-11-02', { what: 'none', sops: ['refund'], times: 2 }),
      shared('c', '2026-11-02', { what: 'dismissed', sop: 'refund', version: '1.0.0', times: 3 }),
    ];
    const items = forAuthors(entries, empty);
    assert.deepEqual(
      items.map(({ kind }) => kind),
      ['wanted', 'nothing-fits', 'care'],
    );
    entries.push({ does: 'set-aside', id: 's', counts: items.flatMap(signalsOf), at: '2026-11-05T10:00:00Z' });
    assert.deepEqual(forAuthors(entries, empty), []);
    entries.push(shared('d', '2026-11-06', search('asdf')));
    assert.equal(wanted(entries)[0]?.times, 1);
  });

  it('says that an SOP needs care for what was counted often, of the version that it has now', () => {
    const skipped = (step: string, times: number, version = '1.0.0'): Counted => ({
      what: 'skipped',
      sop: 'refund',
      version,
      step,
      times,
    });
    const entries = [
      shared(
        'a',
        '2026-11-01',
        { what: 'followed', sop: 'refund', version: '1.0.0', times: 12 },
        skipped('label', 4),
        skipped('check', 2),
        skipped('old', 9, '0.9.0'),
        { what: 'dismissed', sop: 'refund', version: '1.0.0', times: 2 },
        { what: 'dismissed', sop: 'gone', version: '1.0.0', times: 9 },
      ),
      shared('b', '2026-11-02', { what: 'dismissed', sop: 'refund', version: '1.0.0', times: 1 }),
    ];
    const library: LibraryNow = { ...empty, sop: (id) => (id === 'gone' ? undefined : { version: '1.0.0' }) };
    assert.deepEqual(forAuthors(entries, library), [
      {
        kind: 'care',
        sop: 'refund',
        version: '1.0.0',
        dismissed: 3,
        skipped: [{ step: 'label', times: 4, of: 12 }],
        times: 7,
        last: '2026-11-02',
      },
    ]);
    // A step that is skipped in few of many cases is no trouble.
    entries.push(shared('c', '2026-11-03', { what: 'followed', sop: 'refund', version: '1.0.0', times: 50 }));
    assert.deepEqual(
      forAuthors(entries, library).map((item) => item.kind === 'care' && item.skipped),
      [[]],
    );
  });

  it('asks how often a step is skipped of the cases since it was set aside', () => {
    const day = (id: string, at: string, cases: number, times: number) =>
      shared(
        id,
        at,
        { what: 'followed', sop: 'refund', version: '1.0.0', times: cases },
        { what: 'skipped', sop: 'refund', version: '1.0.0', step: 'label', times },
      );
    const entries = [day('a', '2026-11-01', 60, 20), day('b', '2026-11-02', 40, 40)];
    entries.push({
      does: 'set-aside',
      id: 's',
      counts: forAuthors(entries, empty).flatMap(signalsOf),
      at: '2026-11-05T10:00:00Z',
    });
    entries.push(day('c', '2026-11-06', 30, 28));
    assert.deepEqual(
      forAuthors(entries, empty).map((item) => item.kind === 'care' && item.skipped),
      [[{ step: 'label', times: 28, of: 30 }]],
    );
    entries.push(day('d', '2026-11-07', 100, 0));
    assert.deepEqual(forAuthors(entries, empty), [], 'of many cases since, few skip it');
  });

  it('is the same for everybody: two people’s files merge without a conflict, in whatever order they come', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`);
    const one: fc.Arbitrary<(id: string) => FeedbackEntry> = fc.oneof(
      fc
        .tuple(fc.array(counted, { maxLength: 8 }), day)
        .map(([counts, at]) => (id: string) => ({ does: 'count' as const, id, counts, at })),
      fc
        .tuple(fc.array(anySignal, { maxLength: 3 }), day)
        .map(([counts, at]) => (id: string) => ({ does: 'set-aside' as const, id, counts, at })),
    );
    const person = (name: string) =>
      fc.array(one, { maxLength: 6 }).map((all) => all.map((make, number) => make(`${name}${number}`)));
    const filesOf = (entries: readonly FeedbackEntry[]) =>
      new Map(entries.map((entry) => [feedbackFile(entry), writeFeedback(entry)]));
    const read = (files: Iterable<string>) => [...files].flatMap((text) => readFeedback(text).entry ?? []);
    holds(
      fc.tuple(person('a'), person('b'), fc.integer({ min: 0, max: 20 })),
      ([mine, theirs, turn]) => {
        const [my, their] = [filesOf(mine), filesOf(theirs)];
        for (const name of my.keys()) assert.ok(!their.has(name), 'nobody writes into another’s file');
        const all = [...my.values(), ...their.values()];
        const turned = [...all.slice(turn), ...all.slice(0, turn), ...my.values()].reverse();
        assert.deepEqual(forAuthors(read(turned), empty), forAuthors(read(all), empty));
      },
      200,
    );
  });
});

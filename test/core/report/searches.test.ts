import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ForAuthors } from '../../../src/core/lifecycle/signals/for-authors';
import { dismissedOf, searchRows } from '../../../src/core/report/searches';
import { smallGroup } from '../../../src/core/report/small-groups';
import { holds } from '../support/properties';

const wanted = (times: number, ...words: string[]): ForAuthors => ({
  kind: 'wanted',
  lang: 'en',
  searches: words.map((one) => ({ words: one, times, last: '2026-03-02' })),
  times,
  last: '2026-03-02',
});
const unfitting = (times: number, last = '2026-03-05'): ForAuthors => ({ kind: 'nothing-fits', sops: [], times, last });
const care = (sop: string, dismissed: number): ForAuthors => ({
  kind: 'care',
  sop,
  version: '1',
  dismissed,
  skipped: [],
  times: dismissed,
  last: '2026-03-02',
});

describe('What was looked for and not found', () => {
  it('is told by its words, the commonest first, and together where it came rarely', () => {
    const rows = searchRows([
      wanted(5, 'loyalty card'),
      wanted(2, 'vip'),
      wanted(9, 'gift list', 'gift lists'),
      wanted(3, 'anvil'),
      unfitting(4),
      unfitting(3, '2026-03-01'),
    ]);
    assert.deepEqual(rows, [
      { kind: 'search', words: ['gift list', 'gift lists'], lang: 'en', times: 9, last: '2026-03-02' },
      { kind: 'search', words: ['loyalty card'], lang: 'en', times: 5, last: '2026-03-02' },
      { kind: 'messages', words: [], times: 7, last: '2026-03-05' },
      { kind: 'other', words: [], times: 5, last: '2026-03-02' },
    ]);
  });

  it('is an SOP where it was suggested five times and did not fit', () => {
    assert.deepEqual(dismissedOf([care('a', 4), care('b', 5)]), [{ sop: 'b', times: 5 }]);
  });

  it('never shows the words of what came fewer than five times, nor counts what is nowhere', () => {
    const any = fc.oneof(
      fc.nat(9).map((times) => wanted(times, `word${times}`)),
      fc.nat(9).map((times) => unfitting(times)),
    );
    holds(fc.array(any, { maxLength: 30 }), (signals) => {
      const rows = searchRows(signals);
      for (const { words, times } of rows) {
        assert.ok(times >= smallGroup);
        for (const word of words) assert.ok(Number(word.slice(4)) >= smallGroup);
      }
      const sum = (all: readonly { readonly times: number }[]) => all.reduce((total, { times }) => total + times, 0);
      assert.ok(sum(rows) <= sum(signals));
      assert.ok(sum(rows) >= sum(signals) - 2 * (smallGroup - 1));
    });
  });
});

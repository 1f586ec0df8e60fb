import assert from 'node:assert/strict';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { SearchHit } from '../../../src/core/search/search-index';
import { sopFrom } from '../support/sops';

/** Everything about returns, in words far apart. */
const everything =
  'A client may write at any hour. Somebody asks for a photo now and then. Parcels come back to the shop, and labels are on the desk.';

function sop(id: string, title: string, body = 'Nothing more.', more = '') {
  return sopFrom(`---\ntitle: ${title}\n${more}\n---\n\n${body}\n`, `${id}.md`);
}

function indexOf(...sops: readonly ReturnType<typeof sop>[]): RankedIndex {
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}

const ids = (hits: readonly SearchHit[]) => hits.map(({ found }) => found.sop.id);

describe('what lacks one of several words', () => {
  it('goes before what has them all here and there, when its title has half of them', () => {
    const index = indexOf(
      sop('all', 'Tools', everything),
      sop('most', 'Labels for parcels'),
      sop('other', 'Opening hours'),
    );
    for (const query of ['client asks parcels labels', 'asks parcels labels', 'labels parcels client'])
      assert.deepEqual(ids(index.search(query)), ['most', 'all'], query);
  });

  it('goes before it by another name as well', () => {
    const index = indexOf(
      sop('all', 'Tools', everything),
      sop('most', 'Printing', '-', 'aliases: [labels for parcels]'),
    );
    assert.deepEqual(ids(index.search('client asks parcels labels')), ['most', 'all']);
  });

  it('comes after it when its title has fewer, or both have about as many', () => {
    const few = indexOf(sop('all', 'Tools', everything), sop('one', 'Labels', '-', 'tags: [parcels]'));
    assert.deepEqual(ids(few.search('client asks parcels labels')), ['all', 'one']);
    const equal = indexOf(sop('all', 'Asks of a client', everything), sop('most', 'Labels for parcels'));
    assert.deepEqual(ids(equal.search('client asks parcels labels')), ['all', 'most']);
  });

  it('comes after a quotation', () => {
    const index = indexOf(
      sop('quoted', 'Tools', 'The client asks for the parcels with labels.'),
      sop('all', 'Desk', everything),
      sop('most', 'Labels for parcels'),
    );
    assert.deepEqual(ids(index.search('client asks parcels labels')), ['quoted', 'most', 'all']);
  });

  it('goes first only three times, so that nothing with all words is hidden', () => {
    const others = Array.from({ length: 30 }, (_, at) =>
      sop(`p${String(at).padStart(2, '0')}`, `Labels for parcels ${at}`),
    );
    const index = indexOf(sop('all', 'Tools', everything), ...others);
    const found = ids(index.search('client asks parcels labels'));
    assert.equal(found.indexOf('all'), 3);
    assert.equal(found.length, 3 + 1 + 20);
    assert.deepEqual(ids(index.search('client asks parcels labels', { limit: 4 })), found.slice(0, 4));
  });

  it('is not of interest when two words are typed, or half of them are missing', () => {
    const index = indexOf(sop('all', 'Tools', everything), sop('most', 'Labels for parcels'), sop('one', 'A client'));
    assert.deepEqual(ids(index.search('client labels')), ['all']);
    assert.ok(!ids(index.search('client asks parcels labels')).includes('one'));
  });

  it('is last when it is retired, and is not found when it is filtered out', () => {
    const index = indexOf(
      sop('all', 'Tools', everything, 'tags: [x]'),
      sop('old', 'Labels for parcels', '-', 'status: retired'),
      sop('new', 'Parcels and labels'),
    );
    assert.deepEqual(ids(index.search('client asks parcels labels')), ['new', 'all', 'old']);
    assert.deepEqual(ids(index.search('client asks parcels labels #x')), ['all']);
  });

  it('has a score that fits in', () => {
    const index = indexOf(
      sop('all', 'Tools', everything),
      sop('most', 'Labels for parcels'),
      sop('tagged', 'Desk', '-', 'tags: [labels, parcels]'),
      sop('old', 'Labels of parcels', '-', 'status: retired'),
    );
    const hits = index.search('client asks parcels labels');
    assert.deepEqual(ids(hits), ['most', 'all', 'tagged', 'old']);
    const scores = hits.map(({ score }) => score);
    assert.deepEqual(
      scores,
      scores.toSorted((a, b) => b - a),
    );
    assert.ok(scores[2]! > 0 && scores[3]! < 0);
  });

  it('does not take the place of the very title that was typed', () => {
    const index = indexOf(sop('labels-parcels-desk', 'Zzz', 'The client asks.'), sop('most', 'Labels for parcels'));
    assert.equal(ids(index.search('labels parcels desk'))[0], 'labels-parcels-desk');
  });
});

import assert from 'node:assert/strict';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { sopFrom } from '../support/sops';

function indexOf(title: string, body: string): RankedIndex {
  const index = new RankedIndex();
  const sop = sopFrom(`---\ntitle: ${title}\n---\n\n${body}\n`, 'a.md');
  index.update({ added: [sop], changed: [], removed: [] });
  return index;
}

describe('a query of any length', () => {
  const index = indexOf('Labels for parcels', 'The client asks for a photo.');
  const many = 30_000;

  it('is answered in time that grows with its length alone', () => {
    for (const query of [
      Array.from({ length: many }, (_, at) => `w${at}`).join(' '),
      Array.from({ length: many }, (_, at) => `#t${at}`).join(' '),
      Array.from({ length: many }, (_, at) => String.fromCodePoint(0x4e00 + (at % 20_000))).join(''),
      '-'.repeat(many * 3),
      'a-'.repeat(many * 2),
      '1.'.repeat(many * 2),
      '12 '.repeat(many),
      '⚠\uFE0F'.repeat(many),
      '👨\u200D'.repeat(many),
      'e\u0301'.repeat(many),
      '\uD83D'.repeat(many),
      'ㄱ\u1161'.repeat(many),
      'l·'.repeat(many),
    ]) {
      assert.ok(index.search(query).length <= 2);
      const read = indexOf(query.slice(0, 200), query);
      assert.ok(read.search('labels').length === 0);
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import { searchLeadingOn } from '../../../src/core/search/successors';
import type { Sop } from '../../../src/core/sop/model';
import { libraryOf } from '../support/libraries';
import { holds } from '../support/properties';

const sop = (id: string, title: string, lines: string, body = 'Text.') =>
  `---\nid: ${id}\ntitle: ${title}\n${lines}---\n\n${body}\n`;

const old = sop(
  'cheque',
  'Refund by cheque',
  'status: retired\nreplaced-by: transfer\naliases: [R7]\ntriggers: [send me a cheque]\n',
  'Ask the bank.',
);
const files = {
  'cheque.md': old,
  'transfer.md': sop('transfer', 'Pay back by transfer', 'status: approved\n'),
  'other.md': sop('other', 'Refund by voucher', 'status: approved\n', 'Never by cheque. Ask the bank.'),
};

/** What is found, with what it is found in place of. */
function found(query: string, all: Readonly<Record<string, string>> = files, limit = 50): string[] {
  const library = libraryOf(all);
  const index = new RankedIndex();
  index.update({ added: [...library.sops], changed: [], removed: [] });
  return searchLeadingOn(index, query, library, { limit }).map(
    ({
      found: {
        sop: { id },
      },
      replaces,
    }) => (replaces ? `${id} for ${replaces.id}` : id),
  );
}

describe('Whoever searches for a retired SOP', () => {
  it('finds what took its place before it, by its title, id, alias and what customers say', () => {
    assert.deepEqual(found('Refund by cheque'), ['transfer for cheque', 'other', 'cheque']);
    for (const query of ['cheque', 'R7', 'send me a cheque']) {
      const all = found(query);
      assert.ok(all.includes('transfer for cheque'), query);
      assert.ok(all.indexOf('transfer for cheque') < all.indexOf('cheque'), query);
    }
  });

  it('finds it once, marked, where it fits by itself', () => {
    const all = found('by', {
      ...files,
      'transfer.md': sop('transfer', 'Refund by cheque or transfer', 'status: approved\n'),
    });
    assert.equal(all.filter((one) => one.startsWith('transfer')).length, 1);
    assert.ok(all.includes('transfer for cheque'));
  });

  it('is not led on by words that only stand in its text, or where nothing replaces it', () => {
    assert.deepEqual(found('ask bank'), ['other', 'cheque']);
    const without = { ...files, 'cheque.md': old.replace('replaced-by: transfer\n', '') };
    assert.deepEqual(found('Refund by cheque', without), ['other', 'cheque']);
  });

  it('is led on though many others fit better than a retired one', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `m${at}.md`,
        sop(`m${at}`, `Refund by cheque ${at}`, 'status: approved\n'),
      ]),
    );
    const all = found('Refund by cheque', { ...files, ...many });
    assert.equal(all[0], 'transfer for cheque');
    assert.equal(all.length, 50);
  });

  it('finds what is searched for without words as it always does', () => {
    assert.equal(found('').length, 3);
  });

  it('is led on where what is retired is not accepted as a hit, and not to what is not accepted either', () => {
    const led = (lines: string) => {
      const library = libraryOf({ ...files, 'transfer.md': sop('transfer', 'Pay back by transfer', lines) });
      const index = new RankedIndex();
      index.update({ added: [...library.sops], changed: [], removed: [] });
      const accepts = ({ status }: Sop) => status === 'approved';
      return searchLeadingOn(index, 'Refund by cheque', library, { limit: 50, accepts }).map(
        ({ found: { sop: of }, replaces }) => [of.id, replaces?.id],
      );
    };
    assert.deepEqual(led('status: approved\n'), [
      ['transfer', 'cheque'],
      ['other', undefined],
    ]);
    assert.deepEqual(led('status: draft\n'), [['other', undefined]]);
  });
});

describe('A search among what is retired alone', () => {
  const words = ['refund', 'cheque', 'transfer', 'voucher', 'money', 'wifi', 'late', 'lost', 'the', 'of'];
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));
  const made = fc.record({ title: text, body: text, status: fc.constantFrom('approved', 'retired', 'draft') });
  const misspelt = fc
    .tuple(text, fc.nat())
    .map(([one, at]) => one.slice(0, at % one.length) + one.slice((at % one.length) + 1));

  it('finds the same in the same order as one among all that accepts nothing else', () => {
    holds(fc.tuple(fc.array(made, { minLength: 1, maxLength: 12 }), fc.oneof(text, misspelt)), ([some, query]) => {
      const library = libraryOf(
        Object.fromEntries(
          some.map(({ title, body, status }, at) => [`s${at}.md`, sop(`s${at}`, title, `status: ${status}\n`, body)]),
        ),
      );
      const index = new RankedIndex();
      index.update({ added: [...library.sops], changed: [], removed: [] });
      const isRetired = ({ status }: Sop) => status === 'retired';
      assert.deepEqual(
        index.search(query, { limit: 5, retiredAlone: true }),
        index.search(query, { limit: 5, accepts: isRetired }),
      );
      index.update({ added: [], changed: [], removed: [...library.sops].filter(isRetired) });
      assert.deepEqual(index.search(query, { retiredAlone: true }), []);
    });
  });
});

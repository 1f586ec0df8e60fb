import assert from 'node:assert/strict';
import { AlikeIndex, likeness, rowsOf } from '../../../../src/core/lint/replies/alike';
import { added, libraryOf, linterOf, removed } from '../../support/libraries';
import { assertFound, isOfControl, withBody } from './support';

const words =
  'Your parcel left our warehouse this morning and arrives within two working days. You can follow it with the link below. We will write again as soon as the carrier tells us that it was handed over at your door.';
const block = (text: string, info = 'lang=en channel=email') => `\`\`\`reply ${info}\n${text}\n\`\`\`\n`;
const sop = (text: string, { front = '', title = 'On its way', info = 'lang=en channel=email' } = {}) =>
  withBody(`## ${title}\n\n${block(`Hello {{ customer.name }},\n\n${text}\n\nKind regards`, info)}`, front);
const other = words.replace('this morning', 'yesterday');

describe('two replies that say nearly the same', () => {
  const told = (files: Record<string, string>) => {
    const library = libraryOf(files);
    return Object.keys(files).flatMap((path) =>
      linterOf(library)
        .problems(`sops/${path}`)
        .filter(({ code }) => code === 'reply.nearly-same')
        .map(({ args }) => [path, ...args]),
    );
  };

  it('are told at the one that is looked at later, with the other and its file', () => {
    assert.deepEqual(told({ 'a.md': sop(words), 'b/b.md': sop(other, { title: 'Sent' }) }), [
      ['b/b.md', 'On its way', 'a.md'],
    ]);
  });

  it('are told at the second in one SOP', () => {
    assertFound(
      withBody(`## On its way\n\n${block(words)}\n## Sent\n\n⟦\`\`\`reply lang=en channel=email\n⟧${other}\n\`\`\`\n`),
      undefined,
      ['reply.nearly-same', 'On its way', 'a.md'],
    );
  });

  it('are two where language, channel or some sentences differ, and where one translates or replaces the other', () => {
    const a = sop(words, { front: 'id: a\n' });
    for (const b of [
      sop(other, { info: 'lang=es channel=email' }),
      sop(other, { info: 'lang=en channel=chat' }),
      sop(
        words.replace(
          /You can follow.*/,
          'Nothing else is needed from you, and the refund of what you paid for the delivery is on its way to your card.',
        ),
      ),
      sop(other, { front: 'translation-of: {id: a}\n' }),
      sop(other).replace('approved', 'retired'),
    ])
      assert.deepEqual(told({ 'a.md': a, 'b.md': b }), []);
    assert.deepEqual(told({ 'a.md': sop('It is on its way.'), 'b.md': sop('It is on its way.') }), []);
  });

  it('are told no longer once one of them changes, and again once they are the same', () => {
    const library = libraryOf({ 'a.md': sop(words), 'b.md': sop(other) });
    const linter = linterOf(library);
    const codes = (path: string) =>
      linter.problems(`sops/${path}`).flatMap(({ code }) => (isOfControl(code) ? [] : [code]));
    assert.deepEqual([codes('a.md'), codes('b.md')], [[], ['reply.nearly-same']]);
    library.update([
      added(
        'a.md',
        sop('Something else altogether is said here now, in as many words as it takes to be compared with others.'),
      ),
    ]);
    assert.deepEqual([codes('a.md'), codes('b.md')], [[], []]);
    library.update([added('a.md', sop(words))]);
    assert.deepEqual([codes('a.md'), codes('b.md')], [['reply.nearly-same'], []]);
    library.update([removed('b.md')]);
    assert.deepEqual(codes('a.md'), []);
  });
});

describe('an index of texts by what is alike', () => {
  it('finds what shares four fifths, and no more than it was asked for', () => {
    const index = new AlikeIndex<string>();
    const rows = (text: string) => rowsOf(text) ?? new Set<number>();
    index.add('a', rows(words));
    index.add('b', rows(other));
    index.add(
      'c',
      rows('Nothing in this text has anything to do with the others, although it is about as long as they are.'),
    );
    assert.deepEqual(index.like(rows(words), 0.8), ['a', 'b']);
    assert.deepEqual(index.like(rows(words), 1), ['a']);
    index.delete('a');
    assert.deepEqual(index.like(rows(words), 0.8), ['b']);
    assert.equal(likeness(new Set([1, 2, 3]), new Set([2, 3, 4])), 0.5);
  });

  it('leaves out texts that say too little, whatever is filled in', () => {
    assert.equal(
      rowsOf('Hello {{ customer.name | default: "a b c d e f g h i j k l m n o p" }},\n\nthank you.'),
      undefined,
    );
    assert.equal(rowsOf(''), undefined);
  });

  it('does not look through all texts for phrases that all have', () => {
    const index = new AlikeIndex<number>();
    const rows = rowsOf(words) ?? new Set<number>();
    for (let at = 0; at < 1000; at++) index.add(at, rows);
    assert.deepEqual(index.like(rows, 0.8), []);
  });
});

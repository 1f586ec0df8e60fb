import assert from 'node:assert/strict';
import { typedReply } from '../../../src/core/reply/typed';

describe('what is typed after a slash', () => {
  const words = (line: string) => typedReply(line)?.words;

  it('goes on over spaces, up to six words', () => {
    assert.deepEqual(typedReply('Hola. /pedido canc'), { text: '/pedido canc', words: 'pedido canc' });
    assert.deepEqual(typedReply('/pedido '), { text: '/pedido ', words: 'pedido' });
    assert.equal(words('/'), '');
    assert.equal(words("/col·legi d'art #tag"), "col·legi d'art #tag");
    assert.equal(words('/one two three four five six'), 'one two three four five six');
    assert.equal(words('/one two three four five six seven'), undefined);
  });

  it('begins at the last slash that starts a line or follows white space', () => {
    assert.equal(words('/foto and /lista de'), 'lista de');
    assert.equal(words('\t/lista'), 'lista');
    for (const line of ['24/12', 'y/o', 'https://example.com', 'no slash', '']) assert.equal(words(line), undefined);
  });

  it('ends at marks, and where there are two spaces', () => {
    for (const line of ['/foto, and', '/foto: x', '/foto  x', '/ foto', '/foto (x', '//foto', '/usr/bin'])
      assert.equal(words(line), undefined, line);
  });

  it('is looked for in the end of a long line alone', () => {
    assert.equal(words(`${'/a '.repeat(20_000)},`), undefined);
    assert.equal(words(' /'.repeat(20_000)), '');
  });
});

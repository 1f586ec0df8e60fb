import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { writeFrontMatter } from '../../../src/core/draft/write-front-matter';

function written(text: string, values: Readonly<Record<string, string>>): string {
  const { edit } = writeFrontMatter(text, values);
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : text;
}

describe('writing into the front matter of a draft', () => {
  it('adds what is missing, and leaves all else as it is', () => {
    const text = '---\nticket: 00123 # from the help desk\ncustomer:\n    tier: vip\n\ntags: [a,  b]\n---\n\nHello\n';
    assert.equal(
      written(text, { 'customer.name': 'Jane Lee', 'order.id': 'BR-104233', 'order.status': 'paid' }),
      '---\nticket: 00123 # from the help desk\ncustomer:\n    tier: vip\n    name: Jane Lee\n\ntags: [a,  b]\n' +
        'order:\n  id: BR-104233\n  status: paid\n---\n\nHello\n',
    );
  });

  it('makes front matter where there is none', () => {
    assert.equal(written('Hello\n', { 'order.id': 'BR-1' }), '---\norder:\n  id: BR-1\n---\n\nHello\n');
    assert.equal(written('\uFEFFHello\r\n', { lang: 'ca' }), '\uFEFF---\r\nlang: ca\r\n---\r\n\r\nHello\r\n');
  });

  it('replaces a value, and fills one that is empty', () => {
    assert.equal(written('---\norder: {id: BR-1}\n---\n', { 'order.id': 'BR-2' }), '---\norder: {id: BR-2}\n---\n');
    assert.equal(
      written('---\norder:\n  id: "BR-1" # so\n---\n', { 'order.id': 'BR-2' }),
      '---\norder:\n  id: BR-2 # so\n---\n',
    );
    assert.equal(
      written('---\norder:\nlang: es\n---\n', { 'order.id': 'BR-2' }),
      '---\norder:\n  id: BR-2\nlang: es\n---\n',
    );
    assert.equal(written('---\nlang:\n---\n', { lang: 'es' }), '---\nlang: es\n---\n');
    assert.equal(written('---\n---\n', { lang: 'es' }), '---\nlang: es\n---\n');
    assert.equal(
      written('---\norder: {id: BR-1}\n---\n', { 'order.status': 'paid' }),
      '---\norder: {id: BR-1, status: paid}\n---\n',
    );
  });

  it('is read as it was meant', () => {
    for (const value of [
      '24,90',
      '0012',
      '10/11/2026',
      'a: b',
      '# c',
      '"d"',
      'null',
      'Núria O’Hara',
      '+34 972',
      ' x',
      'jo@x.example',
    ]) {
      const { values } = readDraft(written('---\nlang: es\n---\n\nHello\n', { 'x.y': value }));
      assert.deepEqual(values, { lang: 'es', x: { y: value } }, value);
    }
  });

  it('writes nothing where something else stands', () => {
    const text = '---\ncustomer: Jane\n---\n';
    assert.deepEqual(writeFrontMatter(text, { 'customer.name': 'Jane' }), { edit: undefined, left: ['customer.name'] });
    assert.deepEqual(writeFrontMatter('---\na: [b\n---\n', { lang: 'es' }).left, ['lang']);
  });
});

import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { writeFrontMatter } from '../../../src/core/draft/write-front-matter';
import type { WritableValue } from '../../../src/core/draft/write-front-matter';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

function written(text: string, values: Readonly<Record<string, WritableValue>>): string {
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
    assert.deepEqual(writeFrontMatter('---\na: [b\n---\n', { 'order.id': 'BR-1' }).left, ['order.id']);
    assert.deepEqual(writeFrontMatter('---\ncase: {id: C-1}\n---\n', { case: '1f3c9a2b' }).left, ['case']);
  });

  it('writes nothing behind a key without a colon, nor into what comes after it', () => {
    for (const text of [
      '---\norder: {id}\n---\n',
      "---\norder: {id}\n'case': a\n---\n",
      '---\norder: {id, status: paid}\n---\n',
      '---\norder: {"id"}\nlang: es\n---\n',
    ])
      assert.deepEqual(writeFrontMatter(text, { 'order.id': 'BR-1' }), { edit: undefined, left: ['order.id'] }, text);
  });

  it('writes a key on its own line where there is no YAML, for it is read there all the same', () => {
    assert.equal(written('---\na: [b\n---\n', { lang: 'es' }), '---\na: [b\nlang: es\n---\n');
    assert.equal(
      written('---\na: [b\ncase:\n  - a1\nlang: es\n---\n', { case: ['a1', 'b2'] }),
      '---\na: [b\ncase: [ a1, b2 ]\nlang: es\n---\n',
    );
  });

  it('adds cases to those that it names', () => {
    assert.equal(written('\n\n> Hola\n', { case: ['1f3c9a2b'] }), '---\ncase: 1f3c9a2b\n---\n\n\n\n> Hola\n');
    const front = '---\nticket: T-1\ncustomer:\n  name: Ana\n---\n\nHola';
    const once = written(front, { case: ['1f3c9a2b'] });
    assert.equal(once, '---\nticket: T-1\ncustomer:\n  name: Ana\ncase: 1f3c9a2b\n---\n\nHola');
    assert.equal(
      written(once, { case: ['1f3c9a2b', '77aa0000'] }),
      once.replace('case: 1f3c9a2b', 'case: [ 1f3c9a2b, 77aa0000 ]'),
    );
  });

  it('replaces a list, and a text of several lines', () => {
    for (const before of ['\n  - a1\n  - b2', '\n- a1\n- b2', ' [a1, b2]', ' |\n  a1\n  b2', ' ""'])
      assert.equal(
        written(`---\ncase:${before}\nlang: es\n---\n`, { case: 'c3' }),
        '---\ncase: c3\nlang: es\n---\n',
        before,
      );
  });

  it('names cases as they are read, even where they look like numbers', () => {
    const ids = ['12345678', '1e345678', '0x12ab34', '1f3c9a2b'];
    for (const id of ids) assert.deepEqual(readDraft(written('', { case: [id] })).cases, [id]);
    assert.deepEqual(readDraft(written('---\n---\n', { case: ids })).cases, ids);
  });

  it('keeps the draft below as it was, whatever it says', () => {
    holds(anyText, (text) => {
      const { edit } = writeFrontMatter(text, { case: '1f3c9a2b' });
      assert.ok(!edit || edit.start <= edit.end);
      assert.ok(!edit || edit.end <= text.length);
    });
  });
});

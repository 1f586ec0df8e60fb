import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { withKey } from '../../../src/core/draft/front-matter-key';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

function changed(text: string, key: string, value: string | readonly string[]): string {
  const { start, end, text: said } = withKey(text, key, value);
  return text.slice(0, start) + said + text.slice(end);
}

describe('a key put into the front matter of a draft', () => {
  it('makes front matter where there is none, above all that is written', () => {
    assert.equal(changed('\n\n> Hola\n', 'case', '1f3c9a2b'), '---\ncase: 1f3c9a2b\n---\n\n\n\n> Hola\n');
  });

  it('stands last, or in its place, and leaves all else alone', () => {
    const front = '---\nticket: T-1\ncustomer:\n  name: Ana\n---\n\nHola';
    const once = changed(front, 'case', '1f3c9a2b');
    assert.equal(once, '---\nticket: T-1\ncustomer:\n  name: Ana\ncase: 1f3c9a2b\n---\n\nHola');
    assert.equal(
      changed(once, 'case', ['1f3c9a2b', '77aa0000']),
      once.replace('case: 1f3c9a2b', 'case: [ 1f3c9a2b, 77aa0000 ]'),
    );
    assert.equal(
      changed('---\ncase:\n  - a1\n  - b2\nlang: es\n---\n', 'case', 'c3'),
      '---\ncase: c3\nlang: es\n---\n',
    );
  });

  it('is read as it was written, even where it looks like a number', () => {
    for (const id of ['12345678', '1e345678', '0x12ab34', '1f3c9a2b'])
      assert.deepEqual(readDraft(changed('', 'case', id)).cases, [id]);
    assert.deepEqual(readDraft(changed('---\n---\n', 'case', ['12345678', '1e345678'])).cases, [
      '12345678',
      '1e345678',
    ]);
  });

  it('keeps the draft below as it was, whatever it says', () => {
    holds(anyText, (text) => {
      const { start, end } = withKey(text, 'case', '1f3c9a2b');
      assert.ok(start === 0 || start <= end);
      assert.ok(end <= text.length);
    });
  });
});

import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { fillReply } from '../../../src/core/reply/fill';
import { toText } from '../../../src/core/reply/render';
import { anyText, fragments } from '../support/hostile';
import { holds } from '../support/properties';

const nothing = {};
const readValues = (text: string) => readDraft(text).values;

describe('a draft', () => {
  it('says its language, its channel and what replies are filled in with', () => {
    assert.deepEqual(
      readValues(
        '---\nlang: ca\nchannel: email\norder: {id: BR-1, total: 12.5, paid: true}\nitems: [a, b]\n---\n\nHola\n',
      ),
      {
        lang: 'ca',
        channel: 'email',
        order: { id: 'BR-1', total: '12.5', paid: true },
        items: ['a', 'b'],
      },
    );
  });

  it('says nothing without front matter, or with one that is not finished', () => {
    for (const text of [
      '',
      'Hola\n',
      '---\nlang: es\n',
      '---\nlang: [\n---\n',
      '---\n- a\n---\n',
      '---\ntext\n---\n',
      'x\n---\nlang: es\n---\n',
    ])
      assert.deepEqual(readValues(text), nothing, JSON.stringify(text));
  });

  it('says nothing of what has no value, or none that can be said', () => {
    assert.deepEqual(readValues('---\na:\nb: {c: ~}\n---\n'), { b: {} });
  });

  it('reads the same with any line break', () => {
    for (const text of ['---\r\nlang: es\r\n---\r\n', '---\rlang: es\r---\r'])
      assert.equal(readValues(text)['lang'], 'es');
  });

  it('is not searched for front matter beyond its first hundred lines', () => {
    const long = (lines: number) =>
      `---\nlang: es\n${Array.from({ length: lines }, (_, index) => `k${index}: 1\n`).join('')}---\n`;
    assert.equal(readValues(long(97))['lang'], 'es');
    assert.equal(readValues(long(98))['lang'], undefined);
  });

  it('may say things under names that mean something to JavaScript', () => {
    const values = readValues('---\n__proto__: {a: x}\nconstructor: y\n---\n');
    assert.equal(toText(fillReply('{{ __proto__.a }}{{ constructor }}', values)), 'xy');
    assert.equal(({} as Record<string, unknown>)['a'], undefined);
  });

  it('cannot blow up by aliases or depth', () => {
    const bomb = `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}---\n`;
    assert.deepEqual(readValues(bomb), nothing);
    assert.ok(JSON.stringify(readValues(`---\na: ${'{a: '.repeat(40)}1${'}'.repeat(40)}\n---\n`)).length < 200);
  });

  it('never fails to be read', () => {
    for (const texts of [anyText, fragments.map((yaml) => `---\n${yaml}\n---\n`)])
      holds(texts, (text) => void readValues(text), 80);
  });
});

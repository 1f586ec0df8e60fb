import assert from 'node:assert/strict';
import { isDay } from '../../../src/core/text/day';
import { parseDuration } from '../../../src/core/text/duration';
import { fold } from '../../../src/core/text/fold';
import { nearest, Suggester } from '../../../src/core/text/nearest';
import { isWhiteSpace, onOneLine, piecesOf } from '../../../src/core/text/white-space';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

describe('folding', () => {
  it('takes accents and capitals away', () => {
    assert.equal(fold('Devolución ÑANDÚ Ço l·l Àé'), 'devolucion nandu co l·l ae');
  });

  it('keeps what is no accent', () => {
    assert.equal(fold('ß 日本 😀 각 Ж'), 'ß 日本 😀 각 ж');
    assert.notEqual(fold('각'), fold('가'));
  });

  it('keeps the length, so that places stay the same', () => {
    holds(anyText, (text) => assert.equal(fold(text).length, text.length), 300);
    assert.equal(fold('İstanbul 𝐀 ﬁ e\u0301').length, 'İstanbul 𝐀 ﬁ e\u0301'.length);
  });

  it('changes nothing the second time', () => {
    holds(anyText, (text) => assert.equal(fold(fold(text)), fold(text)), 300);
  });
});

describe('white space', () => {
  it('is what regular expressions take for it', () => {
    for (let code = 0; code <= 0xffff; code++)
      assert.equal(isWhiteSpace(code), /\s/.test(String.fromCharCode(code)), code.toString(16));
  });

  it('splits a text into pieces', () => {
    assert.deepEqual(piecesOf(' a  bc\td\n'), [
      { text: 'a', index: 1 },
      { text: 'bc', index: 4 },
      { text: 'd', index: 7 },
    ]);
    assert.deepEqual(piecesOf(' \n'), []);
  });

  it('becomes one space in a text on one line', () => {
    for (const [text, line] of [
      ['a b', 'a b'],
      [' a\n\t b\u00A0', 'a b'],
      ['a\u2003\u2003b', 'a b'],
      ['→ “a”', '→ “a”'],
      ['', ''],
    ] as const)
      assert.equal(onOneLine(text), line);
    holds(anyText, (text) => assert.equal(onOneLine(text), text.replace(/\s+/g, ' ').trim()), 300);
  });
});

describe('a duration', () => {
  it('is a number of minutes, hours, days or weeks', () => {
    assert.deepEqual(['5m', '2h', '1d', '12w', '0m', '99999m'].map(parseDuration), [5, 120, 1440, 120_960, 0, 99_999]);
  });

  it('is nothing else', () => {
    for (const text of ['', '5', 'm', '5 m', '5M', '-5m', '1.5h', '5min', '5m ', '100000m', '5m\n'])
      assert.equal(parseDuration(text), undefined, JSON.stringify(text));
  });
});

describe('a day', () => {
  it('is a day that exists', () => {
    for (const text of ['2026-08-01', '2024-02-29', '0001-01-01', '9999-12-31']) assert.ok(isDay(text), text);
  });

  it('is not a day that does not exist, or is written in another way', () => {
    for (const text of [
      '2026-02-30',
      '2025-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-8-1',
      '01/08/2026',
      '2026-08-01T00:00',
      '',
      'today',
      '0000-01-01',
      ' 2026-08-01',
      '2026-08-01\n',
    ])
      assert.equal(isDay(text), false, JSON.stringify(text));
  });
});

describe('what was probably meant', () => {
  it('is the candidate with the fewest letters to change', () => {
    assert.equal(nearest('titel', ['tags', 'title', 'version']), 'title');
    assert.equal(nearest('devolucionez', ['devolución', 'devoluciones']), 'devoluciones');
  });

  it('does not mind capitals and accents', () => {
    assert.equal(nearest('RESOLUCION', ['resolución']), 'resolución');
  });

  it('is the first of those as near', () => {
    assert.equal(nearest('cat', ['bat', 'rat']), 'bat');
  });

  it('is nothing when all are far', () => {
    assert.equal(nearest('colour', ['title', 'tags']), undefined);
    assert.equal(nearest('ab', ['xy']), undefined);
    assert.equal(nearest('', []), undefined);
  });

  it('is not looked for among texts that are not names', () => {
    assert.equal(nearest('a'.repeat(65), ['a'.repeat(64)]), undefined);
    assert.equal(nearest('a'.repeat(64), ['a'.repeat(65)]), undefined);
    assert.equal(nearest('a'.repeat(64), ['a'.repeat(63)]), 'a'.repeat(63));
  });

  it('is looked for among the first thousand candidates only', () => {
    const candidates = Array.from({ length: 2000 }, (_, index) => `name-of-number-${String(index).padStart(4, '0')}`);
    assert.equal(nearest('name-of-nunber-0999', candidates), 'name-of-number-0999');
    assert.notEqual(nearest('name-of-nunber-1500', candidates), 'name-of-number-1500');
  });

  it('is said for the first hundred texts only, those asked for again included', () => {
    const suggester = new Suggester(['title']);
    assert.equal(suggester.nearest('titel'), 'title');
    for (let index = 0; index < 120; index++) suggester.nearest(`other ${index}`);
    assert.equal(suggester.nearest('titlo'), undefined);
    assert.equal(suggester.nearest('titel'), 'title');
  });
});

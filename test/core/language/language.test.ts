import assert from 'node:assert/strict';
import { detectLanguage } from '../../../src/core/language/detect';
import { stemmedLanguage, stemOf } from '../../../src/core/language/stem';
import { isStopWord } from '../../../src/core/language/stop-words';
import { eachTerm, eachWord, Initials, wordsOf } from '../../../src/core/language/words';
import { wordKey } from '../../../src/core/language/word-key';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

describe('words', () => {
  it('are compared without case and accents', () => {
    for (const [one, other] of [
      ['Devolución', 'DEVOLUCION'],
      ['ñandú', 'nandu'],
      ['França', 'franca'],
      ['Straße', 'strasse'],
      ['llego\u0301', 'llegó'],
    ] as const)
      assert.equal(wordKey(one), wordKey(other));
  });

  it('hold a Catalan double l together, however its dot is written', () => {
    for (const word of ['col·legi', 'COL·LEGI', 'col•legi', 'coŀlegi', 'collegi'])
      assert.deepEqual(
        wordsOf(`el ${word}.`).map(({ key }) => key),
        ['el', 'collegi'],
      );
    assert.deepEqual(
      wordsOf('a·b').map(({ key }) => key),
      ['a', 'b'],
    );
  });

  it('are separated by apostrophes and signs, and keep their places', () => {
    const text = "No m'ha arribat l'enviament (n.º 12-B) 😀";
    assert.deepEqual(
      wordsOf(text).map(({ start, end }) => text.slice(start, end)),
      ['No', 'm', 'ha', 'arribat', 'l', 'enviament', 'n', 'º', '12', 'B'],
    );
  });

  it('can be skipped by what their keys begin with', () => {
    const initials = new Initials();
    for (const key of ['pedido', 'e1', '42']) initials.add(key);
    const keys: string[] = [];
    eachWord('Un Pedido, élan, Éxito y 42 ñu PAGO', (key) => keys.push(key), initials);
    assert.ok(
      ['pedido', 'exito', '42', 'pago'].every((key) => keys.includes(key)) &&
        !keys.includes('un') &&
        !keys.includes('y'),
    );
  });

  it('end when enough have been taken', () => {
    const keys: string[] = [];
    eachWord('one two three', (key) => keys.push(key) === 2);
    assert.deepEqual(keys, ['one', 'two']);
  });

  it('are each two neighbouring characters where no spaces part words, and a lone one', () => {
    const words = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(words('返金の流れ。金'), ['返金', '金の', 'の流', '流れ', '金']);
    assert.deepEqual(words('USB充電 3台'), ['USB', '充電', '3', '台']);
    assert.deepEqual(words('주문 번호'), ['주문', '번호']);
    assert.deepEqual(words('𠮷野家'), ['𠮷野', '野家']);
    assert.equal(wordKey('ｶﾞ'), wordKey('が').replace('か', 'カ'));
  });

  it('may be found by more: signs, what is written together, and the ends of runs', () => {
    const terms = (text: string) => {
      const found: string[] = [];
      eachTerm(text, (_, start, end) => found.push(text.slice(start, end)));
      return found;
    };
    assert.deepEqual(terms('Wi-Fi: 10 €'), ['Wi', 'Wi-Fi', 'Fi', '10', '€']);
    assert.deepEqual(terms('12.345.678'), ['12', '12.345.678', '345', '345.678', '678']);
    assert.deepEqual(terms('600 123 456, 3 or 12'), ['600', '600 123 456', '123', '123 456', '456', '3', 'or', '12']);
    assert.deepEqual(terms('a - b, c -d'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(terms('返金👍🏽'), ['返金', '金', '👍🏽']);
    assert.deepEqual(terms('|+*#`~^<>='), ['+']);
  });

  it('never overlap and stand in order, whatever the text', () => {
    holds(anyText, (text) => {
      let last = 0;
      for (const { key, start, end } of wordsOf(text)) {
        assert.ok(start >= last && end > start && end <= text.length && key !== '');
        last = end;
      }
    });
  });
});

describe('stems', () => {
  const pairs = {
    es: [
      ['devolución', 'devoluciones'],
      ['reembolso', 'reembolsar'],
      ['pedido', 'pedidos'],
      ['rechazada', 'rechazado'],
    ],
    ca: [
      ['devolució', 'devolucions'],
      ['enviament', 'enviaments'],
      ['comanda', 'comandes'],
      ['anul·lar', 'anul·lació'],
    ],
    en: [
      ['refund', 'refunded'],
      ['cancel', 'cancelling'],
      ['delivery', 'deliveries'],
      ['address', 'addresses'],
    ],
  } as const;

  for (const [language, words] of Object.entries(pairs)) {
    it(`bring forms of a word together: ${language}`, () => {
      for (const [one, other] of words)
        assert.equal(
          stemOf(wordKey(one), stemmedLanguage(language)!),
          stemOf(wordKey(other), stemmedLanguage(language)!),
          `${one}, ${other}`,
        );
    });
  }

  it('do not need the accents', () => {
    assert.equal(stemOf('devolucion', 'es'), stemOf('devoluciones', 'es'));
    assert.equal(stemOf('devolucio', 'ca'), stemOf('devolucions', 'ca'));
  });

  it('leave short words and numbers as they are', () => {
    for (const key of ['iva', 'sms', '12345', 'a4b2c']) assert.equal(stemOf(key, 'es'), key);
  });

  it('are known for a language however its code is written', () => {
    assert.deepEqual(['es-MX', 'CA', 'en_GB', 'fr', undefined].map(stemmedLanguage), [
      'es',
      'ca',
      'en',
      undefined,
      undefined,
    ]);
  });
});

describe('stop words', () => {
  it('are known in each language', () => {
    assert.ok(
      isStopWord('para', 'es') &&
        isStopWord('amb', 'ca') &&
        isStopWord('the', 'en') &&
        isStopWord(wordKey('también'), 'es'),
    );
    assert.ok(!isStopWord('pedido', 'es') && !isStopWord('refund', 'en'));
  });
});

describe('the language of a text', () => {
  it('is recognized in whole sentences', () => {
    assert.equal(
      detectLanguage('Hola, me llegó la mesa con una pata rota y quiero que me devuelvan el dinero')?.language,
      'es',
    );
    assert.equal(detectLanguage('Bon dia, encara no he rebut la comanda i ningú em contesta')?.language, 'ca');
    assert.equal(detectLanguage('Hello, my parcel has not arrived and nobody answers the phone')?.language, 'en');
    assert.equal(detectLanguage('Guten Tag, mein Paket ist noch nicht angekommen')?.language, 'de');
  });

  it('is unknown when nothing gives it away', () => {
    assert.equal(detectLanguage('12345'), undefined);
    assert.equal(detectLanguage(''), undefined);
  });
});

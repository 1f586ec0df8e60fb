import assert from 'node:assert/strict';
import { keepableWords, searchSignal } from '../../../../src/core/lifecycle/signals/keepable';
import { emptyConfig } from '../../../../src/core/library/config';

const config = emptyConfig;
const kept = (text: string, known: readonly string[] = []) => keepableWords(text, config, known);

describe('The words of a search that are counted', () => {
  it('are kept as they were typed, in small letters', () => {
    assert.equal(kept('  Factura   rectificativa '), 'factura rectificativa');
    assert.equal(kept('modelo 347'), 'modelo 347');
    assert.equal(kept('DHL express'), 'dhl express');
    assert.equal(kept('garantía del compresor'), 'garantía del compresor');
  });

  it('are none where anything looks as if it were a customer’s', () => {
    for (const text of [
      'BR-104233',
      'pedido 104233',
      'ana@example.com',
      '612 345 678',
      '4111 1111 1111 1111',
      'ES91 2100 0418 4502 0005 1332',
      'maria lopez',
      'Jordi Puig',
      'reembolso Gutiérrez',
      'https://shop.example/x',
      'calle mayor 12/3',
    ])
      assert.equal(kept(text), undefined, text);
  });

  it('are none where they are known of the ticket at hand', () => {
    assert.equal(kept('devolución puigdollers', ['Puigdollers']), undefined);
    assert.equal(kept('devolución parcial', ['Puigdollers']), 'devolución parcial');
  });

  it('are none where a piece of what is known is in them: a surname, the end of a number', () => {
    for (const [text, known] of [
      ['rossi refund', 'Anna Rossi'],
      ['refund for Rossi', 'Mrs. Anna ROSSI'],
      ['devolución gutierrez', 'Luz Gutiérrez Prat'],
      ['rossi’s refund', 'Anna Rossi'],
      ['rossis refund', 'Anna Rossi'],
      ['rossi refund', 'anna.rossi@example.com'],
      ['parcel ab-cd', 'AB-CDE'],
      ['parcel abcde', 'AB-CDE'],
      ['parcel 778', 'ZZ-1778-0'],
      ['parcel ab-cde-2', 'AB-CDE'],
    ] as const)
      assert.equal(kept(text, [known]), undefined, text);
    assert.equal(kept('estado del pedido', ['María del Prado']), 'estado del pedido', 'small words are nobody’s');
    assert.equal(kept('card refund', ['Al Re']), 'card refund');
    assert.equal(kept('marketing consent', ['Mark Twain']), 'marketing consent');
  });

  it('are none where they are a message, or say nothing', () => {
    assert.equal(kept('hola quiero devolver el horno que compré ayer'), undefined);
    for (const text of ['', '  ', 'ab', '??', '12']) assert.equal(kept(text), undefined, text);
    assert.equal(kept('x'.repeat(500)), 'x'.repeat(500));
    assert.equal(searchSignal('x'.repeat(500), config, []), undefined, 'no line is that long');
  });

  it('have a language: their own where they tell it, else the library’s', () => {
    const es = { ...config, lang: 'es' };
    assert.equal(searchSignal('how do i return the parcel', es, [])?.lang, 'en');
    assert.equal(searchSignal('gift wrapping paper', es, [])?.lang, 'en');
    assert.equal(searchSignal('canvi de titular', es, [])?.lang, 'ca');
    assert.equal(searchSignal('papel de regalo', { ...config, lang: 'ca' }, [])?.lang, 'es');
    assert.equal(searchSignal('garantia', es, [])?.lang, 'es');
    assert.equal(searchSignal('embolcallar per regal', { ...config, lang: 'ca' }, [])?.lang, 'ca', 'they do not tell');
  });
});

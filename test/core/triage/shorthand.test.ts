import assert from 'node:assert/strict';
import { soundOf } from '../../../src/core/triage/sound';
import type { TriageIndex } from '../../../src/core/triage/triage-index';
import { isThorough } from '../support/effort';
import { triageOf, withTriggers } from '../support/triage';

/** Checks that a message gets the suggestions of another, as surely: what is spelt otherwise is only a little less alike. */
function readsAs(index: TriageIndex, messages: Readonly<Record<string, string>>): void {
  const told = (message: string) =>
    index.triage(message).map(({ sop, confidence }) => [sop.id, confidence.toFixed(1)] as const);
  for (const [short, long] of Object.entries(messages)) {
    assert.ok(told(long).length > 0, long);
    assert.deepEqual(told(short), told(long), short);
  }
}

describe('short messages in Spanish', () => {
  const index = triageOf(
    withTriggers('return', 'Devolver un producto', 'es', ['quiero devolver la taza', 'cómo hago para devolverlo']),
    withTriggers('track', 'Seguir un pedido', 'es', ['por qué no me llega el pedido', 'dónde está mi paquete']),
    withTriggers('call', 'Llamadas', 'es', ['me podéis llamar por teléfono', 'que me llamen también por la tarde']),
    withTriggers('invoice', 'Facturas', 'es', ['necesito la factura', 'la factura de mi cuenta']),
  );

  it('are read as they are meant', () => {
    readsAs(index, {
      'kiero devolver la taza xfa': 'quiero devolver la taza por favor',
      'xq no m llega el pedido?': '¿porque no me llega el pedido?',
      'pq no m yega l pedido': 'porque no me llega el pedido',
      'dnd sta mi pqte': 'donde esta mi paquete',
      'm pueden yamar x tlf?': 'me pueden llamar por teléfono?',
      'q m llamen tb x la tarde': 'que me llamen también por la tarde',
      'ncsito la fact d mi cta': 'necesito la factura de mi cuenta',
      'k hago xa devolver la taza': 'que hago para devolver la taza',
    });
  });

  it('may be spelt as they sound', () => {
    readsAs(index, {
      'debolber la taza': 'devolver la taza',
      'el pakete': 'el paquete',
      'la faktura de mi kuenta': 'la factura de mi cuenta',
    });
  });

  it('keep the place of what was written', () => {
    const message = 'ncsito la fact ya';
    const [first] = index.triage(message);
    assert.equal(first?.sop.id, 'invoice');
    assert.ok(first.reasons.some(({ phrase }) => phrase.text.includes('fact')));
    for (const { phrase } of first.reasons) assert.equal(phrase.text, message.slice(phrase.start, phrase.end));
  });

  it('are left as they are where the library writes so too', () => {
    const codes = triageOf(
      withTriggers('cta', 'Formulario CTA', 'es', ['el formulario cta', 'enviar el cta']),
      withTriggers('account', 'Cuenta', 'es', ['mi cuenta no va', 'entrar en la cuenta']),
    );
    assert.equal(codes.triage('dónde está el cta')[0]?.sop.id, 'cta');
  });

  it('do not make words of names', () => {
    const named = triageOf(
      withTriggers('box', 'Cajas', 'es', ['una caja rota', 'la caja viene abierta']),
      withTriggers('chair', 'Sillas', 'es', ['una silla coja', 'la silla se ha roto']),
    );
    assert.deepEqual(named.triage('Me llamo Kaja'), []);
  });
});

describe('short messages in Catalan', () => {
  const index = triageOf(
    withTriggers('return', 'Tornar un producte', 'ca', ['vull tornar la tassa', 'com ho faig per tornar-lo']),
    withTriggers('track', 'Seguir una comanda', 'ca', ['per què no arriba la comanda', 'quan arriba el paquet']),
    withTriggers('invoice', 'Factures', 'ca', ['necessito la factura', 'la factura també']),
  );

  it('are read as they are meant', () => {
    readsAs(index, {
      'vui tornar la tassa xfa': 'vull tornar la tassa si us plau',
      'xq no arriba la cmda': 'perquè no arriba la comanda',
      'kuan arriba l pkt?': 'quan arriba el paquet?',
      'k faig x tornar la tassa': 'que faig per tornar la tassa',
      'tinc la fact tb': 'tinc la factura també',
    });
  });

  it('keep a verb that a Spanish word is shortened to', () => {
    const both = triageOf(
      withTriggers('address', 'Cambiar la dirección', 'es', ['puse mal la dirección', 'otra dirección']),
      withTriggers('track', 'Seguir una comanda', 'ca', ['on és la meva comanda', 'quan arriba la comanda']),
    );
    readsAs(both, { 'em podeu dir on és la comanda?': 'em podeu explicar on és la comanda?' });
  });
});

describe('messages in English', () => {
  it('are not read as short Spanish ones', () => {
    const index = triageOf(
      withTriggers('mail', 'E-mail', 'en', ['I do not get your mail', 'am I on an e-mail list']),
      withTriggers('drive', 'Drive', 'en', ['a drive of 2 tb', 'the tb drive']),
    );
    assert.equal(index.triage("I'd like an answer: am I on an e-mail list?")[0]?.sop.id, 'mail');
    assert.equal(index.triage('where is the tb drive')[0]?.sop.id, 'drive');
  });
});

describe('words that sound the same', () => {
  it('are those that Spanish and Catalan spell in several ways', () => {
    for (const [one, other] of [
      ['kancelar', 'cancelar'],
      ['kanselar', 'cancelar'],
      ['debolusion', 'devolucion'],
      ['embio', 'envio'],
      ['targeta', 'tarjeta'],
      ['yegar', 'llegar'],
      ['ablar', 'hablar'],
      ['keja', 'queja'],
      ['wapo', 'guapo'],
      ['stropeado', 'estropeado'],
      ['muxo', 'mucho'],
    ] as const)
      assert.equal(soundOf(one), soundOf(other), one);
    for (const [one, other] of [
      ['casa', 'caja'],
      ['pago', 'pajo'],
      ['cuenta', 'venta'],
    ] as const)
      assert.notEqual(soundOf(one), soundOf(other), one);
  });
});

describe('a message of any length', () => {
  it('is read in time that grows with its length alone', () => {
    const index = triageOf(withTriggers('cancel', 'Cancelar un pedido', 'es', ['quiero anular mi pedido']));
    for (const piece of [
      'q ',
      'k y ',
      'xfa',
      'aaaa ',
      'gugu',
      'l·',
      '金',
      '⚠\uFE0F',
      '1.',
      'a-',
      "d'",
      'y pedido pedido ',
      '>\n',
      '<a ',
    ])
      assert.ok(index.triage(piece.repeat((isThorough ? 100_000 : 20_000) / piece.length)).length <= 1, piece);
  });
});

import assert from 'node:assert/strict';
import { privatePieces } from '../../../../src/core/lifecycle/feedback/private';
import { libraryOf } from '../../support/libraries';

const { config } = (() => {
  const library = libraryOf(
    {},
    'name: Brisa\nlang: es\nvariables:\n  order.id: {label: {es: Pedido}, pattern: "^BR-[0-9]{6}$", example: BR-104233}\n',
  );
  return { config: library.config('sops') };
})();
const found = (text: string, known: string[] = []) =>
  privatePieces(text, config, known).map((one) => [one.kind, one.text]);

describe('What looks like a customer’s data', () => {
  it('is a number of the library, a card, an account, an address, a telephone number, a name', () => {
    assert.deepEqual(found('With BR-531460 the label was wrong.'), [['number', 'BR-531460']]);
    assert.deepEqual(found('She paid with 4111 1111 1111 1111 and it failed.'), [['card', '4111 1111 1111 1111']]);
    assert.deepEqual(found('Refund to ES91 2100 0418 4502 0005 1332 bounced.'), [
      ['card', 'ES91 2100 0418 4502 0005 1332'],
    ]);
    assert.deepEqual(found('leonor.arribas@example.com never got it'), [['contact', 'leonor.arribas@example.com']]);
    assert.deepEqual(found('Llámala al teléfono 612 345 678'), [['contact', '612 345 678']]);
    assert.deepEqual(found('Pregunta a Marta Soler por el paquete'), [['name', 'Marta Soler']]);
  });

  it('is found with what stands behind it, and however it is written', () => {
    assert.deepEqual(found('4111 1111 1111 1111 12/27'), [['card', '4111 1111 1111 1111']]);
    assert.deepEqual(found('4111111111111111 123'), [['card', '4111111111111111']]);
    assert.deepEqual(found('4111.1111.1111.1111'), [['card', '4111.1111.1111.1111']]);
    assert.deepEqual(found('es91 2100 0418 4502 0005 1332'), [['card', 'es91 2100 0418 4502 0005 1332']]);
    assert.deepEqual(found('Habló con Ana García López-Pérez ayer', ['García López-Pérez']), [
      ['name', 'Ana García López-Pérez'],
    ]);
    assert.deepEqual(found('Ana-Maria Soler de la Torre llamó'), [['name', 'Ana-Maria Soler de la Torre']]);
  });

  it('is whatever is known of the ticket at hand', () => {
    assert.deepEqual(found('arribas no recibió la etiqueta', ['Arribas']), [['name', 'arribas']]);
    assert.deepEqual(found('El paquete 7788 no llegó', ['7788', 'ab', '']), [['number', '7788']]);
    assert.deepEqual(found('El T-900 (urgente) no', ['T-900', '(urgente)', 'a.*+?^$|[x]{}\\/b']), [
      ['number', 'T-900'],
      ['name', '(urgente)'],
    ]);
    assert.deepEqual(found('Farribas', ['Arribas']), []);
  });

  it('is told once, in the order of the text', () => {
    assert.deepEqual(found('Marta Soler, BR-531460', ['Marta Soler', 'Marta']), [
      ['name', 'Marta Soler'],
      ['number', 'BR-531460'],
    ]);
  });

  it('is not in what a procedure is about', () => {
    for (const text of [
      'El paso dice 30 días, pero la web dice 14.',
      'Falta el caso de las vajillas de 24 piezas, version 2.1.0 del 2026-11-20.',
      'The carrier wants form 1234567890123, not the old one.',
      'El formulario ES12 3456 7890 1234 ya no existe; el paso 1.2.3 del 2026-11-20 10:30 tampoco.',
      'Correos Express cambió el formulario.',
      '',
    ])
      assert.deepEqual(found(text), [], text);
  });
});

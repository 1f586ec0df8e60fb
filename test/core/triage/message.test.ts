import assert from 'node:assert/strict';
import { sentencesOf } from '../../../src/core/triage/message';
import { anyText, fragments } from '../support/hostile';
import { holds } from '../support/properties';

const read = (message: string) => sentencesOf(message).map(({ text }) => text.trim());

describe('what is read of a message', () => {
  it('is neither greeting nor farewell nor signature', () => {
    assert.deepEqual(read('Hola, María:\n\nMe falta una taza.\n\nUn saludo,\nJordi Puig\nTel. 600 000 000'), [
      'Me falta una taza',
    ]);
    assert.deepEqual(read('Dear Sir or Madam,\nThe bowl is chipped.\nKind regards\nAnn Lee\n--\nLee & Sons'), [
      'The bowl is chipped',
    ]);
    assert.deepEqual(read('Bon dia, Brialba!\nNo trobo el rebut.\nSalutacions,\nMontse'), ['No trobo el rebut']);
  });

  it('is not a greeting alone when the question follows on its line', () => {
    assert.deepEqual(read('Hola quiero cancelar el pedido'), ['quiero cancelar el pedido']);
    assert.deepEqual(read('Hola, ¿tenéis manteles?'), ['tenéis manteles']);
    assert.deepEqual(read('HOLA QUIERO DEVOLVER LA MESA'), ['QUIERO DEVOLVER LA MESA']);
  });

  it('is not the quoted mail', () => {
    const question = 'Sigue sin llegar.';
    for (const history of [
      '> Gracias por su pedido.\n> Puede cancelarlo aquí.',
      'On Tue, 3 Nov 2026 at 10:12, Shop <a@b.example> wrote:\n> Thank you for your order',
      'El mar, 3 nov 2026 a las 10:12, Tienda <a@b.example> escribió:\nGracias por su pedido.',
      '-----Mensaje original-----\nDe: Tienda\nGracias por su pedido.',
      'De: Tienda <hola@tienda.example>\nEnviado: martes\nAsunto: Pedido\n\nGracias por su pedido.',
    ])
      assert.deepEqual(read(`${question}\n\n${history}`), ['Sigue sin llegar'], history);
  });

  it('is everything when nothing else would be left', () => {
    assert.deepEqual(read('> me ha llegado roto'), ['me ha llegado roto']);
    assert.deepEqual(read('Hola'), ['Hola']);
  });

  it('has no web or mail addresses', () => {
    assert.deepEqual(
      read('mirad https://example.org/cancel/order y escribid a invoice@example.org').join(' ').split(/\s+/),
      ['mirad', 'y', 'escribid', 'a'],
    );
  });

  it('continues where a program has broken a line', () => {
    assert.equal(read('El otro día compré en vuestra tienda una lámpara de pie y\nresulta que no enciende').length, 1);
    assert.equal(read('no enciende\nquiero otra').length, 2);
  });

  it('stands where it says it does, whatever the text', () => {
    for (const texts of [anyText, fragments]) {
      holds(texts, (text) => {
        let last = 0;
        for (const sentence of sentencesOf(text)) {
          assert.ok(sentence.start >= last && sentence.end > sentence.start && sentence.end <= text.length);
          assert.equal(sentence.text.length, sentence.end - sentence.start);
          last = sentence.end;
        }
      });
    }
  });
});

import assert from 'node:assert/strict';
import { readWithInsertions } from '../../../../src/core/draft/parts/with-insertions';

const reply = 'Hola, Ana:\n\nTu pedido está en camino.';

/** The parts of a draft in which the reply stands, as kind and text. */
function partsOf(text: string): string[][] {
  const start = text.indexOf(reply);
  const inserted = start < 0 ? [] : [{ start, end: start + reply.length }];
  return readWithInsertions(text, inserted).parts.map(({ kind, start: from, end }) => [kind, text.slice(from, end)]);
}

describe('a draft with a reply inserted', () => {
  it('holds the agent’s words where the reply stands alone', () => {
    assert.deepEqual(partsOf(reply), [['own-words', reply]]);
    assert.deepEqual(partsOf(`---\nticket: 7\n---\n\n${reply}\n`), [
      ['front-matter', '---\nticket: 7\n---'],
      ['own-words', reply],
    ]);
  });

  it('takes what is written around it for the agent’s too, when it is short or sounds like an answer', () => {
    const text = `${reply}\n\nPerdona las molestias; te hemos enviado el enlace de seguimiento. Un saludo, el equipo de atención al cliente\n`;
    assert.deepEqual(new Set(partsOf(text).map(([kind]) => kind)), new Set(['own-words']));
    assert.deepEqual(new Set(partsOf(`Nota breve.\n\n${reply}`).map(([kind]) => kind)), new Set(['own-words']));
  });

  it('keeps a message apart that is not quoted', () => {
    const message = 'Compré un jarrón hace tres semanas y todavía no me ha llegado, ¿dónde está mi pedido?';
    assert.deepEqual(partsOf(`${reply}\n\n${message}`), [
      ['own-words', reply],
      ['message', message],
    ]);
  });

  it('goes by the marks of the draft where there are some', () => {
    assert.deepEqual(partsOf(`${reply}\n\n> ¿Dónde está?\n`), [
      ['own-words', reply],
      ['message', '> ¿Dónde está?'],
    ]);
  });
});

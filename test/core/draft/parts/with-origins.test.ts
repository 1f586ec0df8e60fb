import assert from 'node:assert/strict';
import { assertGrowsEvenly } from '../../support/growth';
import { readWithOrigins } from '../../../../src/core/draft/parts/with-origins';

const reply = 'Hola, Ana:\n\nTu pedido está en camino.';

/** The parts of a draft in which the reply stands, as kind and text. */
function partsOf(text: string): string[][] {
  const start = text.indexOf(reply);
  const inserted = start < 0 ? [] : [{ start, end: start + reply.length }];
  return readWithOrigins(text, { inserted }).parts.map(({ kind, start: from, end }) => [kind, text.slice(from, end)]);
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

describe('a draft in which nothing sets the agent’s words apart', () => {
  const kinds = (text: string, received?: string[], isOfCase = false) =>
    readWithOrigins(text, {
      received: received?.map((one) => ({ start: text.indexOf(one), end: text.indexOf(one) + one.length })),
      isOfCase,
    }).parts.map(({ kind, start, end }) => [kind, text.slice(start, end)]);
  const answer = 'Hola, Marta:\n\nMañana te llega el plato nuevo.\n\nUn saludo,\nAna';
  const message = 'Hola, mi pedido no ha llegado y necesito que me digáis algo.';

  it('holds the agent’s answer where everything was typed', () => {
    assert.deepEqual(kinds(answer, []), [
      ['own-words', 'Hola, Marta:\n\nMañana te llega el plato nuevo.'],
      ['signature', 'Un saludo,\nAna'],
    ]);
    assert.deepEqual(kinds('Ho', []), [['own-words', 'Ho']]);
    assert.equal(kinds(answer)[0]?.[0], 'message');
  });

  it('holds a message that was put there, until somebody answers', () => {
    assert.deepEqual(kinds(message, [message]), [['message', message]]);
    assert.deepEqual(kinds(`${message}\n\nHola`, [message])[0]?.[0], 'message');
    assert.deepEqual(
      kinds(`${answer}\n\n${message}`, [message]).map(([kind]) => kind),
      ['own-words', 'signature', 'message'],
    );
    assert.deepEqual(
      kinds(`${message}\n\nHola, Marta: mañana te llega el plato nuevo.`, [message]).map(([kind]) => kind),
      ['message', 'own-words'],
    );
  });

  it('holds what somebody says on the telephone, though it was typed', () => {
    assert.equal(kinds('Llama Marta Puig: dice que no le ha llegado el pedido.', [])[0]?.[0], 'message');
    assert.equal(kinds(`${message} Quiero mi dinero.`, [])[0]?.[0], 'message');
  });

  it('holds the agent’s answer where the draft is of a case, unless it sounds like a customer', () => {
    assert.equal(kinds(answer, undefined, true)[0]?.[0], 'own-words');
    const ofCase = (words: string) => kinds(`---\ncase: 1f3c9a2b\n---\n\n${words}`).map(([kind]) => kind);
    assert.deepEqual(ofCase(answer), ['front-matter', 'own-words', 'signature']);
    assert.deepEqual(ofCase('Te lo mandamos hoy.\n\n> ¿Cuándo llega?'), ['front-matter', 'own-words', 'message']);
    assert.deepEqual(ofCase('Mi pedido no ha llegado. Quiero que me devolváis el dinero.'), [
      'front-matter',
      'message',
    ]);
    assert.deepEqual(ofCase('Llama Marta: dice que el plato llegó roto.'), ['front-matter', 'message']);
  });

  it('is read in time that grows with its length, however many pieces were put there', () => {
    const line = 'Hola, quiero que me devolváis el dinero del pedido.\n';
    const make = (lines: number) => {
      const received = Array.from({ length: lines }, (_, at) => ({
        start: at * line.length,
        end: (at + 1) * line.length - 1,
      }));
      return { text: `${line.repeat(lines)}Gracias por escribirnos, le devolvemos el importe hoy mismo.`, received };
    };
    assertGrowsEvenly(8000, make, ({ text, received }) => readWithOrigins(text, { received }));
  });
});

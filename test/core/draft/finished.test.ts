import assert from 'node:assert/strict';
import { finishedReply } from '../../../src/core/draft/finished';
import type { PartKind } from '../../../src/core/draft/parts/part';

/** A draft and its parts. */
function draft(...pieces: readonly (readonly [PartKind, string])[]) {
  let text = '';
  const parts = pieces.map(([kind, words]) => {
    const start = text.length;
    text += `${words}\n\n`;
    return { kind, start, end: start + words.length };
  });
  return { text, parts };
}

describe('a finished reply', () => {
  it('is the agent’s own words with their signature, and nothing else of the draft', () => {
    const { text, parts } = draft(
      ['front-matter', '---\nticket: 7\n---'],
      ['own-words', 'Hola, Ana:\r\n\r\nYa está.  '],
      ['note', '<!-- pregunta a Luis -->'],
      ['own-words', 'Hasta pronto.'],
      ['signature', 'Marta · Brialba'],
      ['message', '> ¿Dónde está mi pedido?'],
      ['signature', '> Ana Puig'],
      ['older-mail', '> > Gracias'],
    );
    assert.deepEqual(finishedReply(text, parts, new Set()), {
      text: 'Hola, Ana:\n\nYa está.\n\nHasta pronto.\n\nMarta · Brialba',
      open: [],
    });
  });

  it('is empty while nobody has written anything', () => {
    const { text, parts } = draft(['message', 'Where is my order?'], ['signature', 'Ann']);
    assert.deepEqual(finishedReply(text, parts, new Set()), { text: '', open: [] });
  });

  for (const [what, words, open] of [
    ['a gap of the library by its label', 'Tu pedido [Número de pedido] sale hoy.', ['[Número de pedido]']],
    ['a placeholder of another tool', 'Hola %NAME%, tu pedido XXXX', ['%NAME%', 'XXXX']],
    ['a variable that nothing fills in', 'Hola {{ customer.first_name }}', ['{{ customer.first_name }}']],
    [
      'a condition that nobody decided',
      '{% if refund.method == "card" %}tarjeta{% endif %}',
      ['{% if refund.method == "card" %}', '{% endif %}'],
    ],
  ] as const) {
    it(`is not finished with ${what}`, () => {
      const own = draft(['message', '> [Número de pedido] {{ x }}'], ['own-words', words]);
      const found = finishedReply(own.text, own.parts, new Set(['Número de pedido'])).open;
      assert.deepEqual(
        found.map((one) => one.text),
        open,
      );
      for (const one of found) assert.equal(own.text.slice(one.start, one.end), one.text);
    });
  }

  it('takes links and words in brackets that are no label for what they are', () => {
    const { text, parts } = draft(['own-words', 'Mira [Número de pedido](https://x.example) y [sic] aquí.']);
    const { open } = finishedReply(text, parts, new Set(['Número de pedido']));
    assert.deepEqual(open, []);
  });
});

import assert from 'node:assert/strict';
import { fillReply } from '../../../src/core/reply/fill';
import { placeOfReply } from '../../../src/core/reply/standing-place';

const template =
  'Hola, {{ customer.first_name }}:\n\nTu pedido ha salido de nuestro almacén. Puedes seguirlo aquí: {{ tracking.url }}.\n\nUn saludo,\n{{ agent.signature }}';
const reply = fillReply(template, {});
const written = (name: string, link: string) =>
  `Hola, ${name}:\n\nTu pedido ha salido de nuestro almacén. Puedes seguirlo aquí: ${link}.\n\nUn saludo,\n`;
const message = '> Hola, ¿dónde está mi pedido?\n>\n> Un saludo,\n> Ana\n\n';

function found(draft: string): string | undefined {
  const place = placeOfReply(draft, reply);
  return place && draft.slice(place.start, place.end);
}

describe('a reply in a draft that comes back with the window', () => {
  it('is found as a whole, whatever stands in its gaps', () => {
    for (const [name, link] of [
      ['Ana', 'https://example.com/1Z999'],
      ['', ''],
      ['Ana María: la del pedido.', 'aquí:\n- https://example.com/1\n- https://example.com/2'],
    ] as const) {
      const letter = written(name, link);
      assert.equal(found(`---\nticket: T-1\n---\n\n${message}${letter}Pau\n\n${message}`), letter);
    }
  });

  it('is found as far as it was not changed', () => {
    const letter = written('Ana', 'https://example.com/1Z999');
    const known = letter.slice(0, letter.indexOf('https:'));
    assert.equal(found(letter.replace('Un saludo', 'Gracias')), known);
    assert.equal(found('Otra carta.'), undefined);
    assert.equal(found(''), undefined);
    assert.equal(placeOfReply('Otra carta.', fillReply('{{ a.b }}', {})), undefined);
  });

  it('ends with its own words, far from others that look like them', () => {
    const letter = written('Ana', 'https://example.com/1Z999').replace('Hola', 'Buenas');
    const far = `Hola, Luis.\n${'Nada que ver con esto.\n'.repeat(60)}`;
    assert.ok(!found(far + letter)?.includes('Luis'));
  });
});

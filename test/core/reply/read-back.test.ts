import assert from 'node:assert/strict';
import { fillReply } from '../../../src/core/reply/fill';
import { valuesFilledIn } from '../../../src/core/reply/read-back';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

const filled = fillReply(
  'Hola, {{ customer.first_name | default: "buenas" }}:\n\nTe devolvemos {{ refund.amount }} EUR del pedido {{ order.id }}.\n\n{{ agent.name }}',
  { order: { id: 'BR-1' } },
);

describe('what a reply was filled in with', () => {
  const read = (text: string) => Object.fromEntries(valuesFilledIn(filled, text));

  it('is read from its text', () => {
    assert.deepEqual(read('Hola, Ana:\n\nTe devolvemos 12,50 EUR del pedido BR-1.\n\nMarta'), {
      'customer.first_name': 'Ana',
      'refund.amount': '12,50',
      'agent.name': 'Marta',
    });
  });

  it('is not what still shows a label or a fallback', () => {
    assert.deepEqual(read('Hola, buenas:\n\nTe devolvemos [Importe] EUR del pedido BR-1.\n\n[Nombre]'), {});
  });

  it('is read beside what was rewritten, as far as its own place was not', () => {
    assert.deepEqual(read('Hola, Ana:\n\nLo siento. Te devolvemos 9 EUR del pedido BR-1.\n\nMarta'), {
      'customer.first_name': 'Ana',
      'refund.amount': '9',
      'agent.name': 'Marta',
    });
    assert.deepEqual(read('Otra cosa.'), {});
  });

  it('never fails', () => {
    holds(anyText, (text) => void valuesFilledIn(filled, text));
  });
});

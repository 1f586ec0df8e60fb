import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillReply } from '../../../src/core/reply/fill';
import { mergeReplies } from '../../../src/core/reply/merge';
import { toPreview } from '../../../src/core/reply/render';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

const labels = { label: (variable: string) => variable, values: () => [] };
const letter = (...templates: string[]) => {
  const { whole, pieces } = mergeReplies(templates.map((one) => fillReply(one, {})));
  return { text: toPreview(whole, labels), pieces: pieces.map((one) => toPreview(one, labels)), whole };
};

describe('replies merged into one', () => {
  it('have the greeting of the first and the closing of the last', () => {
    const { text, pieces } = letter(
      'Hola, {{ customer.first_name | default: "bon dia" }},\n\nEt preparo la factura de {{ order.id }}:\n\n- NIF\n\nSalutacions,\n{{ agent.signature }}',
      'Hola, {{ customer.first_name | default: "bon dia" }},\n\nEl codi es posa al cistell.\n\nSalutacions,\n{{ agent.signature }}',
    );
    assert.equal(
      text,
      'Hola, bon dia,\n\nEt preparo la factura de [order.id]:\n\n- NIF\n\nEl codi es posa al cistell.\n\nSalutacions,\n[agent.signature]',
    );
    assert.deepEqual(pieces, [
      'Hola, bon dia,\n\nEt preparo la factura de [order.id]:\n\n- NIF',
      'El codi es posa al cistell.\n\nSalutacions,\n[agent.signature]',
    ]);
  });

  it('ask once for what both need', () => {
    const { whole } = letter(
      'Hola {{ name }}:\n\n{{ order.id }} va.',
      'Hola {{ name }}:\n\n{{ order.id }} no, {{ day }}.',
    );
    assert.deepEqual(whole.missing, ['name', 'order.id', 'day']);
  });

  it('keep all of a chat but its greeting', () => {
    assert.equal(
      letter('¡Hola, Ana! Te lo miro.', 'Hola, Ana. el código va en el carrito.').text,
      '¡Hola, Ana! Te lo miro.\n\nEl código va en el carrito.',
    );
    assert.equal(
      letter('Claro. Dime el NIF.', 'I tant, de seguida.').text,
      'Claro. Dime el NIF.\n\nI tant, de seguida.',
    );
  });

  it('offer to help with anything else only at the end', () => {
    assert.equal(
      letter(
        'Hello Ann,\n\nIt is on its way.\n\nIf there is anything else, let us know.\n\nKind regards,\nMarta',
        'Dear Ann,\n\nThe code goes into the basket.\n\nKind regards,\nMarta',
      ).text,
      'Hello Ann,\n\nIt is on its way.\n\nThe code goes into the basket.\n\nKind regards,\nMarta',
    );
  });

  it('can be more than two, and a greeting alone stays', () => {
    assert.equal(
      letter('Hi Ann,\n\nA.\n\nBest,\nM', 'Hi Ann,\n\nB.\n\nBest,\nM', 'Hi Ann,\n\nC.\n\nBest,\nM').text,
      'Hi Ann,\n\nA.\n\nB.\n\nC.\n\nBest,\nM',
    );
    assert.equal(letter('A.', 'Hola').text, 'A.\n\nHola');
  });

  it('never fail, and lose nothing of a single one', () => {
    holds(fc.tuple(anyText, anyText), ([one, other]) => {
      const [a, b] = [one, other].map((text) => ({
        parts: [{ kind: 'text' as const, text }],
        missing: [],
        undecided: [],
        foreign: [],
      }));
      if (!a || !b) return;
      assert.equal(mergeReplies([a, b]).pieces.length, 2);
      assert.equal(toPreview(mergeReplies([a]).whole, labels).trim(), one.replace(/[\uF8F0\uF8F1]/g, '').trim());
    });
  });
});

import assert from 'node:assert/strict';
import { fillReply } from '../../../src/core/reply/fill';
import { factsFilledIn, refusedValues, valuesFilledIn } from '../../../src/core/reply/read-back';
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

  it('is read where lines end as on Windows', () => {
    assert.deepEqual(read('Hola, Ana:\r\n\r\nTe devolvemos 12,50 EUR del pedido BR-1.\r\n\r\nMarta'), {
      'customer.first_name': 'Ana',
      'refund.amount': '12,50',
      'agent.name': 'Marta',
    });
  });

  it('is read at the beginning of a line whatever became of the lines above', () => {
    const reply = fillReply('Hello,\n{{ url }} is where your parcel is.', {});
    assert.deepEqual([...valuesFilledIn(reply, 'Hi there!\nx.y is where your parcel is.')], [['url', 'x.y']]);
  });

  it('never fails', () => {
    holds(anyText, (text) => void valuesFilledIn(filled, text));
  });
});

const typed = (template: string, text: string) => factsFilledIn(fillReply(template, {}), text, () => true);

describe('what is sure enough of that to be remembered as facts', () => {
  it('is told by the words around it', () => {
    assert.deepEqual(
      typed(
        'Dear {{ customer.name }},\n\nYour order {{ order.id }} is on its way.\n{{ agent.name }}',
        'Dear Jane,\n\nThank you! Your order BR-104233 is on its way.\nTom',
      ),
      { 'customer.name': 'Jane', 'order.id': 'BR-104233' },
    );
  });

  it('may begin or end a line', () => {
    assert.deepEqual(
      typed('Hello\n{{ name }}, it is here:\n{{ url }} now\nYours', 'Hello\nJane, it is here:\nx.y now\nYours'),
      {
        name: 'Jane',
        url: 'x.y',
      },
    );
    assert.deepEqual(typed('Track it: {{ url }}\n\nYours', 'Track it: x.y\n\nYours'), { url: 'x.y' });
  });

  it('is nothing where a gap is still open, holds its fallback, or has several lines', () => {
    assert.deepEqual(typed('Dear {{ name }}, hello', 'Dear [Name], hello'), {});
    assert.deepEqual(typed('Dear {{ name | default: "there" }}, hello', 'Dear there, hello'), {});
    assert.deepEqual(typed('We say {{ what }} to you', 'We say one\nand two to you'), {});
  });

  it('is not guessed where words were edited, or only a space parts two gaps', () => {
    assert.deepEqual(typed('Dear {{ name }}, the order {{ order.id }} left', 'Hi Jane, your parcel BR-1 left'), {});
    assert.deepEqual(typed('Dear {{ first }} {{ last }}, hello', 'Dear Ana Maria Puig, hello'), {});
  });

  it('is no value that its variable cannot have', () => {
    const reply = fillReply('Dear {{ name }}, the order {{ order.id }}.', {});
    const isMeant = (variable: string) => variable !== 'name';
    assert.deepEqual(factsFilledIn(reply, 'Dear Jane, the order BR-1.', isMeant), { 'order.id': 'BR-1' });
  });

  it('leaves out placeholders of other tools, which have no name of ours', () => {
    assert.deepEqual(typed('Dear [Name], the order {{ order.id }}.', 'Dear Jane, the order BR-1.'), {
      'order.id': 'BR-1',
    });
  });
});

describe('what was filled in and cannot be meant', () => {
  const reply = fillReply('Dear {{ name }}, we write before {{ due }} to you. [Code] {{ url }}', {});
  const refused = (text: string) =>
    refusedValues(reply, text, (variable, value) => variable !== 'due' || /^\d/.test(value));

  it('is told with its variable', () => {
    assert.deepEqual(
      refused('Dear Jane, we write before soon to you. 7 x.y').map(({ variable, value }) => [variable, value]),
      [['due', 'soon']],
    );
    assert.deepEqual(refused('Dear Jane, we write before 3 May to you. 7 x.y'), []);
  });

  it('is nothing that is still open, or where words were edited', () => {
    assert.deepEqual(refused('Dear Jane, we write before [Due] to you. 7 x.y'), []);
    assert.deepEqual(refused('Hi Jane, you hear from us soon. 7 x.y'), []);
    assert.deepEqual(refused('Dear Jane, we write before long.\n\nAnd more.\n\nSo we come to you. 7 x.y'), []);
  });
});

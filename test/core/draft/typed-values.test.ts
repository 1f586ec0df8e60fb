import assert from 'node:assert/strict';
import { typedValues } from '../../../src/core/draft/typed-values';
import { fillReply } from '../../../src/core/reply/fill';

const isOpen = (_variable: string, said: string) => said.startsWith('[');
const typed = (template: string, text: string) => typedValues(fillReply(template, {}), text, isOpen);

describe('what was typed into the gaps of a reply', () => {
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

  it('leaves out placeholders of other tools, which have no name of ours', () => {
    assert.deepEqual(typed('Dear [Name], the order {{ order.id }}.', 'Dear Jane, the order BR-1.'), {
      'order.id': 'BR-1',
    });
  });
});

import assert from 'node:assert/strict';
import { withoutGreeting } from '../../../src/core/reply/beginning';

describe('what a list shows of a reply', () => {
  it('begins after the greeting', () => {
    assert.equal(withoutGreeting('Hola, Ana:\n\nTu pedido sale hoy.\n\nUn saludo'), 'Tu pedido sale hoy.\n\nUn saludo');
    assert.equal(withoutGreeting('Hi Ana,\nyour order is on its way.'), 'your order is on its way.');
    assert.equal(withoutGreeting('Bon dia!\n\nJa surt.'), 'Ja surt.');
  });

  it('is all of it where there is none, or nothing else', () => {
    for (const text of [
      'Tu pedido sale hoy.\n\nUn saludo',
      'Hola, Ana:',
      'Hola, Ana:\n\n',
      '',
      `${'Since you ask for so much in one line, '.repeat(3)}\nhere`,
    ])
      assert.equal(withoutGreeting(text), text);
  });
});

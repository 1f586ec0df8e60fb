import assert from 'node:assert/strict';
import { isAnswered } from '../../../../src/core/lifecycle/signals/answered';
import { RankedIndex } from '../../../../src/core/search/ranked-index';
import { sopAt } from '../../support/kept-cases';

const sop = sopAt(
  'gift',
  'lang: es\n',
  'Si es un regalo, no hace falta el recibo.\n\n- [ ] Mira el Wi-Fi del horno\n',
  'Cambio de un regalo',
);
const index = new RankedIndex(() => undefined);
index.update({ added: [sop], changed: [], removed: [] });
const answered = (words: string) => isAnswered(index, words, 'es');

describe('A search', () => {
  it('is answered by what has all of its words, in whatever form and with typos', () => {
    for (const words of [
      'regalo',
      'cambios de regalos',
      'cambiar un regalo',
      'recivo del regalo',
      'cambio para el regalo',
      'wifi horno',
    ])
      assert.ok(answered(words), words);
  });

  it('is not answered by what has some of them', () => {
    assert.ok(index.search('papel de regalo').length > 0);
    for (const words of ['papel de regalo', 'regalo envuelto', 'xyzzy', 'tarjeta']) assert.ok(!answered(words), words);
  });

  it('is looked for only where it may be found', () => {
    assert.ok(!isAnswered(index, 'regalo', 'es', () => false));
  });
});

import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';
import { fillingFor } from '../../../src/core/placeholder/in-draft';
import { libraryWords } from '../../../src/core/reply/library-words';
import type { KnownValues } from '../../../src/core/ticket/values';

const { config } = readLibraryConfig(
  [
    'version: 1',
    'variables:',
    '  customer.first_name: {label: {es: Nombre, en: First name}}',
    '  order.id: {label: {es: Número de pedido}}',
    '  refund.method: {label: {es: Medio de reembolso}, values: {card: {es: tarjeta, ca: targeta}}}',
  ].join('\n'),
);

const filling = (draft: string, placeholder: string, values: KnownValues = {}) => {
  const start = draft.indexOf(placeholder);
  const words = libraryWords(config.constants, config.variables, ['ca']);
  return fillingFor(draft, { start, end: start + placeholder.length }, config.variables, values, words);
};

describe('what is open in a draft', () => {
  it('is the variable that means the same, with what is known for it', () => {
    const values = { customer: { first_name: 'Ana' }, order: { id: 'BR-1' }, refund: { method: 'card' } };
    assert.deepEqual(filling('Hola [Nombre]:', '[Nombre]', values), { variable: 'customer.first_name', text: 'Ana' });
    assert.deepEqual(filling('Pedido %ORDER_ID%', '%ORDER_ID%', values), { variable: 'order.id', text: 'BR-1' });
    assert.deepEqual(filling('Per [refund method].', '[refund method]', values), {
      variable: 'refund.method',
      text: 'targeta',
    });
  });

  it('is the variable alone while nothing is known', () => {
    assert.deepEqual(filling('Hola\nPedido [número de pedido].\nAdiós', '[número de pedido]'), {
      variable: 'order.id',
      text: undefined,
    });
  });

  it('is nothing that anybody can tell', () => {
    assert.equal(filling('Es XXXX', 'XXXX'), undefined);
    assert.equal(filling('Es [Brialba]', '[Brialba]'), undefined);
    assert.equal(filling('Es así', 'así'), undefined);
  });
});

import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../src/core/library/config';
import { accepts, meantValue } from '../../../src/core/ticket/accepts';

const { config } = readLibraryConfig(`variables:
  order.id: {pattern: "^[A-Z]{2}-[0-9]{6}$"}
  refund.method: {values: {card: {es: tarjeta, ca: targeta}, bizum: Bizum}}
  case.facts: {label: What happened}
`);
const variable = (name: string) => config.variables.get(name);

describe('what a variable accepts', () => {
  it('is what its pattern matches', () => {
    assert.equal(accepts(variable('order.id'), 'BR-104233'), true);
    assert.equal(accepts(variable('order.id'), 'BR-10423'), false);
    assert.equal(accepts(variable('order.id'), ''), false);
  });

  it('is one of the values it lists, by its key', () => {
    assert.equal(accepts(variable('refund.method'), 'CARD'), true);
    assert.equal(accepts(variable('refund.method'), 'tarjeta'), false);
    assert.equal(accepts(variable('refund.method'), 'cheque'), false);
  });

  it('is anything where the library says nothing of it', () => {
    assert.equal(accepts(variable('case.facts'), 'it fell'), true);
    assert.equal(accepts(variable('unknown'), ''), true);
  });

  it('may be said in the words that people call it by', () => {
    assert.equal(meantValue(variable('refund.method'), 'Targeta'), 'card');
    assert.equal(meantValue(variable('refund.method'), 'card'), 'card');
    assert.equal(meantValue(variable('refund.method'), 'cheque'), undefined);
    assert.equal(meantValue(variable('unknown'), 'x'), 'x');
  });
});

import assert from 'node:assert/strict';
import { factsToKeep, knownTicket } from '../../../src/core/ticket/known-ticket';

const variables = new Map([
  ['order.id', { personal: false }],
  ['customer.tax_id', { personal: true }],
]);

describe('the facts that a case keeps', () => {
  const ticket = knownTicket({
    frontMatter: { order: { id: 'BR-104233' }, lang: 'ca', customer: { tax_id: '12345678Z' } },
    message: {
      facts: [
        { variable: 'customer.name', value: 'Marta Puig', start: 0, end: 10 },
        { variable: 'amount', value: '24,90', start: 20, end: 25 },
      ],
      choices: new Map(),
    },
  });
  const { record, personal } = factsToKeep(ticket, variables);

  it('are values of the library’s variables, not an amount or a date that is of none', () => {
    assert.deepEqual(record, { 'order.id': ['BR-104233'] });
  });

  it('stand apart where they say something about a person, declared or not', () => {
    assert.deepEqual(personal, { 'customer.tax_id': '12345678Z', 'customer.name': 'Marta Puig' });
  });
});

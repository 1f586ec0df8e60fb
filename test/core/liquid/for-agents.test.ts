import assert from 'node:assert/strict';
import { withoutLiquid } from '../../../src/core/liquid/for-agents';

const shown = (text: string) =>
  withoutLiquid(
    text,
    (name) => (name === 'order.id' ? 'BR-104233' : undefined),
    (name) => ({ 'refund.amount': 'Amount' })[name] ?? name,
  );

describe('A text for agents', () => {
  it('says what is known, and the label of what is not', () => {
    assert.equal(shown('Refund {{ refund.amount }} for {{order.id}}.'), 'Refund [Amount] for BR-104233.');
  });

  it('has no filters and no tags', () => {
    assert.equal(
      shown('{{ refund.amount | round: 2 }} {{- order.id -}} {% if x %}a{% endif %}b'),
      '[Amount] BR-104233 ab',
    );
  });

  it('has nothing for an output without a name', () => {
    assert.equal(shown('a{{ "b" }}c{{ }}d'), 'acd');
  });

  it('is itself where it has no Liquid', () => {
    assert.equal(shown('100 % {of} { all }'), '100 % {of} { all }');
  });
});

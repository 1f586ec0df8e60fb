import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { readLibraryConfig } from '../../../src/core/library/config';
import { factIn, factsIn, lookupIn } from '../../../src/core/ticket/facts';
import { findFacts } from '../../../src/core/ticket/found-facts/find-facts';
import { knownTicket } from '../../../src/core/ticket/known-ticket';
import { isPersonal } from '../../../src/core/ticket/personal';
import { ruleHolds } from '../../../src/core/ticket/rules';

const { config } = readLibraryConfig(`variables:
  order.id: {label: Order number, pattern: "^[A-Z]{2}-[0-9]{6}$"}
  loyalty.card: {personal: true}
rules:
  - {if: {tier: vip}, then: {priority: high}}
`);
const message = (text: string) => findFacts(text, { config, language: 'en', today: '2026-10-15' });
const frontMatter = (yaml: string) => readDraft(`---\n${yaml}\n---\n\nHola\n`).values;

describe('what is known of a ticket', () => {
  it('is what front matter says before the agent, the case and the message', () => {
    const { values, facts } = knownTicket({
      frontMatter: frontMatter('order: {id: AA-000001}'),
      agent: { 'order.id': 'BB-000002', 'refund.amount': '10' },
      case: { 'refund.amount': ['20'], tier: ['vip'] },
      message: message('Order CC-000003 for €5. I am Jane Lee.'),
    });
    assert.deepEqual(values, {
      order: { id: 'AA-000001' },
      refund: { amount: '10' },
      tier: 'vip',
      amount: '€5',
      customer: { name: 'Jane Lee', first_name: 'Jane', last_name: 'Lee' },
    });
    assert.deepEqual(
      [...facts].map(([name, { source }]) => `${name}: ${source}`),
      [
        'order.id: front-matter',
        'refund.amount: agent',
        'tier: case',
        'amount: message',
        'customer.first_name: message',
        'customer.name: message',
        'customer.last_name: message',
      ],
    );
    assert.deepEqual(facts.get('amount')?.place, { start: 20, end: 22 });
  });

  it('keeps what the agent knows to be nothing', () => {
    const { values } = knownTicket({ agent: { amount: null }, message: message('Order CC-000003 for €5.') });
    assert.deepEqual(values, { amount: null, order: { id: 'CC-000003' } });
  });

  it('does not take one of two values that the message gives', () => {
    const found = message('Orders CC-000003 and CC-000004.');
    const known = knownTicket({ message: found });
    assert.deepEqual(known.values, {});
    assert.deepEqual(
      known.choices.get('order.id')?.map(({ value }) => value),
      ['CC-000003', 'CC-000004'],
    );
    assert.equal(knownTicket({ agent: { 'order.id': 'CC-000004' }, message: found }).choices.size, 0);
  });

  it('takes the same value said twice as one', () => {
    const known = knownTicket({ message: message('Order CC-000003. Again, cc-000003 is late.') });
    assert.deepEqual(known.values, { order: { id: 'CC-000003' } });
  });

  it('is found by rules wherever front matter says it', () => {
    const { values } = knownTicket({ frontMatter: frontMatter('customer: {tier: gold}'), case: { tier: ['vip'] } });
    assert.deepEqual(factIn(values, 'tier'), ['gold']);
    const ofCase = knownTicket({ case: { tier: ['vip'], tag: ['a', 'b'] } }).values;
    const [rule] = config.rules;
    assert.equal(rule && ruleHolds(rule, lookupIn(ofCase)), true);
    assert.deepEqual(factsIn(ofCase, config), { tier: ['vip'], tag: ['a', 'b'] });
  });

  it('does not put a value where a single one stands in its way', () => {
    const { values } = knownTicket({ frontMatter: frontMatter('customer: Jane'), message: message('I am Tom Lee.') });
    assert.deepEqual(values, { customer: 'Jane' });
  });
});

describe('what is personal', () => {
  it('is who somebody is and where they are found, and what the library says', () => {
    assert.equal(isPersonal('customer.email', config.variables), true);
    assert.equal(isPersonal('loyalty.card', config.variables), true);
    assert.equal(isPersonal('order.id', config.variables), false);
    assert.equal(isPersonal('customer.tier', config.variables), false);
  });
});

describe('what is known of a ticket and said by its message', () => {
  it('has its place there, though an agent or a case keeps it too; a choice has none', () => {
    const said = message('I am Jane Lee. Order CC-000003.');
    const { facts } = knownTicket({
      agent: { 'customer.name': 'Jane Lee' },
      case: { 'order.id': ['CC-000003'] },
      message: said,
    });
    assert.deepEqual(facts.get('customer.name'), { value: 'Jane Lee', source: 'agent', place: { start: 5, end: 13 } });
    assert.deepEqual(facts.get('order.id')?.place, { start: 21, end: 30 });
    const chosen = knownTicket({ agent: { 'order.id': 'CC-000003' }, message: message('CC-000003 or CC-000004?') });
    assert.deepEqual(chosen.facts.get('order.id'), { value: 'CC-000003', source: 'agent' });
  });
});

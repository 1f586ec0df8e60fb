import assert from 'node:assert/strict';
import { readDraft } from '../../../src/core/draft/front-matter';
import { readLibraryConfig } from '../../../src/core/library/config';
import { withoutDropped } from '../../../src/core/ticket/found-facts/dropped';
import { findFacts } from '../../../src/core/ticket/found-facts/find-facts';
import { knownTicket } from '../../../src/core/ticket/known-ticket';
import { shownFacts } from '../../../src/core/ticket/shown-facts';
import { YesOrNo } from '../../../src/core/ticket/values';

const { config } = readLibraryConfig(`variables:
  order.id: {label: Order number, pattern: "^[A-Z]{2}-[0-9]{6}$"}
  refund.amount: {label: Refund, pattern: "^[0-9]+([.,][0-9]{2})?$"}
  order.gift: {label: A gift}
`);
const found = (text: string) => findFacts(text, { config, language: 'en', today: '2026-10-15' });
const shown = (ticket: ReturnType<typeof knownTicket>) =>
  shownFacts(ticket, config.variables).facts.map(
    ({ variable, values, source }) => `${variable}=${values.join('|')} ${source}`,
  );

describe('what is shown of a ticket', () => {
  it('is what is known of it, each once, with where it comes from', () => {
    const { values } = readDraft('---\nticket: 7\nlang: en\ntags: [a, b]\nagent: {name: Tom}\n---\n');
    const ticket = knownTicket({ frontMatter: values, message: found('I am Jane Lee. Order CC-000003 for €5.') });
    assert.deepEqual(shown(ticket), [
      'order.id=CC-000003 message',
      'tags=a|b front-matter',
      'customer.name=Jane Lee message',
      'amount=€5 message',
      // How the customer writes comes last.
      'lang=en front-matter',
    ]);
    const personal = shownFacts(ticket, config.variables).facts.filter(({ isPersonal }) => isPersonal);
    assert.deepEqual(
      personal.map(({ variable }) => variable),
      ['customer.name'],
    );
  });

  it('begins with what is undecided', () => {
    const { choices } = shownFacts(knownTicket({ message: found('CC-000003 or CC-000004?') }), config.variables);
    assert.deepEqual(choices, [{ variable: 'order.id', values: ['CC-000003', 'CC-000004'] }]);
  });
});

describe('what somebody says that a message does not mean', () => {
  it('is left out, and decides a choice between two', () => {
    const { dropped, ...left } = withoutDropped(found('CC-000003 or CC-000004?'), { 'order.id': ['CC-000004'] });
    assert.deepEqual(
      dropped.map(({ value }) => value),
      ['CC-000004'],
    );
    assert.deepEqual(knownTicket({ message: left }).values, { order: { id: 'CC-000003' } });
    assert.equal(left.choices.size, 0);
  });
});

describe('what an agent entered', () => {
  it('decides conditions, yes or no, in their own words', () => {
    assert.deepEqual(knownTicket({ agent: { 'order.gift': 'sí' } }).values, {
      order: { gift: new YesOrNo('sí', true) },
    });
  });
});

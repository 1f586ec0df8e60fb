import assert from 'node:assert/strict';
import { holds, namesKnown, readCondition } from '../../../src/core/liquid/condition';
import type { Known } from '../../../src/core/ticket/facts';
import type { KnownValues } from '../../../src/core/ticket/values';

const declared = new Set([
  'refund.amount',
  'customer.orders',
  'tier',
  'tag',
  'order.status',
  'delivery.date',
  'case.vip',
]);
const read = (text: string) => readCondition(text, (name) => declared.has(name));
const known = (facts: Known['facts'], values: KnownValues = {}): Known => ({ facts, values });

function outcome(text: string, facts: Known['facts'], values?: KnownValues): boolean | undefined {
  const condition = read(text);
  assert.ok(condition, `not a condition: ${text}`);
  return holds(condition, known(facts, values));
}

describe('what an SOP says about escalating', () => {
  describe('is a condition', () => {
    const conditions = [
      'refund.amount > 100',
      'tier == "vip"',
      "tier != 'vip'",
      'refund.amount>=100 and tier == "vip"',
      'tag contains "press" or customer.orders > 5',
      '100 < refund.amount',
      'case.vip',
      'case.vip and tag contains "press"',
      '  refund.amount > 99.5  ',
      'refund.amount > unknown.limit',
      'tier == "the \\"best\\" of them"',
    ];
    for (const text of conditions) it(`where it compares what is known: ${text}`, () => assert.ok(read(text)));
  });

  describe('is words', () => {
    const words = [
      '',
      'importe superior a 100 EUR',
      'amenaza, insulto repetido o petición expresa',
      'pedido de más de 100 EUR o segundo extravío',
      'refund.amount is high',
      'importe > 100',
      'tier ==',
      '== "vip"',
      'refund.amount > 100 EUR',
      'refund.amount > > 100',
      'refund.amount > 100 and',
      'tier == "vip',
      'tier == "a\\"',
      'fraud or chargeback',
      'case.vip or fraud',
      'refund.amount > 100; drop',
      'refund.amount > 100€',
      'refund.amount > (100)',
      'refund.amount > (1..3)',
      'order["status"] == "lost"',
      'not case.vip',
      'refund.amount > not tier',
      'and tier == "vip"',
      'tier == "vip" tag == "press"',
      '{{ refund.amount }} > 100',
      'refund.amount | plus: 1 > 2',
      `refund.amount > ${'1'.repeat(1000)}`,
    ];
    for (const text of words) it(`where it does not: ${text.slice(0, 60)}`, () => assert.equal(read(text), undefined));
  });

  it('names each thing it asks for once', () => {
    assert.deepEqual(read('refund.amount > 100 or refund.amount < 1 or tier == "vip"')?.names, [
      'refund.amount',
      'tier',
    ]);
  });
});

describe('a condition', () => {
  const cases: readonly (readonly [
    text: string,
    facts: Known['facts'],
    values: KnownValues,
    outcome: boolean | undefined,
  ])[] = [
    ['refund.amount > 100', {}, { refund: { amount: 120 } }, true],
    ['refund.amount > 100', {}, { refund: { amount: 100 } }, false],
    ['refund.amount >= 100', {}, { refund: { amount: '100,00 €' } }, true],
    ['refund.amount > 100', {}, { refund: { amount: '24,90' } }, false],
    ['refund.amount > 1000', {}, { refund: { amount: '1.200,50 EUR' } }, true],
    ['refund.amount > 100', {}, { refund: { amount: 'mucho' } }, false],
    ['refund.amount > 100', {}, {}, undefined],
    ['refund.amount > 100', {}, { refund: { amount: '' } }, undefined],
    ['100 < refund.amount', {}, { refund: { amount: 120 } }, true],
    ['tier == "vip"', { tier: ['VIP'] }, {}, true],
    ['tier == "vip"', { tier: ['standard'] }, {}, false],
    ['tier != "vip"', { tier: ['standard'] }, {}, true],
    ['tier != "vip"', {}, {}, undefined],
    ['tag == "press"', { tag: ['legal', 'Press'] }, {}, true],
    ['tag != "press"', { tag: ['legal', 'press'] }, {}, false],
    ['tag contains "press"', { tag: ['legal', 'press'] }, {}, true],
    ['tag contains "press"', { tag: ['pressing'] }, {}, false],
    ['order.status contains "envi"', {}, { order: { status: 'Envíado' } }, true],
    ['case.vip', {}, { case: { vip: true } }, true],
    ['case.vip', {}, { case: { vip: false } }, false],
    ['case.vip', {}, {}, undefined],
    ['delivery.date < "2026-09-01"', {}, { delivery: { date: '2026-08-15' } }, true],
    ['tier == "vip" or refund.amount > 100', { tier: ['vip'] }, {}, true],
    ['tier == "vip" or refund.amount > 100', { tier: ['new'] }, {}, undefined],
    ['tier == "vip" and refund.amount > 100', { tier: ['new'] }, {}, false],
    ['tier == "vip" and refund.amount > 100', { tier: ['vip'] }, {}, undefined],
    // From the right, as in Liquid: true or (false and false).
    ['tier == "vip" or tier == "a" and tier == "b"', { tier: ['vip'] }, {}, true],
    ['tier == "a" and tier == "b" or tier == "vip"', { tier: ['vip'] }, {}, false],
    // What is on record comes before what a draft says.
    ['tier == "vip"', { tier: ['vip'] }, { tier: 'standard' }, true],
    ['tier == "vip"', {}, { tier: 'vip' }, true],
    ['customer.orders > 2', {}, { customer: { orders: ['1', '3'] } }, true],
  ];
  for (const [text, facts, values, expected] of cases) {
    it(`${text}, with ${JSON.stringify({ ...facts, ...values })}: ${String(expected)}`, () =>
      assert.equal(outcome(text, facts, values), expected));
  }

  it('is not misled by names of things every object has', () => {
    const condition = readCondition(
      'constructor == "x" or __proto__.a == "x" or tier == "vip"',
      (name) => name === 'tier',
    );
    assert.equal(condition && holds(condition, known({ tier: ['standard'] })), undefined);
  });

  it('reads only what is known, and names it', () => {
    assert.deepEqual(
      [...namesKnown(known({ tier: ['a'] }, { refund: { amount: 1, by: { card: true } }, vip: false }))],
      ['tier', 'refund', 'refund.amount', 'refund.by', 'refund.by.card', 'vip'],
    );
  });
});

import assert from 'node:assert/strict';
import { needsOf, withKnown } from '../../../src/core/case/needs';
import type { Reply } from '../../../src/core/sop/model';

const reply = (id: string, text: string) => ({ id, variants: [{ text }] }) as unknown as Reply;
const constants = new Map([['return.days', '30']]);

describe('what a step needs', () => {
  it('is what its text asks for, and what its replies cannot do without', () => {
    const replies = [
      reply(
        'ours',
        'Hello {{ customer.first_name | default: "there" }}, {{ order.id }} comes {{ delivery.date }}. {{ agent.name }}',
      ),
      reply('other', '{{ coupon.code }}'),
    ];
    assert.deepEqual(
      needsOf(
        { text: 'Open {{ order.id }} and {{order.id}}, within {{ return.days }} days', replies: ['ours'] },
        { replies },
        constants,
      ),
      { text: ['order.id'], replies: ['delivery.date'] },
    );
  });

  it('is also what decides which words are said; a reply that cannot be filled in asks for nothing', () => {
    const replies = [
      reply('a', '{% if case.remedy == "refund" %}x{% endif %}'),
      reply('b', '{% frobnicate %}{{ order.id }}'),
    ];
    assert.deepEqual(needsOf({ text: 'Send', replies: ['a', 'b'] }, { replies }, constants).replies, ['case.remedy']);
  });

  it('is shown filled in where it is known', () => {
    const valueOf = (name: string) => (name === 'order.id' ? 'BR-1' : undefined);
    assert.equal(withKnown('Open {{ order.id }} of {{ customer.name }}', valueOf), 'Open BR-1 of {{ customer.name }}');
  });
});

import assert from 'node:assert/strict';
import { factOf } from '../../../src/core/ticket/facts';
import type { TicketFacts } from '../../../src/core/ticket/facts';
import { fits, isExcluded, ruleHolds } from '../../../src/core/ticket/rules';

const holds = (when: TicketFacts, facts: TicketFacts) => ruleHolds({ when }, (name) => factOf(facts, name));

describe('a rule', () => {
  it('holds when each fact it asks for has one of its values', () => {
    assert.ok(
      holds({ tier: ['vip', 'gold'], channel: ['chat'] }, { tier: ['Gold'], channel: ['email', 'chat'], lang: ['es'] }),
    );
    assert.ok(!holds({ tier: ['vip'], channel: ['chat'] }, { tier: ['vip'] }));
    assert.ok(!holds({ tier: [] }, { tier: ['vip'] }));
    assert.ok(holds({}, {}));
  });

  it('takes tag and tags for one fact, as the record writes either', () => {
    assert.ok(holds({ tags: ['vip'] }, { tag: ['late', 'vip'] }));
    assert.ok(holds({ tag: ['vip'] }, { tags: ['vip'] }));
  });

  it('takes `all` for any value, known or not', () => assert.ok(holds({ tier: ['All'] }, {})));
});

describe('a fact', () => {
  it('fits whatever its case and accents', () => {
    assert.equal(fits(['Devolución'], ['devolucion']), true);
    assert.equal(fits(['devolucio\u0301n'], ['Devolución']), true);
    assert.equal(fits(['1.10'], ['1.1']), false);
  });

  it('that is not known, or not asked for, decides nothing', () => {
    assert.equal(fits([], ['gold']), undefined);
    assert.equal(fits(['gold'], []), undefined);
    assert.ok(!isExcluded({ tier: ['gold'], channel: [] }, (name) => (name === 'channel' ? ['chat'] : [])));
    assert.ok(isExcluded({ channel: ['email'] }, () => ['chat']));
  });
});

import assert from 'node:assert/strict';
import { factsAsked, factsIn, ticketIn, underUsualNames } from '../../../src/core/ticket/facts';
import type { TicketFacts } from '../../../src/core/ticket/facts';
import { readLibraryConfig } from '../../../src/core/library/config';
import { readDraft } from '../../../src/core/draft/front-matter';

const { config } = readLibraryConfig(
  'rules:\n  - {if: {tier: [vip, gold], region.code: eu}, then: {priority: high}}\n  - {if: {tier: [gold, free], __proto__: x}}\n',
);
const factsOf = (yaml: string): TicketFacts => factsIn(readDraft(`---\n${yaml}\n---\n\nHola\n`).values, config);

describe('the facts a library asks for', () => {
  it('are those of its rules with their values, and the usual ones', () => {
    assert.deepEqual(
      [...factsAsked(config)],
      [
        ['tier', ['vip', 'gold', 'free']],
        ['region.code', ['eu']],
        ['__proto__', ['x']],
        ['channel', []],
        ['tag', []],
        ['priority', []],
        ['lang', []],
      ],
    );
  });
});

describe('the facts that a case keeps', () => {
  it('stand once each, under the usual name, also where version 0.1 kept several tags', () => {
    assert.deepEqual(underUsualNames({ tags: ['late', 'vip'], tier: ['gold'], tag: ['vip'] }), {
      tag: ['vip', 'late'],
      tier: ['gold'],
    });
    assert.deepEqual(underUsualNames({ ['__proto__']: ['x'] }), Object.fromEntries([['__proto__', ['x']]]));
  });
});

describe('the facts of a draft', () => {
  const cases: [string, string, TicketFacts][] = [
    [
      'are what its front matter says',
      'tier: vip\nchannel: chat\nlang: es\nother: x',
      { tier: ['vip'], channel: ['chat'], lang: ['es'] },
    ],
    ['may be numbers, lists, and yes or no', 'tier: 1\ntag: [a, 2, true, a]', { tier: ['1'], tag: ['a', '2', 'true'] }],
    ['call several tags “tags”', 'tags: [late, fraud]\ntag: vip', { tag: ['vip', 'late', 'fraud'] }],
    [
      'may stand below the ticket or the customer',
      'ticket: {priority: high, tier: ""}\ncustomer: {tier: gold}',
      { tier: ['gold'], priority: ['high'] },
    ],
    ['may be named by a path', 'region: {code: EU}', { 'region.code': ['EU'] }],
    ['are none where nothing is said', 'tier:\nchannel: ""\npriority: {a: b}\ntag: [[], {a: b}]', {}],
  ];
  for (const [name, yaml, expected] of cases) it(name, () => assert.deepEqual(factsOf(yaml), expected));

  it('may be named like something every object has', () => {
    const { config: asking } = readLibraryConfig('rules: [{if: {__proto__: x, constructor: x}}]');
    assert.deepEqual(Object.entries(factsIn(readDraft('---\n__proto__: x\nconstructor: y\n---\n').values, asking)), [
      ['__proto__', ['x']],
      ['constructor', ['y']],
    ]);
  });

  it('do not exist without front matter', () => assert.deepEqual(factsIn(readDraft('Hola').values, config), {}));
});

describe('the ticket of a draft', () => {
  const ticketOf = (yaml: string) => ticketIn(readDraft(`---\n${yaml}\n---\n`).values);

  it('is a text, a number, or the id of a group', () => {
    assert.deepEqual(
      ['ticket: T-1', 'ticket: 1042', 'ticket: {id: 7}', 'ticket: {name: x}', 'ticket: ', 'lang: es'].map(ticketOf),
      ['T-1', '1042', '7', undefined, undefined, undefined],
    );
  });
});

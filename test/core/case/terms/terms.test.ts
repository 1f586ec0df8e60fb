import assert from 'node:assert/strict';
import { factsOfRule, ruleNamed, termsFor } from '../../../../src/core/case/terms/terms';
import type { SlaTerms } from '../../../../src/core/case/terms/terms';
import type { TicketFacts } from '../../../../src/core/ticket/facts';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { sopFrom } from '../../support/sops';

const calendars =
  'calendars: {night: {timezone: UTC, hours: {mon: "20:00-23:00"}}, business: {timezone: Europe/Madrid, hours: {mon: "09:00-18:00"}}}\n';
const rules = `rules:
  - {if: {priority: low}, then: {priority: low}}
  - {if: {tier: [vip, enterprise], channel: chat}, then: {sla: {first-response: 5m, clock: calendar}}}
  - {if: {tier: [vip, enterprise]}, then: {sla: {first-response: 30m, next-reply: 20m}}}
  - {if: {tag: fraud}, then: {sla: {resolution: 1h, clock: calendar}}}
`;

function terms(sla: string, facts: TicketFacts, config = calendars + rules): SlaTerms | undefined {
  return termsFor(
    sopFrom(`---\ntitle: T\n${sla ? `sla: ${sla}\n` : ''}---\n\nS.\n`),
    readLibraryConfig(config).config,
    facts,
  );
}

/** The targets in words, and the rule. */
function told(...args: Parameters<typeof terms>): string | undefined {
  const found = terms(...args);
  if (!found) return undefined;
  const targets = (['first_response', 'next_reply', 'resolution'] as const).flatMap((metric) =>
    found[metric] ? `${metric} ${found[metric].minutes} ${found[metric].clock}` : [],
  );
  return [...targets, found.rule === undefined ? 'own' : `by ${found.rule} for ${found.ruled?.join(' ')}`].join(', ');
}

const own = '{first-response: 2h, resolution: 16h, clock: business}';

describe('the terms of a case', () => {
  it('are not confused by facts named like something every object has', () => {
    const config =
      'rules: [{if: {constructor: x}, then: {sla: {first-response: 1m}}}, {if: {toString: x}, then: {sla: {first-response: 2m}}}, {if: {__proto__: x}, then: {sla: {first-response: 3m}}}]';
    assert.equal(told('', {}, config), undefined);
    assert.equal(told('', { toString: ['x'] }, config), 'first_response 2 calendar, by toString: x for first_response');
    assert.equal(
      told('', JSON.parse('{"__proto__": ["x"]}') as TicketFacts, config),
      'first_response 3 calendar, by __proto__: x for first_response',
    );
  });

  it('name their rule by its facts, by which it is found again with its title as long as it asks for the same', () => {
    const titled = calendars + rules.replace('{if: {tag: fraud}', '{title: Fraud, if: {tag: fraud}');
    const rule = terms(own, { tag: ['fraud'] }, titled)?.rule ?? '';
    assert.equal(rule, 'tag: fraud');
    assert.deepEqual(ruleNamed(readLibraryConfig(titled).config, rule)?.title, { '': 'Fraud' });
    assert.equal(ruleNamed(readLibraryConfig(titled.replace('tag: fraud', 'tag: theft')).config, rule), undefined);
  });

  const cases: [string, Parameters<typeof terms>, string | undefined][] = [
    ['are those of the SOP where no rule fits', [own, {}], 'first_response 120 business, resolution 960 business, own'],
    [
      'are those of the first rule that fits',
      [own, { tier: ['vip'], channel: ['chat'] }],
      'first_response 5 calendar, resolution 960 business, by tier: vip, enterprise; channel: chat for first_response',
    ],
    [
      'are those of a rule further down when the first asks for more',
      [own, { tier: ['vip'], channel: ['email'] }],
      'first_response 30 business, next_reply 20 business, resolution 960 business, by tier: vip, enterprise for first_response next_reply',
    ],
    [
      'pass over rules that promise nothing',
      [own, { priority: ['low'], tier: ['enterprise'] }],
      'first_response 30 business, next_reply 20 business, resolution 960 business, by tier: vip, enterprise for first_response next_reply',
    ],
    [
      'do not take from a second rule that fits',
      [own, { tier: ['vip'], tag: ['fraud'] }],
      'first_response 30 business, next_reply 20 business, resolution 960 business, by tier: vip, enterprise for first_response next_reply',
    ],
    [
      'look at each of several tags, in whatever case',
      [own, { tag: ['late', 'FRAUD'] }],
      'first_response 120 business, resolution 60 calendar, by tag: fraud for resolution',
    ],
    [
      'may be those of a rule alone',
      ['', { tier: ['vip'] }],
      'first_response 30 calendar, next_reply 20 calendar, by tier: vip, enterprise for first_response next_reply',
    ],
    ['are none when nobody promises anything', ['', {}], undefined],
    [
      'are counted by the calendar where nothing else is said',
      ['{resolution: 1d}', {}],
      'resolution 1440 calendar, own',
    ],
    [
      'of an SOP that names no clock are not counted by that of a rule',
      [
        '{resolution: 1d}',
        { tier: ['vip'] },
        `${calendars}rules: [{if: {tier: vip}, then: {sla: {first-response: 10m, clock: business}}}]\n`,
      ],
      'first_response 10 business, resolution 1440 calendar, by tier: vip for first_response',
    ],
    [
      'of a rule for all tickets name it so',
      [own, {}, `${calendars}rules: [{then: {sla: {first-response: 10m}}}]\n`],
      'first_response 10 business, resolution 960 business, by  for first_response',
    ],
  ];
  for (const [name, args, expected] of cases) it(name, () => assert.equal(told(...args), expected));

  it('keep the calendar called business, or else the first, and none where no working time is counted', () => {
    assert.equal(terms(own, {})?.calendar?.timezone, 'Europe/Madrid');
    assert.equal(
      terms(own, {}, 'calendars: {night: {timezone: UTC, hours: {mon: "20:00-23:00"}}}\n')?.calendar?.timezone,
      'UTC',
    );
    assert.equal(terms(own, {}, '')?.calendar, undefined);
    assert.equal(terms('{resolution: 1d}', {})?.calendar, undefined);
    assert.equal(
      terms('{resolution: 1d}', {}, `${calendars}rules: [{then: {sla: {first-response: 10m, clock: business}}}]\n`)
        ?.calendar?.timezone,
      'Europe/Madrid',
    );
  });

  it('say how urgent the ticket is, by the first rule that fits and says so', () => {
    const rules = (text: string) => `rules: [${text}]\n`;
    const vip = '{if: {tier: vip}, then: {priority: high}}';
    const other = '{then: {priority: low, sla: {first-response: 10m}}}';
    assert.equal(terms('', { tier: ['vip'] }, rules(`${vip}, ${other}`))?.priority, 'high');
    assert.equal(terms('', {}, rules(`${vip}, ${other}`))?.priority, 'low');
    assert.equal(terms('{resolution: 1d}', {}, rules(vip))?.priority, undefined);
  });

  it('name their rule in a way that can be read again', () => {
    assert.deepEqual(factsOfRule('tier: vip, gold; channel: chat'), [
      ['tier', ['vip', 'gold']],
      ['channel', ['chat']],
    ]);
    assert.deepEqual(factsOfRule('odd'), [['odd', []]]);
  });

  it('say how steps are counted: as the SOP says, or else the rule', () => {
    assert.equal(terms(own, { tag: ['fraud'] })?.clock, 'business');
    assert.equal(terms('', {}, 'rules: [{then: {sla: {first-response: 10m, clock: business}}}]\n')?.clock, 'business');
  });
});

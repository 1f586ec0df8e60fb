import assert from 'node:assert/strict';
import type { Known } from '../../../../src/core/ticket/facts';
import { currentEscalations, dependsOnDraft, escalationAdvice } from '../../../../src/core/case/escalation/advice';
import { recordedRule, readReason } from '../../../../src/core/case/escalation/rules';
import { contactsFor, contactNamed } from '../../../../src/core/case/escalation/contacts';
import type { EscalationAdvice } from '../../../../src/core/case/escalation/advice';
import type { EscalationRule } from '../../../../src/core/case/escalation/rules';
import type { CaseView } from '../../../../src/core/case/model/view';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { answered, closed, reopened, ticked } from '../../support/cases';
import { termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { joins, keptCase, sopAt } from '../../support/kept-cases';
import type { Beginning } from '../../support/kept-cases';
import { calendarOf, shown } from '../../support/time';

const { config } = readLibraryConfig(`team:
  postventa: {name: Posventa, role: team}
  support: {name: Soporte, contact: soporte@brialba.example}
  ana: {name: Ana Ferrer, contact: ana@brialba.example, role: agent}
  luis: {name: Luis Ortega, contact: luis@brialba.example, role: supervisor}
  pau: {name: Pau Vidal, contact: pau@brialba.example, role: senior}
  eva: {name: Eva Sanz, role: senior}
variables:
  refund.amount: {}
rules:
  - {if: {hotel: "yes"}, then: {priority: high}}
`);
const body = '- [ ] Look `#look`\n- [ ] More? `#more`\n  - Yes → [Other](other.md)\n  - No\n';
const other = sopAt('other', 'escalation: {to: senior, after: 1h}\n', '- [ ] Repair `#repair`\n');

function caseWith(front: string, beginning: Beginning, ...events: Dated[]): CaseView {
  return keptCase(sopAt('test', front, body), beginning, '09:00', ...events);
}

function adviceAt(
  view: CaseView,
  at: string,
  known: Known = { facts: view.state.facts, values: {} },
): EscalationAdvice {
  return escalationAdvice(view, { now: time(at), scales: new TimeScales(), config, known });
}

const said = ({ rules }: EscalationAdvice) =>
  rules.map(({ rule, isMet, to, sop }) => `${sop.id} ${isMet ? 'met' : 'asks'} ${recordedRule(rule)} -> ${to ?? '?'}`);

describe('escalation advice', () => {
  it('is not given where the SOPs say nothing', () => {
    assert.deepEqual(adviceAt(caseWith('', {}), '23:00'), { rules: [], next: undefined });
    assert.deepEqual(adviceAt(caseWith('escalation: {to: luis}\n', {}), '23:00'), { rules: [], next: undefined });
  });

  it('goes by constants, as they were when the case began', () => {
    const { config: shop } = readLibraryConfig('constants: {refund.most: 100}\nvariables: {refund.amount: {}}\n');
    const sop = sopAt('test', 'escalation: {to: luis, when: refund.amount > refund.most}\n', body);
    const advice = (most: Record<string, string> | undefined, amount: string) =>
      said(
        escalationAdvice(keptCase(sop, { constants: most }, '09:00'), {
          now: time('10:00'),
          scales: new TimeScales(),
          config: shop,
          known: { facts: {}, values: { refund: { amount } } },
        }),
      );
    assert.deepEqual(advice(undefined, '120,00'), ['test met when: refund.amount > refund.most -> luis']);
    assert.deepEqual(advice({ 'refund.most': '150' }, '120,00'), [
      'test asks when: refund.amount > refund.most -> luis',
    ]);
  });

  describe('by time', () => {
    const view = caseWith('escalation: {to: supervisor, after: 2h}\n', {});

    it('comes when the time has passed since the beginning, and says when that will be', () => {
      const before = adviceAt(view, '10:59:59');
      assert.deepEqual([said(before), shown(before.next)], [[], '2026-09-03T11:00:00.000Z']);
      const then = adviceAt(view, '11:00:00');
      assert.deepEqual([said(then), then.next], [['test met after: 2h -> supervisor'], undefined]);
    });

    it('does not count time spent waiting for the customer or closed', () => {
      const paused = caseWith('escalation: {after: 2h}\n', {}, ['09:30', { event: 'sla_pause' }]);
      assert.deepEqual([said(adviceAt(paused, '20:00')), adviceAt(paused, '20:00').next], [[], undefined]);
      const resumed = caseWith(
        'escalation: {after: 2h}\n',
        {},
        ['09:30', { event: 'sla_pause' }],
        ['12:00', { event: 'sla_resume' }],
        ['12:30', closed('done')],
        ['14:30', reopened],
      );
      assert.equal(shown(adviceAt(resumed, '14:31').next), '2026-09-03T15:30:00.000Z');
    });

    it('counts working time where the case does', () => {
      const calendar = calendarOf('UTC', { 'mon-fri': ['09:00-10:00'] });
      const business = caseWith('escalation: {after: 2h}\n', { sla: termsOf({}, calendar) });
      assert.equal(shown(adviceAt(business, '10:30').next), '2026-09-04T10:00:00.000Z');
    });
  });

  describe('by words', () => {
    const view = caseWith('escalation: {to: luis, when: importe superior a 100 EUR}\n', {});

    it('is left to people, and always there', () => {
      const advice = adviceAt(view, '09:00');
      assert.deepEqual(
        [said(advice), dependsOnDraft(advice)],
        [['test asks when: importe superior a 100 EUR -> luis'], false],
      );
    });

    it('is never worked out, however much the draft says', () => {
      const free = caseWith('escalation: {when: "importe > 100"}\n', {});
      assert.deepEqual(said(adviceAt(free, '09:00')), ['test asks when: importe > 100 -> ?']);
      assert.deepEqual(said(adviceAt(free, '09:00', { facts: {}, values: { amount: 200 } })), [
        'test asks when: importe > 100 -> ?',
      ]);
    });
  });

  describe('by a condition', () => {
    const view = caseWith('escalation: {to: luis, when: \'refund.amount > 100 or tier == "vip"\'}\n', {
      facts: { tier: ['new'] },
    });

    it('comes when it is true of the draft or of what is known of the ticket', () => {
      const at = (values: Known['values'], facts = view.state.facts) =>
        said(adviceAt(view, '09:00', { facts, values }))[0]?.split(' ')[1];
      assert.deepEqual(
        [at({}), at({ refund: { amount: '99,99' } }), at({ refund: { amount: '100,01' } }), at({}, { tier: ['VIP'] })],
        ['asks', 'asks', 'met', 'met'],
      );
      assert.equal(dependsOnDraft(adviceAt(view, '09:00')), true);
    });

    it('knows the facts of rules, of the SOP itself and of every ticket', () => {
      const kinds = ['hotel == "yes"', 'region == "EU"', 'channel == "chat"', 'colour == "red"'].map((when) => {
        const { rules } = adviceAt(caseWith(`applies-to: {region: EU}\nescalation: {when: '${when}'}\n`, {}), '09:00');
        return rules[0]?.rule.kind;
      });
      assert.deepEqual(kinds, ['condition', 'condition', 'condition', 'words']);
    });

    it('may also name what only the draft has', () => {
      const free = caseWith('escalation: {when: "importe > 100"}\n', {});
      assert.deepEqual(said(adviceAt(free, '09:00', { facts: {}, values: { importe: 200 } })), [
        'test met when: importe > 100 -> ?',
      ]);
    });
  });

  it('for a broken promise of a solution comes the moment after, where the SOP escalates at all', () => {
    const sla = termsOf({ resolution: 60 });
    const view = caseWith('escalation: {to: luis}\n', { sla });
    assert.deepEqual(
      [said(adviceAt(view, '10:00')), shown(adviceAt(view, '10:00').next)],
      [[], '2026-09-03T10:00:00.001Z'],
    );
    assert.deepEqual(said(adviceAt(view, '10:00:00.001')), ['test met sla: resolution -> luis']);
    assert.deepEqual(said(adviceAt(caseWith('', { sla }), '12:00')), []);
  });

  it('puts what is met before what people have to judge', () => {
    const view = caseWith('escalation: {to: luis, when: a threat, after: 2h}\n', {});
    assert.deepEqual(said(adviceAt(view, '12:00')), ['test met after: 2h -> luis', 'test asks when: a threat -> luis']);
  });

  it('also follows SOPs that joined, from the answer that led there, for as long as it leads there', () => {
    const joined: Dated[] = [
      ['10:00', answered('more', 'Yes')],
      ['10:00', joins(other, 'test#more')],
    ];
    const view = caseWith('escalation: {to: luis, after: 8h}\n', {}, ...joined);
    assert.equal(shown(adviceAt(view, '10:30').next), '2026-09-03T11:00:00.000Z');
    assert.deepEqual(said(adviceAt(view, '11:00')), ['other met after: 1h -> senior']);
    const left = caseWith('escalation: {to: luis, after: 8h}\n', {}, ...joined, ['10:30', answered('more', 'No')]);
    assert.deepEqual(said(adviceAt(left, '11:00')), []);
  });

  it('ends with the case, and once it is escalated, until the case is reopened', () => {
    const front = 'escalation: {to: luis, when: a threat}\n';
    const escalated: Dated = ['10:00', { event: 'escalate', to: 'luis', by: 'agent' }];
    assert.deepEqual(said(adviceAt(caseWith(front, {}, escalated), '12:00')), []);
    assert.deepEqual(
      said(adviceAt(caseWith(front, {}, ['10:00', ticked('look')], ['10:00', closed('x')]), '12:00')),
      [],
    );
    const again = caseWith(front, {}, escalated, ['11:00', closed('x')], ['11:30', reopened]);
    assert.deepEqual([said(adviceAt(again, '12:00')).length, currentEscalations(again.state)], [1, []]);
  });
});

describe('a recorded reason', () => {
  const rules: readonly EscalationRule[] = [
    { kind: 'after', minutes: 90 },
    { kind: 'after', minutes: 120 },
    { kind: 'after', minutes: 24 * 60 },
    { kind: 'after', minutes: 3 * 24 * 60 },
    { kind: 'after', minutes: 0 },
    { kind: 'words', text: 'importe: 100' },
    { kind: 'breach' },
  ];
  const recorded = [
    'after: 90m',
    'after: 2h',
    'after: 24h',
    'after: 3d',
    'after: 0m',
    'when: importe: 100',
    'sla: resolution',
  ];

  it('says what the rule says, whatever the language', () => assert.deepEqual(rules.map(recordedRule), recorded));

  it('is read again', () => {
    assert.deepEqual(
      recorded.map((reason) => readReason(reason, 'rule')),
      rules.map((rule) => (rule.kind === 'words' ? { kind: 'when', text: rule.text } : rule)),
    );
  });

  it('given by an agent is exactly what was said', () => {
    assert.deepEqual(readReason('after: 2h', 'agent'), { kind: 'said', text: 'after: 2h' });
    assert.deepEqual(readReason('because', 'rule'), { kind: 'said', text: 'because' });
  });
});

describe('who a case is escalated to', () => {
  const to = (name: string | undefined) => contactsFor(name, config).map((one) => one.to);

  it('is the member that the SOP names, with how to reach them', () => {
    assert.deepEqual(contactsFor('luis', config), [
      { to: 'luis', name: 'Luis Ortega', contact: 'luis@brialba.example', role: 'supervisor' },
    ]);
  });

  it('is everybody with the role that it names', () =>
    assert.deepEqual([to('supervisor'), to('senior')], [['luis'], ['pau', 'eva']]));
  it('is a group with an address of its own', () => assert.deepEqual(to('support'), ['support']));
  it('is a group without one where nobody has its role', () => assert.deepEqual(to('postventa'), ['postventa']));
  it('is an address that it names', () =>
    assert.deepEqual(contactsFor('ops@shop.example', config), [
      { to: 'ops@shop.example', name: 'ops@shop.example', contact: undefined, role: undefined },
    ]));
  it('is whoever usually takes over where it names nobody', () => assert.deepEqual(to(undefined), ['luis']));
  it('is nobody where there is no team', () =>
    assert.deepEqual(contactsFor(undefined, readLibraryConfig('').config), []));
  it('keeps the name of somebody who has left the team', () =>
    assert.equal(contactNamed('maria', config).name, 'maria'));
});

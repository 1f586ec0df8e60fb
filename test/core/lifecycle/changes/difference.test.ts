import assert from 'node:assert/strict';
import { contentHash, contentOf } from '../../../../src/core/lifecycle/changes/content';
import { countOf, differenceOf } from '../../../../src/core/lifecycle/changes/difference';
import type { Change } from '../../../../src/core/lifecycle/changes/difference';
import { sopFrom } from '../../support/sops';

const text = `---
title: Refund
version: 2.1.0
sla: {first-response: 4h, resolution: 2d}
lang: en
---

Gives the money back.

## Steps

- [ ] Check the order \`#check\`
- [ ] Is it broken? \`#broken\`
  - yes → [Replace](#replace)
  - no → [Refund](#pay)
- [ ] Tell the customer \`#tell\`

### Replace

- [ ] Send another \`#send\`

### Pay

- [ ] Pay it back \`#pay-back\`

## Replies

### Money on its way

\`\`\`reply lang=en
It is on its way.
\`\`\`

\`\`\`reply lang=es
Está en camino.
\`\`\`
`;

/** What changed, without the places. */
function said(change: (before: string) => string, before = text) {
  return differenceOf(sopFrom(before), sopFrom(change(before))).map((one: Change) => {
    const { range, ...rest } = one;
    assert.equal(one.became === 'removed' && range !== undefined, false);
    return rest;
  });
}

describe('What changed in an SOP', () => {
  it('is nothing where only its version, status and review are others', () => {
    const after = text.replace('version: 2.1.0', 'version: 2.2.0\nstatus: approved\nlast-reviewed: 2026-11-02');
    assert.deepEqual(
      said(() => after),
      [],
    );
    assert.equal(contentOf(sopFrom(after)), contentOf(sopFrom(text)));
    assert.equal(contentHash(contentOf(sopFrom(text.replaceAll('\n', '\r\n')))), contentHash(contentOf(sopFrom(text))));
  });

  it('is told of steps', () => {
    assert.deepEqual(
      said((one) =>
        one
          .replace('- [ ] Check the order', '- [ ] Check the payment')
          .replace('- [ ] Tell the customer `#tell`\n', '')
          .replace('- [ ] Send another `#send`', '- [ ] Print a label `#label`\n- [ ] Send another `#send @logistics`'),
      ),
      [
        {
          what: 'step',
          became: 'changed',
          text: 'Check the payment',
          before: 'Check the order',
          aspects: [],
          details: [],
        },
        { what: 'step', became: 'added', text: 'Print a label', before: undefined, aspects: [], details: [] },
        {
          what: 'step',
          became: 'changed',
          text: 'Send another',
          before: undefined,
          aspects: ['tag'],
          details: [{ kind: 'role', before: undefined, after: 'logistics' }],
        },
        { what: 'step', became: 'removed', text: 'Tell the customer', before: undefined, aspects: [], details: [] },
      ],
    );
  });

  it('is told of steps that come earlier or later, and of as few as can have moved', () => {
    const moved = (change: (before: string) => string) =>
      said(change).map((one) => (one.what === 'step' ? [one.text, one.became, ...one.aspects] : one.what));
    const check = '- [ ] Check the order `#check`\n';
    const broken = text.slice(text.indexOf('- [ ] Is it'), text.indexOf('- [ ] Tell'));
    const tell = '- [ ] Tell the customer `#tell`\n';
    assert.deepEqual(
      moved((one) => one.replace(check, '').replace(tell, tell + check)),
      [['Check the order', 'changed', 'order']],
    );
    assert.deepEqual(
      moved((one) => one.replace(tell, '').replace(check, tell + check)),
      [['Tell the customer', 'changed', 'order']],
    );
    assert.deepEqual(
      moved((one) => one.replace(check + broken, `${broken}- [ ] Ask \`#ask\`\n${check}`)),
      [
        ['Is it broken?', 'changed', 'order'],
        ['Ask', 'added'],
      ],
    );
    assert.deepEqual(
      moved((one) => one.replace(tell, '').replace('### Pay\n\n', `### Pay\n\n${tell}`)),
      [['Tell the customer', 'changed', 'section']],
    );
  });

  it('is told of answers and where they lead', () => {
    const question = 'Is it broken?';
    assert.deepEqual(
      said((one) =>
        one
          .replace('yes → [Replace](#replace)', 'a little → [Pay](#pay)')
          .replace('no → [Refund](#pay)', 'no → [x](#replace)'),
      ),
      [
        {
          what: 'answer',
          became: 'added',
          question,
          answer: 'a little',
          leadsTo: 'Pay',
          led: undefined,
          isMoved: false,
        },
        { what: 'answer', became: 'changed', question, answer: 'no', leadsTo: 'Replace', led: 'Pay', isMoved: false },
        {
          what: 'answer',
          became: 'removed',
          question,
          answer: 'yes',
          leadsTo: undefined,
          led: 'Replace',
          isMoved: false,
        },
      ],
    );
  });

  it('is told of answers that lead to other SOPs, by their titles', () => {
    const led = text.replace('no → [Refund](#pay)', 'no → [it](../payment/a.md#b)');
    const titleAt = (path: string) => (path === 'payment/a.md' ? 'Money back' : undefined);
    const [found] = differenceOf(sopFrom(text), sopFrom(led), titleAt);
    assert.equal(found?.what === 'answer' && found.leadsTo, 'Money back');
    const [unknown] = differenceOf(sopFrom(text), sopFrom(led));
    assert.equal(unknown?.what === 'answer' && unknown.leadsTo, '../payment/a.md#b');
  });

  it('is told of answers that change places', () => {
    const [yes, no] = ['  - yes → [Replace](#replace)\n', '  - no → [Refund](#pay)\n'];
    const found = said((one) => one.replace(yes + no, no + yes));
    assert.deepEqual(
      found.map((one) => one.what === 'answer' && [one.answer, one.became, one.isMoved]),
      [['no', 'changed', true]],
    );
  });

  it('is told of replies, by the language and channel of their texts', () => {
    const reply = { what: 'reply', kind: 'replies', title: 'Money on its way', before: undefined };
    const [way, channel] = ['Está en camino.', undefined];
    assert.deepEqual(
      said((one) => one.replace('Está en camino.', 'Ya está en camino.')),
      [
        {
          ...reply,
          became: 'changed',
          texts: [{ lang: 'es', channel, before: way, after: `Ya ${way}`.replace('E', 'e') }],
        },
      ],
    );
    assert.deepEqual(
      said((one) =>
        one.replace('### Money on its way', '### No money\n\n```reply channel=chat\nNo.\n```\n\n### Money on its way'),
      ),
      [
        {
          ...reply,
          became: 'added',
          title: 'No money',
          texts: [{ lang: 'en', channel: 'chat', before: undefined, after: 'No.' }],
        },
      ],
    );
    assert.deepEqual(
      said((one) => one.slice(0, one.indexOf('### Money'))),
      [
        {
          ...reply,
          became: 'removed',
          texts: [
            { lang: 'en', channel, before: 'It is on its way.', after: undefined },
            { lang: 'es', channel, before: way, after: undefined },
          ],
        },
      ],
    );
    assert.deepEqual(
      said((one) => one.replace('### Money on its way', '### Refund sent')),
      [{ ...reply, became: 'changed', title: 'Refund sent', before: 'Money on its way', texts: [] }],
    );
  });

  it('is told of promises first', () => {
    const changes = said((one) =>
      one
        .replace(
          'sla: {first-response: 4h, resolution: 2d}',
          'sla: {first-response: 2h, clock: calendar}\nescalation: {to: lead, after: 1d}',
        )
        .replace('Check the order', 'Check it'),
    );
    const minutes = (value: number) => ({ minutes: value, isWorkingTime: false });
    assert.deepEqual(changes.slice(0, 3), [
      { what: 'promise', became: 'changed', promise: 'first-response', before: minutes(240), after: minutes(120) },
      { what: 'promise', became: 'removed', promise: 'resolution', before: minutes(2880), after: undefined },
      {
        what: 'promise',
        became: 'added',
        promise: 'escalation',
        before: undefined,
        after: { minutes: 1440, isWorkingTime: false, to: 'lead', when: undefined },
      },
    ]);
    assert.equal(changes[3]?.what, 'step');
  });

  it('is told of other words', () => {
    assert.deepEqual(
      said((one) =>
        one
          .replace('Gives the money back.', 'Gives all the money back.')
          .replace('## Steps\n', '## Steps\n\n> [!WARNING]\n> Never in cash.\n'),
      ),
      [
        {
          what: 'text',
          became: 'changed',
          text: 'Gives all the money back.',
          before: 'Gives the money back.',
          alert: undefined,
        },
        { what: 'text', became: 'added', text: 'Never in cash.', before: undefined, alert: 'warning' },
      ],
    );
    assert.deepEqual(
      said((one) => one.replace('title: Refund', 'title: Refunds')),
      [{ what: 'title', became: 'changed', before: 'Refund', after: 'Refunds' }],
    );
  });

  it('says at least that something changed', () => {
    assert.deepEqual(
      said((one) => one.replace('Gives the money back.', 'Gives the money back. <!-- ask Luis -->')),
      [{ what: 'text', became: 'changed', text: 'Refund', before: undefined, alert: undefined }],
    );
  });

  it('is counted by kind, and says where it stands', () => {
    const after = text.replace('- [ ] Tell', '- [ ] Ask `#ask`\n- [ ] Tell');
    const changes = differenceOf(sopFrom(text), sopFrom(after));
    assert.deepEqual([...countOf(changes)], [['step', 1]]);
    assert.equal(changes[0]?.range?.start.line, after.split('\n').indexOf('- [ ] Ask `#ask`'));
  });
});

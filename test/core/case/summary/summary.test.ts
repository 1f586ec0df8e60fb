import assert from 'node:assert/strict';
import { marked } from 'marked';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { caseSummary, escalationSummary, summaryTitle } from '../../../../src/core/case/summary/summary';
import { answered, closed, noted, reopened, skipped, ticked } from '../../support/cases';
import type { Dated } from '../../support/clocks';
import { anyText } from '../../support/hostile';
import { joins, keptCase, sopAt } from '../../support/kept-cases';
import { markdownParts } from '../../support/markdown-parts';
import { isBare, seenBy } from '../../support/markdown-readers';
import { englishWords } from '../../support/summary-words';
import { holds } from '../../support/properties';

const front = 'version: 2.1.0\nlang: es\n';
const body = `## Check

- [ ] Open the order \`#open\`
- [ ] Over 30 days? \`#window\`
  - No → [Refund](#refund)
  - Yes → [Warranty](warranty.md)
- [ ] Photo \`#photo\`
- [ ] Coupon \`#coupon optional\`

## Refund

- [ ] Pay \`#pay\`
  - [ ] Authorise \`#authorise\`
  - [ ] Transfer \`#transfer\`

## Replies

### Confirmed

\`\`\`reply lang=es
Hola
\`\`\`
`;
const refund = sopAt('refund', front, body, 'Refund of a broken item');
const warranty = sopAt('warranty', 'version: "3"\n', '- [ ] Repair `#repair`\n', 'Warranty');
const at = (sop: string, action: CaseAction): CaseAction => ({ ...action, sop_id: sop }) as CaseAction;
const sent: CaseAction = {
  event: 'reply_sent',
  reply: 'confirmed',
  reply_sop: 'refund',
  reply_version: '2.1.0',
  lang: 'es',
  channel: 'email',
  distance: 0.125,
};

const work: readonly Dated[] = [
  ['09:05', ticked('open')],
  ['09:06', answered('window', 'Yes')],
  ['09:06', joins(warranty, 'refund#window')],
  ['09:10', at('warranty', ticked('repair'))],
  ['09:20', answered('window', 'No')],
  ['09:21', skipped('photo', 'sent it before')],
  ['09:22', ticked('authorise')],
  ['09:23', noted('The customer is in a hurry', 'pay')],
  ['09:30', { event: 'sla_pause' }],
  ['09:50', { event: 'sla_resume' }],
  ['09:51', { event: 'escalate', to: 'luis', by: 'rule', reason: 'after: 24h' }],
  ['09:52', { event: 'handover', to: 'pau', step_id: 'transfer', reason: 'holidays' }],
  ['09:53', sent],
];
const beginning = { ticket: 'T-1', facts: { tier: ['vip'] }, commit: '3f2a1b9c0d4e5f60718293a4b5c6d7e8f9012345' };

describe('the summary of a case', () => {
  it('says in whose place a step was done, or a question answered', () => {
    const inPlace = (action: CaseAction) => ({ ...action, instead_of: 'supervisor' }) as CaseAction;
    const view = keptCase(
      refund,
      beginning,
      '09:00',
      ['09:05', inPlace(ticked('open'))],
      ['09:06', inPlace(answered('window', 'No'))],
    );
    const summary = caseSummary(view, englishWords, []);
    assert.match(summary, /\[x\] Open the order — 2026-09-03 09:05, ana in place of Supervision$/m);
    assert.match(summary, /^1\. Over 30 days\? \*\*No\*\* — 2026-09-03 09:06, ana in place of Supervision$/m);
  });

  it('tells an assistant from a person of the same name', () => {
    const work: readonly Dated[] = [
      ['09:05', ticked('open')],
      ['09:06', answered('window', 'No')],
      ['09:07', skipped('photo', 'sent it before')],
      ['09:08', noted('The customer is in a hurry', 'pay')],
    ];
    const [own, assistants] = ([undefined, 'assistant'] as const).map((kind) =>
      caseSummary(keptCase(refund, { ...beginning, actor: { name: 'ana', kind } }, '09:00', ...work), englishWords, []),
    );
    assert.doesNotMatch(own ?? '', /assistant/);
    assert.equal(assistants?.match(/, ana \(assistant\)/g)?.length, 5);
    assert.equal(assistants.match(/, ana(?! \(assistant\))/g), null);
  });

  it('says what was done, when, by which version, and where the record stands', () => {
    const view = keptCase(refund, beginning, '09:00', ...work, ['10:00', ticked('transfer')], ['10:05', closed()]);
    assert.equal(
      caseSummary(view, englishWords, ['First response: kept']),
      `## Refund of a broken item — T-1

- **Ticket:** T-1
- **SOP:** Refund of a broken item (version 2.1.0, commit \`3f2a1b9c\`)
- **SOP:** Warranty (version 3)
- **Known:** tier: vip
- **Opened:** 2026-09-03 09:00 (UTC)
- **Closed:** complete 2026-09-03 10:05
- **Time:** 65 min, 20 min waiting
- **Steps:** 4 done, 1 skipped, 0 open
- **Promise:** First response: kept
- **Handed over:** “Transfer” to pau, 2026-09-03 09:52: holidays
- **Escalated:** to Luis Ortega, 2026-09-03 09:51: after 1440
- **Record:** \`${view.state.head}\`

### Answers

1. Over 30 days? **Yes** — 2026-09-03 09:06, ana (changed later)
2. Over 30 days? **No** — 2026-09-03 09:20, ana

### Done

**Check**

- [x] Open the order — 2026-09-03 09:05, ana
- [x] Over 30 days? **No** — 2026-09-03 09:20, ana
  - **Warranty**
    - ~~Repair~~ — not counted · 2026-09-03 09:10, ana
- [ ] Photo — skipped: sent it before · 2026-09-03 09:21, ana

**Refund**

- [x] Pay
  - [x] Authorise — 2026-09-03 09:22, ana
  - [x] Transfer — 2026-09-03 10:00, ana

### Replies

- “Confirmed” (es, email, version 2.1.0, 13% changed) — sent, 2026-09-03 09:53

### Notes

- The customer is in a hurry — about “Pay”, 2026-09-03 09:23, ana
`,
    );
  });

  it('names what was left undone, and why', () => {
    const view = keptCase(
      refund,
      {},
      '09:00',
      ['09:05', ticked('open')],
      ['09:30', { event: 'override', reason: 'the customer left', open: [] }],
    );
    const summary = caseSummary(view, englishWords, []);
    assert.match(summary, /^- \*\*Closed:\*\* override 2026-09-03 09:30: the customer left$/m);
    assert.match(summary, /^- \*\*Steps:\*\* 1 done, 0 skipped, 2 open$/m);
    assert.match(summary, /^- \[ \] Photo — open$/m);
    assert.doesNotMatch(summary, /Coupon/);
  });

  it('is there before a case is closed, and says that it was opened again', () => {
    const view = keptCase(refund, {}, '09:00', ['09:05', closed('x')], ['09:06', reopened]);
    const summary = caseSummary(view, englishWords, []);
    assert.doesNotMatch(summary, /Closed|Time:/);
    assert.match(summary, /^- \*\*Reopened:\*\* 1 times$/m);
  });

  it('keeps its shape whatever tickets, notes and reasons say', () => {
    const view = (text: string) =>
      keptCase(
        refund,
        { ticket: text },
        '09:00',
        ['09:01', skipped('photo', text)],
        ['09:02', noted(text)],
        ['09:03', closed(text)],
      );
    const shape = (markdown: string) =>
      JSON.stringify(
        marked
          .lexer(markdown)
          .map((token) => [token.type, token.type === 'list' ? (token as { items: unknown[] }).items.length : 0]),
      );
    const usual = shape(caseSummary(view('plain'), englishWords, []));
    holds(
      anyText,
      (text) => {
        if (!text.trim()) return;
        assert.equal(shape(caseSummary(view(text), englishWords, [])), usual);
      },
      200,
    );
  });

  it('has no link that shows anything but where it leads, and nothing else that is live', () => {
    holds(
      markdownParts,
      (text) => {
        if (!text.trim()) return;
        const view = keptCase(
          sopAt('refund', 'version: "1"\n', '- [ ] Open `#open`\n- [ ] Photo `#photo optional`\n', text),
          { ticket: text, facts: { tier: [text] } },
          '09:00',
          ['09:01', ticked('open')],
          ['09:02', skipped('photo', text)],
          ['09:03', noted(text, 'open')],
          ['09:04', { event: 'handover', to: text, reason: text }],
          ['09:05', { event: 'escalate', to: text, by: 'agent', reason: text }],
        );
        const to = { to: text, name: text, contact: text, role: 'supervisor' };
        for (const markdown of [
          caseSummary(view, englishWords, [text]),
          escalationSummary(view, englishWords, [text], { to, from: text, reason: text, by: 'agent' }),
        ]) {
          assert.doesNotMatch(markdown, /[^\P{Cc}\n]|\p{Bidi_Control}/u);
          for (const { reader, links, live, rows } of seenBy(markdown))
            assert.deepEqual([...links.filter((link) => !isBare(link)), ...live, ...rows].slice(0, 1), [], reader);
        }
      },
      200,
    );
  });

  it('shows hostile texts as they are', () => {
    const hostile = 'a\n# Big <img src=x onerror=alert(1)> | [x](javascript:alert(1)) `b`';
    const html = marked.parse(
      caseSummary(keptCase(refund, { ticket: hostile }, '09:00', ['09:02', noted(hostile)]), englishWords, []),
      { async: false },
    );
    assert.doesNotMatch(html, /<h1|<img|<a |<table|<code>b/);
    assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt; \| \[x\]\(javascript:alert\(1\)\) `b`/);
  });
});

describe('the summary for whoever a case is escalated to', () => {
  it('says why first, then what is open, then what was done', () => {
    const view = keptCase(refund, beginning, '09:00', ...work.slice(0, 8));
    const to = { to: 'luis', name: 'Luis Ortega', contact: 'luis@brialba.example', role: 'supervisor' };
    const summary = escalationSummary(view, englishWords, [], {
      to,
      from: 'Ana Ferrer',
      reason: 'when: importe *superior* a 100 EUR',
      by: 'rule',
    });
    assert.equal(
      summary.slice(0, summary.indexOf('### Answers')),
      `## Escalation: Refund of a broken item — T-1

- **To:** Luis Ortega, luis@brialba.example
- **From:** Ana Ferrer
- **Why:** when importe \\*superior\\* a 100 EUR
- **Ticket:** T-1
- **SOP:** Refund of a broken item (version 2.1.0, commit \`3f2a1b9c\`)
- **SOP:** Warranty (version 3)
- **Known:** tier: vip
- **Opened:** 2026-09-03 09:00 (UTC)
- **Steps:** 3 done, 1 skipped, 1 open
- **Record:** \`${view.state.head}\`

### Open

**Check**

- [ ] Coupon — optional

**Refund**

- [ ] Pay
  - [ ] Transfer — open

`,
    );
    assert.match(summary, /### Done\n\n\*\*Check\*\*\n\n- \[x\] Open the order/);
  });

  it('has the title of the case', () =>
    assert.equal(summaryTitle(keptCase(refund, { ticket: '#7' }, '09:00')), 'Refund of a broken item — #7'));
});

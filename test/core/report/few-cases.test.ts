import assert from 'node:assert/strict';
import { aggregate } from '../../../src/core/report/aggregate';
import { reportMarkdown } from '../../../src/core/report/markdown';
import { makePage } from '../../../src/core/report/page/make-page';
import type { ReportPage } from '../../../src/core/report/page/page';
import { sayInEnglish } from '../../../src/core/report/texts';
import type { SlaTerms } from '../../../src/core/case/terms/terms';
import { digestsOf, recordOf } from '../support/case-records';
import { closed, skipped, ticked } from '../support/cases';
import { sopFrom } from '../support/sops';

const sop = sopFrom(
  '---\nid: a\ntitle: A\nstatus: approved\n---\n\nS.\n\n## Steps\n\n- [ ] Open `#open 5m`\n- [ ] Look `#look`\n',
  'x/a.md',
);
const day = ['09:00-17:00'];
const sla: SlaTerms = {
  clock: 'business',
  resolution: { minutes: 480, clock: 'business' },
  calendar: { timezone: 'UTC', hours: { mon: day, tue: day, wed: day, thu: day, fri: day }, holidays: [] },
};

/** The report on so many cases, one on each Monday; each takes so many minutes and has its second step skipped. */
function page(count: number, minutes = 60): ReportPage {
  const records = Array.from({ length: count }, (_, at) =>
    recordOf(
      sop,
      new Date(Date.UTC(2026, 0, 5 + at * 7, 9)).toISOString(),
      [
        [5, ticked('open')],
        [6, skipped('look', 'seen before')],
        ...(at === 0 ? [[7, { event: 'escalate', to: 'boss', by: 'agent' }] as const] : []),
        [minutes, closed()],
        [minutes + 60, { event: 'survey', kind: 'csat', score: 4, min: 1, max: 5, better: 'high' }],
      ],
      { id: `c${at}`, sla },
    ),
  );
  const now = new Date(Date.UTC(2026, 0, 12 + count * 7, 9)).toISOString();
  const report = aggregate(digestsOf(records, now), { since: '2026-01-01', now: Date.parse(now) });
  return makePage(report, true, { say: sayInEnglish, language: 'en', languages: ['en'] });
}

const valueOf = ({ cards }: ReportPage, id: string) => cards.find((card) => card.id === id)?.value;

describe('A report on three cases', () => {
  const three = page(3);

  it('says what it stands on', () => {
    assert.match(
      three.caution ?? '',
      /^This report stands on 3 cases: single ones decide its figures\. Choose a longer/,
    );
    assert.match(reportMarkdown(three), /\*\*This report stands on 3 cases/);
    assert.match(page(1).caution ?? '', /^This report stands on one case/);
  });

  it('counts, and tells no share, median or score', () => {
    assert.equal(valueOf(three, 'cases'), '3');
    assert.equal(valueOf(three, 'escalation'), '1 of 3');
    assert.equal(valueOf(three, 'sla-business'), '3 of 3');
    assert.equal(valueOf(three, 'resolution-business'), 'too few to say');
    assert.equal(valueOf(three, 'csat'), 'too few to say');
    assert.doesNotMatch(JSON.stringify([three.cards, three.tables]), /\d%/);
  });

  it('points at no step, and has no table or chart in which there is nothing to see', () => {
    assert.deepEqual(three.hints, []);
    assert.deepEqual(
      three.tables.map(({ id }) => id),
      ['all'],
    );
    assert.deepEqual(three.charts, []);
  });
});

describe('A report on thirty cases', () => {
  const thirty = page(30, 5 * 24 * 60);

  it('tells them as it does many', () => {
    assert.equal(thirty.caution, undefined);
    assert.equal(valueOf(thirty, 'escalation'), '3%');
    assert.ok(thirty.tables.some(({ id }) => id === 'sop'));
    assert.deepEqual(
      thirty.hints.map(({ kind, text }) => [kind, text]),
      [
        [
          'skipped',
          '100% of the 30 cases that came to this required step left it out: ask the team why, then change the step or make it optional.',
        ],
      ],
    );
  });

  it('never makes days of working hours', () => {
    const chart = thirty.charts.find(({ id }) => id === 'resolution-business');
    // From Monday to Saturday at 9: five working days of eight hours.
    assert.match(chart?.summary ?? '', /40 h/);
    assert.doesNotMatch(JSON.stringify(thirty.charts), /\d d\b/);
    assert.equal(valueOf(thirty, 'resolution-business'), '40 h');
  });

  it('has a row for each measure that is known, and a column for what was before only where it is compared', () => {
    const all = thirty.tables.find(({ id }) => id === 'all');
    assert.ok(all);
    assert.ok(all.rows.every(([, value]) => value?.text !== '–'));
  });
});

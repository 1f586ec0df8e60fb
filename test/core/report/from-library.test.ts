import assert from 'node:assert/strict';
import type { FeedbackEntry } from '../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, writeFeedback } from '../../../src/core/lifecycle/feedback/file';
import type { Report } from '../../../src/core/report/report';
import { runOn } from '../support/command-line';
import { goldenFiles, goldenLibrary } from './golden-cases';

const report = (id: string, at: string, step?: string): FeedbackEntry => ({
  does: 'report',
  id,
  sop: 'refund',
  version: '1',
  step,
  words: step && 'Pay it back',
  kind: 'unclear',
  text: 'Secret words',
  by: 'Zoe',
  at,
});
const entries: readonly FeedbackEntry[] = [
  report('one', '2026-03-02', 'pay'),
  report('two', '2026-03-04', 'pay'),
  report('three', '2026-02-02'),
  {
    does: 'resolve',
    id: 'end',
    report: 'three',
    outcome: 'fixed',
    version: '2',
    text: '',
    by: 'Eva',
    at: '2026-03-05T09:00:00Z',
  },
  {
    does: 'count',
    id: 'counted',
    at: '2026-03-20',
    counts: [{ what: 'search', lang: 'en', words: 'loyalty card', times: 30 }],
  },
  // Found by now, and of other days.
  {
    does: 'count',
    id: 'found',
    at: '2026-03-20',
    counts: [{ what: 'search', lang: 'en', words: 'refund', times: 30 }],
  },
  {
    does: 'count',
    id: 'early',
    at: '2026-02-20',
    counts: [{ what: 'search', lang: 'en', words: 'vouchers', times: 30 }],
  },
];
const feedback = Object.fromEntries(
  entries.map((entry) => [`sops/.sop-feedback/${feedbackFile(entry)}`, writeFeedback(entry)]),
);
const march = ['report', '--since', '2026-03-01', '--until', '2026-03-31', '--format'];

describe('The report on cases and on what agents said of the library', () => {
  it('puts what costs most first, wherever it comes from, and names nobody', async () => {
    const { out, code } = await runOn(
      { ...goldenLibrary, ...goldenFiles('.sop-cases'), ...feedback },
      ...march,
      'json',
    );
    const { first, feedback: told, searches } = JSON.parse(out) as Report;
    assert.equal(code, 0);
    assert.deepEqual(
      first.map(({ kind, cost, place }) => [
        kind,
        cost,
        'section' in place ? place.section : (place.step?.id ?? place.sop),
      ]),
      [
        ['searches', 90, 'searches'],
        ['complaints', 60, 'pay'],
        ['skipped', 20, 'photo'],
      ],
    );
    assert.deepEqual(
      searches.map(({ words, times }) => [words, times]),
      [[['loyalty card'], 30]],
    );
    assert.deepEqual([told?.open, told?.oldest, told?.reported, told?.closed], [2, '2026-03-02', 2, 1]);
    assert.doesNotMatch(out, /Zoe|Eva|Secret/);
  });

  it('says it without a single case, too', async () => {
    const { out } = await runOn({ ...goldenLibrary, ...feedback, '.sop-cases/none.txt': '' }, ...march, 'md');
    assert.match(out, /\*\*No cases yet\.\*\*/);
    assert.match(
      out,
      /## What to do first\n\n1\. \*\*Searches that find nothing\*\*: Searched and not found\. 30 searches/,
    );
    assert.match(out, /2\. \*\*Reports of problems are waiting\*\*: Pay it back \(Refund\)\. 2 reports are open/);
    assert.match(out, /## Reports of problems\n\n\| SOP \| Still open/);
    assert.doesNotMatch(out, /## Measures\n\n- \*\*Cases|## By SOP|## Over time|undefined|NaN/);
  });

  it('says nothing of other SOPs where one is asked for', async () => {
    const { out } = await runOn(
      { ...goldenLibrary, ...goldenFiles('.sop-cases'), ...feedback },
      ...march,
      'json',
      '--sop',
      'late',
    );
    const { feedback: told, searches, unused } = JSON.parse(out) as Report;
    assert.deepEqual([told, searches, unused], [undefined, [], []]);
  });
});

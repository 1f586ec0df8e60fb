import assert from 'node:assert/strict';
import { aggregate } from '../../../src/core/report/aggregate';
import { reportCsv } from '../../../src/core/report/csv';
import type { StaleSop } from '../../../src/core/report/report';

describe('The table of a report', () => {
  const titled = (title: string) => {
    const stale: StaleSop = { sop: 'a', title, uri: 'file:///a.md', due: '2026-01-01' };
    const lines = reportCsv({ ...aggregate([], { now: Date.UTC(2026, 0, 1) }), stale: [stale] }).split('\r\n');
    return lines.find((line) => line.startsWith('stale,'));
  };

  for (const [title, told] of [
    ['Refund', 'Refund'],
    ['Money, back', '"Money, back"'],
    ['=1+1', "'=1+1"],
    ['  =1+1', "'=1+1"],
    ['\uFF1D1+1', "'\uFF1D1+1"],
    // In many countries spreadsheets separate fields at semicolons, whatever the quotes.
    ['Refund;=1+1', `"Refund;'=1+1"`],
    ['Refund; @SUM(A1)', `"Refund;' @SUM(A1)"`],
    ['A\n-1', 'A -1'],
    ['Follow-up = call; e-mail', '"Follow-up = call; e-mail"'],
  ] as const) {
    it(`says ${JSON.stringify(title)} as ${told}`, () =>
      assert.equal(titled(title), `stale,a,${told},freshness,,day,due,2026-01-01,`));
  }
});

import assert from 'node:assert/strict';
import { reviewLists } from '../../../../src/core/lifecycle/reviews/to-review';
import { readSop } from '../../../../src/core/sop/read';
import { freshnessOf } from '../../../../src/core/report/freshness';

const today = '2026-11-29';

function sop(id: string, front: string) {
  return readSop(`---\nid: ${id}\ntitle: ${id}\n${front}\n---\n\n- [ ] Look\n`, {
    uri: `file:///${id}.md`,
    root: 'file:///',
    path: `${id}.md`,
  });
}

const all = [
  sop('late', 'status: approved\nowner: ana\nlast-reviewed: 2026-08-01\nreview-every: 90d'),
  sop('later', 'status: approved\nowner: ana\nlast-reviewed: 2026-01-01\nreview-every: 90d'),
  sop('soon', 'status: approved\nowner: ana\nlast-reviewed: 2026-09-10\nreview-every: 90d'),
  sop('today', 'status: approved\nowner: ana\nlast-reviewed: 2026-08-31\nreview-every: 90d'),
  sop('fine', 'status: approved\nowner: ana\nlast-reviewed: 2026-11-01\nreview-every: 90d'),
  sop('no-date', 'status: approved\nowner: ana\nreview-every: 90d'),
  sop('never', 'status: approved\nowner: ana\nlast-reviewed: 2020-01-01'),
  sop('draft', 'status: draft\nlast-reviewed: 2020-01-01\nreview-every: 90d'),
  sop('gone', 'status: retired\nlast-reviewed: 2020-01-01\nreview-every: 90d'),
  sop('waits', 'status: in-review\nowner: ana'),
];
const ids = (list: readonly { sop: { id: string } }[]) => list.map((one) => one.sop.id);

describe('What is to be reviewed', () => {
  it('is what the day of its review has passed of, what comes soon, what waits and what nobody owns', () => {
    const lists = reviewLists(all, today, undefined);
    assert.deepEqual(ids(lists.overdue), ['no-date', 'later', 'late']);
    assert.deepEqual(ids(lists.soon), ['today', 'soon']);
    assert.deepEqual(ids(lists.inReview), ['waits']);
    assert.deepEqual(ids(lists.unowned), ['draft']);
  });

  it('is overdue as the report counts it', () => {
    const { stale } = freshnessOf(all, today);
    assert.deepEqual(stale.map((one) => one.sop).sort(), [...ids(reviewLists(all, today, undefined).overdue)].sort());
  });

  it('begins with what is old and much used', () => {
    const uses = new Map([
      ['late', 40],
      ['later', 3],
    ]);
    const { overdue } = reviewLists(all, today, uses);
    // 40 × 120 days, 3 × 332 days, and what nobody follows last.
    assert.deepEqual(ids(overdue), ['late', 'later', 'no-date']);
    assert.deepEqual(
      overdue.map((one) => one.uses),
      [40, 3, 0],
    );
  });

  it('asks for no review of what is to be reviewed beyond all calendars', () => {
    const far = sop('far', 'status: approved\nowner: ana\nlast-reviewed: 2026-01-01\nreview-every: 4000000d');
    const { overdue, soon } = reviewLists([far], today, undefined);
    assert.deepEqual([overdue, soon], [[], []]);
  });
});

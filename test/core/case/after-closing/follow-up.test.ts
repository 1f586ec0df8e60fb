import assert from 'node:assert/strict';
import { afterClosing, followUpAt, putOff } from '../../../../src/core/case/after-closing/follow-up';
import type { FollowUpContext } from '../../../../src/core/case/after-closing/follow-up';
import type { Calendar } from '../../../../src/core/time/calendar';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { answered, closed, reopened } from '../../support/cases';
import { termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { joins, keptCase, sopAt } from '../../support/kept-cases';
import { calendarOf } from '../../support/time';

const office = calendarOf('Europe/Madrid', { 'mon-fri': ['09:00-14:00', '15:00-18:00'] }, ['2026-09-07']);
const body = '- [ ] More? `#more`\n  - Yes → [Other](other.md)\n  - No\n';
const asking = sopAt('test', 'follow-up: 3d\n', body);
const other = sopAt('other', 'follow-up: 1d\n', '- [ ] A `#a optional`\n');

const context = (at: string, calendar?: Calendar): FollowUpContext => ({
  now: time(at),
  scales: new TimeScales(),
  calendar,
});
const due = (...actions: ReturnType<typeof afterClosing>) =>
  actions.map((action) => (action.event === 'follow_up' ? action.due : action.event));

describe('a follow-up', () => {
  const view = keptCase(asking, {}, '09:00');

  it('is due so many days after closing', () => {
    assert.deepEqual(due(...afterClosing(view, context('10:00'))), ['2026-09-06T10:00:00.000Z']);
  });

  it('waits for the next opening where the library has working hours', () => {
    // Three days after Thursday is Sunday; Monday is a holiday.
    assert.deepEqual(due(...afterClosing(view, context('10:00', office))), ['2026-09-08T07:00:00.000Z']);
  });

  it('waits for the end of a break on the same day', () => {
    const monday = '2026-09-11T12:30:00Z';
    assert.deepEqual(due(...afterClosing(view, { ...context('10:00', office), now: time(monday) })), [
      '2026-09-14T13:00:00.000Z',
    ]);
  });

  it('goes by the calendar that the case keeps', () => {
    const kept = keptCase(asking, { sla: termsOf({}, office) }, '09:00');
    assert.deepEqual(due(...afterClosing(kept, context('10:00'))), ['2026-09-08T07:00:00.000Z']);
  });

  it('stays where it is when nobody ever works', () => {
    assert.deepEqual(due(...afterClosing(view, context('10:00', calendarOf('UTC', {})))), ['2026-09-06T10:00:00.000Z']);
  });

  it('is the earliest of those that the SOPs on the path ask for', () => {
    const joined: Dated[] = [
      ['09:10', answered('more', 'Yes')],
      ['09:10', joins(other, 'test#more')],
    ];
    assert.deepEqual(due(...afterClosing(keptCase(asking, {}, '09:00', ...joined), context('10:00'))), [
      '2026-09-04T10:00:00.000Z',
    ]);
    assert.deepEqual(
      due(
        ...afterClosing(keptCase(asking, {}, '09:00', ...joined, ['09:20', answered('more', 'No')]), context('10:00')),
      ),
      ['2026-09-06T10:00:00.000Z'],
    );
  });

  it('does not exist where no SOP asks for one', () =>
    assert.deepEqual(afterClosing(keptCase(sopAt('plain', '', body), {}, '09:00'), context('10:00')), []));

  it('is put off to the next working day', () => {
    assert.deepEqual(due(putOff(view, context('10:00'))), ['2026-09-04T10:00:00.000Z']);
    assert.deepEqual(due(putOff(view, { ...context('10:00', office), now: time('2026-09-04T10:00:00Z') })), [
      '2026-09-08T07:00:00.000Z',
    ]);
  });

  it('is to be done while the case is closed, until it is', () => {
    const asked: Dated[] = [
      ['10:00', closed()],
      ['10:00', { event: 'follow_up', due: '2026-09-06T10:00:00.000Z' }],
    ];
    const at = (...events: Dated[]) => followUpAt(keptCase(asking, {}, '09:00', ...events).state);
    assert.equal(at(...asked), Date.parse('2026-09-06T10:00:00.000Z'));
    assert.equal(at(...asked, ['11:00', { event: 'follow_up_done' }]), undefined);
    assert.equal(at(...asked, ['11:00', reopened]), undefined, 'who opens a case again works on it');
    assert.equal(at(...asked, ['11:00', reopened], ['11:30', { event: 'abandon', reason: 'x' }]), undefined);
  });
});

import assert from 'node:assert/strict';
import { reportedOn, waitsForAnswer } from '../../../../src/core/lifecycle/feedback/waiting';
import type { FeedbackThread } from '../../../../src/core/lifecycle/feedback/threads';
import type { FeedbackKind } from '../../../../src/core/lifecycle/feedback/entry';

describe('A report', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('was made on a day where the program runs, and never tomorrow', () => {
    process.env['TZ'] = 'America/New_York';
    assert.equal(reportedOn({ at: '2026-04-10T02:00:00.000Z' }, '2026-04-09'), '2026-04-09');
    assert.equal(reportedOn({ at: '2026-04-08T12:00:00.000Z' }, '2026-04-09'), '2026-04-08');
    assert.equal(reportedOn({ at: '2026-04-10' }, '2026-04-09'), '2026-04-09');
    assert.equal(reportedOn({ at: '2026-04-01' }, '2026-04-09'), '2026-04-01');
    process.env['TZ'] = 'Asia/Tokyo';
    assert.equal(reportedOn({ at: '2026-04-09T20:00:00.000Z' }, '2026-04-10'), '2026-04-10');
  });

  it('waits for an answer while it is open, but for ideas', () => {
    const thread = (kind: FeedbackKind, isOpen = true): Pick<FeedbackThread, 'report' | 'end'> => ({
      report: {
        does: 'report',
        id: 'a1',
        sop: 'a',
        version: undefined,
        step: undefined,
        words: undefined,
        kind,
        text: '',
        by: undefined,
        at: '2026-04-01',
      },
      end: isOpen ? undefined : { outcome: 'fixed', version: undefined, at: '2026-04-02', by: undefined },
    });
    assert.deepEqual([thread('wrong'), thread('easier'), thread('wrong', false)].map(waitsForAnswer), [
      true,
      false,
      false,
    ]);
  });
});

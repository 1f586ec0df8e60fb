import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { refusalOf } from '../../../../src/core/case/model/gate';
import { waitingSince } from '../../../../src/core/case/model/pauses';
import { slaClocks } from '../../../../src/core/case/terms/sla-clocks';
import { stepClock, stepTimes } from '../../../../src/core/case/terms/step-times';
import { digestOf } from '../../../../src/core/report/digest';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { datedCase, datedEvents, termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { holds } from '../../support/properties';
import { minute } from '../../support/time';

const body = '- [ ] A `#a 5m`\n- [ ] B `#b`\n';
const terms = termsOf({ resolution: 600 });
const begin = time('10:00');

const actions: readonly CaseAction[] = [
  { event: 'sla_pause' },
  { event: 'sla_resume' },
  { event: 'customer_message' },
  { event: 'tick', step_id: 'b' },
  { event: 'complete' },
  { event: 'override', reason: 'in a hurry', open: [] },
  { event: 'abandon', reason: 'by mistake' },
  { event: 'reopen' },
  { event: 'note', text: 'whatever' },
];

/** Whatever windows that do not know about each other may write, a minute or more apart. */
const histories = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(...actions)), { maxLength: 12 })
  .map((steps) => {
    let at = begin;
    return steps.map(([minutes, action]): Dated => [(at += minutes * minute), action]);
  });

/** The same worked out minute by minute: the simplest way there is. */
function reckon(events: readonly Dated[], now: number): Reckoned {
  let [isWaiting, isClosed, isChanged, running] = [false, false, false, 0];
  const left = [...events];
  for (let at = begin; at <= now; at += minute) {
    while (left[0]?.[0] === at) {
      const event = left.shift()?.[1].event ?? 'note';
      isChanged ||= isClosed && !['customer_message', 'note', 'reopen'].includes(event);
      if (event === 'sla_pause') isWaiting = true;
      if (['sla_resume', 'customer_message', 'complete', 'override', 'abandon'].includes(event)) isWaiting = false;
      if (['complete', 'override', 'abandon'].includes(event)) isClosed = true;
      if (event === 'reopen') isClosed = false;
    }
    if (at < now && !isWaiting && !isClosed) running++;
  }
  return { isWaiting, isClosed, isChanged, running };
}

interface Reckoned {
  readonly isWaiting: boolean;
  readonly isClosed: boolean;
  readonly isChanged: boolean;
  /** Minutes that counted. */
  readonly running: number;
}

describe('the pauses of a case', () => {
  it('are the same to all who ask', () => {
    holds(
      histories,
      (events) => {
        const now = time(events.at(-1)?.[0] ?? begin) + 7 * minute;
        const expected = reckon(events, now);
        const view = datedCase(body, terms, begin, ...events);
        const scales = new TimeScales();

        assert.equal(waitingSince(view.state) !== undefined, expected.isWaiting, 'the state');
        assert.equal(view.state.closed !== undefined, expected.isClosed, 'the state');

        const [pause, resume] = [refusalOf(view, { event: 'sla_pause' }), refusalOf(view, { event: 'sla_resume' })];
        assert.equal(
          pause,
          expected.isClosed ? 'case-closed' : expected.isWaiting ? 'clocks-paused' : undefined,
          'the gate',
        );
        assert.equal(
          resume,
          expected.isClosed ? 'case-closed' : expected.isWaiting ? undefined : 'clocks-running',
          'the gate',
        );

        const resolution = slaClocks(view.state, scales, now).find((clock) => clock.metric === 'resolution');
        if (resolution) {
          assert.equal(resolution.elapsed, expected.running * minute, 'the promise');
          assert.equal(resolution.isHeld, !expected.isClosed && expected.isWaiting, 'the promise');
        }
        const step = stepClock(view, scales, now);
        if (step) assert.equal(step.isHeld, expected.isWaiting, 'the step');

        const { spent, since } = stepTimes(view.state, scales, now);
        const after = events.filter(([at]) => time(at) <= since);
        assert.equal(
          [...spent.values()].reduce((sum, ms) => sum + ms, 0),
          reckon(after, since).running * minute,
          'the times of steps',
        );
        const digest = digestOf(view, datedEvents(body, terms, begin, ...events), scales, now);
        assert.equal(digest.isChangedAfterClosing, expected.isChanged, 'the report');
      },
      300,
    );
  });
});

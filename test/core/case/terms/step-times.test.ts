import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { currentStep, stepClock, stepTimes } from '../../../../src/core/case/terms/step-times';
import type { SlaTerms } from '../../../../src/core/case/terms/terms';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { answered, closed, noted, reopened, skipped, ticked, unticked } from '../../support/cases';
import { datedCase, termsOf, time } from '../../support/clocks';
import type { Dated } from '../../support/clocks';
import { holds } from '../../support/properties';
import { calendarOf, calendars, day, instants, minute } from '../../support/time';

const scales = new TimeScales();
const body = `# A

- [ ] One \`#one 5m\`
- [ ] Two \`#two 10m optional\`
- [ ] Three \`#three\`
  - [ ] Three one \`#three-one 2m\`
- [ ] Q? \`#q 1m\`
  - Yes → [B](#b)

# B

- [ ] Bee \`#bee 3m\`
`;
const pause: CaseAction = { event: 'sla_pause' };
const resume: CaseAction = { event: 'sla_resume' };

function spent(sla: SlaTerms | undefined, ...events: readonly Dated[]): Record<string, number> {
  const { state } = datedCase(body, sla, '10:00', ...events);
  return Object.fromEntries(
    [...stepTimes(state, scales, time('18:00')).spent].map(([key, ms]) => [key.replace('test#', ''), ms / minute]),
  );
}

function current(now: string, ...events: readonly Dated[]): string | undefined {
  const clock = stepClock(datedCase(body, undefined, '10:00', ...events), scales, time(now));
  return clock && `${clock.step} ${clock.state} ${clock.elapsed / minute} of ${clock.target}`;
}

describe('the time of a step', () => {
  it('runs from what was done before it to its own', () => {
    assert.deepEqual(
      spent(
        undefined,
        ['10:04', ticked('one')],
        ['10:10', skipped('two')],
        ['10:11', answered('q', 'Yes')],
        ['10:15', ticked('bee')],
      ),
      { one: 4, two: 6, q: 1, bee: 4 },
    );
  });

  it('takes in what steps out of order took', () => {
    assert.deepEqual(spent(undefined, ['10:04', ticked('three-one')], ['10:10', ticked('one')]), {
      'three-one': 4,
      one: 6,
    });
  });

  it('is not touched by notes and replies', () => {
    assert.deepEqual(
      spent(
        undefined,
        ['10:02', noted('x', 'one')],
        ['10:03', { event: 'reply_inserted', step_id: 'one', reply: 'r', reply_sop: 'test' }],
        ['10:04', ticked('one')],
      ),
      { one: 4 },
    );
  });

  it('goes on when a step is opened again or answered again', () => {
    assert.deepEqual(
      spent(
        undefined,
        ['10:04', ticked('one')],
        ['10:05', unticked('one')],
        ['10:07', ticked('one')],
        ['10:08', answered('q', 'Yes')],
        ['10:10', answered('q', 'Yes')],
      ),
      { one: 7, q: 3 },
    );
  });

  it('does not count pauses, nor the time in which the case was closed', () => {
    assert.deepEqual(
      spent(
        undefined,
        ['10:02', pause],
        ['10:30', resume],
        ['10:33', ticked('one')],
        ['10:34', closed('x')],
        ['12:00', reopened],
        ['12:01', skipped('two')],
      ),
      { one: 5, two: 2 },
    );
  });

  it('is counted as the case counts time', () => {
    const office = termsOf({ resolution: 60 }, calendarOf('UTC', { thu: ['10:30-18:00'] }));
    assert.deepEqual(spent(office, ['10:45', ticked('one')]), { one: 15 });
  });

  it('is never below 0, whatever clocks say', () => {
    assert.deepEqual(
      spent(undefined, ['10:10', ticked('one')], ['10:05', skipped('two')], ['10:12', answered('q', 'Yes')]),
      { one: 10, two: 0, q: 2 },
    );
  });

  it('adds up to that of the case, however it is split', () => {
    const steps = ['one', 'two', 'three-one', 'q'];
    holds(
      fc.tuple(instants, calendars, fc.array(fc.tuple(fc.nat(2 * day), fc.nat(3)), { maxLength: 10 })),
      ([begin, calendar, spans]) => {
        let at = begin;
        const events = spans.map(([span, step]): Dated => [
          (at += span),
          step === 3 ? answered('q', 'Yes') : ticked(steps[step]!),
        ]);
        const sla = termsOf({ resolution: 60 }, calendar);
        const { spent: by, since } = stepTimes(datedCase(body, sla, begin, ...events).state, scales, at);
        assert.equal(
          [...by.values()].reduce((sum, ms) => sum + ms, 0),
          scales.of('business', calendar).elapsed(begin, at),
        );
        assert.equal(since, at);
      },
      100,
    );
  });
});

describe('the current step', () => {
  const keyOf = (...events: readonly Dated[]) => currentStep(datedCase(body, undefined, '10:00', ...events))?.step.id;

  it('is the first open one that must be done, inner steps before what holds them', () => {
    assert.equal(keyOf(), 'one');
    assert.equal(keyOf(['10:04', ticked('one')]), 'three-one');
    assert.equal(keyOf(['10:04', ticked('one')], ['10:05', ticked('three-one')]), 'q');
    assert.equal(
      keyOf(['10:04', ticked('one')], ['10:05', ticked('three-one')], ['10:06', answered('q', 'Yes')]),
      'bee',
    );
  });

  it('is an optional one when nothing else is open, and none in the end', () => {
    const done: Dated[] = [
      ['10:04', ticked('one')],
      ['10:05', ticked('three-one')],
      ['10:06', answered('q', 'Yes')],
      ['10:07', ticked('bee')],
    ];
    assert.equal(keyOf(...done), 'two');
    assert.equal(keyOf(...done, ['10:08', ticked('two')]), undefined);
  });

  it('does not exist in a closed case', () => {
    assert.equal(keyOf(['10:04', closed('x')]), undefined);
  });

  it('has a clock against its duration, with what it took before', () => {
    assert.equal(current('10:03'), 'test#one running 3 of 5');
    assert.equal(current('10:07'), 'test#one breached 7 of 5');
    assert.equal(current('10:06', ['10:04', ticked('one')], ['10:05', unticked('one')]), 'test#one breached 6 of 5');
    assert.equal(current('10:05', ['10:03', ticked('one')], ['10:04', unticked('one')]), 'test#one running 5 of 5');
    assert.equal(current('10:20', ['10:02', pause]), 'test#one paused 2 of 5');
  });

  it('warns at four fifths of its duration, with what it took before', () => {
    const isNear = (now: string) =>
      stepClock(
        datedCase('- [ ] A `#a 10m`\n', undefined, '10:00', ['10:05', ticked('a')], ['10:06', unticked('a')]),
        scales,
        time(now),
      )?.isNear;
    assert.deepEqual([isNear('10:07'), isNear('10:08')], [false, true]);
  });

  it('has none without a duration', () => {
    assert.equal(stepClock(datedCase('- [ ] A `#a`\n', undefined, '10:00'), scales, time('10:05')), undefined);
  });
});

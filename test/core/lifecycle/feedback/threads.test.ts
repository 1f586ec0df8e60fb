import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeedbackEntry } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackThreads } from '../../../../src/core/lifecycle/feedback/threads';
import { holds } from '../../support/properties';

const report = (id: string, at: string): FeedbackEntry => ({
  does: 'report',
  id,
  sop: 'refund',
  version: undefined,
  step: undefined,
  words: undefined,
  kind: 'unclear',
  text: '',
  by: undefined,
  at,
});
const followUp = (does: 'answer' | 'resolve' | 'reopen', id: string, about: string, at: string): FeedbackEntry => ({
  does,
  id,
  report: about,
  outcome: does === 'resolve' ? 'fixed' : undefined,
  version: does === 'resolve' ? '2.2.0' : undefined,
  text: '',
  by: 'Rosa',
  at,
});

describe('What became of feedback', () => {
  it('is open until it is resolved, and again when it is reopened', () => {
    const all = [report('a', '2026-11-01'), followUp('answer', '1', 'a', '2026-11-02')];
    const end = () => feedbackThreads(all)[0]?.end;
    assert.equal(end(), undefined);
    all.push(followUp('resolve', '2', 'a', '2026-11-03'));
    assert.equal(end()?.version, '2.2.0');
    all.push(followUp('answer', '3', 'a', '2026-11-04'));
    assert.equal(end()?.version, '2.2.0');
    all.push(followUp('reopen', '4', 'a', '2026-11-05'));
    assert.equal(end(), undefined);
  });

  it('shows open reports first, then the newest', () => {
    const all = [
      report('old', '2026-11-01'),
      report('ended', '2026-11-09'),
      report('new', '2026-11-02'),
      followUp('resolve', '1', 'ended', '2026-11-10'),
      followUp('answer', '2', 'nobody', '2026-11-10'),
    ];
    assert.deepEqual(
      feedbackThreads(all).map(({ report }) => report.id),
      ['new', 'old', 'ended'],
    );
  });

  it('is the same for everybody, in whatever order two people’s files come together', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-11-${String(one).padStart(2, '0')}`);
    const id = fc.stringMatching(/^[a-z]{6}$/);
    const one = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), day).map(([name, at]) => report(name, at)),
      fc
        .tuple(
          fc.constantFrom('answer' as const, 'resolve' as const, 'reopen' as const),
          id,
          fc.constantFrom('a', 'b'),
          day,
        )
        .map(([does, own, about, at]) => followUp(does, own, about, at)),
    );
    const byId = (all: readonly FeedbackEntry[]) => [...new Map(all.map((each) => [each.id, each])).values()];
    holds(fc.tuple(fc.array(one), fc.integer()), ([written, turn]) => {
      const all = byId(written);
      const at = all.length === 0 ? 0 : Math.abs(turn) % all.length;
      const other = [...all.slice(at), ...all.slice(0, at), ...all].reverse();
      assert.deepEqual(feedbackThreads(other), feedbackThreads(all));
    });
  });
});

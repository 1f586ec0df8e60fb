import assert from 'node:assert/strict';
import fc from 'fast-check';
import { feedbackKinds, outcomes } from '../../../../src/core/lifecycle/feedback/entry';
import type { FeedbackEntry, FollowUp, Report } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, mostWords, readFeedback, writeFeedback } from '../../../../src/core/lifecycle/feedback/file';
import { holds } from '../../support/properties';

const report: Report = {
  does: 'report',
  id: 'k3f9x2',
  sop: 'refund-return',
  version: '2.1.0',
  step: 'label',
  words: 'Envía la etiqueta',
  kind: 'outdated',
  text: 'The carrier has another form now.\nSince Monday.',
  by: undefined,
  at: '2026-11-20',
};
const resolved: FollowUp = {
  does: 'resolve',
  id: 'm1',
  report: 'k3f9x2',
  outcome: 'fixed',
  version: '2.2.0',
  text: 'Thank you: the new form is linked.',
  by: 'Rosa',
  at: '2026-11-21T09:30:00.000Z',
};

describe('A file of feedback', () => {
  it('is YAML that people can read, and names nobody who did not want it', () => {
    const text = writeFeedback(report);
    assert.match(text, /^sop: refund-return$/m);
    assert.match(text, /^kind: outdated$/m);
    assert.doesNotMatch(text, /^by:|undefined|null/m);
    assert.deepEqual(readFeedback(text), { entry: report, problems: [] });
    assert.deepEqual(readFeedback(writeFeedback(resolved)), { entry: resolved, problems: [] });
  });

  it('stands beside what belongs to the same report', () => {
    assert.equal(feedbackFile(report), 'k3f9x2.yml');
    assert.equal(feedbackFile(resolved), 'k3f9x2.2026-11-21-m1.yml');
  });

  it('says what is wrong where somebody edited it, and costs only itself', () => {
    const codes = (text: string) => readFeedback(text).problems.map(({ code }) => code);
    assert.deepEqual(codes('id: a1\ndoes: report\nat: 2026-11-20\n'), ['yaml.key-missing']);
    assert.deepEqual(codes('id: a1\ndoes: report\nsop: x\nat: yesterday\n'), ['yaml.not-date']);
    assert.deepEqual(codes('id: ../../etc\ndoes: report\nsop: x\nat: 2026-11-20\n'), ['yaml.not-identifier']);
    assert.deepEqual(codes('id: a1\ndoes: report\nsop: x\nkind: bad\nat: 2026-11-20\n'), ['yaml.not-one-of']);
    assert.equal(readFeedback('id: a1\ndoes: report\nsop: x\nkind: bad\nat: 2026-11-20\n').entry?.does, 'report');
    for (const text of ['', '{', '- a', 'id: [', '\u0000'.repeat(20)])
      assert.equal(readFeedback(text).entry, undefined);
  });

  it('is never longer than what anybody reads', () => {
    const { entry } = readFeedback(writeFeedback({ ...report, text: 'á'.repeat(mostWords + 1) }));
    assert.equal(entry?.text.length, mostWords);
    assert.equal(readFeedback(`text: ${'a'.repeat(100_000)}`).entry, undefined);
  });

  it('says the same when it is read again, whatever people write', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/\r\n?/g, '\n').trim());
    const name = fc.option(
      words.filter((text) => text.trim() !== ''),
      { nil: undefined },
    );
    const id = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    const at = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const reports: fc.Arbitrary<FeedbackEntry> = fc.record({
      does: fc.constant('report' as const),
      id,
      sop: id,
      version: fc.option(id, { nil: undefined }),
      step: fc.option(id, { nil: undefined }),
      words: name,
      kind: fc.constantFrom(...feedbackKinds),
      text: words,
      by: name,
      at,
    });
    const followUps: fc.Arbitrary<FeedbackEntry> = fc.record({
      does: fc.constantFrom('answer' as const, 'resolve' as const, 'reopen' as const),
      id,
      report: id,
      outcome: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
      version: fc.option(id, { nil: undefined }),
      text: words,
      by: name,
      at,
    });
    holds(
      fc.oneof(reports, followUps),
      (entry) => assert.deepEqual(readFeedback(writeFeedback(entry)), { entry: { ...entry }, problems: [] }),
      500,
    );
  });
});

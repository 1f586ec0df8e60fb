import assert from 'node:assert/strict';
import fc from 'fast-check';
import { feedbackKinds, outcomes } from '../../../../src/core/lifecycle/feedback/entry';
import type { FeedbackEntry, FollowUp, Report, SharedCounts } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, mostWords, readFeedback, writeFeedback } from '../../../../src/core/lifecycle/feedback/file';
import { lineOf } from '../../../../src/core/lifecycle/signals/line';
import { anySignal, counted } from '../signals/any-signal';
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

  it('holds what was counted word for word as it was shown, by nobody, and of the day alone', () => {
    const shared: SharedCounts = {
      does: 'count',
      id: 'c1',
      counts: [
        { what: 'search', lang: 'es', words: 'factura rectificativa', times: 3 },
        { what: 'none', sops: ['refund', 'return'], times: 1 },
        { what: 'skipped', sop: 'refund', version: '2.1.0', step: 'label', times: 2 },
      ],
      at: '2026-11-20',
    };
    assert.equal(
      writeFeedback(shared),
      `format: 1
id: c1
does: count
at: 2026-11-20
counts:
  - { what: search, lang: es, words: factura rectificativa, times: 3 }
  - { what: none, sops: [ refund, return ], times: 1 }
  - { what: skipped, sop: refund, version: 2.1.0, step: label, times: 2 }
`,
    );
    for (const one of shared.counts) assert.ok(writeFeedback(shared).includes(`\n  ${lineOf(one)}\n`));
    assert.deepEqual(readFeedback(writeFeedback(shared)), { entry: shared, problems: [] });
    assert.equal(feedbackFile(shared), 'counted.2026-11-20-c1.yml');
  });

  it('takes no more of a count than anybody writes', () => {
    const { entry } = readFeedback(
      `id: c1\ndoes: count\nat: 2026-11-20\ncounts:\n  - { what: search, words: ${'a'.repeat(9000)}, times: .inf }\n` +
        `  - { what: none, sops: [${'a, '.repeat(500)}a], times: .nan }\n`,
    );
    assert.ok(entry?.does === 'count');
    assert.deepEqual(
      entry.counts.map((one) => [
        one.what === 'search' ? one.words.length : one.what === 'none' ? one.sops.length : undefined,
        one.times,
      ]),
      [
        [200, 100_000],
        [10, 1],
      ],
    );
  });

  it('leaves out a count that somebody broke, and keeps the others', () => {
    const { entry, problems } = readFeedback(
      'id: c1\ndoes: count\nat: 2026-11-20\ncounts:\n  - { what: search, times: 3 }\n  - { what: joke }\n  - { words: a }\n' +
        '  - { what: search, words: a, times: -4 }\n  - { what: search, words: b, times: 1e99 }\n  - x\n',
    );
    assert.ok(entry?.does === 'count');
    assert.deepEqual(
      entry.counts.map(({ times }) => times),
      [1, 100_000],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['yaml.not-groups', 'yaml.key-missing', 'yaml.not-one-of', 'yaml.key-missing'],
    );
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
    assert.ok(entry && 'text' in entry);
    assert.equal(entry.text.length, mostWords);
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
    const counts: fc.Arbitrary<FeedbackEntry> = fc.record({
      does: fc.constant('count' as const),
      id,
      counts: fc.array(counted, { maxLength: 60 }),
      at: at.map((time) => time.slice(0, 10)),
    });
    const asides: fc.Arbitrary<FeedbackEntry> = fc.record({
      does: fc.constant('set-aside' as const),
      id,
      counts: fc.array(anySignal, { maxLength: 10 }),
      at,
    });
    holds(
      fc.oneof(reports, followUps, counts, asides),
      (entry) => assert.deepEqual(readFeedback(writeFeedback(entry)), { entry: { ...entry }, problems: [] }),
      500,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FeedbackEntry } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../../../src/core/lifecycle/feedback/file';
import { readFeedbackFolder } from '../../../../src/core/lifecycle/feedback/folder';
import { HeldFeedback } from '../../../../src/core/lifecycle/feedback/held';
import { feedbackThreads } from '../../../../src/core/lifecycle/feedback/threads';
import { assertGrowsEvenly, assertGrowsEvenlyInTurns } from '../../support/growth';
import { MemoryFiles } from '../../support/memory-files';
import { holds } from '../../support/properties';

/** Of three entries, two are reports and one closes the first of them. */
function entry(number: number, sops = 5): FeedbackEntry {
  const base = { id: `n${number}`, text: 'Words', by: undefined, at: '2026-03-02' };
  return number % 3 === 2
    ? { ...base, does: 'resolve', report: `n${number - 2}`, outcome: 'fixed', version: undefined }
    : { ...base, does: 'report', sop: `s${number % sops}`, version: '1', step: 'x', words: 'Step', kind: 'wrong' };
}

describe('Feedback that is held', () => {
  it('is always what its files say, in whatever steps they came and went', () => {
    const change = fc.tuple(fc.nat(30), fc.boolean());
    holds(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 12 }), (turns) => {
      const held = new HeldFeedback();
      const files = new Map<string, FeedbackEntry>();
      for (const turn of turns) {
        held.update(turn.map(([number, isThere]) => [`f${number}`, isThere ? entry(number) : undefined]));
        for (const [number, isThere] of turn)
          if (isThere) files.set(`f${number}`, entry(number));
          else files.delete(`f${number}`);
        const threads = feedbackThreads(files.values());
        assert.deepEqual(held.threads, threads);
        for (let sop = 0; sop < 5; sop++)
          assert.deepEqual(
            held.openOn(`s${sop}`),
            threads.filter(({ report, end }) => end === undefined && report.sop === `s${sop}`),
          );
      }
      assert.deepEqual([...held.names].sort(), [...files.keys()].sort());
      assert.deepEqual(new Set(held.entries), new Set(files.values()));
    });
  });

  it('takes no more time for each than for few: to read them, and to ask for those of each SOP', async () => {
    const folder = (size: number) =>
      new MemoryFiles(
        Object.fromEntries(
          Array.from({ length: size }, (_, at) => {
            const made = entry(at, size);
            return [`lib/${feedbackFolder}/${feedbackFile(made)}`, writeFeedback(made)];
          }),
        ),
      );
    await assertGrowsEvenlyInTurns(2500, folder, (files) => readFeedbackFolder(files, 'lib'));
    assertGrowsEvenly(
      5000,
      (size) => Array.from({ length: size }, (_, at) => [`f${at}`, entry(at, size / 5)] as const),
      (files) => {
        const held = new HeldFeedback();
        held.update(files);
        for (let sop = 0; sop < files.length / 5; sop++) held.openOn(`s${sop}`);
      },
    );
  });
});

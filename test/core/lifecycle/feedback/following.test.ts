import assert from 'node:assert/strict';
import { Feedback } from '../../../../src/editor/services/feedback';
import type { FeedbackEntry, Report } from '../../../../src/core/lifecycle/feedback/entry';
import { feedbackFile, feedbackFolder, writeFeedback } from '../../../../src/core/lifecycle/feedback/file';
import { MemoryFiles } from '../../support/memory-files';

const report = (id: string): Report => ({
  does: 'report',
  id,
  sop: 'a',
  version: '1',
  step: undefined,
  words: undefined,
  kind: 'wrong',
  text: 'Words',
  by: undefined,
  at: '2026-03-02',
});
const place = (entry: FeedbackEntry) => `lib/${feedbackFolder}/${feedbackFile(entry)}`;

function setUp(...ids: string[]) {
  const files = new MemoryFiles(Object.fromEntries(ids.map((id) => [place(report(id)), writeFeedback(report(id))])));
  const told: string[] = [];
  const feedback = new Feedback({ files: () => files, log: { warn: () => undefined } });
  feedback.onDidChange((root) => told.push(root));
  const open = () => feedback.threads('lib').map((one) => one.report.id);
  return { files, feedback, told, ids: () => open().sort() };
}

describe('Following the feedback on a library', () => {
  it('takes in many files that come and go at once, and tells it once', async () => {
    const many = Array.from({ length: 50 }, (_, at) => `n${at}`);
    const { files, feedback, told, ids } = setUp(...many);
    await feedback.refresh('lib');
    assert.deepEqual(told, ['lib']);
    for (const id of many.slice(0, 40)) await files.remove(place(report(id)));
    files.put(place(report('new')), writeFeedback(report('new')));
    await feedback.follow(
      'lib',
      [feedbackFile(report('new'))],
      many.slice(0, 40).map((id) => feedbackFile(report(id))),
    );
    assert.deepEqual(told, ['lib', 'lib']);
    assert.deepEqual(ids(), [...many.slice(40), 'new'].sort());
  });

  it('loses nothing that is reported while all is read, and brings back nothing that went', async () => {
    const { files, feedback, ids } = setUp('a', 'b');
    const reading = feedback.refresh('lib');
    await feedback.add('lib', report('own'));
    await files.remove(place(report('b')));
    const following = feedback.follow('lib', [], [feedbackFile(report('b'))]);
    await Promise.all([reading, following]);
    assert.deepEqual(ids(), ['a', 'own']);
    await feedback.refresh('lib');
    assert.deepEqual(ids(), ['a', 'own']);
  });

  it('goes on after a reading that failed', async () => {
    const { files, feedback, ids } = setUp('a');
    files.forbid(`lib/${feedbackFolder}`);
    const failing = feedback.refresh('lib');
    const next = feedback.follow('lib', [feedbackFile(report('a'))], []);
    await assert.rejects(failing);
    await next;
    assert.deepEqual(ids(), ['a']);
  });
});

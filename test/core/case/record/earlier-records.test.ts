import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyRecords } from '../../../../src/core/case/record/verify';
import { stepsInView } from '../../../../src/core/case/model/view';
import type { CaseView } from '../../../../src/core/case/model/view';
import { caseSummary } from '../../../../src/core/case/summary/summary';
import { slaClocks } from '../../../../src/core/case/terms/sla-clocks';
import { stepClock, stepTimes } from '../../../../src/core/case/terms/step-times';
import { TimeScales } from '../../../../src/core/time/time-scales';
import { storeOn } from '../../support/cases';
import { MemoryFiles } from '../../support/memory-files';
import { englishWords } from '../../support/summary-words';

/** What version 0.1 read from records that it had written: nothing of it may change. */
interface Expected {
  readonly cases: Readonly<Record<string, { readonly times: readonly { readonly at: string }[] }>>;
  readonly verification: unknown;
  readonly followUps: unknown;
}

const fixtures = join(__dirname, 'fixtures');
const expected = JSON.parse(readFileSync(join(fixtures, 'states-of-0.1.json'), 'utf8')) as Expected;
const records = join(fixtures, 'records-of-0.1');

function recordFiles(): MemoryFiles {
  const names = readdirSync(records);
  return new MemoryFiles(Object.fromEntries(names.map((name) => [`cases/${name}`, readFileSync(join(records, name))])));
}

/** What JSON keeps of a value. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** How the time of a case stands at an instant. */
function timeOf(view: CaseView, at: string): object {
  const now = Date.parse(at);
  const scales = new TimeScales();
  return {
    at,
    clocks: slaClocks(view.state, scales, now).map((clock) => ({ ...clock, changesAt: undefined })),
    step: stepClock(view, scales, now),
    spent: [...stepTimes(view.state, scales, now).spent],
  };
}

/** A case as it is kept in the file of what is expected; texts and events stand in the record. */
function shown(view: CaseView, instants: readonly string[]): unknown {
  const { state } = view;
  return plain({
    state: {
      ...state,
      steps: [...state.steps],
      parts: [...state.parts.values()].map((part) => ({ ...part, text: undefined, constants: undefined })),
      moves: state.moves.map(({ hash }) => hash),
      timeline: state.timeline.map(({ hash }) => hash),
      // There were none then.
      standIns: state.standIns.size > 0 ? [...state.standIns] : undefined,
    },
    steps: stepsInView(view).map((step) => [step.key, step.state, step.onPath, step.binding]),
    // What was skipped counted as done then.
    progress: { done: view.progress.done + view.progress.skipped, total: view.progress.total },
    times: instants.map((at) => timeOf(view, at)),
    summary: caseSummary(view, englishWords, []),
  });
}

describe('records that version 0.1 wrote', () => {
  for (const [id, said] of Object.entries(expected.cases)) {
    it(`say the same of case ${id}`, async () => {
      const view = await storeOn(recordFiles(), 'later').load(id);
      assert.ok(view);
      const instants = said.times.map(({ at }) => at);
      assert.deepEqual(shown(view, instants), said);
    });
  }

  it('verify clean, with every event', async () => {
    assert.deepEqual(plain(await verifyRecords(recordFiles(), 'cases')), expected.verification);
  });

  it('call for the same follow-ups', async () => {
    const store = storeOn(recordFiles(), 'later');
    await store.refresh();
    assert.deepEqual(store.followUps, expected.followUps);
  });

  it('stay as they were when a later version goes on with a case', async () => {
    const files = recordFiles();
    const store = storeOn(files, 'later');
    await store.load('a2');
    assert.ok((await store.act('a2', { event: 'note', text: 'Read by a later version.' })).done);
    for (const name of readdirSync(records))
      assert.equal(files.text(`cases/${name}`), readFileSync(join(records, name), 'utf8'), name);
    assert.deepEqual((await verifyRecords(files, 'cases')).broken, []);
  });
});

import assert from 'node:assert/strict';
import { CasesWithPractice } from '../../../src/core/case/record/cases-with-practice';
import { ActiveCase } from '../../../src/editor/services/active-case';
import { CountingIds, FakeClock } from '../support/fakes';
import { MemoryFiles } from '../support/memory-files';
import { sopWith } from '../support/sops';

const sop = sopWith('## Check\n\n- [ ] Open the order `#open`\n');

function begin(remembered?: string) {
  const kept = new Map<string, unknown>(remembered === undefined ? [] : [['activeCase', remembered]]);
  const memory = {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  } as ConstructorParameters<typeof ActiveCase>[1];
  const cases = new CasesWithPractice({
    files: new MemoryFiles(),
    folder: '.sop-cases',
    clock: new FakeClock(),
    ids: new CountingIds('a'),
    actor: () => 'ana',
  });
  return { kept, cases, active: new ActiveCase(cases, memory) };
}

describe('The active case after a practice', () => {
  it('is chosen by nobody where none was before: its alarms are not for this window', async () => {
    const { kept, cases, active } = begin();
    const real = await cases.open(sop, { ticket: 'T-1' });
    const { id } = (await cases.practise(sop)).state;
    await active.choose(id);
    assert.deepEqual([active.view?.state.id, active.isChosen], [id, true]);
    let told = 0;
    active.onDidChange(() => told++);
    cases.endPractice();
    assert.deepEqual([active.view?.state.id, active.isChosen, told], [real.state.id, false, 1]);
    assert.equal(kept.size, 0, 'practice is gone with its window');
  });

  it('is the one that was chosen before it', async () => {
    const { kept, cases, active } = begin();
    const [first, second] = [await cases.open(sop), await cases.open(sop)];
    await active.choose(first.state.id);
    await active.choose((await cases.practise(sop)).state.id);
    assert.equal(kept.get('activeCase'), first.state.id);
    cases.endPractice();
    assert.deepEqual([active.view?.state.id, active.isChosen], [first.state.id, true]);
    await active.choose((await cases.practise(sop)).state.id);
    await active.choose(second.state.id);
    cases.endPractice();
    assert.equal(active.view?.state.id, second.state.id);
  });

  it('is not the practice that a window ended with', async () => {
    const { cases, active } = begin('practice-1');
    await cases.open(sop);
    assert.equal(active.isChosen, false);
  });
});

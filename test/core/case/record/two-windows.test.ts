import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseAction } from '../../../../src/core/case/model/action';
import { answered, closed, noted, reopened, skipped, stepIn, storeOn, ticked, unticked } from '../../support/cases';
import { FakeClock } from '../../support/fakes';
import { MemoryFiles } from '../../support/memory-files';
import { eventuallyHolds } from '../../support/properties';
import { sopWith } from '../../support/sops';
import { linesOf, plain, toldBy } from '../../support/stores';

const sop = sopWith(
  '# A\n\n- [ ] One `#one`\n- [ ] Q? `#q`\n  - Yes → [B](#b)\n  - No → [C](#c)\n\n# B\n\n- [ ] Bee `#bee`\n\n# C\n\n- [ ] Cee `#cee`\n',
);

describe('two windows', () => {
  it('see what the other does', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    const told = toldBy(two);
    await two.refresh();
    assert.deepEqual([plain(two.get(state.id)), told], [plain(one.get(state.id)), [[state.id]]]);
    await two.act(state.id, ticked('one'));
    await one.refresh();
    assert.equal(stepIn(one.get(state.id)!, 'one').record?.actor, 'agent-b');
    assert.deepEqual(plain(one.get(state.id)), plain(two.get(state.id)));
  });

  it('write to files of their own', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await two.act(state.id, ticked('one'));
    assert.deepEqual(files.names, [`cases/${state.id}.a1.jsonl`, `cases/${state.id}.b1.jsonl`]);
  });

  it('are not told again what they know', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    await one.open(sop);
    await two.refresh();
    const told = [toldBy(one), toldBy(two)];
    await one.refresh();
    await two.refresh();
    assert.deepEqual(told, [[], []]);
  });

  it('cannot act past each other: the gate knows what the other did', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await two.act(state.id, closed('customer left'));
    assert.deepEqual(await one.act(state.id, ticked('one')), { done: false, refusal: 'case-closed' });
    assert.ok(one.get(state.id)?.state.closed, 'and the first window knows as well by now');
  });

  it('that act at once lose nothing, and agree', async () => {
    const files = new MemoryFiles();
    const [one, two] = [storeOn(files, 'a'), storeOn(files, 'b')];
    const { state } = await one.open(sop);
    await two.refresh();
    await Promise.all([
      one.act(state.id, ticked('one')),
      two.act(state.id, answered('q', 'Yes')),
      one.act(state.id, noted('from a')),
      two.act(state.id, noted('from b')),
    ]);
    await Promise.all([one.refresh(), two.refresh()]);
    assert.equal(linesOf(files).length, 5);
    assert.deepEqual(plain(one.get(state.id)), plain(two.get(state.id)));
    assert.deepEqual(one.get(state.id)?.progress, { done: 2, skipped: 0, total: 3 });
  });

  it('and any that come later agree, whatever each did and when', async () => {
    const actions: fc.Arbitrary<CaseAction> = fc.constantFrom(
      ticked('one'),
      unticked('one'),
      answered('q', 'Yes'),
      answered('q', 'No'),
      ticked('bee'),
      ticked('cee'),
      skipped('one', 'why'),
      noted('x'),
      closed('why'),
      reopened,
    );
    const moves = fc.array(
      fc.record({
        window: fc.nat(2),
        action: fc.option(actions),
        fails: fc.nat(5).map((dice) => dice === 0),
        waits: fc.boolean(),
      }),
      { maxLength: 12 },
    );
    await eventuallyHolds(
      moves,
      async (history) => {
        const files = new MemoryFiles();
        const stores = ['a', 'b', 'c'].map((window, index) =>
          storeOn(files, window, new FakeClock(`2026-08-01T09:0${index}:00.000Z`)),
        );
        const { state } = await stores[0]!.open(sop);
        await Promise.all(stores.map((store) => store.refresh()));
        const running: Promise<unknown>[] = [];
        for (const { window, action, fails, waits } of history) {
          if (fails) files.failWrite(1);
          running.push(
            (action ? stores[window]!.act(state.id, action) : stores[window]!.refresh()).catch((error: unknown) =>
              assert.match(String(error), /ENOSPC/),
            ),
          );
          if (waits) await Promise.all(running);
        }
        await Promise.all(running);
        const late = storeOn(files, 'd');
        for (const store of [...stores, late]) await store.refresh();
        await late.load(state.id);
        const views = [...stores, late].map((store) => plain(store.get(state.id)));
        for (const view of views) assert.deepEqual(view, views[0]);
      },
      20,
    );
  });
});

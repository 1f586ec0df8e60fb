import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mostKept, SignalCounter } from '../../../../src/core/lifecycle/signals/counter';
import type { Consent } from '../../../../src/core/lifecycle/signals/counter';
import { signalKey } from '../../../../src/core/lifecycle/signals/signal';
import type { Counted, Signal } from '../../../../src/core/lifecycle/signals/signal';
import { eventuallyHolds } from '../../support/properties';
import { anySignal } from './any-signal';

/** A machine's memory, which knows whether anything was ever written to it. */
class Memory {
  kept: readonly Counted[] = [];
  writes = 0;
  get = () => this.kept;
  set = (kept: readonly Counted[]) => {
    this.kept = kept;
    this.writes++;
  };
}

const search = (words: string): Signal => ({ what: 'search', lang: 'es', words });

describe('What is counted on a machine', () => {
  it('is nothing before the person has agreed, and nothing of before once they take it back', async () => {
    const happenings = fc.array(fc.oneof(fc.constantFrom<Consent>('ask', 'on', 'off'), anySignal), { maxLength: 40 });
    await eventuallyHolds(
      happenings,
      async (all) => {
        let consent: Consent = 'ask';
        const memory = new Memory();
        const counter = new SignalCounter(memory, () => consent);
        /** What came since consent was given and not taken back. */
        let since: Signal[] = [];
        for (const one of all) {
          if (typeof one === 'string') {
            consent = one;
            if (one !== 'on') since = [];
            // As the extension does when the setting changes.
            await counter.count([]);
            if (one !== 'on') assert.deepEqual(memory.kept, []);
            continue;
          }
          const writes = memory.writes;
          await counter.count([one]);
          if (consent === 'on') since.push(one);
          else assert.equal(memory.writes, writes, 'it was not even written for a moment');
        }
        const times = new Map<string, number>();
        for (const one of since) times.set(signalKey(one), (times.get(signalKey(one)) ?? 0) + 1);
        assert.deepEqual(new Map(memory.kept.map((one) => [signalKey(one), one.times])), times);
        assert.equal(counter.counted.length, consent === 'on' ? times.size : 0);
      },
      300,
    );
  });

  it('is bounded: what came least often and longest ago makes room', async () => {
    const memory = new Memory();
    const counter = new SignalCounter(memory, () => 'on');
    await counter.count([search('often'), search('often'), search('first')]);
    for (let number = 0; number < 3 * mostKept; number++) await counter.count([search(`word ${number}`)]);
    assert.equal(memory.kept.length, mostKept);
    assert.equal(memory.kept[0]?.times, 2);
    assert.ok(!memory.kept.some((one) => one.what === 'search' && one.words === 'first'));
    assert.ok(memory.kept.some((one) => one.what === 'search' && one.words === `word ${3 * mostKept - 1}`));
  });

  it('goes once it is shared or left out, but for what came meanwhile', async () => {
    const memory = new Memory();
    const counter = new SignalCounter(memory, () => 'on');
    await counter.count([search('a'), search('a'), search('b')]);
    const shown = counter.counted;
    await counter.count([search('a'), search('c')]);
    await counter.remove(shown);
    assert.deepEqual(counter.counted, [
      { ...search('a'), times: 1 },
      { ...search('c'), times: 1 },
    ]);
  });
});

import assert from 'node:assert/strict';
import { InTurn } from '../../src/core/in-turn';

describe('things that are done in turn', () => {
  it('begin once those before them are over, whether they failed or not', async () => {
    const turns = new InTurn();
    const done: string[] = [];
    let go: () => void = () => undefined;
    const first = turns.run(async () => {
      await new Promise<void>((resolve) => (go = resolve));
      done.push('first');
      throw new Error('no');
    });
    const second = turns.run(() => Promise.resolve(done.push('second')));
    await Promise.resolve();
    assert.deepEqual(done, []);
    go();
    await assert.rejects(first, /no/);
    assert.equal(await second, 2);
    assert.deepEqual(done, ['first', 'second']);
  });
});

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

  it('does what many ask for once, and again for those who ask while it is being done', async () => {
    const turns = new InTurn();
    let done = 0;
    const task = () => {
      done++;
      return Promise.resolve();
    };
    await Promise.all([turns.once(task), turns.once(task), turns.once(task)]);
    assert.equal(done, 1);
    let asked: Promise<void> | undefined;
    const asking = async () => {
      await task();
      asked ??= turns.once(asking);
    };
    await turns.once(asking);
    await asked;
    assert.equal(done, 3);
  });

  it('does it for those who ask after it failed', async () => {
    const turns = new InTurn();
    const task = () => Promise.reject(new Error('no'));
    await assert.rejects(turns.once(task), /no/);
    await assert.rejects(turns.once(task), /no/);
  });
});

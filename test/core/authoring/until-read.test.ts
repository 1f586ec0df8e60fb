import assert from 'node:assert/strict';
import { untilRead } from '../../../src/editor/library/until-read';

describe('waiting until a library is read', () => {
  it('ends at once where it is, and else when it is, and listens no longer', async () => {
    type Told = Parameters<Parameters<typeof untilRead>[0]['onDidProgress']>[0];
    const listeners = new Set<Told>();
    const loader = {
      progress: { loading: true, done: 0, total: 0 },
      onDidProgress: (told: Told) => {
        listeners.add(told);
        return { dispose: () => void listeners.delete(told) };
      },
    };
    let isRead = false;
    const waiting = untilRead(loader).then(() => (isRead = true));
    for (const told of listeners) told({ loading: true, done: 1, total: 2 });
    await Promise.resolve();
    assert.equal(isRead, false);
    for (const told of listeners) told({ loading: false, done: 2, total: 2 });
    await waiting;
    assert.equal(listeners.size, 0);
    await untilRead({ ...loader, progress: { loading: false, done: 2, total: 2 } });
  });
});

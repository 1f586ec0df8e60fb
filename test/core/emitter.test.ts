import assert from 'node:assert/strict';
import { Emitter } from '../../src/core/emitter';

describe('an event', () => {
  it('reaches its listeners in the order they subscribed', () => {
    const emitter = new Emitter<number>();
    const heard: string[] = [];
    emitter.event((value) => heard.push(`a${value}`));
    emitter.event((value) => heard.push(`b${value}`));
    emitter.fire(1);
    emitter.fire(2);
    assert.deepEqual(heard, ['a1', 'b1', 'a2', 'b2']);
  });

  it('is not sent to a listener that has gone', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const subscription = emitter.event((value) => heard.push(value));
    emitter.fire(1);
    subscription.dispose();
    subscription.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1]);
  });

  it('reaches a listener twice that subscribed twice, and once after it has unsubscribed once', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    const listener = (value: number) => heard.push(value);
    const first = emitter.event(listener);
    emitter.event(listener);
    emitter.fire(1);
    first.dispose();
    emitter.fire(2);
    assert.deepEqual(heard, [1, 1, 2]);
  });

  it('reaches all, even when one of them fails', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    emitter.event(() => {
      throw new Error('first');
    });
    emitter.event(() => {
      throw new Error('second');
    });
    emitter.event((value) => heard.push(value));
    assert.throws(() => emitter.fire(1), { message: 'first' });
    assert.deepEqual(heard, [1]);
  });

  it('does not reach a listener that subscribes meanwhile', () => {
    const emitter = new Emitter<number>();
    const heard: number[] = [];
    emitter.event(() => emitter.event((value) => heard.push(value)));
    emitter.fire(1);
    assert.deepEqual(heard, []);
  });
});

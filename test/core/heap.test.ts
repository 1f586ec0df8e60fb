import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Heap } from '../../src/core/heap';
import { holds } from './support/properties';

describe('a heap', () => {
  it('gives what comes first, whatever is added in between', () => {
    holds(fc.array(fc.option(fc.nat(20), { freq: 2 })), (steps) => {
      const heap = new Heap<number>((a, b) => a > b);
      const left: number[] = [];
      for (const step of [...steps, ...steps.map(() => null), null]) {
        if (step === null) assert.equal(heap.take(), left.sort((a, b) => a - b).pop());
        else {
          heap.add(step);
          left.push(step);
        }
      }
    });
  });
});

import assert from 'node:assert/strict';
import { countsOf, lanes } from '../host/lanes';

function lane(name: string) {
  return lanes.find((one) => one.name === name)!;
}

describe('What a lane counts', () => {
  it('is one for a check', () => {
    assert.deepEqual(countsOf(lane('lint'), '', 0), { passed: 1, failed: 0 });
    assert.deepEqual(countsOf(lane('types'), 'error TS2322', 2), { passed: 0, failed: 1 });
  });

  it('is what mocha says', () => {
    assert.deepEqual(countsOf(lane('unit'), '\n  12 passing (30ms)\n', 0), { passed: 12, failed: 0 });
    assert.deepEqual(countsOf(lane('unit'), '\n  12 passing (30ms)\n  2 failing\n', 2), { passed: 12, failed: 2 });
  });

  it('is the last closing line of a runner', () => {
    assert.deepEqual(countsOf(lane('ui'), 'a test wrote:\n1 passed, 0 failed\n\n7 passed, 3 failed\n', 1), {
      passed: 7,
      failed: 3,
    });
  });

  it('is a failure when the lane ended badly though its tests passed', () => {
    assert.deepEqual(countsOf(lane('host'), '7 passed, 0 failed\n', 1), { passed: 7, failed: 1 });
  });

  it('is a failure when nothing was counted, even at a good end', () => {
    assert.deepEqual(countsOf(lane('web'), '', 0), { passed: 0, failed: 1 });
    assert.deepEqual(countsOf(lane('unit'), '  0 passing (1ms)\n', 0), { passed: 0, failed: 1 });
  });
});

import assert from 'node:assert/strict';
import { portableSha256 } from '../../../../src/core/case/record/lines';
import { nodeSha256 } from '../../../../src/hosts/node-sha256';

describe('the hash by Node', () => {
  it('is the same as without Node, also for long texts and several parts', () => {
    for (const length of [0, 1, 500, 16 * 1024, 100_000]) {
      const part = Uint8Array.from({ length }, (_, index) => index % 251);
      for (const parts of [[part], [part, Uint8Array.of(125)], [part.subarray(3), part, part]])
        assert.equal(nodeSha256(...parts), portableSha256(...parts), `${length}`);
    }
  });
});

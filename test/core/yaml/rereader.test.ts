import assert from 'node:assert/strict';
import { libraryBounds } from '../../../src/core/yaml/bounds';
import { Rereader } from '../../../src/core/yaml/rereader';

describe('reading broken YAML again', () => {
  it('ends when a small multiple of it has been read, or as much as people write', () => {
    for (const [size, most] of [
      [100, 20_400],
      [10_000, 60_000],
      [500_000, 100_000],
    ] as const) {
      const rereader = new Rereader(size, libraryBounds);
      let read = 0;
      while (rereader.read('a: b\n'.repeat(20))) read += 100;
      assert.ok(read <= most && read > most / 2, `${size}: ${read}`);
      assert.equal(rereader.read(''), undefined);
    }
  });
});

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { constants, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { repoRoot } from '../../tools/shared/paths';
import { holds } from '../core/support/properties';

const load = createRequire(join(repoRoot, 'package.json'));
// CommonJS without a declaration.
const { default: standIn } = load('./tools/build/inflate.js') as {
  default: { inflate: (bytes: Uint8Array) => Uint8Array };
};
const { inflate } = standIn;

describe('What unpacks the objects of Git', () => {
  it('reads as far as they go, whatever follows', () => {
    const level = fc.constantFrom(constants.Z_NO_COMPRESSION, constants.Z_BEST_SPEED, constants.Z_BEST_COMPRESSION);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 50_000, size: 'max' }),
      fc.string({ maxLength: 40_000, size: 'max' }).map((text) => new TextEncoder().encode(text)),
      fc.tuple(fc.nat(255), fc.nat(300_000)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
    );
    holds(fc.tuple(bytes, level, fc.uint8Array({ maxLength: 30 })), ([content, how, rest]) => {
      const packed = Buffer.concat([deflateSync(content, { level: how }), rest]);
      assert.ok(Buffer.from(inflate(packed)).equals(content), `${content.length} bytes at level ${how}`);
    });
  });

  it('tells of damage', () => {
    const packed = deflateSync(Buffer.from('Check the order. '.repeat(500)), { level: 0 });
    assert.throws(() => inflate(packed.subarray(0, 100)));
    assert.throws(() => inflate(new Uint8Array()), /not packed/);
    assert.throws(() => inflate(new TextEncoder().encode('no zlib at all')), /not packed/);
  });
});

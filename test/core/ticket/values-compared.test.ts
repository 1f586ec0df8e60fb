import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference, isSame } from '../../../src/core/ticket/compare';
import type { Single } from '../../../src/core/ticket/compare';
import { YesOrNo } from '../../../src/core/ticket/values';
import { ComparedValues } from '../../../src/core/ticket/values-compared';
import { holds } from '../support/properties';

const singles: fc.Arbitrary<Single> = fc.oneof(
  fc.constantFrom('1', '1.0', '1,50', '1.5', '24,90 €', '01', 'vip', 'VIP', 'Sí', 'si', '', '-0', '0', 'true'),
  fc.constantFrom('2026-08-01', '2026-08-01T10:00', '2026-09-01', '1e3', '1000', '1.000'),
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom(1.5, 24.9, 1000, -0),
  fc.boolean(),
  fc.constantFrom(new YesOrNo('sí', true), new YesOrNo('No', false)),
);
const some = fc.array(singles, { maxLength: 6 });

describe('several values', () => {
  it('compare with several others as each would with each', () => {
    holds(
      fc.tuple(some, some),
      ([a, b]) => {
        const any = (test: (one: Single, other: Single) => boolean) =>
          a.some((one) => b.some((other) => test(one, other)));
        const [own, others] = [new ComparedValues(a), new ComparedValues(b)];
        const said = [
          own.isAnySame(others, false),
          own.isAnySame(others, true),
          own.isAnyAbove(others, false),
          own.isAnyAbove(others, true),
          others.isAnyAbove(own, false),
        ];
        assert.deepEqual(said, [
          any(isSame),
          any((one, other) => isSame(one, other) || difference(one, other) === 0),
          any((one, other) => difference(one, other) > 0),
          any((one, other) => difference(one, other) >= 0),
          any((one, other) => difference(one, other) < 0),
        ]);
      },
      600,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds as conditionHolds, readCondition } from '../../../src/core/liquid/condition';
import { difference, isSame } from '../../../src/core/ticket/compare';
import type { Single } from '../../../src/core/ticket/compare';
import { factsAsked } from '../../../src/core/ticket/facts';
import { fits } from '../../../src/core/ticket/rules';
import { YesOrNo } from '../../../src/core/ticket/values';
import { ComparedValues } from '../../../src/core/ticket/values-compared';
import { assertGrowsEvenly } from '../support/growth';
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

describe('lists of thousands of values', () => {
  const texts = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word} ${at}`);
  const numbers = (count: number, least: number) => Array.from({ length: count }, (_, at) => `${least + at},50 €`);

  for (const operator of ['==', '!=', '<', '>', '<=', '>=', 'contains'])
    it(`take no longer than reading them: ${operator}`, () => {
      const test = Array.from({ length: 20 }, () => `a ${operator} b`).join(' and ');
      const condition = readCondition(test, () => true)!;
      for (const make of [
        (size: number) => ({ a: texts('Á', size), b: texts('b', size) }),
        (size: number) => ({ a: numbers(size, operator.startsWith('<') ? size : 0), b: numbers(size, 1e5) }),
      ])
        assertGrowsEvenly(5_000, make, (facts) => conditionHolds(condition, { facts, values: {} }));
    });

  it('take no longer when a rule asks for one of thousands', () => {
    assertGrowsEvenly(
      5_000,
      (size) => [texts('á', size), texts('b', size)] as const,
      ([known, wanted]) => fits(known, wanted),
    );
  });

  it('are gathered from thousands of rules', () => {
    const rulesOf = (size: number) => texts('x', size).map((one) => ({ when: { tier: [one], [one]: [one] } }));
    assertGrowsEvenly(5_000, rulesOf, (rules) => factsAsked({ rules }));
  });
});

import { holds, readCondition } from '../../../src/core/liquid/condition';
import { factsAsked } from '../../../src/core/ticket/facts';
import { fits } from '../../../src/core/ticket/rules';
import { assertGrowsEvenly } from '../support/growth';

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
        assertGrowsEvenly(5_000, make, (facts) => holds(condition, { facts, values: {} }));
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

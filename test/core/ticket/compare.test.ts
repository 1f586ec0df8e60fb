import assert from 'node:assert/strict';
import { numberIn } from '../../../src/core/ticket/compare';

describe('a number as people write it', () => {
  const numbers: readonly (readonly [string, number])[] = [
    ['100', 100],
    ['-3', -3],
    ['24,90', 24.9],
    ['24.90 €', 24.9],
    ['€ 1.200,50', 1200.5],
    ['1,200.50 USD', 1200.5],
    ['1.200', 1200],
    ['1,200', 1200],
    ['0.125', 0.125],
    ['1.234.567', 1234567],
    ['1 200,5', 1200.5],
    ["1'200", 1200],
    ['5 %', 5],
    ['', NaN],
    ['mucho', NaN],
    ['2026-09-01', NaN],
    ['12:30', NaN],
    ['9'.repeat(41), NaN],
    ['+34600', 34600],
    ['12e3', 12000],
    ['.5', 0.5],
    ['0012345', 12345],
    ['1_000', NaN],
    ['0x1F', NaN],
  ];
  for (const [text, number] of numbers)
    it(`${text.slice(0, 20)} is ${number}`, () => assert.equal(numberIn(text), number));
});

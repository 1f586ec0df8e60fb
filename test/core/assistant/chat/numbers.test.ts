import assert from 'node:assert/strict';
import { numbersIn } from '../../../../src/core/assistant/chat/numbers';

describe('The numbers of a text', () => {
  const all = (text: string) => [...numbersIn(text)].sort();

  it('are the same however a language writes them', () => {
    for (const text of ['1.000,50 €', '1,000.50', '1 000,5', "1'000.50", '1000.5'])
      assert.deepEqual(all(text), ['1000.5'], text);
    for (const text of ['30', '30,00', '030', '30.0 days']) assert.deepEqual(all(text), ['30'], text);
    for (const text of ['1.500', '1,500', '1500']) assert.deepEqual(all(text), ['1500'], text);
    assert.deepEqual(all('4,90 € or 4.90'), ['4.9']);
  });

  it('are each told of dates, times and lists', () => {
    assert.deepEqual(all('12:30'), ['12', '30']);
    assert.deepEqual(all('2026-11-30'), ['11', '2026', '30']);
    assert.deepEqual(all('30.11.2026'), ['11', '2026', '30']);
    assert.deepEqual(all('2, 4 and 6'), ['2', '4', '6']);
    assert.deepEqual(all('none'), []);
  });
});

import assert from 'node:assert/strict';
import { formsOf, searchWords, tellingWords } from '../../../../src/core/assistant/chat/question-words';

describe('The words of a question', () => {
  const keys = (question: string) => tellingWords(question).map(({ key }) => key);

  it('are those that say what it is about, in each language', () => {
    const english = keys('How many days does the customer have to return something?');
    assert.ok(english.includes('days') && english.includes('return') && !english.includes('the'), String(english));
    assert.ok(keys('¿Cuántos días tiene el cliente para devolver un artículo?').includes('devolver'));
    assert.ok(!keys('¿Cuántos días tiene el cliente para devolver un artículo?').includes('para'));
    assert.ok(keys('Quants dies té el client per tornar un article?').includes('tornar'));
    assert.deepEqual(keys('…?'), []);
  });

  it('are searched for in small letters, few and each once', () => {
    assert.equal(searchWords('Refund, REFUND for Gift cards?'), 'refund gift cards');
    assert.equal(searchWords('one1 two2 three3 four4 five5 six6 seven7 eight8').split(' ').length, 7);
  });

  it('have their stems in common with other forms', () => {
    const common = formsOf('devoluciones').filter((form) => formsOf('devolucion').includes(form));
    assert.ok(common.length > 0);
  });
});

import assert from 'node:assert/strict';
import { inLanguages } from '../../../../src/core/exchange/set-up/in-languages';

const cost = { es: '4,90 €', ca: '4,90 €', en: '€4.90' };

describe('an answer in the languages of a library', () => {
  it('has the words of the sample around a bare number, in one language as in three', () => {
    assert.deepEqual(inLanguages(cost, '5', 'es', ['es']), { es: '5 €' });
    assert.deepEqual(inLanguages(cost, '5,50', 'es', ['es', 'ca', 'en']), { es: '5,50 €', ca: '5,50 €', en: '€5.50' });
  });

  it('is taken as it is typed where it says more than a number, or no number', () => {
    assert.deepEqual(inLanguages(cost, 'gratis', 'es', ['es']), { es: 'gratis' });
    assert.equal(inLanguages(cost, 'gratis', 'es', ['es', 'en']), undefined);
    assert.deepEqual(inLanguages(cost, '-5', 'es', ['es']), { es: '-5' });
  });
});

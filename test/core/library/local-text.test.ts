import assert from 'node:assert/strict';
import { inLanguage } from '../../../src/core/library/local-text';

describe('a text in several languages', () => {
  const text = { es: 'Pago', en: 'Payment', 'pt-BR': 'Pagamento' };

  it('is read in the first of the wanted languages that it has', () => {
    assert.equal(inLanguage(text, ['ca', 'en', 'es']), 'Payment');
    assert.equal(inLanguage(text, ['pt-BR']), 'Pagamento');
  });

  it('is read in the plain language where the country’s own is missing', () => {
    assert.equal(inLanguage(text, ['es-MX']), 'Pago');
  });

  it('is read in any language rather than none', () => {
    assert.equal(inLanguage(text, ['de']), 'Pago');
    assert.equal(inLanguage(text, []), 'Pago');
    assert.equal(inLanguage({}, ['es']), undefined);
  });

  it('is the one text where no language is given', () => {
    assert.equal(inLanguage({ '': 'Payment' }, ['es']), 'Payment');
  });

  it('has no languages but its own', () => {
    assert.equal(inLanguage(text, ['constructor', 'en']), 'Payment');
  });
});

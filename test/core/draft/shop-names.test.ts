import assert from 'node:assert/strict';
import { shopNames } from '../../../src/core/draft/shop-names';

describe('what those who answer are called', () => {
  it('is told by a library’s name, team and addresses', () => {
    const names = shopNames({
      name: 'Brialba · Atención al cliente',
      team: new Map([['ana', { name: 'Ana Ferrer', contact: 'ana@brialba.example' }]]),
      constants: new Map([['shop.email', { es: 'hola@brialba.example', en: 'shop@gmail.com' }]]),
    });
    assert.deepEqual(names.shop, ['brialba', '@brialba.example']);
    assert.deepEqual([...names.people], ['ana ferrer', 'ana']);
  });

  it('leaves out a name that is part of many words', () => {
    assert.deepEqual(shopNames({ name: 'Ona', team: new Map(), constants: new Map() }).shop, []);
  });
});

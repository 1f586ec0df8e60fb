import assert from 'node:assert/strict';
import { isAskedFor, isNamed } from '../../../src/core/case/asked-case';

const words = {
  title: 'Paquete con retraso',
  ticket: '2107',
  facts: { 'order.id': ['BR-104233'], tier: ['vip'] },
  entered: { 'customer.name': 'Núria Puig', 'customer.phone': null },
};
const isTelling = (fact: string) => fact !== 'tier';

describe('finding a case by words', () => {
  it('goes by its title, its ticket and all that is known of it', () => {
    for (const query of ['retraso', '2107', '#2107', 'br-1042', 'nuria', 'Puig paquete', 'vip'])
      assert.ok(isAskedFor(words, query), query);
    for (const query of ['', ' ', 'Puig rembolso', 'etraso']) assert.ok(!isAskedFor(words, query), query);
  });

  it('goes by what tells its customer from others where procedures are looked for', () => {
    for (const query of ['2107', 'BR-104233', 'núria puig', 'pui']) assert.ok(isNamed(words, query, isTelling), query);
    for (const query of ['paquete', 'vip', '21', 'br', '']) assert.ok(!isNamed(words, query, isTelling), query);
  });
});

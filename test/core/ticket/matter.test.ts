import assert from 'node:assert/strict';
import { differences, isSameMatter, tellingFacts } from '../../../src/core/ticket/matter';
import type { Matter } from '../../../src/core/ticket/matter';
import { libraryOf } from '../support/libraries';

const config = libraryOf(
  {},
  [
    'variables:',
    '  order.id: {label: {en: Order number}, pattern: "^[A-Z]{2}-[0-9]{6}$"}',
    '  parcel: {label: {en: Parcel}, pattern: "^[0-9]{5,15}$"}',
    '  refund.amount: {label: {en: Amount}, pattern: "^[0-9]+([.,][0-9]{2})?$"}',
    '  pickup.date: {label: {en: Day}, pattern: "^[0-9]{2}/[0-9]{2}/[0-9]{4}$"}',
    '  refund.method: {label: {en: Method}, values: [card, cash]}',
    '',
  ].join('\n'),
).config('sops');
const telling = tellingFacts(config);
const of = (facts: Matter['facts'], ticket?: string): Matter => ({ ticket, facts });

describe('what a draft or a case is about', () => {
  it('is told from others by who the customer is and by codes, not by amounts, days or one of a few values', () => {
    assert.deepEqual(
      [...telling].sort(),
      ['customer.email', 'customer.name', 'customer.phone', 'order.id', 'parcel'].sort(),
    );
  });

  it('differs where both say something else, and nothing that is the same', () => {
    const here = of({ 'order.id': ['BR-104233'], 'refund.amount': ['10'] }, '1042');
    assert.deepEqual(differences(here, of({ 'order.id': ['BR-999999'], 'refund.amount': ['20'] }, '1043'), telling), [
      { fact: 'ticket', here: '1042', there: '1043' },
      { fact: 'order.id', here: 'BR-104233', there: 'BR-999999' },
    ]);
    assert.deepEqual(differences(here, of({ 'order.id': ['BR-999999', 'br-104233'] }), telling), []);
    assert.deepEqual(differences(here, of({}), telling), []);
  });

  it('is the same where something that tells is shared, and nothing else differs', () => {
    const ofOrder = of({ 'order.id': ['BR-104233'], 'customer.name': ['Marta Puig'] });
    assert.ok(isSameMatter(of({ 'order.id': ['br-104233'] }), ofOrder, telling));
    assert.ok(isSameMatter(of({}, '7'), of({}, '7'), telling));
    assert.equal(isSameMatter(of({ 'order.id': ['BR-104233'] }, '8'), { ...ofOrder, ticket: '9' }, telling), false);
    assert.equal(isSameMatter(of({ 'refund.amount': ['10'] }), of({ 'refund.amount': ['10'] }), telling), false);
    assert.equal(isSameMatter(of({}), ofOrder, telling), false);
  });

  it('takes a customer called by the first name for the one called by all of them', () => {
    const named = (name: string) => of({ 'customer.name': [name] });
    assert.ok(isSameMatter(named('Marta'), named('marta PUIG'), telling));
    assert.ok(isSameMatter(named('Núria Pons'), named('Nuria Pons'), telling));
    assert.equal(differences(named('Marta Puig'), named('Marta Soler'), telling).length, 1);
  });
});

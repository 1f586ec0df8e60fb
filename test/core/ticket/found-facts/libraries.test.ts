import assert from 'node:assert/strict';
import { readLibraryConfig } from '../../../../src/core/library/config';
import { findFacts } from '../../../../src/core/ticket/found-facts/find-facts';

/** What a message says with a library, as `variable=value`. */
function said(yml: string, text: string, language = 'en'): string[] {
  const { config } = readLibraryConfig(yml);
  return findFacts(text, { config, language, today: '2026-10-15' }).facts.map(
    ({ variable, value }) => `${variable}=${value}`,
  );
}

const digits = `variables:
  order: {label: {es: Número de pedido}, pattern: "^[0-9]{5,15}$"}
  bill: {label: {es: Número de factura}, pattern: "^[0-9]{5,15}$"}
`;

describe('What a message says with a library', () => {
  it('goes by the nearest words where two variables take the same', () => {
    assert.deepEqual(said(digits, 'Invoice 12345 of order 67890.'), ['bill=12345', 'order=67890']);
    assert.deepEqual(said(digits, '12345 is my order number; 67890, my invoice, is wrong.'), [
      'order=12345',
      'bill=67890',
    ]);
    assert.deepEqual(said(digits, 'la factura 12345 i la comanda #67890', 'ca'), ['bill=12345', 'order=67890']);
  });

  it('takes no number that nothing speaks for, nor one that is called something else', () => {
    assert.deepEqual(said(digits, 'I have 12345 reasons.'), []);
    assert.deepEqual(said(digits, 'My order goes to zip code 98101.'), []);
    assert.deepEqual(said(digits, 'Call 612345678 about my order.', 'es'), ['customer.phone=612345678']);
  });

  it('knows misspelt words', () => {
    assert.deepEqual(said(digits, 'cancel my purchse 12345'), ['order=12345']);
    assert.deepEqual(said(digits, 'cancel oredr12345'), ['order=12345']);
  });

  it('takes signs that a pattern wants, or does without', () => {
    const signs = 'variables: {order: {pattern: "^#[0-9]+$"}, bill: {pattern: "^#?[0-9]+$"}}';
    assert.deepEqual(said(signs, 'order 12345, bill #678'), ['order=#12345', 'bill=#678']);
  });

  it('finds codes by their label alone', () => {
    assert.deepEqual(said('variables: {rma: {label: Return number}}', 'My return number is R-77812.'), ['rma=R-77812']);
    assert.deepEqual(said('variables: {rma: {label: Return number}}', 'I want to return 2 cups.'), []);
  });

  it('finds values in any form of their words, where some word says what they are', () => {
    const yml = 'variables: {account.type: {label: Account type, values: {gold: {es: oro}, free: {es: gratuita}}}}';
    assert.deepEqual(said(yml, 'my Gold account'), ['account.type=gold']);
    assert.deepEqual(said(yml, 'cuentas gratuitas', 'es'), ['account.type=free']);
    assert.deepEqual(said(yml, 'free shipping for goldfish'), []);
  });

  it('writes days and amounts as their variables want them', () => {
    const yml = `variables:
      pickup.date: {label: Pickup date, pattern: "^[0-9]{2}/[0-9]{2}/[0-9]{4}$"}
      order.total: {label: Order total, pattern: "^[0-9]+[.][0-9]{2}$"}
`;
    assert.deepEqual(said(yml, 'The pickup is on 20 October. The order total was 1.234,5 €.'), [
      'pickup.date=20/10/2026',
      'order.total=1234.50',
    ]);
    assert.deepEqual(said(yml, 'I called yesterday.'), ['date=2026-10-14']);
  });

  it('does not look for what the shop decides', () => {
    assert.deepEqual(said('variables: {order: {pattern: "^A[0-9]{5}$", from-message: false}}', 'order A12345'), []);
    assert.deepEqual(said('variables: {date: {from-message: false}}', 'yesterday'), []);
  });

  it('reads lines of forms by the labels of variables', () => {
    const yml = 'variables: {tracking.carrier: {label: {es: Transportista, en: Carrier}}}';
    assert.deepEqual(said(yml, 'Carrier: Fast Vans'), ['tracking.carrier=Fast Vans']);
    assert.deepEqual(said(yml, 'The carrier was late.'), []);
  });

  it('reads telephone numbers of the country that the business hours are kept in', () => {
    const hours = 'calendars: {business: {timezone: Europe/Paris, hours: {mon: ["09:00-14:00"]}}}';
    assert.deepEqual(said(hours, 'Tel. 01 42 68 53 00', 'es'), ['customer.phone=01 42 68 53 00']);
  });
});

describe('The parts of a draft', () => {
  const text =
    'I am Tom Lee.\n-- \nTom Lee\n+34 600 123 456\nOn 3 Oct 2026 Ana wrote:\n> order 11111, I am Ana Soler\nDear Tom, €5\nAna Ferrer';
  const { config } = readLibraryConfig(digits);
  const from = (words: string) => text.indexOf(words);
  const parts = [
    { kind: 'message', start: 0, end: from('--') },
    { kind: 'signature', start: from('--'), end: from('On 3') },
    { kind: 'older-mail', start: from('On 3'), end: from('Dear') },
    { kind: 'own-words', start: from('Dear'), end: from('Ana Ferrer') },
    { kind: 'signature', start: from('Ana Ferrer'), end: text.length },
  ];

  it('are the message and the customer’s signature: no older mail, nothing of the agent', () => {
    const { facts } = findFacts(text, { config, language: 'en', today: '2026-10-15', parts });
    assert.deepEqual(
      facts
        .filter(({ variable }) => !/_name$/.test(variable))
        .map(({ variable, value, start }) => [variable, value, start]),
      [
        ['customer.name', 'Tom Lee', 5],
        ['customer.name', 'Tom Lee', from('Tom Lee\n+')],
        ['customer.phone', '+34 600 123 456', from('+34')],
      ],
    );
  });

  it('are read for 16,000 characters of what the customer wrote, wherever in the draft that stands', () => {
    const older = 'On 3 Oct we wrote: '.repeat(2000);
    const message = 'My order is 12345. ';
    const draft = `${older}\n${message}${'a '.repeat(8000)}and 54321.`;
    const start = older.length + 1;
    const { facts } = findFacts(draft, {
      config,
      language: 'en',
      today: '2026-10-15',
      parts: [
        { kind: 'older-mail', start: 0, end: older.length },
        { kind: 'message', start, end: draft.length },
      ],
    });
    assert.deepEqual(
      facts.map(({ value, start: from, end }) => [value, from, end]),
      [['12345', start + 12, start + 17]],
    );
  });

  it('tell who speaks in a chat', () => {
    const chat = 'Tom: order 12345\nKim: is it 54321?';
    const { facts } = findFacts(chat, {
      config,
      language: 'en',
      today: '2026-10-15',
      turns: [
        { start: 0, from: 5, end: 16, isCustomers: true, name: { start: 0, end: 3 } },
        { start: 17, from: 22, end: chat.length, isCustomers: false, name: { start: 17, end: 20 } },
      ],
    });
    assert.deepEqual(
      facts.map(({ variable, value }) => `${variable}=${value}`).filter((fact) => !fact.includes('_name')),
      ['customer.name=Tom', `${facts.find(({ value }) => value === '12345')?.variable}=12345`],
    );
  });
});

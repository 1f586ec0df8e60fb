import assert from 'node:assert/strict';
import { emptyConfig, readLibraryConfig } from '../../../src/core/library/config';
import { valueLabel } from '../../../src/core/library/variables';

const everything = `
version: 1
name: Brialba
lang: es
vision: >-
  La misma respuesta clara,
  sea cual sea el canal.
goals:
  - {id: complaints, title: {es: Menos quejas, en: Fewer complaints}, measure: complaints, target: "-10%", period: month}
  - title: Faster
categories:
  payment: {title: {es: Pago, en: Payment}, icon: credit-card, order: 3}
  payment/cards: {title: Cards}
team:
  ana: {name: Ana Ferrer, contact: ana@brialba.example, role: agent}
  luis: {}
roles:
  supervisor: {es: supervisión, en: supervisor}
  agent: agente
constants:
  shop.name: Brialba
  return.days: 30
  shipping.price: 4.90
  shop.hours: {es: de 9 a 18 h, en: 9 am to 6 pm}
variables:
  order.id: {label: {es: Número de pedido}, pattern: "^[A-Z]{2}-[0-9]{6}$", example: BR-104233}
  order.status: {label: Status, values: [paid, shipped]}
  refund.method: {values: {card: {es: tarjeta, en: card}, bizum: Bizum, cash: }}
  customer.name: {personal: true, from-message: false}
limits:
  refund.amount: {agent: 100, senior: 300.5}
promises: {languages: [es, en], channels: email}
approval: self
calendars:
  business:
    timezone: Europe/Madrid
    hours: {mon: ["09:00-14:00", "15:00-18:00"], fri: "09:00-15:00"}
    holidays: [2026-12-25, 2027-01-01]
rules:
  - {title: {es: Comercios}, if: {tier: enterprise, channel: [chat, phone]}, then: {priority: high, sla: {first-response: 30m}, sop: vip}}
`;

describe('library.yml', () => {
  const { config, problems } = readLibraryConfig(everything);

  it('with every key has nothing to complain about', () => {
    assert.deepEqual(problems, []);
  });

  it('says what the library is called, its language and its vision', () => {
    assert.deepEqual(
      [config.name, config.lang, config.vision],
      ['Brialba', 'es', 'La misma respuesta clara, sea cual sea el canal.'],
    );
  });

  it('says its goals', () => {
    assert.deepEqual(config.goals, [
      {
        id: 'complaints',
        title: { es: 'Menos quejas', en: 'Fewer complaints' },
        measure: 'complaints',
        target: '-10%',
        period: 'month',
      },
      { id: undefined, title: { '': 'Faster' }, measure: undefined, target: undefined, period: undefined },
    ]);
  });

  it('says how categories are shown, in the order written', () => {
    assert.deepEqual(
      [...config.categories],
      [
        ['payment', { title: { es: 'Pago', en: 'Payment' }, icon: 'credit-card', order: 3 }],
        ['payment/cards', { title: { '': 'Cards' }, icon: undefined, order: undefined }],
      ],
    );
  });

  it('says who is in the team; a key is a name when there is no other', () => {
    assert.deepEqual(
      [...config.team],
      [
        ['ana', { name: 'Ana Ferrer', contact: 'ana@brialba.example', role: 'agent' }],
        ['luis', { name: 'luis', contact: undefined, role: undefined }],
      ],
    );
  });

  it('says which variables replies may use', () => {
    assert.deepEqual(
      [...config.variables].map(([name, one]) => [name, { ...one, pattern: one.pattern?.source }]),
      [
        [
          'order.id',
          {
            label: { es: 'Número de pedido' },
            pattern: '^[A-Z]{2}-[0-9]{6}$',
            values: new Map(),
            example: 'BR-104233',
            personal: false,
            fromMessage: true,
          },
        ],
        [
          'order.status',
          {
            label: { '': 'Status' },
            pattern: undefined,
            values: new Map([
              ['paid', {}],
              ['shipped', {}],
            ]),
            example: undefined,
            personal: false,
            fromMessage: true,
          },
        ],
        [
          'refund.method',
          {
            label: {},
            pattern: undefined,
            values: new Map([
              ['card', { es: 'tarjeta', en: 'card' }],
              ['bizum', { '': 'Bizum' }],
              ['cash', {}],
            ]),
            example: undefined,
            personal: false,
            fromMessage: true,
          },
        ],
        [
          'customer.name',
          { label: {}, pattern: undefined, values: new Map(), example: undefined, personal: true, fromMessage: false },
        ],
      ],
    );
  });

  it('calls a value by its label in the language wanted, else as it is written', () => {
    const called = (value: string, ...languages: string[]) =>
      valueLabel(config.variables, 'refund.method', value, languages);
    assert.deepEqual(
      [
        called('card', 'en-GB', 'es'),
        called('card', 'ca', 'es'),
        called('bizum', 'en'),
        called('cash'),
        called('gold'),
      ],
      ['card', 'tarjeta', 'Bizum', 'cash', 'gold'],
    );
    assert.equal(valueLabel(config.variables, 'unknown', 'card', ['es']), 'card');
  });

  it('says what stays the same for everybody, as it is written', () => {
    assert.deepEqual(
      [...config.constants],
      [
        ['shop.name', { '': 'Brialba' }],
        ['return.days', { '': '30' }],
        ['shipping.price', { '': '4.90' }],
        ['shop.hours', { es: 'de 9 a 18 h', en: '9 am to 6 pm' }],
      ],
    );
  });

  it('says its format, roles, limits, promises and who may approve', () => {
    assert.equal(config.version, 1);
    assert.deepEqual(
      [...config.roles],
      [
        ['supervisor', { es: 'supervisión', en: 'supervisor' }],
        ['agent', { '': 'agente' }],
      ],
    );
    assert.deepEqual(
      [...config.limits].map(([name, roles]) => [name, ...roles]),
      [['refund.amount', ['agent', 100], ['senior', 300.5]]],
    );
    assert.deepEqual(config.promises, { languages: ['es', 'en'], channels: ['email'] });
    assert.equal(config.approval, 'self');
    assert.deepEqual(
      [emptyConfig.version, emptyConfig.promises, emptyConfig.approval],
      [undefined, undefined, 'other'],
    );
  });

  it('of a newer format is read as far as it is known, and told once', () => {
    const newer = readLibraryConfig('version: 2\nname: Shop\nphases: [a]\n');
    assert.equal(newer.config.name, 'Shop');
    assert.deepEqual(
      newer.problems.map(({ code, args }) => [code, ...args]),
      [['library.version-newer', '2', '1']],
    );
  });

  it('says when the team works', () => {
    assert.deepEqual(
      [...config.calendars],
      [
        [
          'business',
          {
            timezone: 'Europe/Madrid',
            hours: { mon: ['09:00-14:00', '15:00-18:00'], fri: ['09:00-15:00'] },
            holidays: ['2026-12-25', '2027-01-01'],
          },
        ],
      ],
    );
  });

  it('says what follows from the facts of a ticket', () => {
    const sla = { firstResponse: 30, nextReply: undefined, resolution: undefined, clock: undefined };
    assert.deepEqual(config.rules, [
      {
        title: { es: 'Comercios' },
        when: { tier: ['enterprise'], channel: ['chat', 'phone'] },
        priority: 'high',
        sla,
        sop: 'vip',
      },
    ]);
  });

  it('may be empty, a comment, or missing keys', () => {
    for (const text of ['', '# comment\n', '---\n', '\uFEFF', 'name:\nteam:\n']) {
      assert.deepEqual(readLibraryConfig(text).problems, []);
      assert.deepEqual({ ...readLibraryConfig(text).config, version: undefined }, emptyConfig, JSON.stringify(text));
    }
  });

  it('reads the same with any line break and a byte order mark', () => {
    for (const text of [everything.replaceAll('\n', '\r\n'), everything.replaceAll('\n', '\r'), `\uFEFF${everything}`])
      assert.deepEqual(readLibraryConfig(text).config, config);
  });

  it('may have keys that mean something to JavaScript', () => {
    const { config: odd } = readLibraryConfig(
      'team: {constructor: {}, __proto__: {name: P}}\ncalendars: {a: {hours: {}}}\nrules: [{if: {__proto__: x}}]\n',
    );
    assert.deepEqual([...odd.team.keys()], ['constructor', '__proto__']);
    assert.deepEqual(Object.keys(odd.rules[0]!.when), ['__proto__']);
  });
});

import assert from 'node:assert/strict';
import { emptyConfig, readLibraryConfig } from '../../../src/core/library/config';
import { inLanguage } from '../../../src/core/library/local-text';
import { valueLabel } from '../../../src/core/library/variables';
import { assertInside, marked } from '../support/ranges';
import { anyText, fragments } from '../support/hostile';
import { libraryOf, linterOf } from '../support/libraries';
import { assertProblems } from '../support/problems';
import type { Expected } from '../support/problems';
import { holds } from '../support/properties';

/** Fails unless `library.yml` has exactly these problems at the marked stretches. */
function assertConfigProblems(markedText: string, ...expected: Expected[]): void {
  const library = libraryOf({}, marked(markedText).text);
  assertProblems(markedText, linterOf(library).configProblems('sops'), expected);
}

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
  customer.name: {personal: true}
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
  - {if: {tier: enterprise, channel: [chat, phone]}, then: {priority: high, sla: {first-response: 30m}, sop: vip}}
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
          },
        ],
        ['customer.name', { label: {}, pattern: undefined, values: new Map(), example: undefined, personal: true }],
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
      { when: { tier: ['enterprise'], channel: ['chat', 'phone'] }, priority: 'high', sla, sop: 'vip' },
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

describe('mistakes in library.yml', () => {
  const mistakes: [string, string, ...Expected[]][] = [
    ['an unknown key', '⟦owner⟧: a', ['yaml.unknown-key', 'owner']],
    ['a mistyped key', '⟦variabels⟧: {}', ['yaml.unknown-key', 'variabels', 'variables']],
    ['a key written twice', 'name: a\n⟦name⟧: b', ['yaml.duplicate-key', 'name']],
    ['a variable written twice', 'variables:\n  a: {}\n  ⟦a⟧: {}', ['yaml.duplicate-key', 'a']],
    ['a list for a text', 'name: ⟦[a]⟧', ['yaml.not-text', 'name']],
    ['a text for goals', 'goals: ⟦a⟧', ['yaml.not-groups', 'goals']],
    ['a text among goals', 'goals: [{id: a}, ⟦b⟧]', ['yaml.not-groups', 'goals']],
    ['an unknown key of a goal', 'goals: [{⟦titel⟧: a}]', ['yaml.unknown-key', 'titel', 'title']],
    ['a list for categories', 'categories: ⟦[a]⟧', ['yaml.not-group', 'categories']],
    ['a text for a category', 'categories: {payment: ⟦Payment⟧}', ['yaml.not-group', 'payment']],
    ['an unknown key of a category', 'categories: {payment: {⟦colour⟧: red}}', ['yaml.unknown-key', 'colour']],
    ['an icon that is no name', 'categories: {payment: {icon: ⟦"$(tag)"⟧}}', ['yaml.not-identifier', 'icon']],
    ['an order that is no number', 'categories: {payment: {order: ⟦first⟧}}', ['yaml.not-number', 'order']],
    ['a title that is neither text nor texts', 'categories: {payment: {title: ⟦[a]⟧}}', ['yaml.not-text', 'title']],
    ['a title of a language that is no text', 'categories: {payment: {title: {es: ⟦[a]⟧}}}', ['yaml.not-text', 'es']],
    ['a text for a member', 'team: {ana: ⟦Ana⟧}', ['yaml.not-group', 'ana']],
    ['an unknown key of a member', 'team: {ana: {⟦mail⟧: a}}', ['yaml.unknown-key', 'mail']],
    [
      'a pattern that is none',
      'variables: {a: {pattern: ⟦"("⟧}}',
      ['library.pattern-invalid', 'a', 'missing closing ): `(`'],
    ],
    [
      'a pattern that looks ahead',
      'variables: {a: {pattern: ⟦"^(?=.*[0-9])[A-Z]+$"⟧}}',
      ['library.pattern-unsupported', 'a', '(?='],
    ],
    [
      'a pattern that is too large',
      'variables: {a: {pattern: ⟦"(a{50}){50}"⟧}}',
      ['library.pattern-too-large', 'a', '5201 > 2000'],
    ],
    ['a version that is none', 'version: ⟦one⟧', ['library.version-invalid', 'one', '1']],
    ['a version with a point', 'version: ⟦1.0⟧', ['library.version-invalid', '1.0', '1']],
    ['a constant without a value', 'constants: {⟦a⟧: }', ['library.constant-empty', 'a']],
    ['a list for a constant', 'constants: {a: ⟦[b]⟧}', ['yaml.not-text', 'a']],
    ['a name that Liquid cannot ask for', 'constants: {⟦a b⟧: c}', ['yaml.not-identifier', 'a b']],
    [
      'names of constants in groups',
      'constants: {shop: {⟦name⟧: Brialba, ⟦opening⟧: 9}}',
      ['library.constant-language', 'name', 'shop'],
      ['library.constant-language', 'opening', 'shop'],
    ],
    [
      'a constant that is also a variable',
      'constants: {⟦a⟧: b}\nvariables: {a: {}}',
      ['library.constant-is-variable', 'a'],
    ],
    ['a constant whose name others begin with', 'constants: {⟦a⟧: b, a.c.d: e}', ['library.name-within', 'a']],
    ['a constant inside a variable', 'constants: {a.c: b}\nvariables: {⟦a⟧: {}}', ['library.name-within', 'a']],
    [
      'a constant and a variable named like words of Liquid',
      'constants: {⟦empty.box⟧: b, emptybox: c}\nvariables: {⟦nil⟧: {}, nile: {}}',
      ['library.name-reserved', 'empty.box', 'empty'],
      ['library.name-reserved', 'nil', 'nil'],
    ],
    ['a text for what is personal', 'variables: {a: {personal: ⟦yes⟧}}', ['yaml.not-flag', 'personal']],
    ['a label of a value that is no text', 'variables: {a: {values: {b: ⟦[c]⟧}}}', ['yaml.not-text', 'b']],
    ['a list for roles', 'roles: ⟦[agent]⟧', ['yaml.not-group', 'roles']],
    ['a limit that is no number', 'limits: {a: {agent: ⟦much⟧}}', ['yaml.not-number', 'agent']],
    ['a limit for nobody', 'limits: {a: ⟦100⟧}', ['yaml.not-group', 'a']],
    ['an unknown promise', 'promises: {⟦langs⟧: [es]}', ['yaml.unknown-key', 'langs']],
    ['an approval by nobody', 'approval: ⟦none⟧', ['yaml.not-one-of', 'approval', 'none', 'other, self']],
    ['values that are no texts', 'variables: {a: {values: [b, ⟦{c: d}⟧]}}', ['yaml.not-texts', 'values']],
    ['an unknown key of a variable', 'variables: {a: {⟦lable⟧: b}}', ['yaml.unknown-key', 'lable', 'label']],
    ['an unknown key of a calendar', 'calendars: {a: {⟦hour⟧: {}}}', ['yaml.unknown-key', 'hour', 'hours']],
    ['an unknown day', 'calendars: {a: {hours: {⟦monday⟧: "09:00-10:00"}}}', ['yaml.unknown-key', 'monday']],
    [
      'hours that cannot be read',
      'calendars: {a: {hours: {mon: ["09:00-14:00", ⟦9-14⟧], sun: ⟦always⟧}}}',
      ['library.hours-invalid', '9-14'],
      ['library.hours-invalid', 'always'],
    ],
    [
      'hours that end as they begin',
      'calendars: {a: {hours: {mon: ⟦"09:00-09:00"⟧}}}',
      ['library.hours-invalid', '09:00-09:00'],
    ],
    ['hours that are no texts', 'calendars: {a: {hours: {mon: [⟦{from: 9}⟧]}}}', ['yaml.not-texts', 'mon']],
    [
      'a time zone that nobody knows',
      'calendars: {a: {timezone: ⟦Europe/Madird⟧}}',
      ['library.timezone-unknown', 'Europe/Madird'],
    ],
    ['an empty time zone', 'calendars: {a: {timezone: ⟦""⟧}}', ['library.timezone-unknown', '']],
    [
      'holidays that are no days',
      'calendars: {a: {holidays: [2026-12-25, ⟦christmas⟧, ⟦2026-02-30⟧]}}',
      ['yaml.not-date', 'christmas'],
      ['yaml.not-date', '2026-02-30'],
    ],
    [
      'working hours that are promised and not said',
      'rules: [{then: {sla: {resolution: 8h, clock: ⟦business⟧}}}]',
      ['library.sla-without-calendar'],
    ],
    ['a text for rules', 'rules: ⟦a⟧', ['yaml.not-groups', 'rules']],
    ['an unknown key of a rule', 'rules: [{⟦because⟧: {}}]', ['yaml.unknown-key', 'because']],
    ['an unknown consequence', 'rules: [{then: {⟦prioriti⟧: high}}]', ['yaml.unknown-key', 'prioriti', 'priority']],
    [
      'a promise that is no duration',
      'rules: [{then: {sla: {resolution: ⟦soon⟧}}}]',
      ['yaml.not-duration', 'resolution'],
    ],
    ['a text for synonyms', 'synonyms: ⟦refund⟧', ['yaml.not-text-lists', 'synonyms']],
    ['a text among synonyms', 'synonyms: [[refund, money back], ⟦refund⟧]', ['yaml.not-text-lists', 'synonyms']],
    ['a group among synonyms', 'synonyms: [⟦[{a: b}]⟧]', ['yaml.not-text-lists', 'synonyms']],
    ['YAML that is no group', '⟦- a⟧', ['yaml.not-a-map']],
  ];
  for (const [name, yaml, ...expected] of mistakes) {
    it(`such as ${name} are told at their place`, () => assertConfigProblems(yaml, ...expected));
  }

  it('of a calendar leave the rest of it', () => {
    const { config } = readLibraryConfig(
      'calendars: {a: {timezone: Nowhere, hours: {mon: [9-14, "09:00-14:00"], tue: 9-14, monday: "09:00-14:00"}, holidays: [soon, 2026-12-25]}}',
    );
    assert.deepEqual(config.calendars.get('a'), {
      timezone: undefined,
      hours: { mon: ['09:00-14:00'], tue: [] },
      holidays: ['2026-12-25'],
    });
  });

  it('do not include rules that count working hours once there is a calendar, wherever it stands', () => {
    for (const yaml of [
      'rules: [{then: {sla: {clock: business}}}]\ncalendars: {a: {}}',
      'rules: [{then: {sla: {clock: calendar}}}]',
      'rules: [{then: {sla: {resolution: 8h}}}]',
    ])
      assert.deepEqual(readLibraryConfig(yaml).problems, []);
  });

  it('do not keep the other synonyms from being read', () => {
    assert.deepEqual(readLibraryConfig('synonyms: [[refund, money back], x, [iva, 21]]').config.synonyms, [
      ['refund', 'money back'],
      ['iva', '21'],
    ]);
  });

  it('leave everything else as it is', () => {
    const { config } = readLibraryConfig(
      'name: [x]\nlang: es\ncategories: {a: b, c: {order: x, icon: tag}}\nteam: {ana: {name: Ana}}\n',
    );
    assert.deepEqual(
      [config.name, config.lang, [...config.categories.keys()], config.categories.get('c')?.icon, config.team.size],
      [undefined, 'es', ['c'], 'tag', 1],
    );
  });

  it('in its syntax are reported, and what can be read is read', () => {
    const { config, problems } = readLibraryConfig('name: Shop\nteam: [\nlang: es\n');
    assert.equal(problems[0]?.code, 'yaml.unclosed');
    assert.deepEqual([config.name, config.lang], ['Shop', 'es']);
  });

  it('such as a size beyond all use are reported, and nothing is read', () => {
    const { config, problems } = readLibraryConfig(`name: ${'a'.repeat(600 * 1024)}`);
    assert.deepEqual(
      [config, problems.map((one) => [one.code, ...one.args])],
      [{ ...emptyConfig, isRead: false }, [['library.too-large', '601', '512']]],
    );
  });

  it('never throw, and stand inside the file', () => {
    const pieces = [
      'name: ',
      'team:\n',
      '  a: ',
      'goals:\n  - ',
      'variables: {a: {pattern: "("}}',
      '&a ',
      '*a',
      '<<: *a\n',
      '{',
      '}',
      '[',
      ']',
      '? ',
      '!!set ',
      '|\n',
      '\n',
    ];
    const yaml = fragments.map((text) =>
      pieces.reduce((all, piece, index) => (text.length % (index + 2) === 0 ? all + piece : piece + all), text),
    );
    for (const texts of [anyText, fragments, yaml]) {
      holds(
        texts,
        (text) => {
          for (const { range, code } of readLibraryConfig(text).problems)
            assertInside(text.replace(/^\uFEFF/, ''), range, code);
        },
        80,
      );
    }
  });
});

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

import assert from 'node:assert/strict';
import { emptyConfig, readLibraryConfig } from '../../../src/core/library/config';
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
    ['a text for what messages say', 'variables: {a: {from-message: ⟦never⟧}}', ['yaml.not-flag', 'from-message']],
    ['a text for what is personal', 'variables: {a: {personal: ⟦yes⟧}}', ['yaml.not-flag', 'personal']],
    ['a label of a value that is no text', 'variables: {a: {values: {b: ⟦[c]⟧}}}', ['yaml.not-text', 'b']],
    ['a list for roles', 'roles: ⟦[agent]⟧', ['yaml.not-group', 'roles']],
    ['a limit that is no number', 'variables: {a: {}}\nlimits: {a: {agent: ⟦much⟧}}', ['yaml.not-number', 'agent']],
    ['a limit for nobody', 'limits: {a: ⟦100⟧}', ['yaml.not-group', 'a']],
    ['an unknown promise', 'promises: {⟦langs⟧: [es]}', ['yaml.unknown-key', 'langs']],
    ['an approval by nobody', 'approval: ⟦none⟧', ['yaml.not-one-of', 'approval', 'none', 'other, self']],
    ['values that are no texts', 'variables: {a: {values: [b, ⟦{c: d}⟧]}}', ['yaml.not-texts', 'values']],
    ['an unknown key of a variable', 'variables: {a: {⟦lable⟧: b}}', ['yaml.unknown-key', 'lable', 'label']],
    ['an unknown key of a calendar', 'calendars: {a: {⟦hour⟧: {}}}', ['yaml.unknown-key', 'hour', 'hours']],
    ['an unknown day', 'calendars: {a: {hours: {⟦someday⟧: "09:00-10:00"}}}', ['yaml.unknown-key', 'someday']],
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

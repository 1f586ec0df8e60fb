import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { Key } from '../../../src/core/authoring/keys/key';
import { libraryKeys as libraryTable } from '../../../src/core/authoring/keys/library-keys';
import { sopKeys } from '../../../src/core/authoring/keys/sop-keys';
import { testKeys } from '../../../src/core/authoring/keys/test-keys';
import { libraryKeys } from '../../../src/core/library/config';
import { kinds } from '../../../src/core/lint/kinds';
import { groups } from '../../../src/core/lint/severity';
import { levels } from '../../../src/core/problem';
import {
  caseTestKeys,
  escalationKeys,
  expectKeys,
  givenKeys,
  messageKeys,
  messageTableKeys,
  slaKeys,
  testFileKeys,
} from '../../../src/core/scenario/keys';
import { readTests } from '../../../src/core/scenario/read/read';
import { libraryOf, linterOf } from '../support/libraries';
import { readFrontMatter } from '../../../src/core/sop/front-matter';
import { frontMatterKeys } from '../../../src/core/sop/front-matter-keys';
import { locateFrontMatter } from '../../../src/core/sop/locate-front-matter';

interface Schema {
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A schema of how bad problems are, by their codes. */
interface SeveritySchema {
  readonly propertyNames: { readonly enum: readonly string[] };
  readonly additionalProperties: { readonly enum: readonly (string | null)[] };
}

const sopSchema = readSchema('media/sop.schema.json');
const librarySchema = readSchema('media/library.schema.json');
const testSchema = readSchema('media/test.schema.json');
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const isFrontMatter = ajv.compile(sopSchema);
const isLibrary = ajv.compile(librarySchema);
const isTests = ajv.compile(testSchema);

describe('the schemas', () => {
  it('name the keys that the readers know, in the same order', () => {
    assert.deepEqual(Object.keys(sopSchema.properties), [...frontMatterKeys]);
    assert.deepEqual(Object.keys(librarySchema.properties), [...libraryKeys]);
    const { definitions } = testSchema as Node;
    const { test, given, message } = definitions!;
    const { expect } = test!.properties!;
    const inside = (one: Node | undefined) => one?.anyOf?.find(({ properties }) => properties)?.properties ?? {};
    for (const [properties, keys] of [
      [testSchema.properties, testFileKeys],
      [test!.properties!, caseTestKeys],
      [given!.properties!, givenKeys],
      [expect!.properties!, expectKeys],
      [inside(expect!.properties!['sla']), slaKeys],
      [inside(expect!.properties!['escalation']), escalationKeys],
      [inside(message), [...messageKeys, ...messageTableKeys]],
    ] as const)
      assert.deepEqual(Object.keys(properties), [...keys]);
  });

  it('have the keys of tests where completion and hovers have them', () => {
    const table = testKeys as Table;
    const within = (path: readonly string[]) =>
      path.reduce((keys: Table, name) => keys[name]?.keys ?? {}, { file: { shape: 'group', about: '', keys: table } });
    for (const [path, keys] of [
      [['file'], testFileKeys],
      [['file', 'given'], givenKeys],
      [['file', 'tests'], caseTestKeys],
      [['file', 'tests', 'given'], givenKeys],
      [['file', 'tests', 'expect'], expectKeys],
      [['file', 'tests', 'expect', 'sla'], slaKeys],
      [['file', 'tests', 'expect', 'escalation'], escalationKeys],
      [
        ['file', 'messages'],
        [...messageKeys, ...messageTableKeys],
      ],
    ] as const)
      assert.deepEqual(Object.keys(within(path)), [...keys], path.join('.'));
  });

  it('name the codes and groups of codes whose severity can be set, and so do the settings', () => {
    const single = [...kinds.values()].filter((kind) => !kind.isFatal).map((kind) => kind.code);
    const codes = [...single, ...groups()];
    const inLibrary = (librarySchema.properties['lint'] as { properties: { severity: SeveritySchema } }).properties;
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, SeveritySchema> } };
    };
    const inSettings = manifest.contributes.configuration.properties['sopGuide.lint.severity']!;
    for (const { propertyNames, additionalProperties } of [inLibrary.severity, inSettings]) {
      assert.deepEqual(propertyNames.enum, codes.sort());
      assert.deepEqual(additionalProperties.enum.filter(Boolean), [...levels]);
    }
  });

  it('say of each key what completion and hovers say, with its values and an example', () => {
    for (const [schema, table] of [
      [sopSchema, sopKeys],
      [librarySchema, libraryTable],
      [testSchema, testKeys],
    ] as const)
      assert.deepEqual(told(schema as Node, schema as Node, table), toldBy(table));
  });

  it('have examples that are right', () => {
    for (const [isValid, table, begin] of [
      [isFrontMatter, sopKeys, 'title: A\n'],
      [isLibrary, libraryTable, ''],
      [isTests, testKeys, ''],
    ] as const)
      for (const [name, { example }] of Object.entries(table))
        if (name !== 'title') assert.deepEqual(errorsOf(isValid, `${begin}${name}: ${example}`), [], name);
  });

  it('accept the sample library', () => {
    assert.deepEqual(errorsOf(isLibrary, readFileSync('sops/library.yml', 'utf8')), []);
    const files = readdirSync('sops', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    assert.notEqual(files.length, 0);
    for (const file of files) {
      const { yaml } = locateFrontMatter(readFileSync(join('sops', file), 'utf8').split('\n'));
      assert.deepEqual(errorsOf(isFrontMatter, yaml), [], file);
    }
  });

  describe('agree with the reader of front matter', () => {
    const right = [
      'version: 2.1',
      'version: 3',
      'status:',
      'status: in-review',
      'authors: ana',
      'authors: [ana, luis]',
      'tags: [2026, true]',
      'approvers: {by: luis}',
      'approvers: [{by: luis, on: 2026-08-01, role: lead, method: meeting, hash: 3f9a6c}]',
      'read-by: [agent, senior]',
      'read-by: agent',
      'read-questions: [{question: a, answers: [b, 3], right: 3}]',
      'read-questions: {question: a, right: b}',
      'basis: [{law: TRLGDCU 107, checked: 2026-11-28, note: a}, {law: b}]',
      'translation-of: {id: a, version: 3.0.0}',
      'translation-of: {id: a}',
      'steps: numbered',
      'effective: 2026-08-05',
      'review-every: 90d',
      'audience: both',
      'applies-to: {tier: all, channel: [email]}',
      'sla: {first-response: 2h, next-reply: 4h, resolution: 2d, clock: business}',
      'escalation: {to: lead, when: always, after: 1d}',
      'external-ids: {zendesk: 12}',
      'id: devolución_2',
      'follow-up: 3d',
    ];
    const wrong = [
      'colour: red',
      'version: v2',
      'version: 1.2.3.4',
      'status: done',
      'authors: {by: ana}',
      'tags: [[a]]',
      'approvers: luis',
      'approvers: [{by: luis, at: noon}]',
      'approvers: [{by: luis, on: today}]',
      'approvers: [{on: 2026-08-01}]',
      'approvers: [{by: luis, hash: latest}]',
      'read-by: {agent: yes}',
      'read-questions: how long',
      'read-questions: [{question: a}]',
      'read-questions: [{question: a, right: b, wrong: c}]',
      'basis: TRLGDCU',
      'basis: [{checked: 2026-11-28}]',
      'basis: [{law: a, checked: lately}]',
      'basis: [{law: a, article: 3}]',
      'translation-of: refund',
      'translation-of: {version: 3.0.0}',
      'translation-of: {id: a, version: latest}',
      'steps: bullets',
      'effective: 5/8/2026',
      'review-every: quarterly',
      'audience: all',
      'applies-to: email',
      'applies-to: {tier: {a: b}}',
      'sla: 2h',
      'sla: {first-response: 2 hours}',
      'sla: {clock: wall}',
      'sla: {reply: 2h}',
      'escalation: {who: lead}',
      'external-ids: [12]',
      'id: "a b"',
      'lang: [es]',
      'follow-up: soon',
      'follow-up: 3',
    ];
    const problemsOf = (yaml: string) =>
      readFrontMatter({ yaml, startLine: 0, firstLine: 1, bodyLine: 1, state: 'found' }, 3).problems;
    agree(isFrontMatter, problemsOf, right, wrong, 'title: A\n');
  });

  describe('agree with the reader of library.yml', () => {
    const right = [
      '',
      'version: 1',
      'name: Shop',
      'lang: es',
      'vision:',
      'goals: [{id: a, title: {es: A}, measure: sla, target: 95%, period: month}]',
      'goals: {id: a}',
      'categories: {a: {title: A, icon: tag, order: 1}, b: }',
      'team: {ana: {name: Ana, contact: a@b.example, role: agent}}',
      'variables: {order.id: {label: {es: Pedido}, pattern: "^A$", values: [1, b], example: 3}}',
      'roles: {supervisor: {es: supervisión}, agent: agente, b: }',
      'constants: {shop.name: Brialba, return.days: 30, a: false, shop.hours: {es: de 9 a 18 h, en-GB: 9 to 6}}',
      'variables: {a: {values: {card: {es: tarjeta}, bizum: Bizum, cash: }, personal: true, from-message: false}}',
      '{variables: {refund.amount: {}, b: {}}, limits: {refund.amount: {agent: 100, senior: 300.5}, b: }}',
      'promises: {languages: [es, ca], channels: email}',
      'approval: self',
      'calendars: {business: {timezone: Europe/Madrid, hours: {mon: ["09:00-14:00"], sun: }, holidays: [2026-12-25]}}',
      'calendars: {a: {timezone: UTC, hours: {mon: ["22:00-06:00", "00:00-24:00"], sun: "18:00-00:00"}, holidays: 2026-12-25}}',
      'rules: [{if: {tier: [a, b]}, then: {priority: high, sla: {resolution: 8h}, sop: x}}]',
      'synonyms: [[refund, money back], [iva, 21]]',
      'synonyms:',
      'surveys:',
      'surveys: {csat: , ces: {better: low}, nps: {question: {es: ¿Nos recomendarías?}}}',
      'surveys: {csat: {question: How was it?, better: high}}',
      'lint:',
      'lint: {severity: {reply.empty: off, sop.summary-missing: warning}}',
    ];
    const wrong = [
      'version: one',
      'version: 1.5',
      'version: 0',
      'version: 2',
      'roles: [agent]',
      'roles: {agent: [a]}',
      'constants: [a]',
      'constants: {a: }',
      'constants: {a b: c}',
      'constants: {a: [b]}',
      'constants: {shop: {name: Brialba}}',
      'variables: {a: {personal: maybe}}',
      'variables: {a: {from-message: maybe}}',
      'variables: {a: {values: {b: [c]}}}',
      'limits: {a: 100}',
      'limits: {a: {agent: much}}',
      'promises: [es]',
      'promises: {countries: [es]}',
      'approval: none',
      'title: Shop',
      'name: [a]',
      'goals: [a]',
      'goals: [{name: a}]',
      'categories: [a]',
      'categories: {a: {colour: red}}',
      'categories: {a: {icon: "Tag!"}}',
      'categories: {a: {order: first}}',
      'team: {ana: {mail: a}}',
      'variables: {a: {type: b}}',
      'variables: {a: {label: [b]}}',
      'calendars: {a: {zone: b}}',
      'calendars: {a: {hours: {monday: "09:00-14:00"}}}',
      'calendars: {a: {hours: {mon: ["9-14"]}}}',
      'calendars: {a: {hours: {mon: "09:00-09:00"}}}',
      'calendars: {a: {hours: {mon: "09:00-24:30"}}}',
      'calendars: {a: {holidays: [christmas]}}',
      'rules: [{when: {}}]',
      'rules: [{then: {owner: a}}]',
      'rules: [{then: {sla: {resolution: soon}}}]',
      'synonyms: refund',
      'synonyms: [refund]',
      'synonyms: [[{a: b}]]',
      'surveys: csat',
      'surveys: {cast: {}}',
      'surveys: {csat: yes}',
      'surveys: {ces: {better: lower}}',
      'surveys: {nps: {better: low}}',
      'surveys: {csat: {scale: 5}}',
      'lint: {rules: {}}',
      'lint: {severity: {reply.empty: loud}}',
      'lint: {severity: {reply.nothing: off}}',
      'lint: {severity: {sop.empty: off}}',
    ];
    // Schemas know no SOPs.
    const told = (yaml: string) =>
      linterOf(libraryOf({}, yaml))
        .configProblems('sops')
        .filter(({ code }) => code !== 'library.rule-sop-unknown');
    agree(isLibrary, told, right, wrong);
  });

  describe('agree with the reader of tests', () => {
    const right = [
      'tests: [{name: A, expect: {ends: a}}]',
      'tests: {name: A, expect: {ends: a}}',
      '{sop: refund, day: 2026-08-01, messages: a}',
      '{given: {lang: es, channel: [email, chat], facts: {a: 1, tag: [b, c]}, answers: {d: e, f: 30}}, messages: [a]}',
      'tests: [{name: 3, given: {lang: [es, ca]}, expect: {path: [a, b], steps: c, not-steps: [d], ends: e}}]',
      'tests: [{name: A, given: , expect: {reply: [a, b], contains: [c, 30], lacks: {en: d, es: [e, f]}}}]',
      'tests: [{name: A, expect: {sla: none, escalation: none}}]',
      'tests: [{name: A, expect: {sla: {first-response: 2h, next-reply: 4h, resolution: 2d, clock: business}}}]',
      'tests: [{name: A, expect: {escalation: {to: lead, when: a > 3, after: 8h}, required: a, not-required: [b, c]}}]',
      'messages: [a, {text: b, lang: es, channel: email, sop: none, first: 8, facts: {a: b}}]',
      'messages: [{columns: [text, first], rows: [[a, 1], ["b, c", 2], [d]]}]',
      'messages: {text: a, first: 1}',
    ];
    const wrong = [
      'title: A',
      'day: tomorrow',
      'sop: [a]',
      'tests: [a]',
      'tests: [{expect: {ends: a}}]',
      'tests: [{name: A, when: b, expect: {ends: a}}]',
      'tests: [{name: A, given: b, expect: {ends: a}}]',
      'tests: [{name: A, given: {language: es}, expect: {ends: a}}]',
      'tests: [{name: A, given: {answers: [b]}, expect: {ends: a}}]',
      'tests: [{name: A, given: {answers: {b: [c]}}, expect: {ends: a}}]',
      'tests: [{name: A, given: {facts: [b]}, expect: {ends: a}}]',
      'tests: [{name: A, expect: b}]',
      'tests: [{name: A, expect: {paths: [b]}}]',
      'tests: [{name: A, expect: {path: {a: b}}}]',
      'tests: [{name: A, expect: {sla: quick}}]',
      'tests: [{name: A, expect: {sla: {first-response: soon}}}]',
      'tests: [{name: A, expect: {sla: {clock: wall}}}]',
      'tests: [{name: A, expect: {sla: {reply: 2h}}}]',
      'tests: [{name: A, expect: {escalation: {who: lead}}}]',
      'tests: [{name: A, expect: {escalation: {to: lead, after: later}}}]',
      'messages: [{lang: es}]',
      'messages: [{text: a, words: b}]',
      'messages: [{text: a, first: 0}]',
      'messages: [{text: a, first: 9}]',
      'messages: [{text: a, first: many}]',
      'messages: [{rows: [[a]]}]',
      'messages: [{columns: [text], rows: [[a]], lang: es}]',
    ];
    const location = { uri: 'sops/a.test.yml', root: 'sops', path: 'a.test.yml' };
    agree(isTests, (yaml) => readTests(yaml, location).problems, right, wrong);
  });

  it('say more than the reader', () => {
    assert.notDeepEqual(errorsOf(isFrontMatter, 'id: a'), [], 'an SOP has a title');
  });
});

/** Part of a schema. */
interface Node {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly definitions?: Readonly<Record<string, Node>>;
}

type Table = Readonly<Record<string, Key>>;
type Told = Record<
  string,
  { about: string | undefined; values: unknown[] | undefined; hasExample: boolean; keys: Told }
>;

/** What a table of keys says. */
function toldBy(table: Table): Told {
  return Object.fromEntries(
    Object.entries(table).map(([name, { about, values, keys, each }]) => [
      name,
      {
        about,
        values: values && Object.keys(values),
        hasExample: true,
        keys: toldBy(keys ?? each?.keys ?? {}),
      },
    ]),
  );
}

/** What a schema says of the same keys. @param node where they stand in it. */
function told(schema: Node, node: Node, table: Table): Told {
  const followed = (one: Node): Node =>
    one.$ref !== undefined && !one.properties
      ? followed(schema.definitions?.[one.$ref.split('/').at(-1) ?? ''] ?? {})
      : one;
  const find = (one: Node, wanted: (node: Node) => Node | undefined): Node | undefined => {
    const whole = followed(one);
    return (
      wanted(whole) ??
      [...(whole.anyOf ?? []), ...(whole.items ? [whole.items] : [])].map((part) => find(part, wanted)).find(Boolean)
    );
  };
  const groupIn = (one: Node) => find(one, (part) => (part.properties ? part : undefined));
  const eachIn = (one: Node) =>
    find(one, ({ additionalProperties: each }) => (typeof each === 'object' ? each : undefined));
  return Object.fromEntries(
    Object.entries(groupIn(node)?.properties ?? {}).map(([name, one]) => {
      const shared = followed(one);
      const key = table[name];
      const inside = key?.keys ? groupIn(one) : key?.each?.keys ? eachIn(one) : undefined;
      const enumerated = find(one, (part) => (part.enum ? part : undefined))?.enum ?? [];
      const values = key?.values && enumerated.filter((value) => typeof value === 'string');
      const hasExample = [one, shared].some((part) => part.examples ?? part.enum);
      return [
        name,
        {
          about: one.description ?? shared.description,
          values,
          hasExample: hasExample || key?.example === undefined,
          keys: inside ? told(schema, inside, key?.keys ?? key?.each?.keys ?? {}) : {},
        },
      ];
    }),
  );
}

function agree(
  isValid: ValidateFunction,
  problemsOf: (yaml: string) => readonly unknown[],
  right: readonly string[],
  wrong: readonly string[],
  begin = '',
): void {
  for (const lines of right) {
    it(`that this is right: ${lines}`, () => {
      const yaml = begin + lines;
      assert.deepEqual(problemsOf(yaml), []);
      assert.deepEqual(errorsOf(isValid, yaml), []);
    });
  }
  for (const lines of wrong) {
    it(`that this is wrong: ${lines}`, () => {
      const yaml = begin + lines;
      assert.notDeepEqual(problemsOf(yaml), []);
      assert.notDeepEqual(errorsOf(isValid, yaml), []);
    });
  }
}

function errorsOf(isValid: ValidateFunction, yaml: string): string[] {
  return isValid(parse(yaml))
    ? []
    : (isValid.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

function readSchema(path: string): Schema {
  return JSON.parse(readFileSync(path, 'utf8')) as Schema;
}

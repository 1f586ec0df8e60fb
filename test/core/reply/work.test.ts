import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Budget } from '../../../src/core/liquid/budget';
import { TemplateError } from '../../../src/core/liquid/fault';
import { readLibraryConfig } from '../../../src/core/library/config';
import type { LocalText } from '../../../src/core/library/local-text';
import { fillReply } from '../../../src/core/reply/fill';
import { libraryWords } from '../../../src/core/reply/library-words';
import { toText } from '../../../src/core/reply/render';
import type { KnownValues } from '../../../src/core/ticket/values';
import { holds } from '../support/properties';

const many = Array.from({ length: 10_000 }, (_, index) => `item ${index}`);
const values: KnownValues = {
  many,
  some: many.slice(0, 900),
  long: 'Ábc dé '.repeat(30_000),
  word: 'x'.repeat(5000),
  group: Object.fromEntries(many.map((item, index) => [`k${index}`, item])),
  nested: Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => ['x', 'y'])),
  from: '9007199254740992',
  to: '9007199254740999',
  name: 'Ana',
};

/** What becomes of a reply, and how much of its budget that took. */
function tried(template: string): { readonly kind: string; readonly share: number } {
  const budget = new Budget();
  try {
    fillReply(template, values, undefined, budget);
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    return { kind: error.fault.kind, share: budget.share };
  }
  return { kind: 'filled', share: budget.share };
}

const times = (count: number, text: string) => text.repeat(count);
/** A loop that goes round a thousand times. */
const thousand = (text: string) => `{% for i in (1..1000) %}${text}{% endfor %}`;

describe('the work of filling in a reply', () => {
  const tooMuch: Record<string, readonly string[]> = {
    'a text that doubles': [
      `{% assign a = "xxxxxxxxxx" %}${times(30, '{% assign a = a | append: a %}')}{{ a }}`,
      `{% assign a = word %}${thousand('{% assign a = a | prepend: a %}')}`,
      `{% capture a %}xxxxxxxxxx{% endcapture %}${times(30, '{% capture a %}{{ a }}{{ a }}{% endcapture %}')}`,
      `{% assign a = "aaaaaaaaaa" %}${times(30, '{% assign a = a | replace: "a", a %}')}`,
    ],
    'long values, however they are used': [
      times(9, '{{ long }}'),
      thousand('{{ word }}'),
      times(9, '{{ long | upcase }}'),
      times(9, '{% if long contains "zzz" %}a{% endif %}'),
      times(9, '{{ long | truncate: 100000 }}'),
      '{{ some | join: long }}',
      thousand('{{ word | strip | capitalize }}'),
    ],
    'long lists, however they are used': [
      '{{ many }}',
      '{{ many | join: ", " }}',
      '{{ many.size }}',
      '{% assign a = many %}',
      '{% if many contains "zzz" %}a{% endif %}',
      '{% if many == some %}a{% endif %}',
      '{% case many %}{% when "zzz" %}a{% endcase %}',
      '{% for i in many %}{% break %}{% endfor %}',
      '{% for i in group %}a{% endfor %}',
      '{% if group == empty %}a{% endif %}',
      times(20, '{% if some contains some %}a{% endif %}'),
      '{% if word contains some %}a{% endif %}',
      `{% case some %}${times(50, '{% when "zzz" %}a')}{% endcase %}`,
    ],
    'loops in loops': [
      `${times(10, '{% for i in some %}')}${times(10, '{% endfor %}')}`,
      `${times(19, '{% for i in (1..1000) %}')}${times(19, '{% endfor %}')}`,
      '{% for a in nested %}{% for b in a %}{% for c in b %}{{ c }}{% endfor %}{% endfor %}{% endfor %}',
      '{% for a in some %}{% for b in some reversed %}{% break %}{% endfor %}{% endfor %}',
    ],
    'loops without end': [
      '{% for i in (1..99999999) %}a{% endfor %}',
      '{% for i in (-99999999..1) %}a{% endfor %}',
      '{% for i in (9007199254740992..9007199254740999) %}a{% endfor %}',
      '{% for i in (from..to) %}a{% endfor %}',
      '{% for i in (1..1001) %}{% endfor %}',
    ],
    'much to decide': [
      thousand(`{% if nil${times(900, ' or nil')} %}a{% endif %}`),
      thousand(`{% if nil %}${times(400, '{% elsif nil %}')}{% endif %}`),
      thousand(`{% case 1 %}${times(400, '{% when 2, 2, 2 %}')}{% endcase %}`),
      `{{ name ${times(1800, '| upcase')} | append: many }}`,
    ],
    'dates in strange forms': [
      '{{ "2026-01-01" | date: "%99999999d" }}',
      '{{ "2026-01-01" | date: "%999999999N" }}',
      `{{ "2026-01-01" | date: "${times(5000, '%A')}" }}`,
      thousand('{{ "2026-01-01" | date: "%A" }}'),
      thousand('{{ "2026-01-01" | date: "%Y", "Europe/Madrid" }}'),
    ],
    'gaps by the thousand': [
      thousand('{% for j in (1..9) %}{{ x[i] }}{% endfor %}'),
      `{% assign y = x %}${thousand('{% assign y = y[word] %}')}`,
      `{% assign y = x %}${thousand('{% assign y = y.abcdefghijklmnopqrstuvwxyz %}')}`,
    ],
  };
  for (const [name, templates] of Object.entries(tooMuch)) {
    it(`is given up for ${name}`, () => {
      for (const template of templates) {
        const { kind, share } = tried(template);
        assert.equal(kind, 'too-much-work', template.slice(0, 200));
        assert.ok(share <= 1, template.slice(0, 200));
      }
    });
  }

  it('says where it was given up', () => {
    const template = `Hola\n{% if true %}{% for a in some %}\n{{ a | append: word }}{% endfor %}{% endif %}`;
    try {
      fillReply(template, values);
      assert.fail('It is filled in.');
    } catch (error) {
      assert.ok(error instanceof TemplateError);
      assert.equal(template.slice(error.fault.start, error.fault.end), '{{ a | append: word }}');
    }
  });

  it('does not look at what the reply does not ask for', () => {
    const untouched = new Proxy(many, {
      get: (_, key) => assert.fail(`${String(key)} of a list that is not asked for was read.`),
    });
    assert.equal(toText(fillReply('Hi {{ name }}', { name: 'Ana', untouched, group: { untouched } })), 'Hi Ana');
    assert.ok(tried('Hi {{ name }}').share < 0.01);
  });

  it('is small for what people write', () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({ name: `Cup ${index}`, count: 2, price: '4,90 €' }));
    const budget = new Budget();
    const template = `Hi {{ name | default: "there" }}:
{% for line in lines %}{{ forloop.index }}. {{ line.name | upcase }}: {{ line.count | times: 2 }} at {{ line.price }}{% if line.gift %} (gift){% endif %}
{% endfor %}{% case tier %}{% when "gold", "vip" %}Thank you!{% else %}Thanks.{% endcase %} {{ "2026-11-28" | date: "%d/%m/%Y" }}`;
    fillReply(template, { name: 'Ana', tier: 'gold', lines }, undefined, budget);
    assert.ok(budget.share < 0.5, String(budget.share));
  });

  it('does not grow with the constants of the library', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `shop.n${index}`);
    const { config } = readLibraryConfig(`constants:\n${names.map((name) => `  ${name}: a\n`).join('')}`);
    let read = 0;
    class CountedMap extends Map<string, LocalText> {
      override get(name: string): LocalText | undefined {
        read++;
        return super.get(name);
      }

      override entries(): ReturnType<Map<string, LocalText>['entries']> {
        return assert.fail('All constants are read.');
      }

      override [Symbol.iterator](): ReturnType<Map<string, LocalText>['entries']> {
        return this.entries();
      }
    }
    const constants = new CountedMap();
    for (const [name, text] of config.constants) constants.set(name, text);
    const words = libraryWords(constants, config.variables, ['es']);
    for (let count = 0; count < 10; count++)
      assert.equal(toText(fillReply('{{ shop.n1 }}{{ shop.n2999 }}', {}, words)), 'aa');
    assert.ok(read <= 100, `Constants were read ${read} times.`);
  });

  it('ends, whatever is put together', () => {
    const pieces = [
      '{{ many }}',
      '{{ long }}',
      '{{ a }}',
      '{{ group }}',
      '{{ nested | join: a }}',
      '{% assign a = a | append: a %}',
      '{% assign a = word %}',
      '{% assign a = a | replace: "x", a %}',
      '{% for i in some %}',
      '{% for j in (1..1000) %}',
      '{% for i in group %}',
      '{% endfor %}',
      '{% if some contains a %}',
      '{% if a == long %}',
      '{% endif %}',
      '{% capture a %}',
      '{% endcapture %}',
      '{{ a | default: long | slice: 0, 99999 }}',
      '{{ "now" | date: a }}',
      '{{ x[a].b }}',
    ];
    holds(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join('')),
      (template) => {
        assert.ok(tried(template).share <= 1);
      },
      300,
    );
  });
});

describe('what a reply can read', () => {
  const filled = (template: string) =>
    fillReply(template, { a: 'text', list: ['x', 'y'], group: { b: 'c' }, key: 'constructor', proto: '__proto__' })
      .parts.map((part) => (part.kind === 'text' ? part.text : `<${part.variable}>`))
      .join('');

  it('is what values hold themselves, nothing that they inherit', () => {
    assert.equal(
      filled(
        '{{ a.constructor }}{{ a["__proto__"] }}{{ list.constructor }}{{ list.push }}{{ list[key] }}{{ a[proto] }}',
      ),
      '',
    );
    assert.equal(
      filled('{{ group.constructor }} {{ group[key] }} {{ group[proto] }} {{ constructor.prototype }} {{ [key] }}'),
      '<group.constructor> <group.constructor> <group.__proto__> <constructor.prototype> <constructor>',
    );
    assert.equal(
      filled(
        '{% for i in list %}{{ forloop.index }}{{ forloop.last }} {{ forloop.constructor }}{{ forloop.next }}{{ forloop.valueOf }}{% endfor %}',
      ),
      '1false 2true ',
    );
    assert.equal(filled('{% assign b = "z" %}{{ b.length }}{{ b.constructor }}{{ b.size }}{{ b[0] }}'), '11z');
  });

  it('is nothing where it would have set a name itself, but did not', () => {
    assert.equal(filled('[{% if a == "b" %}{% assign c = "d" %}{% endif %}{{ c }}] {{ d }}'), '[] <d>');
  });
});

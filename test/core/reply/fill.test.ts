import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillReply } from '../../../src/core/reply/fill';
import type { KnownValues } from '../../../src/core/ticket/values';
import { toPreview, toSnippet, toText } from '../../../src/core/reply/render';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

/** A filled-in reply in one line: gaps as `<variable>`, or `<variable=fallback>`. */
function filled(template: string, values: KnownValues = {}): string {
  return fillReply(template, values)
    .parts.map((part) =>
      part.kind === 'text' ? part.text : `<${part.variable}${part.fallback === undefined ? '' : `=${part.fallback}`}>`,
    )
    .join('');
}

describe('filling in a reply', () => {
  it('puts in what is known and leaves gaps for what is not', () => {
    assert.equal(
      filled('Hola {{ customer.first_name }}, pedido {{ order.id }}.', { customer: { first_name: 'Ana' } }),
      'Hola Ana, pedido <order.id>.',
    );
  });

  it('gives a gap the fallback that the reply gives', () => {
    assert.equal(
      filled('{{ a | default: "buenas" }} {{ b | default: 5 }} {{ c | default: "x" | upcase }}'),
      '<a=buenas> <b=5> <c=x>',
    );
    assert.equal(filled('{{ a | default: "buenas" }}', { a: 'Ana' }), 'Ana');
  });

  it('names each missing variable once, in the order they appear', () => {
    assert.deepEqual(fillReply('{{ b }} {{ a }} {{ b }} {{ a.c }}', {}).missing, ['b', 'a', 'a.c']);
    assert.deepEqual(fillReply('{{ a }}', { a: 'x' }).missing, []);
  });

  it('puts in numbers, booleans and zero', () => {
    assert.equal(filled('{{ a }} {{ b }} {{ c }}', { a: 0, b: false, c: 1.5 }), '0 false 1.5');
  });

  it('takes null for “known to be nothing”, and undefined and an empty text for “not known”', () => {
    assert.equal(filled('[{{ a }}] [{{ b }}] [{{ c }}]', { a: null, b: undefined, c: '' }), '[] [<b>] [<c>]');
    assert.equal(filled('{{ a | default: "nobody" }}', { a: null }), 'nobody');
  });

  it('puts in text as it is, whatever it looks like', () => {
    for (const text of ['<b>&"\'', '{{ b }}', '{% if x %}', '$1 ${2} \\', '\u2028'])
      assert.equal(filled('{{ a }}', { a: text }), text);
  });

  it('keeps conditions on what is known', () => {
    const template = '{% if vip %}VIP {% else %}no {% endif %}{% case s %}{% when "a" %}A{% else %}B{% endcase %}';
    assert.deepEqual(
      [filled(template, { vip: true, s: 'a' }), filled(template, { vip: false, s: 'b' })],
      ['VIP A', 'no B'],
    );
    assert.deepEqual(fillReply(template, { vip: true, s: 'a' }).undecided, []);
  });

  it('reports unknown variables that decide what is said', () => {
    const deciding = [
      '{% if x %}a{% endif %}',
      '{% unless x %}a{% endunless %}',
      '{% if x == "a" %}b{% endif %}',
      '{% if "a" == x %}b{% endif %}',
      '{% if x != nil %}b{% endif %}',
      '{% if x == blank %}b{% endif %}',
      '{% if x contains "a" %}b{% endif %}',
      '{% if "ab" contains x %}b{% endif %}',
      '{% if x > 3 %}b{% endif %}',
      '{% if not x %}b{% endif %}',
      '{% case x %}{% when 1 %}a{% endcase %}',
      '{% case 1 %}{% when x %}a{% endcase %}',
      '{% for i in x %}a{% endfor %}',
      '{% for i in (1..x) %}a{% endfor %}',
    ];
    for (const template of deciding) assert.deepEqual(fillReply(template, {}).undecided, ['x'], template);
    assert.deepEqual(fillReply('{% if x == y.z %}a{% endif %}', {}).undecided, ['x', 'y.z']);
    assert.deepEqual(fillReply('{% if x.size > 1 %}a{% endif %}', {}).undecided, ['x.size']);
  });

  it('is not undecided because of what is only printed', () => {
    for (const template of [
      '{{ x }}',
      '{{ x | upcase }}',
      '{% assign y = x %}{{ y }}',
      '{% if true %}{{ x }}{% endif %}',
      '{% if false %}{% if x %}a{% endif %}{% endif %}',
    ])
      assert.deepEqual(fillReply(template, {}).undecided, [], template);
  });

  it('passes a gap through filters, assignments and captures', () => {
    for (const filter of [
      'upcase',
      'truncate: 2',
      'url_encode',
      'first | join: "-"',
      'size',
      'date: "%Y"',
      'plus: 1',
      'slice: 0',
      'replace: "0", "1"',
      'strip',
    ]) {
      assert.equal(filled(`{{ x | ${filter} }}`), '<x>', filter);
      assert.equal(filled(`{% capture y %}{{ x }}{% endcapture %}{{ y | ${filter} }}`), '<x>', `captured, ${filter}`);
    }
    assert.equal(filled('{% assign y = x | upcase %}{{ y }}'), '<x>');
    assert.equal(filled('{% capture y %}Hola {{ x }}{% endcapture %}{{ y | append: "!" }}'), 'Hola <x>!');
  });

  it('leaves a gap where a filter would need what is unknown', () => {
    for (const use of [
      '5 | plus: x',
      '"abc" | slice: x',
      '"a b" | truncate: x',
      '"a" | remove: x',
      '"abc" | replace: x, "y"',
      '1 | times: x | plus: 2',
    ])
      assert.equal(filled(`{{ ${use} }}`), '<x>', use);
    assert.equal(
      filled('{{ "Hola " | append: x }} {{ "!" | prepend: x }} {{ list | join: x }} {{ "Hola N" | replace: "N", x }}', {
        list: ['a', 'b'],
      }),
      'Hola <x> <x>! a<x>b Hola <x>',
    );
    assert.equal(filled('{{ y | default: x }}', { y: null }), '<x>');
  });

  it('leaves a gap for a property of something unknown', () => {
    assert.equal(
      filled('{{ items[0].name }} {{ a.b.c }} {{ a["b"].d }} {{ items.first }} {{ a.size }}'),
      '<items.0.name> <a.b.c> <a.b.d> <items.first> <a.size>',
    );
    assert.equal(filled('{{ order[key] }}', { key: 'id' }), '<order.id>');
    assert.deepEqual([filled('{{ order[key] }}'), fillReply('{{ order[key] }}', {}).undecided], ['<order>', ['key']]);
    assert.equal(
      filled('{{ order[group] }} {% capture k %}{{ x }}{% endcapture %}{{ order[k] }}', {
        order: { id: 1 },
        group: {},
      }),
      '<order> <order>',
    );
    assert.equal(filled('{% for i in (1..2) %}{{ i }}{{ x.y }}{% endfor %}'), '1<x.y>2<x.y>');
  });

  it('leaves a gap for a group that is printed as if it were a text', () => {
    assert.equal(filled('{{ order }}', { order: { id: 'A-1' } }), '<order>');
    assert.equal(
      filled('{{ order.id }} {{ order }} {{ order | upcase }} {{ a.b.c }} {{ a.b }}'),
      '<order.id> <order> <order> <a.b.c> <a.b>',
    );
    assert.equal(filled('{{ "x" | append: order }}', { order: { id: 'A-1' } }), 'x<order>');
  });

  it('puts in lists, and leaves gaps for what their items lack', () => {
    const values = { items: ['a', 'b', ''], lines: [{ name: 'cup', quantity: 2 }, { name: 'bowl' }], none: [] };
    assert.equal(
      filled('{{ items | join: ", " }} {{ items }} {{ items | upcase }} {{ items[0] }} {{ items.size }}', values),
      'a, b, <items.2> ab<items.2> ab<items.2> a 3',
    );
    assert.equal(
      filled('{% for line in lines %}{{ line.quantity }} {{ line.name }}; {% endfor %}', values),
      '2 cup; <lines.1.quantity> bowl; ',
    );
    assert.equal(
      filled('{{ lines[1].quantity }} {{ lines }} {% for x in none %}x{% else %}nothing{% endfor %}', values),
      '<lines.1.quantity> <lines.0><lines.1> nothing',
    );
  });

  it('takes names that the engine itself uses as names', () => {
    for (const name of ['index', 'variable', 'fallback', 'session', 'undecided']) {
      assert.equal(
        filled(`{% assign y = x %}{{ y.${name} }} {{ list[0].${name} }}`, { list: [{ a: 1 }] }),
        `<x.${name}> <list.0.${name}>`,
      );
    }
  });

  it('takes names that mean something to JavaScript as names', () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'a.constructor',
      'a.__proto__.b',
      'a.valueOf',
    ]) {
      assert.equal(filled(`{{ ${name} }}`), `<${name}>`);
      assert.equal(filled(`{{ ${name} }}`, { a: { x: 1 } }), `<${name}>`);
    }
    assert.equal(filled('{{ constructor }}', { constructor: 'C' }), 'C');
  });

  it('joins what is known of a group with what is not', () => {
    assert.equal(
      filled('{{ customer.name }} {{ customer.email }}', { customer: { name: 'Ana' } }),
      'Ana <customer.email>',
    );
  });

  it('keeps raw text and leaves out comments', () => {
    assert.equal(filled('{% raw %}{{ x }}{% endraw %}{% comment %}{{ y }}{% endcomment %}'), '{{ x }}');
  });

  it('changes no values it is given', () => {
    const values = { customer: { name: 'Ana' } };
    fillReply('{{ customer.email }} {{ order.id }}', values);
    assert.deepEqual(values, { customer: { name: 'Ana' } });
  });
});

describe('a reply that cannot be filled in', () => {
  it('is refused with the reason', () => {
    for (const [template, reason] of [
      ['{% if x %}', /not closed/],
      ['{{ x', /not closed/],
      ['{% nope %}', /cannot use the tag “nope”/],
      ['{{ x | nope }}', /cannot use the filter “nope”/],
      ['{{ }}', /invalid value/],
    ] as const)
      assert.throws(() => fillReply(template, {}), reason, template);
  });

  it('is refused when it asks for other files', () => {
    for (const tag of ['include', 'render', 'layout'])
      assert.throws(() => fillReply(`{% ${tag} "/etc/passwd" %}`, {}), /cannot use the tag/);
    assert.throws(() => fillReply('{% block a %}{% endblock %}', {}), /cannot use the tag/);
  });

  it('is refused when it is too long', () => {
    assert.throws(() => fillReply('a'.repeat(17 * 1024), {}), /limit/);
    assert.equal(filled('a'.repeat(16 * 1024)).length, 16 * 1024);
  });

  it('is refused when it would build too much', () => {
    for (const template of [
      '{% for i in (1..100000000) %}x{% endfor %}',
      `{% assign s = "xxxxxxxxxx" %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`,
    ])
      assert.throws(() => fillReply(template, {}), /limit/);
  });
});

describe('what stands for a gap while it is filled in', () => {
  const labels = { label: (variable: string) => variable, values: () => [] };

  it('never shows, and is not taken from a reply or a value', () => {
    assert.equal(filled('\uE0000\uE001 {{ x }}'), '0 <x>');
    assert.equal(filled('{{ a }} {{ x }}', { a: '\uE0000\uE001' }), '0 <x>');
    assert.equal(filled('{{ a }}', { a: '\uE000' }), '<a>');
  });

  it('never shows, whatever a reply does with it', () => {
    const pieces = [
      '{{ a }}',
      '{{ a.b | default: "x" }}',
      '{{ group }}',
      '{{ group.y | size }}',
      '{% capture z %}',
      '{{ a }}{% endcapture %}',
      '{{ z | first | join: "-" }}',
      '{{ z | url_encode }}',
      '{{ z | replace: "0", "1" }}',
      '{{ z | size | plus: b }}',
      '{{ z | strip | first }}',
      '{% assign x = a | append: b %}',
      '{{ x | truncate: 3 }}',
      '{{ list | slice: a | first }}',
      '{% for i in group %}',
      '{% endfor %}',
      '{% if a %}',
      '{% endif %}',
      '{{ group[a] }}',
      '{{ a[b] }}',
      '{{ list }}',
      '{{ list | url_encode }}',
      '{% for l in list %}{{ l.x | append: l.y }}',
      '{{ list | append: list }}',
      '\uE000',
      '\uE0001\uE001',
      'text ',
      '{{ known }}',
    ];
    const values: KnownValues = { known: '\uE0000\uE001', group: { y: 1 }, list: [{ y: '' }, { y: 2 }] };
    let count = 0;
    const tried = holds(
      fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
      (template) => {
        let reply;
        try {
          reply = fillReply(template, values);
        } catch {
          return;
        }
        count++;
        const shown = [toSnippet(reply, labels), toPreview(reply, labels), toText(reply), JSON.stringify(reply)].join(
          '\n',
        );
        assert.doesNotMatch(shown, /[\uE000\uE001]|%EE%80|\\ue00|\[object|NaN|undefined/i);
      },
      250,
    );
    assert.ok(count > tried / 4, 'most of them can be filled in');
  });

  it('leaves text without Liquid alone', () => {
    holds(
      anyText.map((text) => text.replace(/[{\uE000\uE001]/g, '')),
      (text) => assert.equal(toText(fillReply(text, {})), text),
      150,
    );
  });
});

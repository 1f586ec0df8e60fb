import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LiquidMark } from '../../../src/core/liquid/mark';
import { liquidMarks } from '../../../src/core/liquid/marks';
import { engine } from '../../../src/core/liquid/engine';
import { checkTemplate } from '../../../src/core/liquid/template';
import { LineIndex } from '../../../src/core/text/position';
import { fragments } from '../support/hostile';
import { holds } from '../support/properties';

/** All marks, each before those in it. */
function all(marks: readonly LiquidMark[]): LiquidMark[] {
  return marks.flatMap((mark) => [mark, ...all(mark.marks)]);
}

/** Marks of some kinds as what they stand for and what is written there. */
function told(text: string, ...kinds: LiquidMark['kind'][]): string[] {
  return all(liquidMarks(text))
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end }) => text.slice(start, end));
}

/** Library variables as Liquid itself finds them, and as marks tell them: name, line and column. */
function foundBoth(text: string): [string[], string[]] {
  const lines = new LineIndex(text);
  const marks = all(liquidMarks(text)).flatMap((mark) => {
    if (mark.kind !== 'variable' || mark.isLocal) return [];
    const { line, character } = lines.positionAt(mark.start);
    return [`${mark.name} ${line}:${character}`];
  });
  const checked = Object.values(engine().parseAndAnalyzeSync(text).globals)
    .flat()
    .map(({ segments, location: { row, col } }) => {
      const names = segments.filter((segment) => typeof segment === 'string');
      return `${names.join('.')} ${row - 1}:${col - 1}`;
    });
  return [checked.sort(), marks.sort()];
}

const name = fc.constantFrom('a', 'item', 'customer.first_name', 'order["id"]', 'x[y.z].w', 'forloop.index', 'é.n');
const value = fc.oneof(name, fc.constantFrom('"a } b"', "'it'", '1', '-2.5', 'true', 'nil', '(1..n.m)', 'empty'));
const filter = fc.oneof(
  fc.constantFrom(' | upcase', '|default: "x"', ' | replace: "a", b.c', ' | date: "%d", k: v.w'),
  value.map((one) => ` | default: ${one}`),
);
const filtered = fc.tuple(value, fc.array(filter, { maxLength: 2 })).map(([one, filters]) => one + filters.join(''));
const condition = fc
  .tuple(filtered, fc.constantFrom(' == ', ' contains ', ' and ', ' >= '), value)
  .map(([a, operator, b]) => (a.includes('|') ? a : a + operator + b));
const local = fc.constantFrom('a', 'item', 'made');
const dash = fc.constantFrom('', '-');
const gap = fc.constantFrom(' ', '', '\n', '  ', '\t');
const tag = fc.tuple(dash, gap, fc.string({ unit: fc.constantFrom('x'), maxLength: 0 }), dash).map(
  ([left, space, , right]) =>
    (body: string) =>
      `{%${left}${space}${body}${space}${right}%}`,
);

const { template } = fc.letrec<{ template: string; piece: string }>((tie) => ({
  template: fc.array(tie('piece'), { maxLength: 4 }).map((list) => list.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('Hola ', '\n', ' } ', '{ ', '😀', '%}', '\u2028'),
    fc.tuple(dash, gap, filtered).map(([side, space, one]) => `{{${side}${space}${one}${space}${side}}}`),
    fc.tuple(tag, local, filtered).map(([wrap, own, one]) => wrap(`assign ${own} = ${one}`)),
    fc
      .tuple(tag, condition, tie('template'), condition, tie('template'))
      .map(
        ([wrap, a, yes, b, no]) =>
          `${wrap(`if ${a}`)}${yes}${wrap(`elsif ${b}`)}${no}${wrap('else')}${yes}${wrap('endif')}`,
      ),
    fc
      .tuple(tag, filtered, value, value, tie('template'))
      .map(
        ([wrap, one, a, b, then]) =>
          `${wrap(`case ${one}`)}${wrap(`when ${a} or ${b}, ${a}`)}${then}${wrap('endcase')}`,
      ),
    fc
      .tuple(tag, local, name, tie('template'))
      .map(([wrap, own, list, inner]) => `${wrap(`for ${own} in ${list} limit: k.l`)}${inner}${wrap('endfor')}`),
    fc
      .tuple(tag, local, tie('template'))
      .map(([wrap, own, inner]) => `${wrap(`capture ${own}`)}${inner}${wrap('endcapture')}`),
    tie('template').map((inner) => `{% comment %}${inner.replace(/{%.*?%}/gs, '')}{% endcomment %}`),
    tie('template').map((inner) => `{% raw %}${inner}{% endraw %}`),
  ),
}));

describe('marks of Liquid', () => {
  it('tell variables, filters and what is given to them', () => {
    const text = 'Hi {{ customer.first_name | default: "x }}" | truncate: order.size, "…" }}!';
    assert.deepEqual(told(text, 'output'), [text.slice(3, -1)]);
    assert.deepEqual(told(text, 'variable'), ['customer.first_name', 'order.size']);
    assert.deepEqual(told(text, 'filter-name'), ['default', 'truncate']);
    assert.deepEqual(told(text, 'argument'), ['"x }}"', 'order.size', '"…"']);
    assert.deepEqual(told(text, 'filter'), ['default: "x }}"', 'truncate: order.size, "…"']);
  });

  it('tell names that the template makes from those of the library', () => {
    const text =
      '{{ made }}{% assign made = made | upcase %}{{ made }}{% for one in order.items %}{{ one.name }}{% endfor %}{{ one }}';
    assert.deepEqual(told(text, 'local'), ['made', 'one']);
    assert.deepEqual(
      all(liquidMarks(text)).flatMap((mark) => (mark.kind === 'variable' ? [`${mark.name} ${mark.isLocal}`] : [])),
      ['made false', 'made false', 'made true', 'order.items false', 'one.name true', 'one false'],
    );
  });

  it('tell the names of tags, also of those that replies cannot use', () => {
    const text = '{%- if a -%}{% else %}{% endif %}{% liquid\n assign b = 1\n echo b\n%}{% # no %}';
    assert.deepEqual(told(text, 'tag-name'), ['if', 'else', 'endif', 'liquid', '#']);
  });

  it('leave out what is no Liquid: comments, raw text, and values that have no name', () => {
    assert.deepEqual(
      told('{% comment %}{{ a }}{% endcomment %}{% raw %}{{ b }}{% endraw %}{{ "c".size }}', 'variable'),
      [],
    );
  });

  it('are told of a template that is half written', () => {
    assert.deepEqual(told('Hi {{ customer.\nand {{ order.id }}', 'variable', 'output'), [
      '{{ customer.',
      'customer',
      '{{ order.id }}',
      'order.id',
    ]);
    assert.deepEqual(told('{% if a.b == {{ c }}', 'variable'), ['a.b', 'c']);
    assert.deepEqual(told('{{ a | }}{% assign b = %}{{ b | x y }}', 'variable', 'local'), ['a', 'b', 'b']);
  });

  it('have the variables that Liquid finds, where it finds them', () => {
    holds(
      template,
      (text) => {
        // A range may stand only where a loop goes through it, but that does not matter for what is marked.
        fc.pre(checkTemplate(text).faults.every(({ kind }) => kind === 'range'));
        const [checked, marks] = foundBoth(text);
        assert.deepEqual(marks, checked);
      },
      500,
    );
  });

  it('stand in order and in each other, whatever the text', () => {
    const check = (marks: readonly LiquidMark[], from: number, to: number) => {
      for (const { start, end, marks: inside } of marks) {
        assert.ok(from <= start && start <= end && end <= to);
        check(inside, start, end);
        from = end;
      }
    };
    const tangled = fc
      .array(fc.oneof(template, fc.constantFrom('{{', '}}', '{%', '%}', 'raw', 'a.', '| x:', '"', "'", 'for', '-')), {
        maxLength: 12,
      })
      .map((list) => list.join(' '));
    holds(fc.oneof(tangled, fragments), (text) => check(liquidMarks(text), 0, text.length), 600);
  });

  it('are read once through, however many are never closed', () => {
    assert.equal(liquidMarks('{{'.repeat(8000)).length, 8000);
    assert.equal(liquidMarks('{% "'.repeat(4000)).length, 4000);
  });
});

import assert from 'node:assert/strict';
import { checkTemplate } from '../../../src/core/liquid/template';
import { fragments } from '../support/hostile';
import { holds } from '../support/properties';

/** What keeps a template from being filled in, and what is written there. */
function told(text: string): string[] {
  return checkTemplate(text).faults.map(
    ({ kind, word, start, end }) => `${kind} “${word}” at ${text.slice(start, end)}`,
  );
}

describe('looking through a reply', () => {
  it('finds its variables, each time they are used, and where', () => {
    const text = 'Hola {{ a.b }}:\n{% if c %}{{  d | default: e.f }}{% endif %}{{ a.b }}';
    const { variables, faults } = checkTemplate(text);
    const lines = text.split('\n');
    assert.deepEqual(faults, []);
    assert.deepEqual(
      variables.map((one) => [one.name, lines[one.line]!.slice(one.character, one.character + one.name.length)]).sort(),
      [
        ['a.b', 'a.b'],
        ['a.b', 'a.b'],
        ['c', 'c'],
        ['d', 'd'],
        ['e.f', 'e.f'],
      ],
    );
  });

  it('passes over variables that the reply itself sets', () => {
    assert.deepEqual(checkTemplate('{% assign x = 1 %}{{ x }}{% for i in (1..2) %}{{ i }}{% endfor %}').variables, []);
  });

  it('says what keeps it from being filled in, and where', () => {
    assert.deepEqual(told('Hola\n\n  {% if a %}'), ['syntax “tag {% if a %} not closed” at {% if a %}']);
    assert.deepEqual(told('a\n{{ b'), ['syntax “output "{{ b" not closed” at {{ b']);
  });

  it('says each tag and filter that replies cannot use, and where', () => {
    assert.deepEqual(told('Hola\n\n  {% nope %} {{ b | upcase | sort | map: "a" }}{% if a %}'), [
      'tag “nope” at nope',
      'filter “sort” at sort',
      'filter “map” at map',
    ]);
    assert.deepEqual(told('{% liquid\n echo a\n%}'), ['tag “liquid” at liquid']);
  });

  it('takes a range only for what a loop goes through', () => {
    assert.deepEqual(told('{% for i in (1..3) %}{% for j in (i..n) %}{% endfor %}{% endfor %}'), []);
    for (const text of [
      '{{ (1..3) }}',
      '{% assign a = (1..3) %}',
      '{{ a | append: (1..3) }}',
      '{% if (1..3) contains a %}{% endif %}',
      '{% case a %}{% when (1..3) %}{% endcase %}',
      '{% for i in a limit: (1..3) %}{% endfor %}',
      '{{ (1..3).size }}',
      '{{ a[(1..3)] }}',
    ])
      assert.deepEqual(told(text), ['range “(1..3)” at (1..3)'], text);
  });

  it('says when there is too much to be read', () => {
    const kinds = (text: string) => checkTemplate(text).faults.map(({ kind }) => kind);
    assert.deepEqual(kinds('a'.repeat(16 * 1024)), []);
    assert.deepEqual(kinds('a'.repeat(16 * 1024 + 1)), ['too-long']);
    assert.deepEqual(kinds('{{ a }}'.repeat(1000)), []);
    assert.deepEqual(kinds('{{ a }}'.repeat(1001)), ['too-many-tags']);
    const nested = (depth: number) => '{% if a %}'.repeat(depth) + '{% endif %}'.repeat(depth);
    assert.deepEqual(kinds(nested(20)), []);
    assert.deepEqual(kinds(nested(21)), ['too-deep']);
    const brackets = (depth: number) => `{{ a${'[b'.repeat(depth)}${']'.repeat(depth)} }}`;
    assert.deepEqual(kinds(brackets(20)), []);
    assert.deepEqual(kinds(brackets(21)), ['too-deep']);
    assert.deepEqual(kinds(`{{ ${'('.repeat(5000)} }}`), ['too-deep']);
    assert.deepEqual(kinds('{{ "[[[[[[[[[[[[[[[[[[[[[[[[" }}'), []);
  });

  it('never throws', () => {
    holds(fragments, (text) => void checkTemplate(text), 100);
  });
});

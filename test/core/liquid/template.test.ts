import assert from 'node:assert/strict';
import { checkTemplate } from '../../../src/core/liquid/template';
import { fragments } from '../support/hostile';
import { holds } from '../support/properties';

describe('looking through a reply', () => {
  it('finds its variables, each time they are used, and where', () => {
    const text = 'Hola {{ a.b }}:\n{% if c %}{{  d | default: e.f }}{% endif %}{{ a.b }}';
    const { variables, error } = checkTemplate(text);
    const lines = text.split('\n');
    assert.equal(error, undefined);
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
    assert.deepEqual(checkTemplate('Hola\n\n  {% nope %}').error, {
      message: 'tag "nope" not found',
      line: 2,
      character: 2,
    });
    assert.deepEqual(checkTemplate('a\n{{ b | nope }}').error, {
      message: 'undefined filter: nope',
      line: 1,
      character: 0,
    });
  });

  it('never throws', () => {
    holds(fragments, (text) => void checkTemplate(text), 100);
  });
});

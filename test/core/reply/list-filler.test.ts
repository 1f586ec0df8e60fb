import assert from 'node:assert/strict';
import { TemplateError } from '../../../src/core/liquid/fault';
import { noWords } from '../../../src/core/reply/library-words';
import { ListFiller } from '../../../src/core/reply/list-filler';

/** What becomes of each reply of one list. */
function told(templates: readonly string[]): string[] {
  const filler = new ListFiller();
  return templates.map((template) => {
    const outcome = filler.fill(template, { word: 'x'.repeat(5000) }, noWords);
    return outcome === 'later' ? outcome : outcome instanceof TemplateError ? outcome.fault.kind : 'filled';
  });
}

describe('the replies of one list', () => {
  const heavy = '{% for i in (1..1000) %}{{ word }}{% endfor %}';

  it('are all filled in when they are what people write', () => {
    const text = `Hi {{ name | default: "there" }},\n\n${'We have looked into your order. '.repeat(40)}\n{{ agent.name }}`;
    assert.deepEqual(new Set(told(Array.from({ length: 50 }, () => text))), new Set(['filled']));
  });

  it('share a few budgets: what comes after them is filled in once it is chosen', () => {
    const outcomes = told([...Array.from({ length: 50 }, () => heavy), 'Hi']);
    const tried = outcomes.filter((one) => one === 'too-much-work').length;
    assert.ok(tried >= 4 && tried <= 6, String(tried));
    assert.deepEqual(new Set(outcomes.slice(tried)), new Set(['later']));
  });

  it('are told apart from those that use what replies cannot use, which take next to nothing', () => {
    const bomb = `{% assign a = "x" | split: "" %}${'{% assign a = a | push: a %}'.repeat(30)}{{ a }}`;
    assert.deepEqual(told([...Array.from({ length: 20 }, () => bomb), 'Hi']), [
      ...Array.from({ length: 20 }, () => 'filter'),
      'filled',
    ]);
  });
});

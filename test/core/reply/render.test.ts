import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillReply } from '../../../src/core/reply/fill';
import type { KnownValues } from '../../../src/core/ticket/values';
import { toPreview, toSnippet, toText } from '../../../src/core/reply/render';
import type { VariableLabels } from '../../../src/core/reply/render';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';
import { readSnippet } from '../support/snippets';

/** Labels in capitals, and values where some are given. */
function labelled(values: Readonly<Record<string, readonly string[]>> = {}): VariableLabels {
  return { label: (variable) => variable.toUpperCase(), values: (variable) => values[variable] ?? [] };
}

function snippet(template: string, values: KnownValues = {}, labels = labelled()): string {
  return toSnippet(fillReply(template, values), labels);
}

const end = { stop: 0 };

describe('a snippet', () => {
  it('has a tab stop for each missing variable, in order, and ends after the text', () => {
    assert.deepEqual(readSnippet(snippet('Hola {{ name }}, {{ order.id }}.')), [
      'Hola ',
      { stop: 1, shows: '[NAME]' },
      ', ',
      { stop: 2, shows: '[ORDER.ID]' },
      '.',
      end,
    ]);
  });

  it('has the same stop for the same variable, everywhere', () => {
    assert.deepEqual(readSnippet(snippet('{{ a }} {{ b }} {{ a }}')), [
      { stop: 1, shows: '[A]' },
      ' ',
      { stop: 2, shows: '[B]' },
      ' ',
      { stop: 1 },
      end,
    ]);
  });

  it('shows a fallback, wherever the reply gives it', () => {
    assert.deepEqual(readSnippet(snippet('{{ a }} {{ a | default: "you" }}')), [
      { stop: 1, shows: 'you' },
      ' ',
      { stop: 1 },
      end,
    ]);
  });

  it('offers the values a variable can have, after its label: whatever comes first would look chosen', () => {
    assert.deepEqual(readSnippet(snippet('{{ a }}', {}, labelled({ a: ['card', 'transfer'] }))), [
      { stop: 1, choices: ['[A]', 'card', 'transfer'] },
      end,
    ]);
  });

  it('begins with the fallback where the reply gives one', () => {
    assert.deepEqual(readSnippet(snippet('{{ a | default: "transfer" }}', {}, labelled({ a: ['card', 'transfer'] }))), [
      { stop: 1, choices: ['transfer', 'card'] },
      end,
    ]);
  });

  it('keeps text that means something in snippets', () => {
    const text = 'Pay $5 or ${1:x} \\ {a} $name |,| }} \\$ `';
    assert.deepEqual(readSnippet(snippet('{{ a }}', { a: text })), [text, end]);
    assert.equal(snippet('{{ a }}', { a: '$5 {x} \\' }), '\\$5 {x\\} \\\\$0');
  });

  it('keeps such text in fallbacks and labels', () => {
    assert.deepEqual(readSnippet(snippet('{{ a | default: "$1 } | ," }}')), [{ stop: 1, shows: '$1 } | ,' }, end]);
    const labels = { label: () => 'A } \\ $1', values: () => [] };
    assert.deepEqual(readSnippet(snippet('{{ a }}', {}, labels)), [{ stop: 1, shows: '[A } \\ $1]' }, end]);
  });

  it('keeps such text in choices', () => {
    const choices = ['a, b', 'c|d', 'e\\f', '$5', '{g}'];
    assert.deepEqual(readSnippet(snippet('{{ a }}', {}, labelled({ a: choices }))), [
      { stop: 1, choices: ['[A]', ...choices] },
      end,
    ]);
  });

  it('offers no empty choice: VS Code would show them all as text', () => {
    assert.deepEqual(readSnippet(snippet('{{ a }}', {}, labelled({ a: ['', 'x', ''] }))), [
      { stop: 1, choices: ['[A]', 'x'] },
      end,
    ]);
    assert.deepEqual(readSnippet(snippet('{{ a }}', {}, labelled({ a: [''] }))), [{ stop: 1, shows: '[A]' }, end]);
  });

  it('says what the reply says, whatever that is', () => {
    holds(
      anyText.map((text) => text.replace(/[{\uE000\uE001]/g, '')),
      (text) => {
        assert.deepEqual(readSnippet(snippet(text)), text === '' ? [end] : [text, end]);
      },
      150,
    );
  });

  it('says values, fallbacks and choices as they are, whatever they are', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', '$', '{', '}', '\\', '|', ',', '1', ':', ' ', '\n', 'é', '"'),
      minLength: 1,
      maxLength: 12,
    });
    holds(
      fc.tuple(words, words, fc.array(words, { minLength: 1, maxLength: 3 })),
      ([value, label, choices]) => {
        const labels: VariableLabels = { label: () => label, values: (variable) => (variable === 'c' ? choices : []) };
        assert.deepEqual(readSnippet(snippet('{{ a }} {{ b }} {{ c }}', { a: value }, labels)), [
          `${value} `,
          { stop: 1, shows: `[${label}]` },
          ' ',
          { stop: 2, choices: [`[${label}]`, ...choices.filter((choice) => choice !== `[${label}]`)] },
          end,
        ]);
      },
      200,
    );
  });
});

describe('a preview', () => {
  it('shows gaps by their fallback, or their label in brackets', () => {
    assert.equal(toPreview(fillReply('{{ a | default: "you" }}, {{ b }} $', {}), labelled()), 'you, [B] $');
  });
});

describe('the text of a reply', () => {
  it('is what it says, fallbacks taken', () => {
    assert.equal(toText(fillReply('Hola {{ a | default: "tú" }}: {{ b }} ${1}', { b: 'x' })), 'Hola tú: x ${1}');
  });
});

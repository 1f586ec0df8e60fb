import assert from 'node:assert/strict';
import { libraryOf, linterOf } from '../../support/libraries';
import { assertFound, fixedLines, withBody, withReply } from './support';

const config =
  'variables:\n  pay: {label: Payment, values: {card: {es: tarjeta, en: card}, bizum: Bizum}}\n  order.id: {pattern: "^[A-Z]{2}-[0-9]{6}$", example: BR-104233}\n  n: {}\n  a: {}\n';
const impossible = (value: string, ...meant: string[]) =>
  ['reply.value-impossible', value, 'pay', 'card, bizum', ...meant] as const;

describe('a condition in a reply', () => {
  it('compares a variable with values that it can have', () => {
    assertFound(
      withReply(
        'Hi {% if pay == ⟦"crad"⟧ or ⟦"cheque"⟧ != pay %}a{% else %}b{% endif %}{% case pay %}{% when "bizum", ⟦"tarjeta"⟧ %}c{% endcase %}',
      ),
      config,
      [...impossible('crad', 'card')],
      [...impossible('cheque')],
      [...impossible('tarjeta', 'card')],
    );
    assertFound(withReply('Hi {% if order.id == ⟦"none"⟧ %}a{% endif %}'), config, [
      'reply.value-impossible',
      'none',
      'order.id',
      'BR-104233',
    ]);
    assertFound(
      withReply(
        'Hi {% if pay == "Card" %}a{% elsif pay == "" or pay == blank %}b{% endif %}{% if n == "x" %}c{% endif %}{% if order.id == "BR-000001" %}d{% endif %}',
      ),
      config,
    );
  });

  it('is mended with the value that was meant, whether it was mistyped or is its label', () => {
    assert.deepEqual(fixedLines(withReply('Hi {% if pay == "crad" %}a{% endif %}'), 'reply.value-impossible', config), [
      'Hi {% if pay == "card" %}a{% endif %}',
    ]);
    assert.deepEqual(
      fixedLines(withReply("Hi {% case pay %}{% when 'tarjeta' %}a{% endcase %}"), 'reply.value-impossible', config),
      ["Hi {% case pay %}{% when 'card' %}a{% endcase %}"],
    );
  });

  it('goes by what values mean: “no” is a value, and decides as no', () => {
    const gift = 'variables:\n  gift: {label: Gift, values: {"yes": Sí, "no": No}}\n  b: {}\n';
    for (const text of [
      '{% if gift %}A gift.{% elsif gift == "no" %}No gift.{% else %}Is it one?{% endif %}',
      'Hi {% if b %}a{% elsif b == "no" %}c{% else %}d{% endif %}',
      'Hi {% if b == "false" %}{% if b %}{% else %}d{% endif %}{% endif %}',
    ])
      assertFound(withReply(text), gift);
    assertFound(withReply('⟦{% if gift %}⟧A gift{% endif %}'), gift, ['reply.says-nothing']);
  });

  it('can hold', () => {
    for (const text of [
      'Hi {% if ⟦a == "x" and a == "y"⟧ %}b{% endif %}',
      'Hi {% if a == "x" %}b{% elsif ⟦a == "x"⟧ %}c{% endif %}',
      'Hi {% if n > 5 %}b{% elsif ⟦n > 10⟧ %}c{% endif %}',
      'Hi {% if ⟦n > 5 and n < 3⟧ %}b{% endif %}',
      'Hi {% if ⟦false⟧ %}b{% endif %}',
      'Hi {% case pay %}{% when "card" %}{% if ⟦pay == "bizum"⟧ %}b{% endif %}{% endcase %}',
      'Hi {% unless a == "x" %}{% if ⟦a == "x"⟧ %}b{% endif %}{% endunless %}',
    ])
      assertFound(withReply(text), config, ['reply.branch-never']);
    for (const text of [
      'Hi {% if a == "x" or a == "y" %}b{% elsif a %}c{% else %}d{% endif %}',
      'Hi {% if tags == "x" and tags == "y" %}b{% endif %}',
      'Hi {% if a contains "x" and a contains "y" %}b{% endif %}',
      'Hi {% if n >= 5 and n <= 5 %}b{% endif %}',
      'Hi {% assign z = "x" %}{% if z == "x" %}{% assign z = "y" %}{% if z == "y" %}b{% endif %}{% endif %}',
      'Hi {% for z in a %}{% if z == "x" %}b{% endif %}{% if z == "y" %}c{% endif %}{% endfor %}',
      'Hi {% case pay %}{% when "card" %}b{% when "bizum" %}c{% else %}d{% endcase %}',
      'Hi {% if a and a != "no" %}b{% endif %}',
    ])
      assertFound(withReply(text), undefined);
  });

  it('can also not hold', () => {
    for (const text of [
      'Hi {% if ⟦a == "x" or "y"⟧ %}b{% endif %}',
      'Hi {% if ⟦a != "x" or a != "y"⟧ %}b{% endif %}',
      'Hi {% if ⟦"x"⟧ %}b{% endif %}',
      'Hi {% if a %}{% if ⟦a⟧ %}b{% endif %}{% endif %}',
    ])
      assertFound(withReply(text), config, ['reply.branch-always']);
  });

  it('leaves something to say', () => {
    for (const text of [
      '⟦{% if a == "x" %}⟧Hi{% endif %}',
      '⟦{% case a %}⟧{% when "x" %}Hi{% endcase %}\n',
      '⟦{% if a %}⟧Hi{% elsif n %}Ho{% endif %}',
    ])
      assertFound(withReply(text), undefined, ['reply.says-nothing']);
    for (const text of [
      '{% if a == "x" %}Hi{% else %}Ho{% endif %}',
      '{% if pay == "card" %}Hi{% elsif pay == "bizum" %}Ho{% endif %}',
      '{% case pay %}{% when "card" %}Hi{% when "bizum" %}Ho{% endcase %}',
      '{% if a %}Hi{% endif %}{{ order.id }}',
    ])
      assertFound(withReply(text), config);
    // What answers a question before it is asked is part of another reply.
    assertFound(
      withBody(
        '## And when?\n\n```anticipate lang=en\n{% if a %}Soon.{% endif %}\n```\n\n## Sent\n\n```reply lang=en\nHi\n```\n',
      ),
      undefined,
    );
  });

  it('is told of at most a hundred times in one SOP', () => {
    const found = linterOf(libraryOf({ 'a.md': withReply(`Hi${'{% if false %}a{% endif %}'.repeat(120)}`) })).problems(
      'sops/a.md',
    );
    assert.equal(found.filter(({ code }) => code.startsWith('reply.')).length, 100);
  });
});

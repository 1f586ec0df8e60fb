import assert from 'node:assert/strict';
import { printedReply } from '../../../../src/core/exchange/handbook/printed-reply';
import { handbookWords } from '../../../../src/core/exchange/handbook/words';

const labels: Readonly<Record<string, string>> = { 'order.id': 'order number', tier: 'kind of customer' };

/** A reply as it is printed: gaps in brackets, conditions between slashes. */
function printed(template: string, lang = 'en'): string {
  return printedReply(template, {
    say: handbookWords(lang),
    label: (name) => labels[name] ?? name,
    valueLabel: (_, value) => (value === 'vip' ? 'VIP' : value),
    constant: (name) => (name === 'days' ? '30' : undefined),
  })
    .map(({ kind, text }) => (kind === 'text' ? text : kind === 'gap' ? `[${text}]` : `/${text}/`))
    .join('');
}

describe('a printed reply', () => {
  for (const [what, template, expected] of [
    ['calls what is filled in by its name', 'No. {{ order.id }}, {{ days }} days', 'No. [order number], 30 days'],
    ['works out no constant that goes through filters', '{{ days | plus: 2 }}', '[days]'],
    ['prints no comments', 'a{% comment %}secret {{ order.id }}{% endcomment %}b', 'ab'],
    ['prints what is raw as it is', '{% raw %}{{ order.id }}{% endraw %}', '{{ order.id }}'],
    [
      'says when each thing is said',
      '{% if tier == "vip" %}A{% elsif order.id %}B{% else %}C{% endif %}D',
      '/If kind of customer is “VIP”:/A/If order number is known:/B/Otherwise:/C/In every case:/D',
    ],
    [
      'says within a choice that its condition still holds',
      '{% if tier == "vip" %}A{% if order.id %}B{% endif %}C{% endif %}D',
      '/If kind of customer is “VIP”:/A/If order number is known:/B/If kind of customer is “VIP”:/C/In every case:/D',
    ],
    [
      'says what is said unless something is so',
      '{% unless tier == "vip" %}A{% endunless %}',
      '/Unless kind of customer is “VIP”:/A',
    ],
    [
      'says what is compared, and with nothing',
      '{% if order.id != blank and tier != "vip" %}A{% endif %}',
      '/If order number is not empty and kind of customer is not “VIP”:/A',
    ],
    [
      'says nothing of what comes after the last words',
      '{% if order.id %}A{% endif %}\n',
      '/If order number is known:/A',
    ],
  ] as const)
    it(what, () => assert.equal(printed(template), expected));

  it('does so in the language of the handbook', () => {
    const template = '{% unless tier == "vip" %}A{% else %}B{% endunless %}';
    assert.equal(printed(template, 'es'), '/Salvo si kind of customer es «VIP»:/A/En los demás casos:/B');
    assert.equal(printed(template, 'ca'), '/Llevat que kind of customer és «VIP»:/A/En els altres casos:/B');
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shareChanged } from '../../../src/core/reply/distance';
import { fillReply } from '../../../src/core/reply/fill';
import { anyText } from '../support/hostile';
import { holds } from '../support/properties';

/** The share of a template's text that is changed in what was sent. */
const changed = (template: string, sent: string) => shareChanged(fillReply(template, {}), sent);
const ten = 'one two three four five six seven eight nine ten';

describe('the share of an approved text that was changed', () => {
  const cases: [string, string, string, number][] = [
    ['is nothing when it was sent as it is', ten, ten, 0],
    ['is one word of ten that was replaced', ten, ten.replace('five', 'fünf'), 0.1],
    ['is one word of ten that was taken away', ten, ten.replace('five ', ''), 0.1],
    ['is a word that was put in', ten, ten.replace('five', 'five and a half'), 0.3],
    ['is half when half was taken away', ten, 'one two three four five', 0.5],
    ['is all when something else was sent', ten, 'Hello, we shall call you.', 1],
    ['is all when nothing was sent', ten, '', 1],
    ['is no more than all, however much was written', ten, 'x '.repeat(500), 1],
    ['is nothing for what stands before and behind', ten, `> my parcel is late\n\nHello Ana,\n\n${ten}\n\nSee you!`, 0],
    [
      'is nothing for case, accents, punctuation and line breaks',
      'Aquí está: «su» pedido',
      'aqui esta\n\nSU pedido.',
      0,
    ],
    [
      'is nothing for gaps that were filled in, whatever with',
      'Hello {{ name }}, your order {{ order.id }} is on its way',
      'Hello Ana María de la O, your order BR-1234 is on its way',
      0,
    ],
    [
      'is nothing for gaps that were left empty',
      'Hello {{ name }}, your order {{ order.id }} is on its way',
      'Hello, your order is on its way',
      0,
    ],
    [
      'is nothing for fallbacks that were kept or not',
      'Hello {{ name | default: "there" }}, welcome',
      'Hello there, welcome',
      0,
    ],
    ['counts words around gaps', 'Hello {{ name }}, your order is on its way', 'Hi Ana, your order is late', 4 / 7],
    ['is nothing for a text of gaps alone', '{{ a }} {{ b }}', 'anything', 0],
    ['is nothing for an empty text', '', 'anything', 0],
  ];
  for (const [name, template, sent, expected] of cases) it(name, () => assert.equal(changed(template, sent), expected));

  it('is not given for texts that are too long to be compared', () => {
    assert.equal(changed('a '.repeat(5000), 'b '.repeat(5000)), undefined);
    assert.equal(changed('a '.repeat(2500), 'a '.repeat(1500)), 0.4);
  });

  it('is between nothing and all, for any texts', () => {
    holds(
      fc.tuple(anyText, anyText),
      ([template, sent]) => {
        const share = shareChanged(
          {
            parts: [
              { kind: 'text', text: template },
              { kind: 'gap', variable: 'a', fallback: undefined },
            ],
          },
          sent,
        );
        assert.ok(share !== undefined && share >= 0 && share <= 1);
        assert.equal(shareChanged({ parts: [{ kind: 'text', text: template }] }, `${sent} ${template} ${sent}`), 0);
      },
      100,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskMessage, occurrences } from '../../../src/core/assistant/masking/mask-message';
import type { MessageToMask } from '../../../src/core/assistant/masking/mask-message';
import { revealed } from '../../../src/core/assistant/masking/stand-ins';
import { holds } from '../support/properties';
import { libraryOf } from '../support/libraries';

const config = libraryOf(
  {},
  `version: 1
name: Shop
lang: en
team:
  luis: {name: Luis Ortega, contact: luis@shop.example, role: supervisor}
variables:
  customer.first_name: {label: First name, personal: true}
  customer.tax_id: {label: Tax id, personal: true, pattern: "^[0-9]{8}[A-Z]$"}
  order.id: {label: Order, pattern: "^BR-[0-9]{5}$", example: BR-20481}
  refund.amount: {label: Amount, pattern: "^[0-9]+([.,][0-9]{2})?$"}
  order.status: {label: Status, values: [sent, lost]}
`,
).config('sops');

/** The message as it would be sent. */
function masked(words: string, more: Partial<MessageToMask> = {}): string {
  return (
    maskMessage({ words, language: 'en', known: [], today: '2026-11-28', config, ownWords: new Set(), ...more })
      ?.text ?? '(nothing)'
  );
}

describe('A message for a language model', () => {
  it('has stand-ins for names, numbers, addresses and codes, and keeps what is asked', () => {
    assert.equal(
      masked(
        'Hi, this is Jane Lee. Order BR-20481 never came to 12 Baker Street, London. Call 020 7946 0018 or write to jane.lee@mail.example.',
      ),
      'Hi, this is [NAME_1]. Order [ORDER_ID_1] never came to [ADDRESS_1], [CITY_1]. Call [PHONE_1] or write to [EMAIL_1].',
    );
  });

  it('has them in Spanish and Catalan', () => {
    assert.equal(
      masked(
        'Soy Marta Puig, DNI 12345678Z, y vivo en la calle Mayor 12, 3º 2ª. Mi IBAN es ES91 2100 0418 4502 0005 1332.',
        {
          language: 'es',
        },
      ),
      'Soy [NAME_1], DNI [TAX_ID_1], y vivo en la [ADDRESS_1]. Mi IBAN es [IBAN_1].',
    );
    assert.equal(
      masked('Em dic Pau Riera. Va arribar trencat al carrer de Balmes, 14. Vaig néixer el 3 de març de 1990.', {
        language: 'ca',
      }),
      'Em dic [NAME_1]. Va arribar trencat al [ADDRESS_1]. Vaig néixer el [DATE_OF_BIRTH_1].',
    );
  });

  const hidden: readonly (readonly [string, string])[] = [
    ['a card', 'paid with 4111 1111 1111 1111'],
    ['the end of a card', 'my card ending in 4242'],
    ['a parcel', 'tracking 1Z999AA10123456784'],
    ['a link', 'see https://track.example/p/xyz?token=abc'],
    ['an address that is spelt out', 'ana arroba mail punto example'],
    ['a handle', 'I am @ana_gil there'],
    ['a number that is called one', 'ticket no. 4711'],
    ['a customer number', 'customer 8812345'],
    ['a postcode', 'deliver to NW1 6XE'],
    ['a day of birth', 'born on 12/03/1984'],
    ['who answered', 'Luis told me so'],
    ['who else is meant', 'My sister Mary Anne Lee ordered it'],
    ['who is greeted', 'Dear Laura, it broke'],
    ['a street in small letters', 'vivo en calle mayor 12'],
  ];
  for (const [what, words] of hidden)
    it(`does not say ${what}`, () => {
      const text = masked(words);
      const secret = words.match(/\d{4}|xyz|ana|NW1|12\/03|Luis|Mary|Laura|mayor/)?.[0] ?? '';
      assert.notEqual(secret, '');
      assert.ok(!text.includes(secret), text);
      assert.match(text, /\[[A-Z_]+_1\]/);
    });

  it('keeps amounts, days, measures, and what the shop sells', () => {
    const words = 'I paid 1,024.90 EUR on 12/11/2026 for a Mantel Tramontana and 250ml jars, 30% off';
    assert.equal(masked(words), words);
  });

  it('has the same stand-in for the same value, however it is spelt, and others for others', () => {
    assert.equal(
      masked('BR-20481, br-20481 and BR-20482: where is BR-20481?'),
      '[ORDER_ID_1], [ORDER_ID_1] and [ORDER_ID_2]: where is [ORDER_ID_1]?',
    );
  });

  it('hides what the signature or the ticket says wherever the message says it, too', () => {
    const known = [
      { variable: 'customer.name', value: 'Ana Gil' },
      { variable: 'customer.city', value: 'Girona' },
      { variable: 'lang', value: 'en' },
    ];
    assert.equal(
      masked('I am in GIRONA, says ana; ask Gil in en.', { known }),
      'I am in [CITY_1], says [NAME_1]; ask [NAME_2] in en.',
    );
  });

  it('takes what looks like a stand-in for a text', () => {
    const result = maskMessage({
      words: 'I am Ana Gil, and [NAME_1] is not me',
      language: 'en',
      known: [{ variable: 'customer.name', value: 'Ana Gil' }],
      today: '2026-11-28',
      config,
      ownWords: new Set(),
    });
    assert.equal(result?.text, 'I am [NAME_1], and [TEXT_1] is not me');
    assert.equal(revealed(result.text, result.standIns), 'I am Ana Gil, and [NAME_1] is not me');
  });

  it('has no signs that nobody sees, which would hide a value', () => {
    assert.equal(masked('write to ana\u200B@mail.exam\u2060ple\u{E0041}'), 'write to [EMAIL_1]');
  });

  it('is cut where it is long, between words', () => {
    const text = masked('word '.repeat(5000));
    assert.ok(text.length <= 4000 && /(?:^|\s)word$/.test(text));
  });

  it('never has a value that is known, wherever it stands and beside whatever', () => {
    const values: readonly (readonly [string, string])[] = [
      ['customer.name', 'Nora Vidal'],
      ['customer.email', 'nora@mail.example'],
      ['customer.phone', '+34 600 111 222'],
      ['customer.city', 'Olot'],
      ['customer.tax_id', '12345678Z'],
      ['order.id', 'BR-20481'],
    ];
    const known = values.map(([variable, value]) => ({ variable, value }));
    const piece = fc.oneof(
      fc.constantFrom(...values.map(([, value]) => value)),
      fc.constantFrom(
        ' ',
        '\n',
        ', ',
        '. ',
        ': ',
        '[',
        ']',
        '(',
        '-',
        '"',
        ' no ',
        ' I want it back ',
        ' 24.90 EUR ',
        '[NAME_1]',
      ),
    );
    holds(
      fc.array(piece, { maxLength: 30 }),
      (pieces) => {
        const text = masked(pieces.join(''), { known });
        for (const { value } of known) assert.deepEqual(occurrences(text, value), [], text);
      },
      2000,
    );
  });
});

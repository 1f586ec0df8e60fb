import assert from 'node:assert/strict';
import fc from 'fast-check';
import { knownValues } from '../../../src/core/assistant/masking/known-values';
import { maskMessage } from '../../../src/core/assistant/masking/mask-message';
import type { MessageToMask } from '../../../src/core/assistant/masking/mask-message';
import { revealed } from '../../../src/core/assistant/masking/stand-ins';
import { holds } from '../support/properties';
import { libraryOf } from '../support/libraries';
import { plainWords, saysWords } from '../support/said-values';

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
  crm.ref: {label: Account, from_message: false}
`,
).config('sops');

/** The message as it would be sent; that it would be is a part of each promise. */
function masked(words: string, more: Partial<MessageToMask> = {}): string {
  const result = maskMessage({
    words,
    language: 'en',
    known: [],
    today: '2026-11-28',
    config,
    ownWords: new Set(),
    ...more,
  });
  assert.ok(result, 'Nothing would be sent.');
  return result.text;
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

  const beside: readonly (readonly [string, string])[] = [
    ['pedido 4410023 12/11/2026', 'pedido [NUMBER_1] 12/11/2026'],
    ['Nr 99120034 24,99 €', 'Nr [NUMBER_1] 24,99 €'],
    ['Call me at 612345678 25/11/2026', 'Call me at [NUMBER_1] 25/11/2026'],
    ['el 12/05/2026 612345678', 'el 12/05/2026 [NUMBER_1]'],
    ['paid 12500 € at 10:30 for 77120034', 'paid 12500 € at 10:30 for [NUMBER_1]'],
  ];
  for (const [words, sent] of beside)
    it(`hides a number beside an amount or a day, and keeps these: ${words}`, () => {
      assert.equal(masked(words, { language: 'es' }), sent);
    });

  const spelt: readonly (readonly [string, string])[] = [
    ["Sean O'Brien", 'O’Brien wrote'],
    ["Sean O'Brien", 'OBRIEN wrote'],
    ['Pepe García', 'Pepe García wrote'.normalize('NFD')],
    ['Jean-Pierre Martin', 'jean pierre wrote'],
    ['Jean-Pierre Martin', 'Jean\u2010Pierre wrote'],
    ['Marcel·la', 'marcel.la wrote'],
    ['Wei Li', 'Li wrote'],
    ['Jürgen Weiß', 'JURGEN WEISS wrote'],
  ];
  for (const [value, words] of spelt)
    it(`hides “${value}” in “${words}”`, () => {
      const known = [{ variable: 'customer.name', value }];
      assert.match(masked(words, { known }), /^(?:\[NAME_\d\].)+wrote$/u);
    });

  it('hides a name in a script that puts nothing between words', () => {
    const known = [{ variable: 'customer.name', value: '李娜' }];
    assert.equal(masked('我是李娜，谢谢', { known }), '我是[NAME_1]，谢谢');
  });

  it('takes no words of every text for a name that is spelt like them', () => {
    const known = ['Noa', 'Jordi Mas', 'Jo'].map((value) => ({ variable: 'customer.name', value }));
    const words = 'no a ver, jo no quiero mas';
    assert.equal(masked(words, { known, language: 'es' }), words);
    assert.equal(masked('Sr. Mas', { known }), 'Sr. [NAME_1]');
  });

  it('hides numbers that a ticket says, and free text that no message is searched for', () => {
    const facts = new Map([
      ['customer.id', { value: 4711, source: 'draft' }],
      ['crm.ref', { value: 'Zeta blue 7', source: 'draft' }],
      ['order.status', { value: 'lost', source: 'draft' }],
    ]) as unknown as Parameters<typeof knownValues>[0]['facts'];
    const known = knownValues({ facts }, []);
    assert.equal(masked('I am 4711, zeta-blue 7, it is lost', { known }), 'I am [ID_1], [CRM_REF_1], it is lost');
  });

  const named: readonly (readonly [string, string])[] = [
    ['soy maria lopez', 'soy [NAME_1]'],
    ['me llamo eneko y no llega', 'me llamo [NAME_1] y no llega'],
    ['Hola, soy eneko, no llega', 'Hola, soy [NAME_1], no llega'],
    ['em dic aleix', 'em dic [NAME_1]'],
    ['Marta me dijo que no', '[NAME_1] me dijo que no'],
    ['carlos me dijo que no', '[NAME_1] me dijo que no'],
    ['LA MARTA LOPEZ ME DIJO QUE NO', 'LA [NAME_1] ME DIJO QUE NO'],
    ['Then Jordi said no', 'Then [NAME_1] said no'],
    ['The Ana Ruiz parcel', 'The [NAME_1] parcel'],
    ['This John Smith guy', 'This [NAME_1] guy'],
    ['Un Juan Pérez firmó', 'Un [NAME_1] firmó'],
    ['it is for J. Smith', 'it is for [NAME_1]'],
    ['Li vaig dir a l’Anna', 'Li vaig dir a l’[NAME_1]'],
  ];
  for (const [words, sent] of named)
    it(`hides a name: ${words}`, () => {
      assert.equal(masked(words), sent);
    });

  const noNames: readonly string[] = [
    'I am waiting for the parcel',
    'I am angry.',
    'Soy cliente habitual',
    'vull el marc de la mar, de color rosa',
    'Rosa o blanca, me da igual',
    'I will mark it. Will you send it?',
    'Hi team, the Royal Mail parcel is late',
  ];
  for (const words of noNames)
    it(`takes nobody for a name in: ${words}`, () => {
      assert.equal(masked(words), words);
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
        for (const { value } of known) assert.ok(!saysWords(text, value), text);
        assert.ok(!/600|111|222|12345678|20481/.test(text), text);
      },
      2000,
    );
  });

  // Days and amounts have no more than this many digits in one piece, so that what is left of a number shows.
  const between = fc.constantFrom(
    '12/11/2023',
    '2023-11-12',
    '24,90 €',
    '24.90 EUR',
    '$1,024.90',
    '5 de marzo',
    '10:30',
    'el 3/2',
    '',
  );
  const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7f6, 0x1e950];
  const separators = [
    '',
    ' ',
    '-',
    '.',
    '/',
    ',',
    '_',
    '\u00a0',
    '\u2010',
    '\u2011',
    '\u2013',
    '\u2014',
    '\u2009',
    '·',
    ' - ',
    '. ',
  ];
  const number = fc.record({
    digits: fc.string({ unit: fc.constantFrom('4', '5', '6', '7', '8', '9'), minLength: 5, maxLength: 18 }),
    sizes: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 18, maxLength: 18 }),
    separator: fc.constantFrom(...separators),
    zero: fc.constantFrom(...zeros),
  });

  it('never has a number of five digits or more, in whatever digits and groups, beside whatever days and amounts', () => {
    holds(
      fc.tuple(between, number, between, number, between, fc.constantFrom(' ', '\n', ', ', ': ', ' (')),
      ([first, one, second, other, third, gap]) => {
        const [left, right] = [one, other].map(writtenNumber);
        const text = masked(`Hi ${[first, left, second, right, third].join(gap)} ok`, { language: 'es' });
        // Numbers have other digits than what stands between them, but for a few.
        const rest = text.replace(/\[[A-Z0-9_]+\]|24[.,]90|1,024\.90|5 de marzo/g, 'x');
        assert.ok(!/[4-9]|(?![0-9])\p{Nd}/u.test(rest), text);
      },
      1500,
    );
  });

  it('never has an address of mail', () => {
    const local = fc.string({
      unit: fc.constantFrom(...Array.from("abzéñß09._+-%!&'/=")),
      minLength: 1,
      maxLength: 12,
    });
    const domain = fc.constantFrom(
      'gmail.com',
      'exemple.cat',
      'localhost',
      'mail.co.uk',
      'bücher.example',
      '邮件.中国',
      '[192.168.1.20]',
    );
    const sign = fc.constantFrom('@', '＠', ' @ ', ' @', '(at)', ' [at] ', ' arroba ');
    const word = fc.constantFrom('write to ', 'mail:', '<', '(', '"', 'a ', '');
    holds(
      fc.tuple(word, local, sign, domain, fc.constantFrom('', '>', ')', '.', ', please', '\nplease')),
      ([before, name, by, host, behind]) => {
        const isPlain = by === '@' || by === '＠';
        if (!isPlain && !/^[a-z]+$/.test(name)) return;
        if (!isPlain && !/^[a-z.]+$/.test(host)) return;
        const text = masked(`Hi ${before}${name}${by}${host}${behind} ok`);
        assert.ok(!/[@＠]|gmail|exemple|localhost|mail\.co|cher|中国|192/.test(text), text);
      },
      1500,
    );
  });

  it('never has a known name, however it is spelt', () => {
    const values = [
      "Sean O'Brien",
      'Núria Ferré',
      'Jean-Pierre Åström',
      'Marcel·la Puigdevall',
      'Zsófia Đorđević',
      'Ana María de la Cruz',
    ];
    const ways: readonly ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
      (text) => text.replace(/['’]/g, '’'),
      (text) => text.replace(/['’]/g, '´'),
      (text) => text.replace(/['’·]/g, ''),
      (text) => text.replace(/-/g, '\u2011'),
      (text) => text.replace(/-/g, ' '),
      (text) => text.replace(/ /g, '-'),
      (text) => text.replace(/ /g, '\u00a0'),
      (text) => text.replace(/ /g, '  '),
      (text) => text.replace(/ /g, '\n'),
      (text) => text.replace(/·/g, '.'),
      (text) => text.replace(/·/g, '\u2027'),
    ];
    const telling = /sean|brien|nuria|ferre|jean|pierre|astrom|marcel|puigdevall|zsofia|or.evic|ana|cruz/;
    holds(
      fc.tuple(
        fc.constantFrom(...values),
        fc.array(fc.constantFrom(...ways), { maxLength: 3 }),
        fc.constantFrom(' ', ', ', '\n', '(', '"', '. '),
      ),
      ([value, changes, gap]) => {
        const written = changes.reduce((text, change) => change(text), value);
        const text = masked(`ok${gap}${written}${gap}ok`, { known: [{ variable: 'customer.name', value }] });
        assert.doesNotMatch(plainWords(text).join(''), telling, text);
      },
      1500,
    );
  });

  it('is masked whole where it is cut', () => {
    for (let length = 3970; length < 4010; length++) {
      const text = masked(`${'a '.repeat(length / 2)} 612 345 678 and 12345678Z ana@mail.example`);
      assert.ok(!/\d{3}|@|mail/.test(text.replace(/\[[A-Z0-9_]+\]/g, '')), text.slice(-60));
    }
  });

  it('looks at no more of a long message than is passed on', () => {
    const [short, long] = ['1 2 x '.repeat(4000), '1 2 x '.repeat(400_000)].map((words) => masked(words));
    assert.equal(long, short);
  });
});

interface WrittenNumber {
  readonly digits: string;
  readonly sizes: readonly number[];
  readonly separator: string;
  readonly zero: number;
}

/** A number in groups, in digits of some script. */
function writtenNumber({ digits, sizes, separator, zero }: WrittenNumber): string {
  const groups: string[] = [];
  let rest = Array.from(digits).map((digit) => String.fromCodePoint(zero + Number(digit)));
  for (const size of sizes) {
    if (rest.length > 0) groups.push(rest.slice(0, size).join(''));
    rest = rest.slice(size);
  }
  return groups.join(separator);
}

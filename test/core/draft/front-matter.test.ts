import assert from 'node:assert/strict';
import { draftBody, readDraft } from '../../../src/core/draft/front-matter';
import type { KnownValues } from '../../../src/core/ticket/values';
import { fillReply } from '../../../src/core/reply/fill';
import { toText } from '../../../src/core/reply/render';
import { anyText, fragments } from '../support/hostile';
import { holds } from '../support/properties';

const nothing = {};
const readValues = (text: string) => readDraft(text).values;

describe('a draft', () => {
  it('says its language, its channel and what replies are filled in with', () => {
    assert.deepEqual(
      readValues(
        '---\nlang: ca\nchannel: email\norder: {id: BR-1, total: 12.5, paid: true}\nitems: [a, b]\n---\n\nHola\n',
      ),
      {
        lang: 'ca',
        channel: 'email',
        order: { id: 'BR-1', total: '12.5', paid: true },
        items: ['a', 'b'],
      },
    );
  });

  it('names its cases, which is nothing that replies are filled in with, unlike a group of that name', () => {
    const read = (yaml: string) => {
      const { cases, values } = readDraft(`---\n${yaml}\n---\n`);
      return [cases, values];
    };
    assert.deepEqual(read('case: 1f3c9a2b\nlang: es'), [['1f3c9a2b'], { lang: 'es' }]);
    assert.deepEqual(read('case: 00123456'), [['00123456'], {}]);
    assert.deepEqual(read('case: [1f3c9a2b, 2b4d]'), [['1f3c9a2b', '2b4d'], {}]);
    assert.deepEqual(read('case: {id: C-20418}'), [[], { case: { id: 'C-20418' } }]);
    assert.deepEqual(read('lang: es'), [[], { lang: 'es' }]);
  });

  it('says nothing without front matter, or with one that is not finished', () => {
    for (const text of [
      '',
      'Hola\n',
      '---\nlang: es\n',
      '---\nlang: [\n---\n',
      '---\n- a\n---\n',
      '---\ntext\n---\n',
      'x\n---\nlang: es\n---\n',
    ])
      assert.deepEqual(readValues(text), nothing, JSON.stringify(text));
  });

  it('says nothing of what has no value, or none that can be said', () => {
    assert.deepEqual(readValues('---\na:\nb: {c: ~}\n---\n'), { b: {} });
  });

  it('reads the same with any line break', () => {
    for (const text of ['---\r\nlang: es\r\n---\r\n', '---\rlang: es\r---\r'])
      assert.equal(readValues(text)['lang'], 'es');
  });

  it('is not searched for front matter beyond its first hundred lines', () => {
    const long = (lines: number) =>
      `---\nlang: es\n${Array.from({ length: lines }, (_, index) => `k${index}: 1\n`).join('')}---\n`;
    assert.equal(readValues(long(97))['lang'], 'es');
    assert.equal(readValues(long(98))['lang'], undefined);
  });

  it('may say things under names that mean something to JavaScript', () => {
    const values = readValues('---\n__proto__: {a: x}\nconstructor: y\n---\n');
    assert.equal(toText(fillReply('{{ __proto__.a }}{{ constructor }}', values)), 'xy');
    assert.equal(({} as Record<string, unknown>)['a'], undefined);
  });

  it('cannot blow up by aliases or depth', () => {
    const bomb = `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join('')}---\n`;
    assert.ok(JSON.stringify(readValues(bomb)).length < 40_000);
    assert.ok(JSON.stringify(readValues(`---\na: ${'{a: '.repeat(40)}1${'}'.repeat(40)}\n---\n`)).length < 200);
  });

  it('can always be read', () => {
    for (const texts of [anyText, fragments.map((yaml) => `---\n${yaml}\n---\n`)])
      holds(texts, (text) => void readValues(text), 80);
  });

  it('is read from behind a byte order mark, and may be nothing else', () => {
    assert.deepEqual(readValues('\uFEFF---\nlang: es\n---\nHola'), { lang: 'es' });
    assert.equal(draftBody('\uFEFF---\nlang: es\n---\nHola'), 'Hola');
    assert.deepEqual([readValues('\uFEFF'), draftBody('\uFEFF')], [{}, '']);
  });

  describe('with a line that is no YAML', () => {
    const rest = { lang: 'es', tier: 'vip' };
    const read = (line: string) => readDraft(`---\nlang: es\n${line}\ntier: vip\n---\nHola`);
    for (const line of [
      'contact: @ana',
      'a: b: c',
      'a: `b`',
      'a: %b',
      'a: [',
      'a: "b',
      'a: "b" c',
      'a: - b',
      'a: *b',
      '\ta: b',
      'a:\u00A0b',
      '\u00A0a: b',
      '  a: b',
      'a',
      'lang: ca',
      '"a: b',
      '}',
      '...',
      '--- x',
      '%YAML 1.2',
      '? '.repeat(250),
      `a: ${'['.repeat(200)}`,
      `a: ${'&a '.repeat(200)}`,
    ])
      it(`is told, and the others are read: ${JSON.stringify(line.slice(0, 20))}`, () => {
        const { values, losses } = read(line);
        assert.deepEqual(values, rest);
        assert.deepEqual(
          losses.map(({ range }) => range.start.line),
          [2],
        );
      });

    it('reads the others of its group or list', () => {
      assert.deepEqual(read('customer:\n  name: @ana\n  city: Vic\n  a: {b: c: d}').values, {
        ...rest,
        customer: { city: 'Vic' },
      });
      assert.deepEqual(read('tags:\n  - @x\n  - y\n- [z]').values, { ...rest, tags: ['y', 'z'] });
    });

    it('reads what it can of a key, with its anchors', () => {
      assert.deepEqual(read('a: &x 1\n  b: c').values, { ...rest, a: '1' });
      assert.deepEqual(read('a: &x 1\nb: @\nc: *x').values, { ...rest, a: '1', c: '1' });
    });

    it('is no front matter when it is a letter between two rules', () => {
      const { values, losses } = readDraft('---\nHola, Ana:\nGracias por escribir\nUn saludo\n---\n');
      assert.deepEqual([values, losses], [{}, []]);
      for (const text of ['Hola', 'Hola Ana,\n\nasunto: x', '- a\n- b', '\n# Hola\n'])
        assert.deepEqual(readDraft(`---\n${text}\n---\n`).losses, [], text);
    });
  });

  describe('with a number sign', () => {
    it('is told of a value that YAML takes for a comment', () => {
      const told = (yaml: string) =>
        readDraft(`---\n${yaml}\n---\n`).losses.map((loss) => loss.kind === 'comment' && [loss.words, loss.better]);
      assert.deepEqual(told('ticket: #1042'), [['#1042', 'ticket: "#1042"']]);
      assert.deepEqual(told('order: Pedido #12\ntags:\n  - #vip'), [
        ['#12', 'order: "Pedido #12"'],
        ['#vip', 'tags: "#vip"'],
      ]);
      for (const yaml of ['a: b # c', 'a: # c', 'a:\n  # c\n  b: 1', 'a: "#1"', 'a: "x" #1', 'a: b#1', '#a', 'a:\n#b'])
        assert.deepEqual(told(yaml), [], yaml);
    });
  });

  describe('with more than 16 KiB of front matter', () => {
    const filler = Array.from({ length: 20 }, (_, at) => `k${at}: ${'x'.repeat(1000)}\n`).join('');

    it('is read up to there, and told where that is', () => {
      const { values, losses } = readDraft(`---\nlang: es\n${filler}tier: vip\n---\nHola`);
      assert.deepEqual(
        [values['lang'], 'k15' in values, 'k16' in values, values['tier']],
        ['es', true, false, undefined],
      );
      assert.deepEqual(
        losses.map(({ kind, range }) => [kind, range.start.line]),
        [['rest', 18]],
      );
    });

    it('says nothing of one that is too long by itself', () => {
      const hostile = [
        `{${Array.from({ length: 30_000 }, (_, at) => `k${at}`).join()}}`,
        `a: ${'&a '.repeat(31_000)}`,
        `a: &a {b: 1}\nc: {${'<<: *a, '.repeat(27_000)}}`,
      ];
      for (const yaml of hostile) {
        const { values, losses } = readDraft(`---\nlang: es\n${yaml}\n---\nHola`);
        assert.deepEqual([Object.keys(values).filter((key) => !'lang,a'.includes(key)), losses.length], [[], 1]);
        assert.equal(draftBody(`---\nlang: es\n${yaml}\n---\nHola`), 'Hola');
      }
    });
  });

  describe('is printed in replies as it was written', () => {
    const written = [
      ...['0012345', '24.90', '24,90', '08001', '+34600000000', '12345678901234567890', '12e3', '2026-11-28', '10:30'],
      ...['0x1F', '0o17', '.5', '5.', '1_000', '-0', '1.', '.inf', '.NaN', 'yes', 'No', 'True', 'FALSE', 'on', 'Null'],
      ...[
        '1.200,50 €',
        "'007'",
        '"1.10"',
        '2026-11-28T10:30:00Z',
        '28/11/2026',
        '93 123 45 67',
        '12345678901234567890.50',
      ],
    ];
    const printed = (yaml: string, name = 'a.b') =>
      toText(fillReply(`{{ ${name} }}`, readValues(`---\n${yaml}\n---\n`)));
    for (const text of written) {
      it(text, () => {
        const own = text.replaceAll(/["']/g, '');
        assert.equal(printed(`a: ${text}`, 'a'), own);
        assert.equal(printed(`a:\n  b: ${text}\n  c: 1`), own);
        assert.equal(printed(`a: &x ${text}\nc: *x`, 'c'), own);
        if (text.includes(',')) return;
        assert.equal(printed(`a: {c: 1, b: ${text}}`), own);
        assert.equal(printed(`a: {b: [x, ${text}]}`, 'a.b | join: "|"'), `x|${own}`);
        assert.equal(printed(`a:\n  - ${text}\n  - x`, 'a | first'), own);
        assert.equal(printed(`a:\n  - b: ${text}`, 'a[0].b'), own);
        assert.equal(printed(`${text}: x`, `['${own}']`), 'x');
      });
    }

    it('with no digit lost when a reply passes it on', () => {
      const filters = ['append: ""', 'default: "x"', 'strip', 'slice: 0, 99 | join: ","', 'prepend: "" | upcase'];
      for (const filter of filters) assert.equal(printed('a: 0012.50', `a | ${filter}`), '0012.50', filter);
      assert.equal(printed('a: True', 'a | append: "!"'), 'True!');
    });
  });

  it('is compared by what its numbers and its yes and no mean', () => {
    const yaml =
      'total: 24.90\nprice: 24,90 €\ncount: 007\npaid: False\nsent: TRUE\nitems: [10, 9, 010]\nplace: 1\nbig: "1.200,50"';
    const values = readValues(`---\n${yaml}\n---\n`);
    const says = (test: string) => toText(fillReply(`{% if ${test} %}yes{% else %}no{% endif %}`, values));
    for (const test of [
      'total > 20',
      'total == 24.9',
      'price == 24.9',
      '20 < price',
      'count == 7',
      'big > 1200',
      'sent',
    ])
      assert.equal(says(test), 'yes', test);
    for (const test of ['total > 25', 'count == "7"', 'paid', 'paid == true', 'big < 1200', 'items contains "1"'])
      assert.equal(says(test), 'no', test);
    for (const test of ['count == "007"', 'items contains 9', 'items == "010"', 'total == price', 'items.size == 3'])
      assert.equal(says(test), 'yes', test);
    assert.equal(toText(fillReply('{{ price | plus: 0.1 }} {{ items | join: " " }}', values)), '25 10 9 010');
    assert.equal(toText(fillReply('{% case count %}{% when 7 %}yes{% endcase %}', values)), 'yes');
    assert.equal(toText(fillReply('{% for one in items %}{{ one }};{% endfor %}', values)), '10;9;010;');
    assert.equal(
      toText(fillReply('{{ items.first }} {{ items[-1] }} {{ items[place] }} {{ items | size }}', values)),
      '10 010 9 3',
    );
  });

  describe('with a comma in a flow map', () => {
    const read = (yaml: string) => readDraft(`---\n${yaml}\n---\n`);

    it('keeps the number that the comma stands in', () => {
      for (const [yaml, amount] of [
        ['refund: {amount: 1,50}', '1,50'],
        ['refund: {amount: 1.200,50 €, by: card}', '1.200,50 €'],
        ['refund: {amount: 1,200,000}', '1,200,000'],
      ] as const) {
        const { values, cutOff } = read(yaml);
        assert.deepEqual([(values['refund'] as KnownValues)['amount'], cutOff], [amount, []], yaml);
      }
    });

    it('reports words that it cuts off', () => {
      const { values, cutOff } = read('lang: es\ncustomer: {name: Pérez, Ana, postcode: 1, 2}');
      assert.deepEqual(values['customer'], { name: 'Pérez', postcode: '1' });
      assert.deepEqual(
        cutOff.map(({ words, key, value, range }) => [words, key, value, range.start.line, range.start.character]),
        [
          ['Ana', 'name', 'Pérez', 2, 24],
          ['2', 'postcode', '1', 2, 42],
        ],
      );
    });

    it('leaves alone what is a key of its own', () => {
      for (const yaml of ['a: {b: 1,50: x}', 'a: {b, c}', 'a: {b: "1",c: 2}', 'a: {b: 1, c: ~, d: }', 'a: [1,50]'])
        assert.deepEqual(read(yaml).cutOff, [], yaml);
    });
  });
});

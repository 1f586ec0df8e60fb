import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOf } from '../../../src/core/search/entry';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { SearchHit, SearchOptions } from '../../../src/core/search/search-index';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';

/** An SOP with some front matter and a text. */
function sop(path: string, front: string, body = 'Nothing more.') {
  return sopFrom(`---\n${front}\n---\n\n${body}\n`, path);
}

function indexOf(...sops: readonly ReturnType<typeof sop>[]): RankedIndex {
  const index = new RankedIndex();
  index.update({ added: sops, changed: [], removed: [] });
  return index;
}

const ids = (hits: readonly SearchHit[]) => hits.map(({ found }) => found.sop.id);
const kinds = (hit: SearchHit | undefined) =>
  hit?.matches.flatMap((match) => match.words.map((word) => word.kind)) ?? [];
const marked = (hit: SearchHit | undefined) =>
  hit?.matches.flatMap((match) => match.ranges.map(([start, end]) => match.text.slice(start, end))) ?? [];

describe('the order of hits', () => {
  it('goes by field: title, alias, trigger, tag, answer, summary, text', () => {
    const index = indexOf(
      sop('g.md', 'title: G', 'Summary.\n\nThe voucher, the voucher, the voucher and the voucher again.'),
      sop('f.md', 'title: F', 'About a voucher.'),
      sop('e.md', 'title: E\nanswers: [What is a voucher?]'),
      sop('d.md', 'title: D\ntags: [voucher]'),
      sop('c.md', 'title: C\ntriggers: [my voucher does not work, "voucher, voucher"]'),
      sop('b.md', 'title: B\naliases: [the voucher way]'),
      sop('a.md', 'title: How a very long title may have a voucher near its very end'),
    );
    assert.deepEqual(ids(index.search('voucher')), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('begins with texts that a word makes up most of', () => {
    const index = indexOf(
      sop('a.md', 'title: Payment by card in a shop'),
      sop('b.md', 'title: Payment'),
      sop('c.md', 'title: Late payment'),
    );
    assert.deepEqual(ids(index.search('payment')), ['b', 'c', 'a']);
  });

  it('has words as typed before other forms, and those before guesses', () => {
    const index = indexOf(
      sop('a.md', 'title: Devolver'),
      sop('b.md', 'title: Devoluciones'),
      sop('c.md', 'title: Devolución'),
    );
    assert.deepEqual(ids(index.search('devolucion')).slice(0, 2), ['c', 'b']);
  });

  it('has what was quoted, from three words on, before other forms in better fields', () => {
    const index = indexOf(
      sop('a.md', 'title: Plazo de entrega urgente'),
      sop('b.md', 'title: Other', 'Los plazos de entrega más urgentes.'),
    );
    assert.deepEqual(ids(index.search('plazos entrega urgentes')), ['b', 'a']);
    assert.deepEqual(ids(index.search('plazos entrega')), ['a', 'b']);
  });

  it('begins with the very id, then alias, then title that was typed', () => {
    const index = indexOf(
      sop('a.md', 'title: Aaa\naliases: [refund]'),
      sop('b.md', 'title: Zzz\nid: refund'),
      sop('c.md', 'title: Refund'),
      sop('d.md', 'title: Refund refund\ntags: [refund]'),
    );
    assert.deepEqual(ids(index.search('refund')).slice(0, 3), ['refund', 'a', 'c']);
  });

  it('begins with the title that was typed, in its order and with all its words', () => {
    const titles = [
      'Devolución sin reembolso',
      'Reembolso sin devolución',
      'Factura',
      'Sin factura',
      'Talla de cambio',
      'Cambio de talla',
    ];
    const index = indexOf(...titles.map((title, at) => sop(`${at}.md`, `title: ${title}`, 'Texto sin nada.')));
    for (const title of titles) assert.equal(index.search(title)[0]!.found.sop.title, title);
  });

  it('does not care for words that say nothing, however rare they are', () => {
    const others = Array.from({ length: 30 }, (_, at) => sop(`${at}.md`, `title: Pedido ${at}`));
    const index = indexOf(
      ...others,
      sop('a.md', 'title: Handling of any kind of voucher'),
      sop('b.md', 'title: B\ntriggers: [the voucher]'),
    );
    assert.deepEqual(ids(index.search('the voucher')), ['a', 'b']);
  });

  it('has the wanted language first among equals', () => {
    const index = indexOf(
      sop('a.md', 'title: Visa\nlang: en'),
      sop('b.md', 'title: Visa\nlang: ca'),
      sop('c.md', 'title: Visa\nlang: es'),
    );
    assert.deepEqual(ids(index.search('visa', { language: 'ca' })), ['b', 'a', 'c']);
    assert.deepEqual(ids(index.search('visa')), ['a', 'b', 'c']);
  });

  it('is nudged by what was chosen, but not out of a better field', () => {
    const [a, b, c] = [
      sop('a.md', 'title: Refund by card'),
      sop('b.md', 'title: Refund by post'),
      sop('c.md', 'title: C\ntags: [refund]'),
    ];
    const index = indexOf(a, b, c);
    const used = (one: typeof a): SearchOptions => ({ usage: new Map([[nameOf({ kind: 'sop', sop: one }), 1]]) });
    assert.deepEqual(ids(index.search('refund', used(b))), ['b', 'a', 'c']);
    assert.deepEqual(ids(index.search('refund', used(c))), ['a', 'b', 'c']);
    const [full, long] = [
      sop('d.md', 'title: D\ntags: [refund]'),
      sop('e.md', 'title: E\ntriggers: [when somebody who is quite angry asks for a refund of what they paid]'),
    ];
    assert.deepEqual(ids(indexOf(full, long).search('refund', used(full))), ['e', 'd'], 'at the edge of a field');
    assert.deepEqual(
      ids(
        index.search('refund', {
          usage: new Map([
            ['made:/gone.md', 1],
            [`${b.location.uri}#gone`, 1],
          ]),
        }),
      ),
      ['a', 'b', 'c'],
    );
  });
});

describe('what a typed word means', () => {
  it('is any form of it, in our languages', () => {
    const index = indexOf(
      sop('es.md', 'title: Devoluciones de pedidos'),
      sop('ca.md', 'title: Anul·lació de comandes'),
      sop('en.md', 'title: Cancelled deliveries'),
    );
    for (const [typed, id] of [
      ['devolución pedido', 'es'],
      ['anullar comanda', 'ca'],
      ['anul·lació', 'ca'],
      ['anul.lacio', 'ca'],
      ['cancel delivery', 'en'],
    ] as const)
      assert.equal(ids(index.search(typed))[0], id, typed);
    assert.deepEqual(marked(index.search('delivery cancel')[0]), ['Cancelled', 'deliveries']);
    assert.deepEqual(kinds(index.search('cancelling x')[0]), ['stem']);
  });

  it('does not need the accents of any letter', () => {
    const index = indexOf(sop('a.md', 'title: Año nuevo en França'));
    for (const typed of ['ano', 'AÑO', 'franca', 'França']) assert.deepEqual(ids(index.search(typed)), ['a'], typed);
  });

  it('forgives a slip from four letters on, and two from eight', () => {
    const index = indexOf(sop('a.md', 'title: Seguimiento'), sop('b.md', 'title: Pago'), sop('c.md', 'title: IVA'));
    for (const typed of ['seguimeinto', 'segumiento', 'sseguimiento', 'seguiniento', 'seguimeinot', 'sguimieto'])
      assert.deepEqual([ids(index.search(typed)), kinds(index.search(typed)[0])], [['a'], ['typo']], typed);
    for (const typed of ['pgao', 'pagos', 'pazo']) assert.deepEqual(ids(index.search(typed)), ['b'], typed);
    for (const typed of ['iba', 'pzzo', 'sgumento']) assert.deepEqual(ids(index.search(typed)), [], typed);
    assert.deepEqual(marked(index.search('seguimeinto')[0]), ['Seguimiento']);
  });

  it('is found while it is typed with a slip', () => {
    const index = indexOf(sop('a.md', 'title: Seguimiento de un pedido'));
    for (const typed of ['seug', 'seugi', 'seugim', 'seugimiento'])
      assert.deepEqual(ids(index.search(typed)), ['a'], typed);
  });

  it('is guessed too when a text has another word of the same stem', () => {
    const index = indexOf(
      sop('a.md', 'title: Estado del reembolso'),
      sop('b.md', 'title: Otra', 'I et preparo el cistell.'),
    );
    assert.ok(ids(index.search('etado')).includes('a'));
  });

  it('ignores characters without width', () => {
    const index = indexOf(sop('a.md', 'title: Devo\u00adlución gra\u200btuita'));
    for (const typed of ['devolución', 'gratuita', 'gra\u200dtuita']) assert.deepEqual(ids(index.search(typed)), ['a']);
  });

  it('may be longer than any word', () => {
    const index = indexOf(sop('a.md', `title: ${'x'.repeat(100)}`), sop('b.md', 'title: B'));
    assert.deepEqual(ids(index.search('á'.repeat(1_000_000))), []);
    assert.deepEqual(ids(index.search('x'.repeat(100))), ['a']);
  });

  it('may have thousands of synonyms', () => {
    const index = indexOf(sop('a.md', 'title: Reembolso'));
    index.setSynonyms([['reembolso', ...Array.from({ length: 20_000 }, (_, at) => `sin${at}`)]]);
    assert.deepEqual(ids(index.search('sin7')), ['a']);
  });

  it('is never another number', () => {
    assert.deepEqual(ids(indexOf(sop('a.md', 'title: Form 1234')).search('formulario 9999')), []);
    assert.deepEqual(ids(indexOf(sop('a.md', 'title: Form abcd1')).search('abcd')), ['a']);
  });

  it('is guessed only when no text has it, unless nothing fits otherwise', () => {
    const index = indexOf(
      sop('a.md', 'title: Caso abierto'),
      sop('b.md', 'title: Casa abierta'),
      sop('c.md', 'title: Cosa cerrada'),
    );
    assert.ok(!ids(index.search('caso')).includes('c'));
    assert.deepEqual(ids(index.search('casa cerrada')), ['c']);
  });

  it('is what the library says means the same', () => {
    const index = indexOf(
      sop('a.md', 'title: Reembolso'),
      sop('b.md', 'title: Devolución del dinero'),
      sop('c.md', 'title: Dinero'),
    );
    assert.deepEqual(ids(index.search('abono')), []);
    index.setSynonyms([
      ['reembolso', 'abono', 'devolución del dinero'],
      ['tarjeta', 'visa'],
    ]);
    assert.deepEqual(ids(index.search('abonos')), ['a', 'b']);
    assert.deepEqual(kinds(index.search('abono')[0]), ['synonym']);
    assert.deepEqual(ids(index.search('devolución del dinero')), ['b', 'a']);
    assert.deepEqual(ids(index.search('dinero')), ['c', 'b']);
    index.setSynonyms([]);
    assert.deepEqual(ids(index.search('abono')), []);
  });

  it('is not asked of words that say nothing', () => {
    const index = indexOf(sop('a.md', 'title: Cancelar pedidos'), sop('b.md', 'title: Para todos'));
    assert.deepEqual(ids(index.search('cómo cancelar el pedido')), ['a']);
    assert.deepEqual(ids(index.search('para')), ['b']);
  });

  it('may be the beginning of a word: the last one at any length, others from three letters on', () => {
    const index = indexOf(sop('a.md', 'title: Tarjeta rechazada'));
    for (const typed of ['t', 'ta', 'tarjeta r', 'tarj rechazada', 'rech tarj'])
      assert.deepEqual(ids(index.search(typed)), ['a'], typed);
    assert.deepEqual(marked(index.search('tarjeta re')[0]), ['Tarjeta', 're']);
    assert.deepEqual(kinds(index.search('tarjeta re')[0]), ['exact', 'prefix']);
  });
});

describe('when no SOP has all words', () => {
  it('those with most of the rare words come, and like titles first', () => {
    const index = indexOf(
      sop('a.md', 'title: Tarjeta rechazada al pagar'),
      sop('b.md', 'title: Tarjeta de regalo'),
      sop('c.md', 'title: Otra cosa'),
    );
    assert.deepEqual(ids(index.search('tarjeta rechazada zzzzzz'))[0], 'a');
    assert.ok(!ids(index.search('tarjeta rechazada zzzzzz')).includes('c'));
  });
});

describe('why something was found', () => {
  it('is given once for each word, in the field that says most', () => {
    const index = indexOf(
      sop(
        'a.md',
        'title: Refund\ntags: [refund, gift]\ntriggers: [a gift refund]',
        'Summary.\n\n- [ ] Look at the **photo** [here](#x) `#look 5m`',
      ),
    );
    const [hit] = index.search('refund gift photo');
    assert.deepEqual(
      hit!.matches.map(({ field, words }) => [field, words.map((word) => word.typed)]),
      [
        ['title', ['refund']],
        ['triggers', ['gift', 'refund']],
        ['body', ['photo']],
      ],
    );
    assert.equal(hit!.matches[2]?.text, 'Look at the photo here');
  });

  it('is never missing, wherever in Markdown the word stands', () => {
    for (const [body, typed] of [
      ['- See [here](voucher.md)\n- The voucher is valid.', 'voucher'],
      ['Hello {{ voucher }}\n\nThe voucher.', 'voucher'],
      ['Copy the tracking_number.', 'number'],
      ['A **re**fund.', 'fund'],
      ['> 1. [ ] `voucher` first', 'voucher'],
    ] as const) {
      const [hit] = indexOf(sop('a.md', 'title: A', `Summary.\n\n${body}`)).search(typed);
      assert.deepEqual(marked(hit), [typed], body);
    }
  });

  it('does not mark every word that begins with a word that says nothing', () => {
    assert.deepEqual(marked(indexOf(sop('a.md', 'title: Refund after approval and audit')).search('refund a')[0]), [
      'Refund',
    ]);
  });

  it('does not look into step tags, link targets, Liquid and fences', () => {
    const index = indexOf(
      sop(
        'a.md',
        'title: A',
        '- [ ] Step [text](#target) `#tagged 5m`\n\n### R\n\n```reply lang=xx channel=pigeon\nHello {{ customer.nickname }}\n```',
      ),
    );
    for (const typed of ['target', 'tagged', 'pigeon', 'nickname'])
      assert.deepEqual(ids(index.search(typed)), [], typed);
    assert.deepEqual(new Set(ids(index.search('hello'))), new Set(['a']));
  });
});

describe('an index that followed changes', () => {
  const words = fc.constantFrom(
    'refund',
    'refunds',
    'card',
    'cart',
    'devolución',
    'pedido',
    'pedidos',
    'col·legi',
    'for',
    '42',
  );
  const change = fc.record({
    file: fc.nat(5),
    title: fc.array(words, { minLength: 1, maxLength: 3 }),
    body: fc.array(words, { maxLength: 6 }),
    isRemoved: fc.boolean(),
  });

  it('does not mind words that are gone', () => {
    const index = indexOf(sop('a.md', 'title: Reembolsando'));
    const before = ids(index.search('reenbols'));
    const other = sop('b.md', 'title: reembols');
    index.update({ added: [other], changed: [], removed: [] });
    index.update({ added: [], changed: [], removed: [other] });
    assert.deepEqual([before, ids(index.search('reenbols'))], [['a'], ['a']]);
  });

  it('finds exactly what one built at once finds', () => {
    holds(
      fc.tuple(fc.array(change, { maxLength: 40 }), fc.array(words, { minLength: 1, maxLength: 3 })),
      ([changes, query]) => {
        const followed = new RankedIndex();
        const present = new Map<string, ReturnType<typeof sop>>();
        for (const { file, title, body, isRemoved } of changes) {
          const path = `${file}.md`;
          const before = present.get(path);
          if (isRemoved) {
            if (before) followed.update({ added: [], changed: [], removed: [before] });
            present.delete(path);
          } else {
            const now = sop(
              path,
              `title: ${title.join(' ')}`,
              `Text.\n\n### R\n\n\`\`\`reply lang=es\n${body.join(' ')}\n\`\`\``,
            );
            followed.update(
              before ? { added: [], changed: [now], removed: [] } : { added: [now], changed: [], removed: [] },
            );
            present.set(path, now);
          }
        }
        const plain = (hits: readonly SearchHit[]) =>
          hits.map(({ found, score, matches }) => [nameOf(found), score, matches]);
        const built = indexOf(...present.values());
        for (const text of ['', query.join(' '), 'is:reply', 'rfund pedid'])
          assert.deepEqual(plain(followed.search(text)), plain(built.search(text)), text);
      },
      60,
    );
  });
});

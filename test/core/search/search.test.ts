import assert from 'node:assert/strict';
import { RankedIndex } from '../../../src/core/search/ranked-index';
import type { SearchHit, SearchOptions } from '../../../src/core/search/search-index';
import type { Sop } from '../../../src/core/sop/model';
import { anyText, fragments } from '../support/hostile';
import { holds } from '../support/properties';
import { sopFrom } from '../support/sops';

const shop: Readonly<Record<string, string>> = {
  'shipping/refund-defective.md': `---
id: refund-defective
title: Reembolso por producto defectuoso
status: approved
lang: es
owner: postventa
aliases: [devolver dinero]
tags: [reembolso, Garantía]
triggers: [me llegó roto, "quiero que me devuelvan el dinero"]
answers: ["¿Qué hago si llega roto?"]
---

Devuelve el importe de un producto que llegó defectuoso.

- [ ] Pide una fotografía del desperfecto

## Respuestas

### Reembolso confirmado

\`\`\`reply lang=es
Hemos aprobado la transferencia.
\`\`\`

\`\`\`reply lang=en
We have approved it.
\`\`\`
`,
  'shipping/track-order.md': `---
id: track-order
title: Seguimiento de un pedido
status: approved
lang: es
owner: logistica
tags: [envío]
---

Dice dónde está el paquete.

### Tu pedido va de camino

\`\`\`reply lang=ca
El transportista ja el té.
\`\`\`
`,
  'payment/card-declined.md': `---
id: card-declined
title: Tarjeta rechazada
status: draft
owner: Pagos
tags: [pago, reembolso]
---

Ayuda con el pago de un pedido.
`,
  'payment/old/old-refund.md': `---
id: old-refund
title: Reembolso por producto defectuoso
status: retired
lang: es
tags: [reembolso]
---

La manera de antes.
`,
};

function indexOf(files: Readonly<Record<string, string>>): RankedIndex {
  const index = new RankedIndex();
  index.update({ added: sopsOf(files), changed: [], removed: [] });
  return index;
}

function sopsOf(files: Readonly<Record<string, string>>): Sop[] {
  return Object.entries(files).map(([path, text]) => sopFrom(text, path));
}

/** What was found, by name: an SOP’s id, with a reply’s id after it. */
function names(hits: readonly SearchHit[]): string[] {
  return hits.map(({ found }) => (found.kind === 'sop' ? found.sop.id : `${found.sop.id}#${found.reply.id}`));
}

const index = indexOf(shop);
const find = (query: string, options?: SearchOptions) => names(index.search(query, options));

describe('searching', () => {
  it('finds by any field', () => {
    const words = {
      title: 'seguimiento',
      id: 'track-order',
      alias: 'devolver',
      trigger: 'llegó',
      tag: 'garantía',
      answer: 'hago',
      summary: 'importe',
      step: 'fotografía',
      reply: 'camino',
      'text of a reply': 'transferencia',
    };
    for (const [field, word] of Object.entries(words)) assert.ok(find(word).length > 0, `by ${field}`);
    assert.equal(find('fotografía')[0], 'refund-defective');
    assert.equal(find('transferencia')[0], 'refund-defective#reembolso-confirmado');
  });

  it('does not mind accents and capitals, on either side', () => {
    assert.deepEqual(find('LLEGO'), find('llegó'));
    assert.deepEqual(find('garantia'), find('Garantía'));
    assert.equal(find('fotografia')[0], 'refund-defective');
    assert.equal(find('séguimiénto')[0], 'track-order');
    assert.deepEqual(find('llego\u0301'), find('llegó'));
  });

  it('forgives a wrong letter', () => {
    assert.equal(find('seguimento')[0], 'track-order');
    assert.equal(find('tarjetta')[0], 'card-declined');
    assert.equal(find('reenbolso defectuoso')[0], 'refund-defective');
  });

  it('finds what has all words, in whatever fields', () => {
    assert.deepEqual(find('reembolso fotografía'), ['refund-defective']);
    assert.deepEqual(find('pedido paquete'), ['track-order']);
    assert.deepEqual(find('paquete seguimiento'), find('seguimiento paquete'));
  });

  it('finds what has most of the words when nothing has them all', () => {
    assert.equal(find('seguimiento pedido fotografía')[0], 'track-order');
    assert.deepEqual(find('fotografía xyzxyz abcabc'), []);
  });

  it('finds words from their beginning on', () => {
    assert.equal(find('segui')[0], 'track-order');
    assert.equal(find('recha')[0], 'card-declined');
  });

  it('finds nothing for what is not there', () => {
    assert.deepEqual(find('xyzxyzxyz'), []);
  });

  it('puts an exact id first, and an exact alias', () => {
    const index = indexOf({
      'a.md': '---\ntitle: refund refund refund\ntags: [refund]\ntriggers: [refund]\n---\nrefund\n',
      'b.md': '---\nid: refund\ntitle: Something else\n---\nText\n',
      'c.md': '---\ntitle: Another\naliases: [refund]\n---\nText\n',
    });
    assert.deepEqual(names(index.search('refund')).slice(0, 2).sort(), ['c', 'refund']);
    assert.equal(names(index.search('REFUND')).at(2), 'a');
  });

  it('puts retired SOPs last, however well they fit', () => {
    assert.equal(find('reembolso por producto defectuoso')[0], 'refund-defective');
    assert.equal(find('reembolso').at(-1), 'old-refund');
    assert.equal(find('old-refund').at(-1), 'old-refund');
  });

  it('prefers the title to the text', () => {
    const index = indexOf({
      'a.md': '---\ntitle: Other\n---\nThe voucher.\n',
      'b.md': '---\ntitle: Voucher\n---\nOther.\n',
    });
    assert.deepEqual(names(index.search('voucher')), ['b', 'a']);
  });

  it('gives the same order every time, whatever the order of the files', () => {
    const turned = indexOf(Object.fromEntries(Object.entries(shop).reverse()));
    for (const query of ['reembolso', 'pedido', 'de', 'o', '', '#reembolso', 'is:reply'])
      assert.deepEqual(names(turned.search(query)), find(query), query);
  });

  it('sorts the same titles by their files', () => {
    const text = '---\ntitle: Same\n---\nSame\n';
    assert.deepEqual(names(indexOf({ 'c.md': text, 'a.md': text, 'b.md': text }).search('same')), ['a', 'b', 'c']);
  });

  it('gives no more than it is asked for', () => {
    assert.equal(find('', { limit: 2 }).length, 2);
    assert.deepEqual(find('reembolso', { limit: 1 }), find('reembolso').slice(0, 1));
    assert.deepEqual(find('reembolso', { limit: 0 }), []);
  });

  it('passes over SOPs that are not accepted, and their replies', () => {
    assert.deepEqual(find('reembolso', { accepts: (sop) => sop.status === 'draft' }), ['card-declined']);
    assert.deepEqual(find('', { accepts: () => false }), []);
  });

  it('scores the better the higher, and retired ones below zero', () => {
    const hits = index.search('reembolso');
    assert.deepEqual(
      hits.map((hit) => hit.score),
      hits.map((hit) => hit.score).sort((a, b) => b - a),
    );
    for (const { found, score } of hits)
      assert.ok(found.sop.status === 'retired' ? score < 0 && score >= -1 : score > 0 && score <= 1);
  });
});

describe('texts that are searched', () => {
  it('are everything below the front matter, whatever it looks like', () => {
    for (const text of [
      '---\n---\n- zebra',
      '---\ntitle: A\n\nzebra',
      '---\ntitle: A\nx: |\n  ---foo\n---\nzebra',
      '---\r\ntitle: A\r\n---\r\nzebra',
      'zebra',
      '\uFEFF---\ntitle: A\n--- \nzebra',
    ])
      assert.equal(names(indexOf({ 'a.md': text }).search('zebra')).length, 1, JSON.stringify(text));
    assert.deepEqual(names(indexOf({ 'a.md': '---\ntitle: A\nowner: zebra\n---\nText' }).search('zebra')), []);
  });
});

describe('filters', () => {
  it('are enough when nothing typed beside them is a word', () => {
    assert.deepEqual(find('is:reply -'), find('is:reply'));
  });

  it('alone list everything that fits, by title', () => {
    assert.deepEqual(find(''), [
      'refund-defective#reembolso-confirmado',
      'old-refund',
      'refund-defective',
      'track-order',
      'card-declined',
      'track-order#tu-pedido-va-de-camino',
    ]);
    assert.equal(find('is:sop').length, 4);
  });

  it('by kind tell SOPs and replies apart', () => {
    assert.deepEqual(find('is:reply'), ['refund-defective#reembolso-confirmado', 'track-order#tu-pedido-va-de-camino']);
    assert.deepEqual(find('is:reply reembolso'), ['refund-defective#reembolso-confirmado']);
  });

  it('by language look at what a reply speaks, or else its SOP', () => {
    assert.deepEqual(find('is:reply lang:ca'), ['track-order#tu-pedido-va-de-camino']);
    assert.deepEqual(find('is:reply lang:en'), ['refund-defective#reembolso-confirmado']);
    assert.deepEqual(find('is:sop lang:es').sort(), ['old-refund', 'refund-defective', 'track-order']);
    assert.deepEqual(find('lang:de'), []);
  });

  it('by tag do not mind accents, and fit while they are typed', () => {
    assert.deepEqual(find('is:sop #garantia'), ['refund-defective']);
    assert.deepEqual(find('is:sop #gar'), ['refund-defective']);
    assert.deepEqual(find('is:sop #reembolso #pago'), ['card-declined']);
    assert.deepEqual(find('#arantia'), []);
  });

  it('by owner do not mind capitals', () => {
    assert.deepEqual(find('owner:pagos'), ['card-declined']);
    assert.deepEqual(find('owner:POSTVENTA is:sop'), ['refund-defective']);
  });

  it('by category take in the folders below', () => {
    assert.deepEqual(find('is:sop category:payment').sort(), ['card-declined', 'old-refund']);
    assert.deepEqual(find('category:payment/old'), ['old-refund']);
    assert.deepEqual(find('is:sop category:pay').sort(), ['card-declined', 'old-refund']);
  });

  it('by status', () => {
    assert.deepEqual(find('status:retired'), ['old-refund']);
    assert.deepEqual(find('status:draft'), ['card-declined']);
  });

  it('apply all at once, with the words', () => {
    assert.deepEqual(find('reembolso is:sop lang:es status:approved category:shipping owner:postventa #garantía'), [
      'refund-defective',
    ]);
    assert.deepEqual(find('reembolso is:sop status:draft lang:es'), []);
  });
});

describe('what is highlighted', () => {
  /** The words highlighted in each field of the best hit. */
  const highlighted = (query: string) =>
    Object.fromEntries(
      index
        .search(query)[0]!
        .matches.map(({ field, text, ranges }) => [field, ranges.map(([start, end]) => text.slice(start, end))]),
    );

  it('is what was typed, in the text as written', () => {
    assert.deepEqual(highlighted('fotografia')['body'], ['fotografía']);
    assert.deepEqual(highlighted('garantía')['tags'], ['Garantía']);
    assert.deepEqual(highlighted('SEGUI pedido')['title'], ['Segui', 'pedido']);
  });

  it('is shown in the very phrase that was found', () => {
    const match = index.search('devuelvan')[0]!.matches.find((one) => one.field === 'triggers');
    assert.deepEqual(
      [match?.text, match?.ranges.map(([start, end]) => match.text.slice(start, end))],
      ['quiero que me devuelvan el dinero', ['devuelvan']],
    );
  });

  it('is every place of a word in a text, from the beginning of words', () => {
    const index = indexOf({ 'a.md': '---\ntitle: Pago, pagos y repago\n---\nText\n' });
    const [match] = index.search('pago')[0]!.matches;
    assert.deepEqual(match?.ranges, [
      [0, 4],
      [6, 10],
    ]);
  });

  it('is something near when it was mistyped', () => {
    assert.deepEqual(highlighted('seguimento')['title'], ['Seguimiento']);
    assert.deepEqual(highlighted('pedifo seguimento')['title'], ['Seguimiento', 'pedido']);
  });

  it('begins with the field that says most', () => {
    assert.equal(index.search('reembolso')[0]!.matches[0]?.field, 'title');
  });

  it('is nothing when only filters were typed', () => {
    assert.deepEqual(
      index.search('is:sop').flatMap((hit) => hit.matches),
      [],
    );
  });

  it('lies within its text, in order and apart, whatever is typed', () => {
    for (const texts of [anyText, fragments]) {
      holds(
        texts,
        (text) => {
          const query = text.slice(0, 30);
          for (const { matches } of index.search(query)) {
            for (const match of matches) {
              let end = -1;
              for (const range of match.ranges) {
                assert.ok(
                  range[0] > end && range[1] > range[0] && range[1] <= match.text.length,
                  JSON.stringify([query, match]),
                );
                end = range[1];
              }
            }
          }
        },
        60,
      );
    }
  });
});

describe('what an SOP is for and called elsewhere', () => {
  const index = indexOf({
    'a.md': '---\ntitle: Alpha\naudience: internal\nexternal-ids: {zendesk: 360111062754, wiki: HC-12}\n---\nText\n',
    'b.md': '---\ntitle: Beta\naudience: both\n---\nText 360111062754\n',
    'c.md': '---\ntitle: Gamma\naudience: external\n---\nText\n',
    'd.md': '---\ntitle: Delta\n---\nText\n',
  });

  it('finds it by its id in another system, before others that mention it', () => {
    assert.deepEqual(names(index.search('360111062754')), ['a', 'b']);
    assert.deepEqual(index.search('360111062754')[0]!.matches[0]?.field, 'id');
    assert.deepEqual(names(index.search('HC-12')), ['a']);
  });

  it('narrows the list to those for an audience; what is for both is for either', () => {
    assert.deepEqual(names(index.search('audience:internal')), ['a', 'b']);
    assert.deepEqual(names(index.search('audience:external text')), ['c', 'b']);
    assert.deepEqual(names(index.search('audience:both')), ['b']);
  });
});

describe('the index', () => {
  it('follows what comes, changes and goes', () => {
    const index = indexOf({});
    const [first] = sopsOf({ 'a.md': '---\ntitle: Alpha\n---\nText\n\n# Reply\n\n```reply lang=es\nuno\n```\n' });
    const [second] = sopsOf({ 'a.md': '---\ntitle: Beta\n---\nText\n' });
    assert.deepEqual(index.search('alpha'), []);
    index.update({ added: [first!], changed: [], removed: [] });
    assert.deepEqual(
      [names(index.search('alpha')), names(index.search('uno'))],
      [
        ['a', 'a#reply'],
        ['a#reply', 'a'],
      ],
    );
    index.update({ added: [], changed: [second!], removed: [] });
    assert.deepEqual(
      [names(index.search('alpha')), names(index.search('uno')), names(index.search('beta'))],
      [[], [], ['a']],
    );
    index.update({ added: [], changed: [], removed: [second!] });
    assert.deepEqual([names(index.search('beta')), names(index.search(''))], [[], []]);
  });

  it('also gives SOPs that cannot be read, by their file’s name', () => {
    assert.deepEqual(names(indexOf({ 'payment/broken-file.md': '' }).search('broken')), ['broken-file']);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { collectHandbook } from '../../../../src/core/exchange/handbook/collect';
import type { HandbookWish } from '../../../../src/core/exchange/handbook/collect';
import type { Handbook } from '../../../../src/core/exchange/handbook/handbook';
import { handbookHtml } from '../../../../src/core/exchange/handbook/html';
import { handbookMarkdown } from '../../../../src/core/exchange/handbook/markdown';
import { readPictures } from '../../../../src/core/exchange/handbook/pictures';
import { searchScript, searchScriptHash } from '../../../../src/core/exchange/handbook/search-script';
import type { NextSlice } from '../../../../src/core/time-slices';
import { libraryOf } from '../../support/libraries';

const config = `
name: Shop
lang: en
vision: Everybody gets an answer.
conduct:
  - {en: Answer promptly, es: Responda con rapidez}
  - Stay calm
goals:
  - {title: {en: Fewer complaints, es: Menos reclamaciones}}
categories:
  payment: {title: {en: Payment, es: Pago}, order: 2}
  returns: {title: {en: Returns, es: Devoluciones}, order: 1}
team:
  ana: {name: Ana Ferrer, role: lead}
roles:
  lead: {en: shift lead, es: responsable de turno}
constants:
  return.days: 30
variables:
  order.id: {label: {en: Order number, es: Número de pedido}, example: BR-1}
  case.remedy: {label: {en: Remedy, es: Solución}, values: {refund: {en: refund, es: reembolso}, other: {en: other, es: otra}}}
`;

const refund = `---
id: refund
title: Refund <b>
status: approved
version: 2.1.0
lang: en
owner: ana
effective: 2026-01-10
last-reviewed: 2026-03-01
review-every: 90d
audience: internal
triggers: [I want my money back]
answers: [How long does a refund take?]
---

Gives the money back within {{ return.days }} days.

## Check

- [ ] Look up **{{ order.id }}** in [the list](https://list.example) \`#look @lead 5m protocol\`
- [ ] Is it broken? \`#broken\`
  - Yes → [Pay](#pay)
  - No → [Exchange](../payment/exchange.md)

> [!WARNING]
> Never twice.

![The label](label.png)

## Pay

- [ ] Send [Paid](#paid) \`#send !optional\`

| Case | Days |
|---|---|
| Card | 5 |

## Replies

### Paid

\`\`\`reply lang=en channel=email
Order {{ order.id }}: {% case case.remedy %}{% when "refund" %}your money is coming.{% else %}see below.{% endcase %}

Within {{ return.days }} days.
\`\`\`

\`\`\`reply lang=es channel=email
Pedido {{ order.id }}: listo.
\`\`\`
`;

const exchange = `---
id: exchange
title: Exchange
status: approved
lang: en
audience: both
triggers: [I want my money back]
---

Swaps it.

- [ ] Swap
`;

const intercambio = exchange
  .replace('id: exchange', 'id: cambio\ntranslation-of: {id: exchange, version: 1.0.0}')
  .replace('title: Exchange', 'title: Cambio')
  .replace('lang: en', 'lang: es');

const library = libraryOf(
  {
    'returns/refund.md': refund,
    'payment/exchange.md': exchange,
    'payment/cambio.md': intercambio,
    'payment/draft.md': exchange
      .replaceAll('Exchange', 'Draft')
      .replace('id: exchange', 'id: draft')
      .replace('approved', 'draft'),
  },
  config,
);

const made = (wish: Partial<HandbookWish> = {}) => collectHandbook(library, { today: '2026-06-01', ...wish });

const titlesIn = ({ categories }: Handbook) =>
  categories.map(({ title, sops }) => [title, ...sops.map((sop) => sop.title)]);

describe('the handbook', () => {
  it('has all procedures in force by category, in the order of the library', async () => {
    const book = await made();
    assert.deepEqual(titlesIn(book), [
      ['Returns', 'Refund <b>'],
      ['Payment', 'Cambio', 'Exchange'],
    ]);
    assert.deepEqual(book.leftOut, ['Draft']);
  });

  it('is in one language where that is wanted: translations instead of what they translate, and only its replies', async () => {
    const book = await made({ lang: 'es' });
    assert.deepEqual(titlesIn(book), [
      ['Devoluciones', 'Refund <b>'],
      ['Pago', 'Cambio'],
    ]);
    assert.deepEqual(
      book.replies.map(({ title }) => title),
      ['Español'],
    );
    assert.deepEqual(book.goals, ['Menos reclamaciones']);
    assert.deepEqual(book.conduct, ['Responda con rapidez', 'Stay calm']);
  });

  it('has what is translated by a draft in the language in which it is in force', async () => {
    const others = libraryOf({
      'exchange.md': exchange,
      'cambio.md': intercambio.replace('status: approved', 'status: draft'),
    });
    const book = await collectHandbook(others, { today: '2026-06-01', lang: 'es' });
    assert.deepEqual(titlesIn(book).flat().slice(1), ['Exchange']);
    assert.deepEqual(book.leftOut, ['Cambio']);
  });

  it('says to customers nothing of the team, and nothing that does not say it is for them', async () => {
    const others = libraryOf({ 'returns/a.md': refund.replace('audience: internal\n', ''), 'b.md': exchange }, config);
    const book = await collectHandbook(others, { today: '2026-06-01', audience: 'external' });
    assert.deepEqual(titlesIn(book).flat().slice(1), ['Exchange']);
    const page = await handbookHtml(book, () => undefined);
    assert.doesNotMatch(page, /Ana|Fewer complaints|Order number|return\.days/);
  });

  it('can be for an audience, and about a category', async () => {
    assert.deepEqual(titlesIn(await made({ audience: 'external' })), [['Payment', 'Cambio', 'Exchange']]);
    assert.deepEqual(titlesIn(await made({ category: 'returns' })), [['Returns', 'Refund <b>']]);
  });

  it('says of each procedure who answers for it, and when it is reviewed', async () => {
    const [category] = (await made()).categories;
    const { control } = category!.sops[0]!;
    assert.ok(control);
    assert.equal(control.owner, 'Ana Ferrer');
    assert.equal(control.nextReview, 'May 30, 2026');
  });

  it('has what customers ask in the order of the alphabet, with all procedures that answer it', async () => {
    assert.deepEqual(
      (await made()).questions.map(({ text, sops }) => [text, ...sops.map(({ title }) => title)]),
      [
        ['How long does a refund take?', 'Refund <b>'],
        ['I want my money back', 'Refund <b>', 'Cambio', 'Exchange'],
      ],
    );
  });

  it('prints replies for nobody: by names, constants, and all that they may say', async () => {
    const [english] = (await made({ lang: 'en' })).replies;
    assert.deepEqual(english?.channels[0]?.replies[0]?.parts, [
      { kind: 'text', text: 'Order ' },
      { kind: 'gap', text: 'Order number' },
      { kind: 'text', text: ': ' },
      { kind: 'condition', text: 'If Remedy is “refund”:' },
      { kind: 'text', text: 'your money is coming.' },
      { kind: 'condition', text: 'Otherwise:' },
      { kind: 'text', text: 'see below.' },
      { kind: 'condition', text: 'In every case:' },
      { kind: 'text', text: '\n\nWithin 30 days.' },
    ]);
  });

  it('leads from an answer to the reply, or the first words below the heading, that it means', async () => {
    const text = `---
id: a
title: A
status: approved
---

- [ ] Is it late?
  - Yes → [Sorry](#sorry)
  - No → [Later](#later)
  - Perhaps → [Empty](#empty)

## Later

### Much later

- [ ] Wait

## Empty

## Replies

### Sorry

\`\`\`reply lang=en
Sorry!
\`\`\`
`;
    const book = await collectHandbook(libraryOf({ 'a.md': text }), { today: '2026-06-01' });
    const page = await handbookHtml(book, () => undefined);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    const leads = [...page.matchAll(/<span class="leads">→ <a href="#([^"]*)"[^>]*>(\w+)/g)].map(([, id, title]) => [
      title,
      id,
    ]);
    assert.deepEqual(leads, [
      ['Sorry', 'sop-a--reply-sorry-0'],
      ['Later', 'sop-a--much-later'],
    ]);
    for (const [, id] of leads) assert.ok(ids.includes(id), id);
  });

  for (const lang of ['en', 'es', 'ca'])
    it(`leads nowhere outside of it, and to one place each (${lang})`, async () => {
      const page = await handbookHtml(await made({ lang }), () => undefined);
      const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length);
      const leads = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id ?? '');
      assert.deepEqual(
        leads.filter((id) => !ids.includes(id)),
        [],
      );
      assert.ok(leads.length > 10);
    });

  it('loads nothing, runs nothing but its search, and takes texts for texts', async () => {
    const page = await handbookHtml(await made(), () => undefined);
    assert.doesNotMatch(page, /<b>|<link|<script src|url\(/);
    assert.match(page, /Refund &#60;b&#62;/);
    assert.equal(page.split('<script>').length, 2);
    assert.equal(/<script>([^]*)<\/script>/.exec(page)?.[1], searchScript);
    assert.equal(`sha256-${createHash('sha256').update(searchScript).digest('base64')}`, searchScriptHash);
  });

  it('holds the pictures of the library, and calls others by their words', async () => {
    const asked: string[] = [];
    const book = await made();
    const pictures = await readPictures(book, (root, path) => {
      asked.push(`${root}: ${path}`);
      return Promise.resolve(new Uint8Array([1, 2, 3]));
    });
    assert.deepEqual(asked, ['sops: returns/label.png']);
    assert.match(
      await handbookHtml(book, pictures),
      /<img src="data:image&#47;png|<img src="data:image\/png;base64,AQID"/,
    );
    assert.match(await handbookHtml(book, () => undefined), /Picture: The label/);
  });

  it('has headings that a screen reader can go by: none is skipped', async () => {
    const levels = [...(await handbookHtml(await made(), () => undefined)).matchAll(/<h([1-6])/g)].map(([, level]) =>
      Number(level),
    );
    assert.equal(levels[0], 1);
    levels.reduce((before, level) => {
      assert.ok(level <= before + 1, `h${level} after h${before}`);
      return level;
    });
  });

  it('draws what asks, and what it draws leads nowhere outside either', async () => {
    const [returns, payment] = (await made()).categories;
    assert.match(returns?.sops[0]?.flowchart?.pieces[0] ?? '', /^<svg[^]*Is it broken[^]*<\/svg>$/);
    assert.doesNotMatch(returns?.sops[0]?.flowchart?.pieces[0] ?? '', /<script|href|url\(/);
    assert.equal(payment?.sops[0]?.flowchart, undefined);
  });

  it('is there as Markdown too', async () => {
    const text = await handbookMarkdown(await made({ lang: 'en' }));
    for (const part of [
      '# Shop',
      '## <a id="category-2"></a>Payment',
      '☐ Look up #91;Order number#93;',
      '- [ ] Look up **\\[Order number\\]** in [the list](<https://list.example>) · *shift lead* · *5 min* · *protocol: exactly as written*',
      '> **Warning.** Never twice.',
      '| Card | 5 |',
    ])
      assert.ok(text.includes(part), `${part}\n${text}`);
  });

  it('tells how far it is, and ends when it is told to', async () => {
    const book = await made();
    const told: string[] = [];
    const cancelled = new Error('cancelled');
    const making = collectHandbook(
      library,
      { today: '2026-06-01' },
      {
        onProgress: (done, total) => told.push(`${done} of ${total}`),
        next: () => (told.length === 2 ? Promise.reject(cancelled) : undefined),
      },
    );
    await assert.rejects(making, cancelled);
    assert.deepEqual(told, ['1 of 3', '2 of 3']);
    // Writing it takes some time, too.
    for (const write of [
      (next: NextSlice) => handbookHtml(book, () => undefined, next),
      (next: NextSlice) => handbookMarkdown(book, next),
    ]) {
      let slices = 0;
      await assert.rejects(
        write(() => (++slices === 2 ? Promise.reject(cancelled) : undefined)),
        cancelled,
      );
      assert.equal(slices, 2);
    }
  });
});

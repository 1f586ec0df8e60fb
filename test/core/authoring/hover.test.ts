import assert from 'node:assert/strict';
import type { Asking } from '../../../src/core/authoring/asking';
import type { CardPart } from '../../../src/core/authoring/hover/card';
import { hoverAt } from '../../../src/core/authoring/hover/hover';
import { variableCard } from '../../../src/core/authoring/hover/name-cards';
import { filledIn } from '../../../src/core/text/placeholders';
import { anyText } from '../support/hostile';
import { libraryOf } from '../support/libraries';
import { cursorSign, placed } from '../support/place';
import { holds } from '../support/properties';
import { assertInside, cut } from '../support/ranges';
import { sopFrom } from '../support/sops';

const config = `version: 1
lang: es
team:
  ana: {name: Ana Ferrer, role: agent, contact: ana@shop.example}
  luis: {name: Luis Ortega, role: supervisor}
roles: {supervisor: {es: supervisión, en: supervisor}}
constants:
  shop.hours: {es: de 9 a 18 h, en: 9 am to 6 pm}
variables:
  order.id: {label: {es: Número de pedido, en: Order number}, pattern: "^BR-[0-9]+$", example: BR-104233}
  refund.method: {values: {card: {es: tarjeta, en: card}, bizum: Bizum}}
  customer.name: {personal: true}
limits: {order.id: {supervisor: 300}}
lint: {severity: {reply.empty: off}}
`;

const refund = `---
id: refund
title: Devolución
status: approved
version: 3.1.0
owner: luis
last-reviewed: 2026-08-01
---

Devuelve el dinero.

## Plazo

- [ ] Mira el plazo \`#term 5m\`
- [ ] Avisa

### Te lo devolvemos

\`\`\`reply lang=es channel=email
Hola: el pedido {{ order.id }} se paga con {{ refund.method }}. {{ customer.name | default: "Gracias" }}
\`\`\`
`;

const text = `---
id: track
title: Seguir un pedido
status: draft
owner: luis
lang: es
related: [refund]
applies-to: {channel: [all]}
escalation: {to: ana, when: 'refund.method == "card"'}
---

Cada día {{ shop.hours }}.

<!-- sop-guide-disable-next-line reply.empty: no hay texto -->
- [ ] Lee [la devolución](refund.md) y su [plazo](refund.md#plazo) \`#read 5m @supervisor protocol\`
- [ ] Envía [el aviso](refund.md#te-lo-devolvemos)

> [!WARNING]
> Cuidado.

### Aviso

\`\`\`reply lang=es channel=chat
{% if order.id %}Tu pedido {{ order.id | upcase }} llega.{% endif %}
\`\`\`
`;

const library = libraryOf({ 'refund.md': refund, 'track.md': text }, config);

function asking(of: string | undefined): Asking {
  return {
    library,
    root: 'sops',
    sop: of === undefined ? undefined : sopFrom(of, 'track.md'),
    today: '2026-11-29',
    languages: ['en'],
    translate: (words, ...args) => filledIn(words, args),
  };
}

function partText(part: CardPart): string {
  if (part.kind === 'fact') return `${part.name}: ${part.value}`;
  if (part.kind === 'title') return part.detail ? `${part.text} (${part.detail})` : part.text;
  return part.kind === 'open' ? `→ ${part.uri}` : part.text;
}

/** What is told of a place, a line for each part, behind the words that it is about. */
function told(file: string, words: string, isSop = true): string[] | undefined {
  const at = file.indexOf(words) + Math.min(1, words.length - 1);
  const { text: plain, position, lines } = placed(file.slice(0, at) + cursorSign + file.slice(at));
  const found = hoverAt(lines, position, asking(isSop ? plain : undefined));
  return found && [cut(plain, found.range), ...found.parts.map(partText)];
}

const inSop = (words: string) => told(text, words);
const inLibrary = (words: string) => told(config, words, false);

describe('Hover', () => {
  it('tells what a key means, and how its value may look', () => {
    assert.deepEqual(inSop('status'), [
      'status',
      'status',
      'Where the SOP is in its life. Replies are offered only from approved SOPs. Default: draft.',
      'status: approved',
    ]);
    assert.deepEqual(inSop('when')?.[1], 'when');
    assert.deepEqual(inLibrary('lint')?.[2], 'What the checks of this library report.');
    assert.deepEqual(inLibrary('pattern')?.[2], 'Regular expression that its values match.');
  });

  it('tells what a value means', () => {
    assert.deepEqual(inSop('draft'), ['draft', 'draft', 'Being written. Its replies are not offered.']);
    assert.deepEqual(inSop('es\nrelated'), ['es', 'Spanish (es)']);
    assert.deepEqual(inSop('all]'), ['all', 'any value (all)']);
    assert.equal(inSop('Seguir'), undefined);
  });

  it('tells of a law whether somebody may rely on it', () => {
    const sop = text.replace(
      'related:',
      'basis: [{law: Art. 1, checked: 2026-11-01, note: x}, {law: Art. 2, checked: 2025-11-01}, {law: Art. 3}, {law: Art. 4, checked: 2027-01-02}]\nrelated:',
    );
    assert.deepEqual(told(sop, 'Art. 1'), [
      'Art. 1',
      'Art. 1',
      'x',
      'Looked up on: 2026-11-01',
      'Somebody has looked it up, no longer ago than the SOP is reviewed.',
    ]);
    assert.deepEqual(told(sop, '2025-11-01'), [
      '2025-11-01',
      'Art. 2',
      'Looked up on: 2025-11-01',
      'It may have changed since: look it up again, and write the day of that as `checked`.',
    ]);
    assert.match(told(sop, 'Art. 3')?.at(-1) ?? '', /^Nobody has written when/);
    assert.match(told(sop, 'Art. 4')?.at(-1) ?? '', /^That day is still to come/);
    assert.match(
      told(sop.replace(/basis: .*/, 'basis: {law: Art. 5}'), 'Art. 5')?.at(-1) ?? '',
      /^Nobody has written when/,
    );
  });

  it('shows the card of an SOP for its id, and for a link to it', () => {
    const card = [
      'Devolución (refund)',
      'Devuelve el dinero.',
      'Status: approved · 3.1.0',
      'Owner: Luis Ortega',
      'Last reviewed: 2026-08-01',
      'Used by: 1 SOP',
      '→ sops/refund.md',
    ];
    assert.deepEqual(inSop('refund]'), ['refund', ...card]);
    assert.deepEqual(inSop('refund.md)'), ['refund.md', ...card]);
    assert.deepEqual(inSop('la devolución'), ['refund.md', ...card]);
  });

  it('says in the card of an SOP what its approval is worth', () => {
    const status = (hash: string) => {
      const approved = refund.replace('owner: luis', `owner: luis\napprovers: [{by: luis, on: 2026-08-01${hash}}]`);
      const other = libraryOf({ 'refund.md': approved, 'track.md': text }, config);
      const { position, lines } = placed(text.replace('refund]', `${cursorSign}refund]`));
      const found = hoverAt(lines, position, { ...asking(text), library: other });
      return found?.parts.map(partText).find((part) => part.startsWith('Status'));
    };
    assert.equal(status(''), 'Status: approved · the approval does not record the text · 3.1.0');
    assert.equal(status(', hash: 000000'), 'Status: approved · changed since it was approved · 3.1.0');
  });

  it('shows the steps of a section, and the text of a reply as customers read it', () => {
    assert.deepEqual(inSop('plazo]'), ['plazo', 'Plazo (section)', '1. Mira el plazo\n2. Avisa', 'In: Devolución']);
    assert.deepEqual(inSop('el aviso'), [
      'te-lo-devolvemos',
      'Te lo devolvemos (reply)',
      'Texts: es email',
      'Hola: el pedido BR-104233 se paga con tarjeta. Gracias',
      'In: Devolución',
    ]);
    assert.deepEqual(inSop('Aviso'), ['Aviso', 'Aviso (reply)', 'Texts: es chat', 'Tu pedido BR-104233 llega.']);
    assert.deepEqual(inSop('reply lang'), [
      'reply lang=es channel=chat',
      'Aviso (es chat)',
      'Tu pedido BR-104233 llega.',
    ]);
  });

  it('tells of variables and constants', () => {
    assert.deepEqual(inSop('order.id |'), [
      'order.id',
      'Order number (order.id)',
      'Example: BR-104233',
      'Pattern: ^BR-[0-9]+$',
      'Used in: 2 SOPs: Devolución, Seguir un pedido',
    ]);
    assert.deepEqual(inSop('shop.hours'), [
      'shop.hours',
      'shop.hours (constant)',
      'es: de 9 a 18 h',
      'en: 9 am to 6 pm',
      'Used in: 1 SOP: Seguir un pedido',
    ]);
    assert.equal(inSop('refund.method ==')?.[2], 'Values: card, bizum (Bizum)');
    assert.deepEqual(inLibrary('customer.name')?.slice(1), [
      'customer.name (customer.name)',
      'Personal: kept out of records.',
      'Used in: 1 SOP: Devolución',
    ]);
  });

  it('tells of those SOPs alone that use them', () => {
    const named = libraryOf(
      { 'a.md': '---\ntitle: A\n---\n\nGo to the shop.\n', 'b.md': '---\ntitle: B\n---\n\nSay {{ shop }}.\n' },
      'version: 1\nconstants: {shop: Brío, order: x}\n',
    );
    const used = (name: string) =>
      variableCard(name, {
        library: named,
        root: 'sops',
        sop: undefined,
        today: '2026-11-29',
        languages: ['en'],
        translate: (words, ...args) => filledIn(words, args),
      });
    assert.match(JSON.stringify(used('shop')), /1 SOP: B/);
    assert.match(JSON.stringify(used('order')), /No SOP uses it/);
  });

  it('tells of people and roles', () => {
    const luis = ['Luis Ortega (luis)', 'Role: supervisor', 'Owner of: 2 SOPs'];
    assert.deepEqual(inSop('luis'), ['luis', ...luis]);
    assert.deepEqual(inLibrary('luis'), ['luis', ...luis]);
    assert.deepEqual(inSop('ana,'), ['ana', 'Ana Ferrer (ana)', 'Role: agent', 'Contact: ana@shop.example']);
    assert.deepEqual(inSop('@supervisor'), [
      '@supervisor',
      'supervisor (role)',
      'Who has it: Luis Ortega',
      'Decides alone: Order number ≤ 300',
      'Who does the step; others hand it over.',
    ]);
  });

  it('tells what the tag of a step says, and what filters, tags, alerts and codes are', () => {
    assert.match(inSop('#read')?.join() ?? '', /name of the step/);
    assert.deepEqual(inSop('5m'), ['5m', '5m', 'How long the step may take.']);
    assert.match(inSop('protocol')?.join() ?? '', /exactly as written/);
    assert.deepEqual(inSop('upcase'), ['upcase', 'upcase', 'In capital letters.']);
    assert.deepEqual(inSop('if order'), ['if', 'if', 'Says what follows only where a condition holds.']);
    assert.match(inSop('[!WARNING')?.join() ?? '', /something may go wrong/);
    assert.equal(inSop('reply.empty')?.[1], 'reply.empty (warning)');
    assert.equal(inLibrary('reply.empty')?.[1], 'reply.empty (warning)');
  });

  it('tells nothing of prose', () => {
    assert.equal(inSop('Cada día'), undefined);
    assert.equal(inSop('Cuidado'), undefined);
  });

  it('never fails, and is about a part of the text', () => {
    holds(anyText, (any) => {
      const lines = any.split('\n');
      for (const [line, words] of lines.entries()) {
        for (const of of [any, undefined]) {
          const found = hoverAt(lines, { line, character: Math.floor(words.length / 2) }, asking(of));
          if (found) assertInside(any, found.range, words);
        }
      }
    });
  });
});

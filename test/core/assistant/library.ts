import type { Library } from '../../../src/core/library/library';
import { libraryOf } from '../support/libraries';

/** What a team says of itself in the tests of assistants. */
const config = `version: 1
name: Shop
lang: en
team:
  luis: {name: Luis Ortega, contact: luis@shop.example, role: supervisor}
  bot: {name: Robi, role: agent}
constants: {return.days: 30, limit.agent: 100}
variables:
  customer.first_name: {label: First name, personal: true}
  order.id: {label: Order, pattern: "^BR-[0-9]{5}$", example: BR-20481}
  refund.amount: {label: Amount, pattern: "^[0-9]+([.,][0-9]{2})?$"}
  refund.method: {label: Method, values: [card, transfer]}
`;

const front = (id: string, more = '') =>
  `---\nid: ${id}\ntitle: ${id.replaceAll('-', ' ')}\nstatus: approved\nversion: 1.2.0\nlang: en\nowner: luis\neffective: 2026-11-01\n${more}---\n`;

export const refund = `${front('give-refund', "triggers: [I want my money back]\nescalation: {to: supervisor, when: 'refund.amount > limit.agent'}\n")}
Give the money back for a broken item.

## Check

- [ ] Open order {{ order.id }} \`#open\`
- [ ] Ask for a photo \`#photo optional\`
- [ ] What is it? \`#what\`
  - Broken → [Pay back](#pay-back)
  - Only unwanted → [Send back](send-back.md)

> [!WARNING]
> Promise no day.

## Pay back

- [ ] Approve the refund \`#approve @supervisor\`
- [ ] Order the refund in full \`#pay protocol\`
- [ ] Send [Refund on its way](#refund-on-its-way) \`#tell\`

## Replies

### Refund on its way

\`\`\`reply lang=en
Hello {{ customer.first_name | default: "there" }}, your refund for order {{ order.id }} is on its way by {{ refund.method }}. It is there within {{ return.days }} days.
\`\`\`

\`\`\`reply lang=es
Hola, el reembolso del pedido {{ order.id }} va de camino. Llega antes de {{ return.days }} días.
\`\`\`
`;

const sendBack = `${front('send-back')}
The customer sends it back.

- [ ] Make a label \`#label\`
`;

const draft = `---
id: new-idea
title: New idea
status: draft
lang: en
---

Not ready.

- [ ] Do it \`#do\`
`;

/** A library with an SOP to follow, one that its answers lead to, and a draft. */
export function refundLibrary(more: Readonly<Record<string, string>> = {}): Library {
  return libraryOf({ 'give-refund.md': refund, 'send-back.md': sendBack, 'new-idea.md': draft, ...more }, config);
}

/** What a new author easily gets wrong in a fresh SOP. */
export interface Mistake {
  readonly what: string;
  /** What stood there, once, and what is written in its place; the part that is told stands between `⟦` and `⟧`. */
  readonly from: string;
  readonly to: string;
  /** The code that tells it. */
  readonly code: string;
  /** What the fix makes of `to`; undefined where the author has to decide. */
  readonly fixed?: string;
}

/** A library with somebody to name and something to fill in. */
export const freshConfig = `version: 1
name: Brialba
lang: es
categories:
  pedidos: {title: {es: Pedidos}}
team:
  ana: {name: Ana Soler, role: supervisor}
  luis: {name: Luis Mora, role: agent}
roles: {supervisor: {es: supervisión}, agent: {es: agente}}
variables:
  customer.first_name: {label: {es: Nombre}, example: Marta}
  order.shipping_cost: {label: {es: Gastos de envío}, example: "4,90 €"}
`;

/** An SOP that somebody has just begun. */
export const freshSop = `---
id: reembolso-retraso
title: Reembolso por retraso
status: draft
version: 0.1.0
lang: es
owner: ana
tags: [reembolso]
---

Devuelve los gastos de envío de un pedido que llegó tarde.

## Comprobación

- [ ] Abre el pedido \`#abrir 2m\`
- [ ] ¿Llegó tarde? \`#tarde\`
  - Sí → [Reembolso](#reembolso)
  - No → [Cierre](#cierre)

## Reembolso

- [ ] Autoriza el reembolso \`#autorizar @supervisor\`
- [ ] Envía [Aviso](#aviso) \`#avisar\`

## Cierre

- [ ] Cierra el ticket \`#cerrar\`

## Respuestas

### Aviso

\`\`\`reply lang=es channel=email
Hola, {{ customer.first_name | default: "buenas" }}:

Le devolvemos {{ order.shipping_cost }}.
\`\`\`
`;

export const mistakes: readonly Mistake[] = [
  {
    what: 'a status that is nearly one',
    from: 'status: draft',
    to: 'status: ⟦draf⟧',
    code: 'yaml.not-one-of',
    fixed: 'status: draft',
  },
  { what: 'a key misspelt', from: 'owner: ana', to: '⟦onwer⟧: ana', code: 'yaml.unknown-key', fixed: 'owner: ana' },
  {
    what: 'a colon within the title',
    from: 'title: Reembolso por retraso',
    to: 'title: ⟦Reembolso: retraso⟧',
    code: 'yaml.colon',
    fixed: 'title: "Reembolso: retraso"',
  },
  {
    what: 'an owner who is not in the team',
    from: 'owner: ana',
    to: 'owner: ⟦anna⟧',
    code: 'sop.owner-unknown',
    fixed: 'owner: ana',
  },
  {
    what: 'a box without its space',
    from: '- [ ] Cierra el ticket',
    to: '- ⟦[]⟧ Cierra el ticket',
    code: 'sop.box-odd',
    fixed: '- [ ] Cierra el ticket',
  },
  {
    what: 'an answer without its arrow',
    from: '  - No → [Cierre](#cierre)',
    to: '  - ⟦No [Cierre](#cierre)⟧',
    code: 'sop.answer-unread',
    fixed: '  - No → [Cierre](#cierre)',
  },
  {
    what: 'a link to a heading that has another name',
    from: '[Cierre](#cierre)',
    to: '⟦[Cierre](#cierres)⟧',
    code: 'sop.section-missing',
    fixed: '[Cierre](#cierre)',
  },
  {
    what: 'a role misspelt',
    from: '@supervisor',
    to: '⟦@supervisr⟧',
    code: 'sop.owner-unknown',
    fixed: '@supervisor',
  },
  {
    what: 'minutes with a space before them',
    from: '`#abrir 2m`',
    to: '⟦`#abrir 2 min`⟧',
    code: 'sop.step-tag-odd',
    fixed: '`#abrir 2m`',
  },
  {
    what: 'the same id twice',
    from: '`#cerrar`',
    to: '`⟦#abrir⟧`',
    code: 'sop.step-duplicate',
    fixed: '`#abrir-2`',
  },
  {
    what: 'a reply without its language',
    from: '```reply lang=es channel=email',
    to: '⟦```reply channel=email⟧',
    code: 'reply.language-missing',
    fixed: '```reply lang=es channel=email',
  },
  {
    what: 'a variable misspelt',
    from: 'order.shipping_cost',
    to: '⟦order.shiping_cost⟧',
    code: 'reply.variable-unknown',
    fixed: 'order.shipping_cost',
  },
  {
    what: 'a gap as in a word processor',
    from: '{{ customer.first_name | default: "buenas" }}',
    to: '⟦[Nombre]⟧',
    code: 'reply.placeholder-unapproved',
    fixed: '{{ customer.first_name }}',
  },
  {
    what: 'a reply that is not closed',
    from: '{{ order.shipping_cost }}.\n```\n',
    to: '{{ order.shipping_cost }}.\n',
    code: 'reply.unclosed',
    fixed: '{{ order.shipping_cost }}.\n```\n',
  },
  {
    what: 'a day as people write it',
    from: 'tags: [reembolso]',
    to: 'effective: ⟦5/8/2026⟧',
    code: 'yaml.not-date',
  },
];

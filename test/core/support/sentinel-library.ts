/** What every key of this library contains: people never read it. */
export const sentinel = /zz[-_.]/i;

/** A `library.yml` whose every key is a sentinel, and has a label in three languages. */
export const sentinelConfig = `version: 1
lang: en
goals:
  - {id: zz-goal, title: {en: Few late parcels, es: Pocos paquetes tarde, ca: Pocs paquets tard}, measure: "cases:zz-parcels", target: "9"}
  - {id: zz-untitled, measure: "cases:zz-parcels", target: "9"}
categories:
  zz-parcels: {title: {en: Parcels, es: Paquetes, ca: Paquets}}
team:
  zz-luz: {name: Luz Mar, contact: luz@shop.example, role: zz-lead}
  zz-pol: {name: Pol Riu, contact: pol@shop.example, role: zz-hand}
roles:
  zz-lead: {en: team lead, es: responsable, ca: responsable}
  zz-hand: {en: warehouse, es: almacén, ca: magatzem}
  zz-nobody: {en: night shift, es: turno de noche, ca: torn de nit}
constants:
  zz.days: 30
variables:
  zz.number: {label: {en: Parcel number, es: Número de paquete, ca: Número de paquet}, example: P-1}
  zz.damage: {label: {en: Damage, es: Daño, ca: Dany}, values: {zz-broken: {en: broken, es: roto, ca: trencat}, zz-wet: {en: wet, es: mojado, ca: mullat}}}
  channel: {label: {en: Channel, es: Canal, ca: Canal}, values: {zz-letter: {en: letter, es: carta, ca: carta}}}
  tier: {label: {en: Customer type, es: Tipo de cliente, ca: Tipus de client}, values: {zz-trade: {en: trade, es: comercio, ca: comerç}}}
  priority: {label: {en: Priority, es: Prioridad, ca: Prioritat}, values: {zz-first: {en: before all others, es: antes que nadie, ca: abans que ningú}}}
rules:
  - {title: {en: Trade first, es: Primero el comercio, ca: Primer el comerç}, if: {tier: zz-trade}, then: {priority: zz-first, sla: {first-response: 30m, resolution: 8h}}}
  - {if: {zz.damage: [zz-broken, zz-wet]}, then: {priority: zz-first, sla: {first-response: 1h, resolution: 8h}}}
`;

/** Where the SOP lies in its library. */
export const sentinelPath = 'zz-parcels/zz-late.md';

/** An SOP whose every key is a sentinel: its id, its steps', its roles, variables and channels. */
export const sentinelSop = `---
id: zz-late
title: Late parcel
status: approved
version: 1.0.0
lang: en
owner: zz-luz
sla: {first-response: 2h, resolution: 2d}
escalation: {to: zz-nobody, when: 'zz.damage == "zz-broken" or zz.days > 90'}
---

Finds a parcel within {{ zz.days }} days.

## Look

- [ ] Open parcel {{ zz.number }} within {{ zz.days }} days \`#zz-open 5m\`
- [ ] Weigh it \`#zz-weigh @zz-hand protocol\`
- [ ] Is it {{ zz.days }} days late? \`#zz-days\`
  - Yes → [Pay](#pay)
  - None of these → [Ask](#ask)

## Pay

- [ ] Pay and send [Money is back](#money-is-back) \`#zz-pay @zz-lead\`

## Ask

- [ ] Ask \`#zz-ask optional\`

## Replies

### Money is back

\`\`\`reply lang=en channel=zz-letter
Parcel {{ zz.number }} is {{ zz.damage }}: your money is back.
\`\`\`
`;

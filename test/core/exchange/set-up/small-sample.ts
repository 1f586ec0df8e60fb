const library = `# Una biblioteca de ejemplo de Brisa.
version: 1
name: Brisa · Atención
lang: es

categories:
  orders: {title: {es: Pedidos, ca: Comandes, en: Orders}, order: 1}
  country: {title: {es: España, ca: Espanya, en: Spain}, order: 2}

team:
  # Equipos
  care: {name: Atención, contact: atencion@brisa.example, role: agent, shared: true}
  supervisor: {name: Supervisión, contact: supervision@brisa.example, role: supervisor, shared: true}
  # Personas
  ana: {name: Ana Ferrer, contact: ana@brisa.example, role: agent}
  luis: {name: Luis Ortega, contact: luis@brisa.example, role: supervisor}

roles:
  agent: {es: agente, ca: agent, en: agent}
  supervisor: {es: supervisión, ca: supervisió, en: supervisor}

# Los datos de la tienda
constants:
  shop.name: Brisa
  shop.web: brisa.example
  shop.email: hola@brisa.example
  shop.phone: {es: 972 000 000, ca: 972 000 000, en: +34 972 000 000}
  shop.place: {es: La Bisbal, ca: la Bisbal, en: La Bisbal}
  shop.address: carrer Nou, 8
  service.hours: {es: "de lunes a viernes, de 9:00 a 15:00", ca: "de dilluns a divendres, de 9.00 a 15.00 h", en: "Monday to Friday, 9:00 to 15:00"}
  delivery.standard-cost: {es: "4,90 €", ca: "4,90 €", en: €4.90}
  delivery.free-from: {es: 60 €, ca: 60 €, en: €60}
  return.days: 30
  return.cost: {es: "4,90 €", ca: "4,90 €", en: €4.90}
  panel.orders: Pedidos
  country.withdrawal: {es: 14 días, ca: 14 dies, en: 14 days}

variables:
  order.id: {label: {es: Número de pedido, ca: Número de comanda, en: Order number}, pattern: "^[A-Z]{2}-[0-9]{6}$", example: BR-104233}
  return.label_url: {label: {es: Etiqueta, ca: Etiqueta, en: Label}, example: "https://devoluciones.brisa.example/BR-104233", from-message: false}

calendars:
  business:
    timezone: Europe/Madrid
    hours: {mon: ["09:00-15:00"], tue: ["09:00-15:00"], wed: ["09:00-15:00"], thu: ["09:00-15:00"], fri: ["09:00-15:00"]}
    holidays: [2026-12-25]
`;

const refund = `---
id: refund
title: Devolución
status: approved
version: 2.1.0
lang: es
owner: care
authors: [ana, luis]
approvers: [{by: luis, on: 2026-09-10, hash: 3f9a6c3f9a6c}]
effective: 2026-09-14
last-reviewed: 2026-09-10
review-every: 180d
audience: both
tags: [devolución]
triggers: [quiero devolver lo que compré en Brisa, "he canviat d'opinió", I want to return it]
applies-to: {channel: [email, chat]}
sla: {first-response: 4h, resolution: 8h, clock: business}
escalation: {to: supervisor, when: "importe alto", after: 8h}
basis: [{law: "TRLGDCU art. 102", checked: 2026-11-28, note: "desistimiento: 14 días"}, {law: RGPD 12}]
related: [law]
---

Devuelve el dinero en {{ return.days }} días. Brisa paga la vuelta si la pieza llegó mal.

## Comprobación

- [ ] Abre el pedido en {{ panel.orders }} \`#open 2m\`
- [ ] ¿Está dentro de {{ return.days }} días? \`#window\`
  - Sí → [Envío](#envío)
  - No → [Ley](../country/law.md)

## Envío

- [ ] Envía [Etiqueta de Brisa](#etiqueta-de-brisa) \`#send\`

## Respuestas

### Etiqueta de Brisa

\`\`\`reply lang=es channel=email
Hola: aquí está la etiqueta {{ return.label_url }}. La devolución cuesta {{ return.cost }} y llega a {{ shop.place }}.

Brisa · hola@brisa.example
\`\`\`

\`\`\`reply lang=ca channel=email
Hola: aquí tens l'etiqueta {{ return.label_url }}. La devolució costa {{ return.cost }}.
\`\`\`

\`\`\`reply lang=en channel=email
Hello: here is the label {{ return.label_url }}. The return costs {{ return.cost }}.
\`\`\`

### Solo en catalán

\`\`\`reply lang=ca channel=chat
Fins aviat!
\`\`\`
`;

const law = `---
id: law
title: Desistimiento
status: approved
version: 1.0.0
lang: es
owner: luis
authors: [ana]
approvers: [{by: luis, on: 2026-09-10}]
basis:
  - law: TRLGDCU art. 102
    checked: 2026-11-28
---

La ley da {{ country.withdrawal }}. Vale para todos.

## Plazo

- [ ] Mira la fecha \`#date\`
`;

const old = `---
id: old
title: Antes
status: retired
lang: es
replaced-by: refund
---

Ya no vale.

- [ ] Nada
`;

const tests = `# Devoluciones
tests:
  - name: Con etiqueta
    given:
      lang: [es, ca, en]
      channel: email
      facts: {return.label_url: "https://devoluciones.brisa.example/7F3K2"}
      answers: {window: "Sí"}
    expect:
      path: [Comprobación, Envío]
      reply: etiqueta-de-brisa
      contains: {es: ["4,90 €", La Bisbal, "https://devoluciones.brisa.example/7F3K2"], ca: "4,90 €", en: €4.90}
  - name: En catalán
    given: {lang: ca, channel: chat}
    expect: {reply: Solo en catalán}
  - name: Cita un número de otra manera
    given: {lang: es, channel: email, answers: {window: "Sí"}}
    expect: {contains: cuesta 4}
messages:
  - columns: [text, first]
    rows:
      - [quiero devolver lo que compré en Brisa, 1]
`;

/** A sample library with everything that is made otherwise: people, facts, languages, a country, an SOP that is retired, tests. */
export const smallSample: ReadonlyMap<string, string> = new Map([
  ['library.yml', library],
  ['orders/refund.md', refund],
  ['orders/refund.test.yml', tests],
  ['orders/old.md', old],
  ['country/law.md', law],
]);

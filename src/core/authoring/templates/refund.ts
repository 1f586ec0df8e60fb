import type { Template } from './template';

export const refund: Template = {
  es: {
    title: 'Devolución y reembolso',
    body: `Acepta la devolución que cumple las condiciones y abona el dinero en cuanto llega.

## Comprobación

- [ ] Abre el pedido y comprueba la fecha de entrega \`#check 5m\`
- [ ] ¿Cumple las condiciones? \`#conditions\`
  - Sí → [Devolución](#devolución)
  - No → [Negativa](#negativa)

## Devolución

- [ ] Crea la etiqueta de devolución \`#label 5m\`
- [ ] Envía [Instrucciones para devolver](#instrucciones-para-devolver) \`#send-label\`
- [ ] Ordena el reembolso cuando llegue el paquete \`#refund 1d protocol\`
- [ ] Envía [Reembolso en camino](#reembolso-en-camino) \`#send-refund\`

## Negativa

- [ ] Envía [Por qué no es posible](#por-qué-no-es-posible) \`#send-refusal\`

## Respuestas

### Instrucciones para devolver

<reply>

### Reembolso en camino

<reply>

### Por qué no es posible

<reply>
`,
  },
  ca: {
    title: 'Devolució i reemborsament',
    body: `Accepta la devolució que compleix les condicions i abona els diners tan bon punt arriba.

## Comprovació

- [ ] Obre la comanda i comprova la data de lliurament \`#check 5m\`
- [ ] Compleix les condicions? \`#conditions\`
  - Sí → [Devolució](#devolució)
  - No → [Negativa](#negativa)

## Devolució

- [ ] Crea l'etiqueta de devolució \`#label 5m\`
- [ ] Envia [Instruccions per tornar-ho](#instruccions-per-tornar-ho) \`#send-label\`
- [ ] Ordena el reemborsament quan arribi el paquet \`#refund 1d protocol\`
- [ ] Envia [Reemborsament en camí](#reemborsament-en-camí) \`#send-refund\`

## Negativa

- [ ] Envia [Per què no és possible](#per-què-no-és-possible) \`#send-refusal\`

## Respostes

### Instruccions per tornar-ho

<reply>

### Reemborsament en camí

<reply>

### Per què no és possible

<reply>
`,
  },
  en: {
    title: 'Return and refund',
    body: `Accept returns that meet the conditions, and refund them as soon as they arrive.

## Check

- [ ] Open the order and check the delivery date \`#check 5m\`
- [ ] Are the conditions met? \`#conditions\`
  - Yes → [Return](#return)
  - No → [Refusal](#refusal)

## Return

- [ ] Create the return label \`#label 5m\`
- [ ] Send [How to return it](#how-to-return-it) \`#send-label\`
- [ ] Order the refund when the parcel arrives \`#refund 1d protocol\`
- [ ] Send [Refund on its way](#refund-on-its-way) \`#send-refund\`

## Refusal

- [ ] Send [Why it is not possible](#why-it-is-not-possible) \`#send-refusal\`

## Replies

### How to return it

<reply>

### Refund on its way

<reply>

### Why it is not possible

<reply>
`,
  },
};

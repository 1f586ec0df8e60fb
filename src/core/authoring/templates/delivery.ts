import type { Template } from './template';

export const delivery: Template = {
  es: {
    title: 'Problema con la entrega',
    body: `Averigua dónde está el envío, y di cuándo llega o qué hacemos si no llega.

## Comprobación

- [ ] Abre el seguimiento del envío \`#track 5m\`
- [ ] ¿Dónde está el paquete? \`#where\`
  - En camino, dentro del plazo → [Espera](#espera)
  - Retrasado o perdido → [Incidencia](#incidencia)
  - Entregado, pero el cliente no lo tiene → [Incidencia](#incidencia)

## Espera

- [ ] Envía [Tu paquete está en camino](#tu-paquete-está-en-camino) \`#send-tracking\`

## Incidencia

- [ ] Abre la incidencia con el transportista \`#claim 15m protocol\`
- [ ] Envía [Estamos buscando tu paquete](#estamos-buscando-tu-paquete) \`#send-claim\`
- [ ] Comprueba la respuesta del transportista \`#follow-up 2d\`

## Respuestas

### Tu paquete está en camino

<reply>

### Estamos buscando tu paquete

<reply>
`,
  },
  ca: {
    title: 'Problema amb el lliurament',
    body: `Esbrina on és l'enviament, i digues quan arriba o què fem si no arriba.

## Comprovació

- [ ] Obre el seguiment de l'enviament \`#track 5m\`
- [ ] On és el paquet? \`#where\`
  - En camí, dins del termini → [Espera](#espera)
  - Endarrerit o perdut → [Incidència](#incidència)
  - Lliurat, però el client no el té → [Incidència](#incidència)

## Espera

- [ ] Envia [El teu paquet és en camí](#el-teu-paquet-és-en-camí) \`#send-tracking\`

## Incidència

- [ ] Obre la incidència amb el transportista \`#claim 15m protocol\`
- [ ] Envia [Estem buscant el teu paquet](#estem-buscant-el-teu-paquet) \`#send-claim\`
- [ ] Comprova la resposta del transportista \`#follow-up 2d\`

## Respostes

### El teu paquet és en camí

<reply>

### Estem buscant el teu paquet

<reply>
`,
  },
  en: {
    title: 'Problem with a delivery',
    body: `Find out where the parcel is, and say when it comes or what we do if it does not.

## Check

- [ ] Open the tracking of the parcel \`#track 5m\`
- [ ] Where is the parcel? \`#where\`
  - On its way, within the promised time → [Wait](#wait)
  - Late or lost → [Claim](#claim)
  - Delivered, but the customer does not have it → [Claim](#claim)

## Wait

- [ ] Send [Your parcel is on its way](#your-parcel-is-on-its-way) \`#send-tracking\`

## Claim

- [ ] Open a claim with the carrier \`#claim 15m protocol\`
- [ ] Send [We are looking for your parcel](#we-are-looking-for-your-parcel) \`#send-claim\`
- [ ] Check the carrier's answer \`#follow-up 2d\`

## Replies

### Your parcel is on its way

<reply>

### We are looking for your parcel

<reply>
`,
  },
};

import type { Template } from './template';

/** For whatever has no template of its own: what every SOP has. */
export const other: Template = {
  es: {
    title: '',
    body: `POR ESCRIBIR: explica en una o dos frases qué consigue este procedimiento.

## Comprobación

- [ ] Abre el pedido y confirma los datos \`#check 5m\`
- [ ] ¿Cumple las condiciones? \`#conditions\`
  - Sí → [Solución](#solución)
  - No → [Explicación](#explicación)

## Solución

- [ ] Envía [Respuesta al cliente](#respuesta-al-cliente) \`#reply\`

## Explicación

- [ ] Envía [Respuesta al cliente](#respuesta-al-cliente) \`#reply-explained\`

## Respuestas

### Respuesta al cliente

<reply>
`,
  },
  ca: {
    title: '',
    body: `PER ESCRIURE: explica en una o dues frases què aconsegueix aquest procediment.

## Comprovació

- [ ] Obre la comanda i confirma les dades \`#check 5m\`
- [ ] Compleix les condicions? \`#conditions\`
  - Sí → [Solució](#solució)
  - No → [Explicació](#explicació)

## Solució

- [ ] Envia [Resposta al client](#resposta-al-client) \`#reply\`

## Explicació

- [ ] Envia [Resposta al client](#resposta-al-client) \`#reply-explained\`

## Respostes

### Resposta al client

<reply>
`,
  },
  en: {
    title: '',
    body: `TODO: say in one or two sentences what this procedure achieves.

## Check

- [ ] Open the order and confirm the details \`#check 5m\`
- [ ] Are the conditions met? \`#conditions\`
  - Yes → [Solution](#solution)
  - No → [Explanation](#explanation)

## Solution

- [ ] Send [Reply to the customer](#reply-to-the-customer) \`#reply\`

## Explanation

- [ ] Send [Reply to the customer](#reply-to-the-customer) \`#reply-explained\`

## Replies

### Reply to the customer

<reply>
`,
  },
};

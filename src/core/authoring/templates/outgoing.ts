import type { Template } from './template';

export const outgoing: Template = {
  es: {
    title: 'Aviso a clientes',
    body: `Avisa a los clientes a los que afecta, una sola vez y con lo que tienen que hacer.

## Preparación

- [ ] Anota a quién afecta y desde cuándo \`#who 10m\`
- [ ] Comprueba que nadie ha recibido ya el aviso \`#once 5m\`
- [ ] Envía [Aviso](#aviso) \`#send-notice protocol\`

## Después

- [ ] Registra cuántos clientes lo han recibido \`#record 5m\`
- [ ] Contesta a quien pregunte \`#answer 1d optional\`

## Respuestas

### Aviso

<reply>
`,
  },
  ca: {
    title: 'Avís a clients',
    body: `Avisa els clients a qui afecta, una sola vegada i amb el que han de fer.

## Preparació

- [ ] Anota a qui afecta i des de quan \`#who 10m\`
- [ ] Comprova que ningú no ha rebut ja l'avís \`#once 5m\`
- [ ] Envia [Avís](#avís) \`#send-notice protocol\`

## Després

- [ ] Registra quants clients l'han rebut \`#record 5m\`
- [ ] Contesta a qui pregunti \`#answer 1d optional\`

## Respostes

### Avís

<reply>
`,
  },
  en: {
    title: 'Notice to customers',
    body: `Tell the customers concerned, once, and say what they have to do.

## Before

- [ ] Note who is concerned and since when \`#who 10m\`
- [ ] Check that nobody has had the notice already \`#once 5m\`
- [ ] Send [Notice](#notice) \`#send-notice protocol\`

## Afterwards

- [ ] Record how many customers had it \`#record 5m\`
- [ ] Answer those who ask \`#answer 1d optional\`

## Replies

### Notice

<reply>
`,
  },
};

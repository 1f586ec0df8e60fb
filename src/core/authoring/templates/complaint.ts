import type { Template } from './template';

export const complaint: Template = {
  es: {
    title: 'Reclamación',
    body: `Averigua qué ha pasado, pide disculpas y propón una solución con fecha.

## Comprobación

- [ ] Lee lo que ya se ha hablado y abre el pedido \`#read 5m\`
- [ ] ¿El error es nuestro? \`#fault\`
  - Sí → [Solución](#solución)
  - No → [Explicación](#explicación)

> [!WARNING]
> Si hay lesiones, abogados o prensa, avisa a supervisión antes de responder.

## Solución

- [ ] Acuerda la solución y su fecha \`#agree 10m\`
- [ ] Envía [Disculpa y solución](#disculpa-y-solución) \`#send-solution\`
- [ ] Registra la causa para que no se repita \`#cause 5m\`

## Explicación

- [ ] Envía [Qué ha pasado](#qué-ha-pasado) \`#send-explanation\`

## Respuestas

### Disculpa y solución

<reply>

### Qué ha pasado

<reply>
`,
  },
  ca: {
    title: 'Reclamació',
    body: `Esbrina què ha passat, demana disculpes i proposa una solució amb data.

## Comprovació

- [ ] Llegeix el que ja s'ha parlat i obre la comanda \`#read 5m\`
- [ ] L'error és nostre? \`#fault\`
  - Sí → [Solució](#solució)
  - No → [Explicació](#explicació)

> [!WARNING]
> Si hi ha lesions, advocats o premsa, avisa supervisió abans de respondre.

## Solució

- [ ] Acorda la solució i la data \`#agree 10m\`
- [ ] Envia [Disculpa i solució](#disculpa-i-solució) \`#send-solution\`
- [ ] Registra la causa perquè no es repeteixi \`#cause 5m\`

## Explicació

- [ ] Envia [Què ha passat](#què-ha-passat) \`#send-explanation\`

## Respostes

### Disculpa i solució

<reply>

### Què ha passat

<reply>
`,
  },
  en: {
    title: 'Complaint',
    body: `Find out what happened, apologise and offer a solution with a date.

## Check

- [ ] Read what has been said so far and open the order \`#read 5m\`
- [ ] Is the mistake ours? \`#fault\`
  - Yes → [Solution](#solution)
  - No → [Explanation](#explanation)

> [!WARNING]
> If there are injuries, lawyers or journalists, tell a supervisor before you answer.

## Solution

- [ ] Agree on the solution and its date \`#agree 10m\`
- [ ] Send [Apology and solution](#apology-and-solution) \`#send-solution\`
- [ ] Note the cause so that it does not happen again \`#cause 5m\`

## Explanation

- [ ] Send [What happened](#what-happened) \`#send-explanation\`

## Replies

### Apology and solution

<reply>

### What happened

<reply>
`,
  },
};

import type { Template } from './template';

export const safety: Template = {
  es: {
    title: 'Riesgo o asunto legal',
    body: `Protege a las personas, no admitas ni niegues nada, y avisa enseguida a quien decide.

## Primero

- [ ] ¿Hay alguien herido o en peligro ahora? \`#danger protocol\`
  - Sí → [Urgencia](#urgencia)
  - No → [Aviso](#aviso)

## Urgencia

- [ ] Recomienda llamar al 112 y dejar de usar el producto \`#emergency protocol\`
- [ ] Llama a supervisión \`#call 5m protocol\`
- [ ] Envía [Lo primero es tu seguridad](#lo-primero-es-tu-seguridad) \`#send-safety\`

## Aviso

- [ ] Anota los hechos con las palabras del cliente \`#facts 10m protocol\`
- [ ] Avisa a supervisión \`#hand-over 15m protocol\`
- [ ] Envía [Hemos recibido tu aviso](#hemos-recibido-tu-aviso) \`#send-received\`

> [!CAUTION]
> No hables de culpas ni de indemnizaciones: lo decide supervisión.

## Respuestas

### Lo primero es tu seguridad

<reply>

### Hemos recibido tu aviso

<reply>
`,
  },
  ca: {
    title: 'Risc o assumpte legal',
    body: `Protegeix les persones, no admetis ni neguis res, i avisa de seguida qui decideix.

## Primer

- [ ] Hi ha algú ferit o en perill ara? \`#danger protocol\`
  - Sí → [Urgència](#urgència)
  - No → [Avís](#avís)

## Urgència

- [ ] Recomana trucar al 112 i deixar de fer servir el producte \`#emergency protocol\`
- [ ] Truca a supervisió \`#call 5m protocol\`
- [ ] Envia [El primer és la teva seguretat](#el-primer-és-la-teva-seguretat) \`#send-safety\`

## Avís

- [ ] Anota els fets amb les paraules del client \`#facts 10m protocol\`
- [ ] Avisa supervisió \`#hand-over 15m protocol\`
- [ ] Envia [Hem rebut el teu avís](#hem-rebut-el-teu-avís) \`#send-received\`

> [!CAUTION]
> No parlis de culpes ni d'indemnitzacions: ho decideix supervisió.

## Respostes

### El primer és la teva seguretat

<reply>

### Hem rebut el teu avís

<reply>
`,
  },
  en: {
    title: 'Safety or legal matter',
    body: `Protect people, admit and deny nothing, and tell those who decide at once.

## First

- [ ] Is anybody hurt or in danger now? \`#danger protocol\`
  - Yes → [Emergency](#emergency)
  - No → [Notice](#notice)

## Emergency

- [ ] Advise calling the emergency number and no longer using the product \`#emergency protocol\`
- [ ] Call a supervisor \`#call 5m protocol\`
- [ ] Send [Your safety comes first](#your-safety-comes-first) \`#send-safety\`

## Notice

- [ ] Note the facts in the customer's words \`#facts 10m protocol\`
- [ ] Tell a supervisor \`#hand-over 15m protocol\`
- [ ] Send [We have received your notice](#we-have-received-your-notice) \`#send-received\`

> [!CAUTION]
> Say nothing about fault or compensation: a supervisor decides that.

## Replies

### Your safety comes first

<reply>

### We have received your notice

<reply>
`,
  },
};

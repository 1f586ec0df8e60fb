import type { Template } from './template';

export const question: Template = {
  es: {
    title: 'Consulta',
    body: `Responde a la pregunta con lo que está publicado, y adelanta la siguiente.

## Comprobación

- [ ] Busca la información y comprueba que está al día \`#look-up 5m\`
- [ ] ¿Está la respuesta en la información publicada? \`#known\`
  - Sí → [Respuesta](#respuesta)
  - No → [Consulta interna](#consulta-interna)

## Respuesta

- [ ] Envía [Información](#información) \`#send-answer\`

## Consulta interna

- [ ] Pregunta al equipo que lo sabe \`#ask 1d\`
- [ ] Envía [Lo estamos mirando](#lo-estamos-mirando) \`#send-waiting\`

## Respuestas

### Información

<reply>

### Lo estamos mirando

<reply>
`,
  },
  ca: {
    title: 'Consulta',
    body: `Respon la pregunta amb el que està publicat, i avança la següent.

## Comprovació

- [ ] Busca la informació i comprova que està al dia \`#look-up 5m\`
- [ ] És la resposta a la informació publicada? \`#known\`
  - Sí → [Resposta](#resposta)
  - No → [Consulta interna](#consulta-interna)

## Resposta

- [ ] Envia [Informació](#informació) \`#send-answer\`

## Consulta interna

- [ ] Pregunta a l'equip que ho sap \`#ask 1d\`
- [ ] Envia [Ho estem mirant](#ho-estem-mirant) \`#send-waiting\`

## Respostes

### Informació

<reply>

### Ho estem mirant

<reply>
`,
  },
  en: {
    title: 'Question',
    body: `Answer the question from what is published, and the next one with it.

## Check

- [ ] Look up the information and check that it is current \`#look-up 5m\`
- [ ] Is the answer published? \`#known\`
  - Yes → [Answer](#answer)
  - No → [Ask inside](#ask-inside)

## Answer

- [ ] Send [Information](#information) \`#send-answer\`

## Ask inside

- [ ] Ask the team that knows \`#ask 1d\`
- [ ] Send [We are looking into it](#we-are-looking-into-it) \`#send-waiting\`

## Replies

### Information

<reply>

### We are looking into it

<reply>
`,
  },
};

import type { Template } from './template';

export const account: Template = {
  es: {
    title: 'Acceso a la cuenta',
    body: `Devuelve el acceso a la cuenta a su titular, y a nadie más.

## Identidad

- [ ] Comprueba la identidad con dos datos de la cuenta \`#identity 5m protocol\`
- [ ] ¿Coinciden los datos? \`#match\`
  - Sí → [Acceso](#acceso)
  - No → [Sin comprobar](#sin-comprobar)

> [!CAUTION]
> No pidas nunca la contraseña ni el número completo de una tarjeta.

## Acceso

- [ ] Restablece el acceso \`#restore 5m\`
- [ ] Envía [Cómo entrar](#cómo-entrar) \`#send-access\`

## Sin comprobar

- [ ] Envía [No podemos comprobar quién eres](#no-podemos-comprobar-quién-eres) \`#send-refusal\`

## Respuestas

### Cómo entrar

<reply>

### No podemos comprobar quién eres

<reply>
`,
  },
  ca: {
    title: 'Accés al compte',
    body: `Torna l'accés al compte al seu titular, i a ningú més.

## Identitat

- [ ] Comprova la identitat amb dues dades del compte \`#identity 5m protocol\`
- [ ] Coincideixen les dades? \`#match\`
  - Sí → [Accés](#accés)
  - No → [Sense comprovar](#sense-comprovar)

> [!CAUTION]
> No demanis mai la contrasenya ni el número complet d'una targeta.

## Accés

- [ ] Restableix l'accés \`#restore 5m\`
- [ ] Envia [Com entrar](#com-entrar) \`#send-access\`

## Sense comprovar

- [ ] Envia [No podem comprovar qui ets](#no-podem-comprovar-qui-ets) \`#send-refusal\`

## Respostes

### Com entrar

<reply>

### No podem comprovar qui ets

<reply>
`,
  },
  en: {
    title: 'Access to an account',
    body: `Give access back to the owner of the account, and to nobody else.

## Identity

- [ ] Check the identity by two details of the account \`#identity 5m protocol\`
- [ ] Do the details match? \`#match\`
  - Yes → [Access](#access)
  - No → [Not confirmed](#not-confirmed)

> [!CAUTION]
> Never ask for the password or the full number of a card.

## Access

- [ ] Restore the access \`#restore 5m\`
- [ ] Send [Back in your account](#back-in-your-account) \`#send-access\`

## Not confirmed

- [ ] Send [We cannot confirm who you are](#we-cannot-confirm-who-you-are) \`#send-refusal\`

## Replies

### Back in your account

<reply>

### We cannot confirm who you are

<reply>
`,
  },
};

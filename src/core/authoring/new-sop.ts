import { slug } from 'github-slugger';

/** The words of a new SOP, in the language it is written in. */
export interface TemplateWords {
  readonly summary: string;
  readonly check: string;
  readonly checkStep: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly solve: string;
  readonly explain: string;
  readonly send: string;
  readonly replies: string;
  readonly reply: string;
  readonly replyText: string;
}

/** The words that a new SOP starts with, by language; Spanish for a language that has none here. */
export const templateWords: Readonly<Record<'es' | 'ca' | 'en', TemplateWords>> = {
  es: {
    summary: 'Explica en una o dos frases qué consigue este procedimiento.',
    check: 'Comprobación',
    checkStep: 'Abre el pedido y confirma los datos',
    question: '¿Cumple las condiciones?',
    yes: 'Sí',
    no: 'No',
    solve: 'Solución',
    explain: 'Explicación',
    send: 'Envía',
    replies: 'Respuestas',
    reply: 'Respuesta al cliente',
    replyText:
      'Hola, {{ customer.first_name | default: "buenas" }}:\n\nEscribe aquí el texto aprobado.\n\n{{ agent.signature }}',
  },
  ca: {
    summary: 'Explica en una o dues frases què aconsegueix aquest procediment.',
    check: 'Comprovació',
    checkStep: 'Obre la comanda i confirma les dades',
    question: 'Compleix les condicions?',
    yes: 'Sí',
    no: 'No',
    solve: 'Solució',
    explain: 'Explicació',
    send: 'Envia',
    replies: 'Respostes',
    reply: 'Resposta al client',
    replyText:
      'Hola, {{ customer.first_name | default: "bon dia" }}:\n\nEscriu aquí el text aprovat.\n\n{{ agent.signature }}',
  },
  en: {
    summary: 'Say in one or two sentences what this procedure achieves.',
    check: 'Check',
    checkStep: 'Open the order and confirm the details',
    question: 'Are the conditions met?',
    yes: 'Yes',
    no: 'No',
    solve: 'Solution',
    explain: 'Explanation',
    send: 'Send',
    replies: 'Replies',
    reply: 'Reply to the customer',
    replyText:
      'Hello {{ customer.first_name | default: "there" }},\n\nWrite the approved text here.\n\n{{ agent.signature }}',
  },
};

export interface NewSop {
  readonly id: string;
  readonly title: string;
  readonly lang: keyof typeof templateWords;
  /** What customers write, or agents search, when it is meant. */
  readonly triggers?: readonly string[];
}

/** An id made from a title and not yet taken: `Refund a gift` -> `refund-a-gift`, then `refund-a-gift-2`. */
export function newSopId(title: string, isTaken: (id: string) => boolean): string {
  const words = slug(title.normalize('NFD').replace(/\p{M}+/gu, '')).replace(/[^\p{L}\p{N}._-]+/gu, '');
  const base = words.replace(/^[._-]+|[._-]+$/g, '') || 'sop';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!isTaken(id)) return id;
  }
}

/** A new SOP: a draft that is valid as it stands and shows the format. */
export function newSopText({ id, title, lang, triggers = [] }: NewSop): string {
  const words = templateWords[lang];
  const link = (heading: string) => `[${heading}](#${slug(heading)})`;
  return `---
id: ${id}
title: ${JSON.stringify(title)}
status: draft
version: 0.1.0
lang: ${lang}
tags: []
triggers: [${triggers.map((one) => JSON.stringify(one)).join(', ')}]
---

${words.summary}

## ${words.check}

- [ ] ${words.checkStep} \`#check 5m\`
- [ ] ${words.question} \`#conditions\`
  - ${words.yes} → ${link(words.solve)}
  - ${words.no} → ${link(words.explain)}

## ${words.solve}

- [ ] ${words.send} ${link(words.reply)} \`#reply\`

## ${words.explain}

- [ ] ${words.send} ${link(words.reply)} \`#reply-explained\`

## ${words.replies}

### ${words.reply}

\`\`\`reply lang=${lang} channel=email
${words.replyText}
\`\`\`
`;
}

/** The template language nearest to a language tag. */
export function templateLanguage(tag: string | undefined): keyof typeof templateWords {
  const base = (tag ?? 'es').toLowerCase().split('-')[0];
  return base === 'ca' || base === 'en' ? base : 'es';
}

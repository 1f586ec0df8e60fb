import { toWrite } from '../../placeholder/to-write';
import type { Template, TemplateLanguage } from './template';

/** The words of what every SOP has, in one language. */
interface TemplateWords {
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

export const templateWords: Readonly<Record<TemplateLanguage, TemplateWords>> = {
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
    replyText: 'Escribe aquí el texto aprobado.',
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
    replyText: 'Escriu aquí el text aprovat.',
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
    replyText: 'Write the approved text here.',
  },
};

/** For whatever has no template of its own: what every SOP has. */
export const other: Template = { es: inWords('es'), ca: inWords('ca'), en: inWords('en') };

function inWords(lang: TemplateLanguage): Template[TemplateLanguage] {
  const words = templateWords[lang];
  const link = (heading: string) => `[${heading}](#${heading.toLowerCase().replaceAll(' ', '-')})`;
  const summary = words.summary.charAt(0).toLowerCase() + words.summary.slice(1);
  return {
    title: '',
    body: `${toWrite(summary, lang)}

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

<reply>
`,
  };
}

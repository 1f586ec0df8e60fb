import { fold } from '../../text/fold';
import type { WrittenLine } from './lines';

/** The lines that mail programs put above a mail: `From: …`, `Enviado: …`, `*Asunto:* …`. */

/** What the lines of a header are about. */
type Field = 'from' | 'date' | 'to' | 'subject' | 'other';

/** In English, Spanish, Catalan, Portuguese, French, German, Italian and Dutch. */
const names: Readonly<Record<Field, readonly string[]>> = {
  from: ['from', 'de', 'remitente', 'remitent', 'von', 'da', 'van', 'expéditeur', 'mittente', 'remetente', 'absender'],
  date: [
    ...[
      'sent',
      'date',
      'fecha',
      'data',
      'enviado',
      'enviado el',
      'enviada el',
      'enviada em',
      'enviado em',
      'enviat',
      'enviat el',
    ],
    ...[
      'envoyé',
      'envoyé le',
      'date d’envoi',
      'gesendet',
      'datum',
      'inviato',
      'verzonden',
      'fecha de envío',
      'dia',
      'día',
    ],
  ],
  to: ['to', 'para', 'per a', 'a', 'an', 'à', 'aan', 'destinatario', 'destinatari', 'destinataire', 'per'],
  subject: ['subject', 'asunto', 'assumpte', 'assunto', 'objet', 'betreff', 'oggetto', 'onderwerp', 'tema', 're'],
  other: [
    ...[
      'cc',
      'bcc',
      'cco',
      'c/c',
      'cópia',
      'copia',
      'còpia',
      'reply-to',
      'responder a',
      'respon a',
      'importance',
      'importancia',
      'importància',
    ],
    ...[
      'attachments',
      'adjuntos',
      'datos adjuntos',
      'fitxers adjunts',
      'adjunts',
      'anexos',
      'pièces jointes',
      'anlagen',
      'allegati',
    ],
    ...[
      'message-id',
      'mime-version',
      'content-type',
      'content-transfer-encoding',
      'return-path',
      'received',
      'delivered-to',
      'organization',
    ],
    ...[
      'prioridad',
      'priority',
      'prioritat',
      'mailed-by',
      'signed-by',
      'in-reply-to',
      'references',
      'x-mailer',
      'user-agent',
    ],
  ],
};
const fieldOf = new Map<string, Field>(
  (Object.keys(names) as Field[]).flatMap((field) => names[field].map((name): [string, Field] => [fold(name), field])),
);
/** Some programs draw a sign before the name of a field. */
const line =
  /^(?:(?:[\u2000-\u20cf\u2100-\u2bff]|\u20e3|\ufe0f|[\ud800-\udbff][\udc00-\udfff]){1,4}\s?)?[*_]{0,3}([^\W\d_][^:*_<>@\d]{0,25}?)\s?[*_]{0,3}\s?:[*_]{0,3}(?:\s|$)(.*)$/;
/** A header has seldom more lines. */
const mostLines = 40;

export interface Header {
  /** How many lines it takes. */
  readonly length: number;
  /** What it says of who wrote: name, address or both. */
  readonly sender: string;
  /** And of who was written to. */
  readonly recipient: string;
}

/** The header that some lines begin with; undefined when they begin with none. */
export function headerAt(lines: readonly WrittenLine[]): Header | undefined {
  const seen = new Set<Field>();
  let sender = '';
  let recipient = '';
  let length = 0;
  for (const { text, folded } of lines.slice(0, mostLines)) {
    const read = text === '' ? undefined : fieldAt(text, folded, seen);
    if (!read) {
      // A long list of recipients, or a subject, goes on in the next line.
      if (text === '' || length === 0 || !goesOn(lines[length - 1]?.text ?? '', text)) break;
      length++;
      continue;
    }
    if (read.field === 'from') sender ||= read.value;
    if (read.field === 'to') recipient ||= read.value;
    seen.add(read.field);
    length++;
  }
  const hasAddress = /[<[(][^\s@]{1,80}@[^\s@]{1,80}[>\])]|^mailto:|^\S{1,80}@\S{1,80}$/.test(sender);
  const isHeader = seen.has('from') && (hasAddress || seen.has('subject') || (seen.has('date') && seen.has('to')));
  return isHeader ? { length, sender, recipient } : undefined;
}

function fieldAt(
  text: string,
  folded: string,
  seen: ReadonlySet<Field>,
): { readonly field: Field; readonly value: string } | undefined {
  const [, name = '', rest = ''] = line.exec(folded) ?? [];
  const field = fieldOf.get(name) ?? (seen.size > 0 && name.startsWith('x-') ? 'other' : undefined);
  // Folding keeps the length.
  return (
    field && {
      field,
      value: text
        .slice(text.length - rest.length)
        .replace(/^[*_\s]+/, '')
        .trim(),
    }
  );
}

function goesOn(before: string, text: string): boolean {
  return /[,;]$/.test(before) && text.includes('@');
}

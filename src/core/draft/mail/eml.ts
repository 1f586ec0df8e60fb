import PostalMime from 'postal-mime';
import { htmlText } from './html-text';

/** A mail as a mail program keeps it, in an `.eml` file. */
export interface ReceivedMail {
  readonly subject: string | undefined;
  /** Who sent it: name, address or both. */
  readonly from: string | undefined;
  /** When it was sent, by the clock of who sent it, such as `2026-08-03 10:12`; as it was written where it is no date. */
  readonly date: string | undefined;
  /** What it says; of a mail in HTML alone, as its reader sees it. */
  readonly text: string;
}

/** A part of a mail, as `postal-mime` sees it. */
interface MimePart {
  readonly contentType: { readonly parsed?: { readonly value?: string } };
  readonly contentDisposition?: { readonly parsed?: { readonly value?: string } };
  getTextContent(): string;
}

/**
 * Reads an `.eml` file. Load this file by `import()`: it brings libraries that are seldom needed.
 * @throws Error when the file is no mail, such as one whose headers are endless.
 */
export async function readEml(bytes: Uint8Array): Promise<ReceivedMail> {
  const parser = new TextParser({ rfc822Attachments: true, forceRfc822Attachments: true });
  const { subject, from, date, headers } = await parser.parse(bytes);
  const written = headers.find(({ key }) => key === 'date')?.value;
  const sender = from && [from.name, from.address ? `<${from.address}>` : ''].filter(Boolean).join(' ');
  return {
    subject,
    from: sender === '' ? undefined : sender,
    date: date && sentAt(date, written ?? ''),
    text: parser.text(),
  };
}

/** A mail as the text of a message: with a header, as people paste it. */
export function messageText({ subject, from, date, text }: ReceivedMail): string {
  const header = [
    ...(from === undefined ? [] : [`From: ${onOneLine(from)}`]),
    ...(date === undefined ? [] : [`Date: ${onOneLine(date)}`]),
    ...(subject === undefined ? [] : [`Subject: ${onOneLine(subject)}`]),
  ];
  return header.length === 0 ? text : `${header.join('\n')}\n\n${text}`;
}

/**
 * A moment by the clock of the sender's time zone.
 * @param moment ISO 8601 in UTC, or else any text.
 * @param written the date as the mail has it, with the offset of its zone.
 */
function sentAt(moment: string, written: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d)(\d\d)\b/.exec(written) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -60_000 : 60_000);
  const local = new Date(Date.parse(moment) + offset);
  // It may be no date, or later than any that there is.
  return Number.isNaN(local.getTime()) ? moment : local.toISOString().slice(0, 16).replace('T', ' ');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * Takes the texts of a mail itself. Where some are plain and some HTML, the library would turn one into the other with
 * expressions whose time grows with the square of the text.
 */
class TextParser extends PostalMime {
  readonly #plain: string[] = [];
  readonly #html: string[] = [];

  /** Called by the library for each part of the mail that is no mail itself; what is no text becomes an attachment. */
  isInlineTextNode(part: MimePart): boolean {
    const isAttached = part.contentDisposition?.parsed?.value === 'attachment';
    const type = part.contentType.parsed?.value;
    if (!isAttached && type === 'text/plain') this.#plain.push(part.getTextContent());
    if (!isAttached && type === 'text/html') this.#html.push(part.getTextContent());
    return false;
  }

  text(): string {
    const plain = this.#plain.map((text) => text.replace(/\r\n?/g, '\n').trim()).filter((text) => text !== '');
    return plain.length > 0 ? plain.join('\n\n') : this.#html.map(htmlText).join('\n\n').trim();
  }
}

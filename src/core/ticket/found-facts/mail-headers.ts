import { fold } from '../../text/fold';
import { isAgentName } from './chat';
import type { FoundFact, Stretch } from './found-fact';
import type { Line } from './lines';
import { personName } from './name-words';

/** Who sent a mail, and the lines of its head that are no words of the customer. */
export interface MailHead {
  /** Names as they are written; they may be anybody's. */
  readonly names: readonly Stretch[];
  readonly mails: readonly FoundFact[];
  /** To be left out: who it went to, when it was sent. */
  readonly dull: readonly Stretch[];
  /** When it was sent, as it is written. */
  readonly sent: readonly Stretch[];
}

const key = /^[\s>*\p{Extended_Pictographic}\uFE0F]*(\p{L}[\p{L} -]{0,24}?)\*{0,2}[ \t\u00a0]*:\*{0,2}[ \t\u00a0]*/u;
const from = new Set(['from', 'de', 'von']);
const to = new Set(['to', 'para', 'a', 'per a', 'cc', 'cco', 'bcc', 'reply-to', 'responder a', 'respon a', 'an']);
const sent = new Set(['date', 'sent', 'fecha', 'enviado', 'enviado el', 'data', 'enviat', 'enviat el', 'gesendet']);
const subject = new Set(['subject', 'asunto', 'assumpte', 'tema', 'betreff', 'adjuntos', 'attachments', 'importancia']);
const sender = new RegExp(`^["“']?(${personName})["”']?(?=\\s*(?:[<(]|$|wrote|escribi|va escriure|ha escri))`, 'u');
const mail = /[\w.+%-]{1,64}@[\w.-]{1,200}\.\p{L}{2,24}/u;
/** “El lun, 3 ago 2026 a las 10:12, Ana Gil (<ana@mail.example>) escribió:” */
const introduction =
  /^[\s>]*(?:on|el|em|il|am)\s(.{4,80}?),?\s+["“]?([^,<("”]{2,60}?)["”]?\s*[(<[]{0,2}(?:mailto:)?([^\s<>()]{3,100}@[^\s<>()]{3,100})?[\])>]{0,2}\s*(?:wrote|escribi[oó]|va escriure|ha escrit)\s*:\s*$/iu;

/** What the head of a mail says of its sender. */
export function mailHead(lines: readonly Line[]): MailHead {
  const [names, mails, dull, sentAt]: [Stretch[], FoundFact[], Stretch[], Stretch[]] = [[], [], [], []];
  const add = (line: Line, text: string, at: number) => {
    if (
      isAgentName(
        fold(
          /^[^<(]*/
            .exec(text)?.[0]
            .replace(/["“”']/g, '')
            .trim() ?? '',
        ),
      )
    )
      return;
    const [written = '', name] = sender.exec(text) ?? [];
    if (name !== undefined) {
      const start = line.start + at + written.indexOf(name);
      names.push({ start, end: start + name.length });
    }
    const address = mail.exec(text);
    if (address) {
      const start = line.start + at + address.index;
      mails.push({ variable: 'customer.email', value: address[0], start, end: start + address[0].length });
    }
  };
  for (const block of blocksOf(lines)) {
    const keys = block.map((line) => keyOf(line));
    const isHead =
      keys.some((one) => from.has(one) || to.has(one)) && (keys.some((one) => from.has(one)) || block.length > 1);
    if (!isHead) continue;
    for (const line of block) {
      const at = key.exec(line.text)?.[0].length ?? 0;
      if (from.has(keyOf(line))) add(line, line.text.slice(at).slice(0, 300), at);
      if (!subject.has(keyOf(line))) dull.push(line);
      else dull.push({ start: line.start, end: line.start + at });
      if (sent.has(keyOf(line))) sentAt.push({ start: line.start + at, end: line.end });
    }
  }
  for (const line of lines) {
    const found = line.text.length > 300 ? null : introduction.exec(line.text);
    if (!found) continue;
    const [, when = '', name = ''] = found;
    const at = line.text.indexOf(name, line.text.indexOf(when) + when.length);
    add(line, line.text.slice(at), at);
    sentAt.push({
      start: line.start + line.text.indexOf(when),
      end: line.start + line.text.indexOf(when) + when.length,
    });
    dull.push(line);
  }
  return { names, mails, dull, sent: sentAt };
}

function keyOf({ text }: Line): string {
  return fold(key.exec(text.slice(0, 60))?.[1]?.trim() ?? '');
}

/** Lines one after the other that begin with words of a mail's head. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isOne = [from, to, sent, subject].some((words) => words.has(keyOf(line)));
    if (isOne && isOpen) blocks.at(-1)?.push(line);
    else if (isOne) blocks.push([line]);
    isOpen = isOne;
  }
  return blocks;
}

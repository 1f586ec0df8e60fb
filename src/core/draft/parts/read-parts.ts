import { frontMatterLines } from '../front-matter';
import { fold } from '../../text/fold';
import { nobody } from '../shop-names';
import type { ShopNames } from '../shop-names';
import { isCallNote } from './call-note';
import { formPrefixes } from './form-words';
import { linesOf } from './lines';
import type { Line } from './lines';
import { labelOf } from './label';
import { Marking } from './marking';
import type { Part, PartKind, Stretch, Turn } from './part';
import { leadAt, nextWritten, sectionsOf } from './sections';
import type { Lead, Section } from './sections';
import { isOfDevice } from './signature';
import { voiceOf } from './voice';
import { isAgents } from './whose';

/** How much a text must sound like an agent's to be nobody's message, though nothing is quoted. */
const surelyAgents = 2;
/** And how much like a customer's to be theirs where somebody answers, and more so below a greeting by name. */
const surelyCustomers = { otherwise: -1, greeting: -2 };
const greeting =
  /^[¡\s]*(?:hola|hi|hello|hey|dear|estimad[oa]|apreciad[oa]|benvolgu(?:t|da)|buenos días|buenas(?: tardes| noches)?|bon dia|bona (?:tarda|nit)|bones|good (?:morning|afternoon|evening)),? /iu;
const greeted =
  /^(?:(?:[Ss]ra?|Mrs?|Ms|Miss|[Ss]eñora?|[Ss]enyora?|Don|Doña)\.? )?(?!(?:Team|Equipo?|Todos|Tots|All)(?!\p{L}))\p{Lu}\p{Ll}+/u;
/** So much of a text tells who wrote it. */
const mostRead = 3000;

/** What is read of a draft, or of a message as it was received. */
export interface DraftText {
  /** In order, not overlapping; between them is nothing but white space and marks. */
  readonly parts: readonly Part[];
  /** What the customer says in the message, line by line: without headers, marks of quoting, times and names of chats. */
  readonly words: readonly Stretch[];
  /** Who says what, where the message is a chat. */
  readonly turns: readonly Turn[];
  /** How the message looks; undefined when it could be of any kind. */
  readonly shape: 'mail' | 'chat' | undefined;
}

/** The parts of a draft, or of a message as it was received. Nothing need be marked in the text. Never throws. */
export function readParts(text: string): readonly Part[] {
  return readDraftText(text).parts;
}

/**
 * The same with what the customer says in it.
 * @param shop what those who answer are called: of what they sent, nothing is a customer's.
 * @param isAnswer whether somebody writes an answer here, so that what nothing sets apart is theirs; else it is where the front
 *   matter names a case.
 */
export function readDraftText(text: string, shop: ShopNames = nobody, isAnswer?: boolean): DraftText {
  const front = frontMatterLines(text);
  const begins = front ? linesOf(text, 0, front.start) : [];
  const lines = linesOf(text, front?.end ?? 0, text.length);
  const marking = new Marking(lines, shop);
  const ofCase = front !== undefined && caseKey.test(text.slice(front.start, front.end));
  mark(lines, marking, { hasFrontMatter: front !== undefined, isAnswer: isAnswer ?? ofCase }, shop);
  const parts = [
    ...assembled(text, begins, new Marking(begins, shop).kinds),
    ...(front ? [{ kind: 'front-matter', ...trimmed(text, front.start, front.end) } as const] : []),
    ...assembled(text, lines, marking.kinds),
  ];
  return { parts, words: wordsIn(text, marking), turns: marking.turns, shape: marking.shape };
}

/** What a customer says in a mail, line by line, when nothing in it is the agent's: what is quoted was written before. */
export function wordsOfMessage(text: string): Stretch[] {
  const lines = linesOf(text, 0, text.length);
  const marking = new Marking(lines, nobody);
  marking.mail(0, lines.length, 0);
  return wordsIn(text, marking);
}

function wordsIn(text: string, marking: Marking): Stretch[] {
  return marking
    .words()
    .map(({ start, end }) => trimmed(text, start, end))
    .filter(({ start, end }) => start < end);
}

/** `case: 1f3c9a2b` names the draft's case. */
const caseKey = /^case[ \t]*:[ \t]*(?:[^\s#{]|\n[ \t]*-)/m;

function mark(
  lines: readonly Line[],
  marking: Marking,
  { hasFrontMatter, isAnswer }: { readonly hasFrontMatter: boolean; readonly isAnswer: boolean },
  shop: ShopNames,
): void {
  if (markLabelled(lines, marking)) return;
  const sections = sectionsOf(lines, 0, lines.length, 0, shop);
  const texts = sections.filter((section) => section.kind === 'text' && marking.says(section));
  const foreign = sections.filter(({ kind }) => kind !== 'text');
  const [first] = foreign;
  const said = textOf(lines, texts);
  if (!first) {
    const isOwnText = isAnswer ? !isReceived(lines, said) : hasFrontMatter && voiceOf(said) >= surelyAgents;
    if (isOwnText) marking.written(0, lines.length, 'own-words');
    else if (!markHalves(lines, marking)) marking.mail(0, lines.length, 0);
    return;
  }
  const preamble = first.kind === 'chat' ? preambleOf(lines, texts, first) : undefined;
  // `Sent from my phone`, and nothing else, above a mail that is passed on.
  const device = texts.find((section) => section.to <= first.from && isOfDevices(lines, section));
  if (device) marking.all(device.from, device.to, 'signature');
  const own = texts.filter((section) => section !== preamble && section !== device);
  if (own.length === 0 || !isOwn(lines, own, foreign, hasFrontMatter, shop)) {
    marking.mail(preamble?.to ?? device?.to ?? 0, lines.length, 0);
  } else {
    for (const section of own) marking.written(section.from, section.to, 'own-words');
    for (const section of foreign) {
      if (section !== first && section.kind === 'mail') marking.all(section.from, section.to, 'older-mail');
      else marking.mail(section.from, section.to, 0);
    }
  }
  if (preamble) marking.heading(preamble.from, preamble.to, marking.kinds[first.from] ?? 'message');
}

/** Whether a text is a customer's, or what was noted of one, though somebody answers here. */
function isReceived(lines: readonly Line[], said: string): boolean {
  const hello = greeting.exec(said)?.[0].length;
  const isGreeted = hello !== undefined && greeted.test(said.slice(hello));
  const most = isGreeted ? surelyCustomers.greeting : surelyCustomers.otherwise;
  return voiceOf(said) <= most || isCallNote(fold(said)) || formPrefixes(lines).size > 0;
}

function isOwn(
  lines: readonly Line[],
  own: readonly Section[],
  foreign: readonly Section[],
  hasFrontMatter: boolean,
  shop: ShopNames,
): boolean {
  const [first] = foreign;
  if (!first) return false;
  const lead = first.lead ?? leadWithin(lines, first);
  const beside = {
    text: textOf(lines, own),
    isAbove: (own[0]?.from ?? 0) < first.from,
    hasFrontMatter,
    hasNote: lines.some(({ isNote }) => isNote),
    elsewhere: {
      text: first.chat ? '' : textOf(lines, elsewhereOf(first, foreign)),
      kind: first.kind === 'text' ? 'mail' : first.kind,
      sender: lead?.sender ?? '',
      recipient: lead?.recipient ?? '',
      isForwarded: lead?.isForwarding ?? false,
      isInterleaved: own.length > 1 && foreign.filter(({ kind }) => kind === 'quote').length > 1,
    },
  };
  return isAgents(beside, shop);
}

/** What comes from elsewhere, without what introduces it; where somebody answers question by question, all of it. */
function elsewhereOf(
  first: Section,
  foreign: readonly Section[],
): readonly { readonly from: number; readonly to: number }[] {
  const begins = { from: first.from + (first.lead?.length ?? 0), to: first.to };
  return [begins, ...foreign.slice(1).filter(({ kind }) => kind === 'quote')];
}

function isOfDevices(lines: readonly Line[], { from, to }: Section): boolean {
  const written = lines.slice(from, to).filter(({ text, isNote }) => !isNote && text !== '');
  return written.every(({ folded }) => isOfDevice(folded));
}

/** What introduces a mail at the beginning of a quote or a block. */
function leadWithin(lines: readonly Line[], { kind, from, to }: Section): Lead | undefined {
  const at = nextWritten(lines, kind === 'fence' ? from + 1 : from, to);
  return leadAt(lines, at, to, lines[at]?.depth ?? 0);
}

/** Where lines announce the message and its answer, they say it all. */
function markLabelled(lines: readonly Line[], marking: Marking): boolean {
  const labels = lines.flatMap(({ folded, depth, isNote }, at) => {
    const kind = depth > 0 || isNote ? undefined : labelOf(folded);
    return kind ? [{ at, kind }] : [];
  });
  const [first] = labels;
  if (!first || labels.length > 4) return false;
  const regions = [
    { from: 0, kind: first.kind === 'message' ? 'own-words' : 'message' } as const,
    ...labels.map(({ at, kind }) => ({ from: at + 1, kind })),
  ];
  for (const [index, { from, kind }] of regions.entries()) {
    const to = labels[index]?.at ?? lines.length;
    if (kind === 'message') marking.mail(from, to, 0);
    else marking.written(from, to, kind);
  }
  return true;
}

/** A rule between a message and its answer, when each sounds like what it is. */
function markHalves(lines: readonly Line[], marking: Marking): boolean {
  const rules = lines.flatMap(({ text }, at) => (/^(?:-{3,}|\*{3,}|_{3,}|={3,})$/.test(text) ? [at] : []));
  const [rule] = rules;
  if (rule === undefined || rules.length > 1) return false;
  const [above, below] = [
    { from: 0, to: rule },
    { from: rule + 1, to: lines.length },
  ] as const;
  const [over, under] = [voiceOf(textOf(lines, [above])), voiceOf(textOf(lines, [below]))];
  if (over * under >= 0) return false;
  const [message, own] = over < 0 ? [above, below] : [below, above];
  marking.mail(message.from, message.to, 0);
  marking.written(own.from, own.to, 'own-words');
  return true;
}

const title =
  /chat|xat|transcri|conversa|whatsapp|historial|messenger|instagram|telegram|ticket|above this line|encima de esta linea|sobre d’?'?aquesta linia/;
/** `October 3, 2026`, `lunes, 3 de agosto` */
const dayAlone =
  /^[[(-]{0,2}(?:today|yesterday|hoy|ayer|avui|ahir|(?:[a-z]{3,10}\.?,?\s)?(?:[a-z]{3,10}\.?\s\d{1,2}|\d{1,2}\s(?:de\s|d[’'])?[a-z]{3,10}|\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4})\.?(?:,?\s(?:de\s|del\s)?\d{4})?)[\])-]{0,2}$/;
/** What else programs say of a conversation: who, when, about what. */
const ofProgram =
  /^[*_#\s-]{0,5}(?:visit|client|customer|usuari|user|guest|name|nom|e-?mail|corr|data|date|fecha|agent|started|inici|dia|day|hora|time|canal|channel|idioma|language|tema|topic|subject|asunto|assumpte|pagina|page|web|id|ref|motiv|reason|\d)[^:]{0,30}(?::|\d)/;

/** What a program writes above a transcript. */
function preambleOf(lines: readonly Line[], texts: readonly Section[], chat: Section): Section | undefined {
  const above = texts.find(({ to }) => to === chat.from);
  if (!above) return undefined;
  const written = lines.slice(above.from, above.to).filter(({ text, isNote }) => !isNote && text !== '');
  const isTitle =
    written.some(({ folded }) => title.test(folded)) ||
    written.every(({ folded }) => ofProgram.test(folded) || dayAlone.test(folded));
  if (voiceOf(written.map(({ text }) => text).join('\n')) !== 0) return undefined;
  return isTitle && written.length <= 6 && written.every(({ text }) => text.length <= 100) ? above : undefined;
}

function textOf(lines: readonly Line[], sections: readonly { readonly from: number; readonly to: number }[]): string {
  let text = '';
  for (const { from, to } of sections)
    for (let at = from; at < to && text.length < mostRead; at++) {
      const line = lines[at];
      if (line && !line.isNote) text += `${line.text}\n`;
    }
  return text;
}

/** Neighbouring lines of a kind are one part. */
function assembled(text: string, lines: readonly Line[], kinds: readonly (PartKind | undefined)[]): Part[] {
  const parts: Part[] = [];
  let isOpen = false;
  for (const [at, line] of lines.entries()) {
    const kind = kinds[at];
    if (kind === undefined) {
      // Marks end a part, blank lines do not.
      if (line.text !== '' || line.depth > 0) isOpen &&= line.text === '';
      continue;
    }
    const { start, end } = trimmed(text, line.start, line.end);
    const last = parts.at(-1);
    if (isOpen && last?.kind === kind) parts[parts.length - 1] = { ...last, end };
    else parts.push({ kind, start, end });
    isOpen = true;
  }
  return parts;
}

function trimmed(text: string, from: number, to: number): Stretch {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

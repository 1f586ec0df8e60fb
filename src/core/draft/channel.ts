import { fold } from '../text/fold';
import type { Message } from './message';
import { isCallNote, isTitledCall } from './parts/call-note';
import type { DraftText } from './parts/read-parts';

/** What is written above a chat, and above what people write where others see it. */
const chatTitle =
  /^[\W_]{0,5}(?:(?:live |web )?chat(?: (?:web|en (?:vivo|directo|directe|linea|linia)))?|xat(?: (?:web|en (?:directe|linia|viu)))?|whats?app|wasap|telegram|messenger|sms|conversa(?:cion?|tion)? (?:de|del|en|from|on) (?:chat|xat|whatsapp))(?![a-z])\s?(?:[:\])|(—–-]|\d|\+|de |d[’']|from |del |amb |con |with |$)/m;
const postTitle =
  /^\W{0,5}(?:(?:comment|comentari|comentario|reply|resposta|respuesta|mention|mencion?|mencio|post|publicacio|publicacion|tuit|tweet|resena|ressenya|review|opinio|opinion|dm|direct message|mensaje directo|missatge directe|missatge privat|mensaje privado)(?: \S{1,12}){0,4}?\s?[:(]|(?:posted|commented|wrote|replied) (?:on|to|under) (?:your|our|the) |reply to your (?:story|post|reel)|(?:dm|md|privat|privado)\b[^a-z]{0,3}(?:instagram|facebook|twitter|x\b|de |from |d[’']|by ))/;
/** What programs and people call the places where everybody reads along; stars of reviews, and signs of posts. */
const social =
  /^\W{0,5}@[a-z0-9_.]{2,30}\b|^[\s>]{0,5}(?:[★☆⭐✩]|[1-5] ?\/ ?5\b|[1-5] (?:estrellas?|estrell?es|stars?)\b)|(?:^|\s)@[a-z][a-z0-9_]{2,30}(?:\.[a-z0-9_]{2,30})?(?=[\s,.!?]|$)|(?:^|\s)#[a-z]{3,30}|\b(?:instagram|twitter|facebook|tiktok|tuit|tweet|mensaje directo|missatge directe|direct message|linkedin|stories|reels?|trustpilot|google maps|(?:resena|ressenya|review|opinion|opinio)(?: de| en| a| on| from| by| in)? (?:google|5|1|2|\d))\b/u;
/** Fields of forms on web pages; what is sent with them is answered by mail. */
const field =
  /^[*_]{0,2}(?:nombre|nom|name|apellidos|cognoms|correo|correu|e-?mail|telefono|telefon|phone|telephone|mobile|movil|mobil|mensaje|missatge|message|asunto|assumpte|subject|motivo|motiu|reason|consulta|pedido|comanda|order|town|city|ciudad|ciutat|poblacion|poblacio|localidad|localitat|comments?|comentarios?|comentaris?|articulo|article|item|product|producto|producte|postcode|cp|codigo postal|codi postal|empresa|company|pais|country|transportista|carrier|tracking|factura|invoice|idioma|language|nif|cif|your|tu|su|numero|num|fecha|data|date|tema|topic)(?: [a-z/]{1,12}){0,3}[*_]{0,2}\s?:/;
/** The first line of a mail that was pasted with its subject. */
const subject = /^[*_]{0,2}(?:asunto|assumpte|subject|betreff|objet|oggetto|assunto)[*_]{0,2}\s?:/;
/** What is written above what both sides of a call say. */
const call = /\b(?:call|calls|phone|telephone|voice|llamada|telefonica|telefono|trucada|telefonica|telefon)\b/;
const leastFields = 3;
const mostRead = 1500;

/**
 * The channel that a message came in by, as its shape says: a mail has headers, or the signature of one; a chat, names and times;
 * a note of a call says who called; a post names whom it is for, or gives stars. What the draft or its case say comes before this.
 * @returns undefined when the shape does not tell.
 */
export function channelOf({ parts, shape }: DraftText, message: Message | undefined): string | undefined {
  if (!message) return undefined;
  const begins = fold(message.text.slice(0, mostRead)).replace(/^[> \t]+/gm, '');
  if (shape === 'mail') return 'email';
  if (shape === 'chat') return call.test(fold(beforeTurns(message))) ? 'phone' : 'chat';
  const isSigned = message.parts.some(({ kind }) => kind === 'disclaimer' || kind === 'signature');
  if (isTitledCall(begins)) return 'phone';
  if (postTitle.test(begins)) return 'social';
  if (chatTitle.test(begins.split('\n', 1)[0] ?? '')) return 'chat';
  const isMail = subject.test(begins) || parts.some(({ kind }) => kind === 'older-mail');
  if (isMail) return 'email';
  const fields = begins.split('\n').filter((line) => field.test(line)).length;
  if (fields >= leastFields) return 'email';
  if (isCallNote(begins)) return 'phone';
  if (social.test(begins)) return 'social';
  if (isSigned || isLetter(message)) return 'email';
  return isTyped(message) ? 'chat' : undefined;
}

/** Whether a message is laid out as a letter: a greeting alone, an empty line, and what it has to say. */
function isLetter({ text }: Message): boolean {
  const [first = '', second, third = ''] = text.replace(/^[> \t]+/gm, '').split(/\r\n|\r|\n/);
  return greeting.test(fold(first.trim())) && second?.trim() === '' && third.trim().split(/\s+/).length >= fewestWords;
}

const greeting =
  /^[¡\s]*(?:hola|hi|hello|hey|dear|estimad|apreciad|benvolg|buen|bon|good|a quien|a qui|to whom|senyor|senor)[^.?!\n]{0,50}[,:.!]{0,2}$/;
const fewestWords = 5;

/** Whether a message is lines that somebody sent one by one, without the marks at the end of sentences. */
function isTyped({ text }: Message): boolean {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  if (lines.length < leastTyped || text.length > mostTyped) return false;
  const open = lines.filter((line) => /[\p{L}\p{N})]$/u.test(line) && !/^[-*•\d]|:/.test(line));
  return lines.every((line) => line !== '' && line.length <= 60) && 2 * open.length > lines.length;
}

const leastTyped = 3;
const mostTyped = 400;

/** What stands above the turns of a chat. */
function beforeTurns({ text, turns: [first] }: Message): string {
  return first ? text.slice(0, first.start) : '';
}

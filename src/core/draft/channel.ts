import { fold } from '../text/fold';
import type { Message } from './message';
import type { DraftText } from './parts/read-parts';

/** A note of a call begins so, and goes on about somebody. */
const callBegins =
  /^\W{0,5}(?:nota de (?:la )?llamada|llamada(?: de)?|llama |ha llamado|llamo |telefonea|nota de (?:la )?trucada|trucada(?: de)?|truca |ha trucat|phone (?:call|note)|(?:incoming )?call (?:from|note)|caller|voicemail|(?:recibid[oa]|rebu(?:t|da)|received|taken|atendid[oa]|ates)\b.{0,40}\b(?:por telefono|per telefon|by phone|on the phone)|buzon de voz|bustia de veu|(?:cliente|clienta|client|customer) (?:llama|truca|calls|called|rang))/;
const aboutSomebody =
  /\b(?:dice|diu|says|said|quiere|vol|wants|pregunta|asks|pide|demana|necesita|needs|es queixa|se queja|complains|le|li|his|her|their)\b/;
/** What programs and people call the places where everybody reads along. */
const social =
  /^\W{0,5}@[a-z0-9_.]{2,30}\b|\b(?:instagram|twitter|facebook|tiktok|tuit|tweet|mensaje directo|missatge directe|direct message|linkedin)\b/;
/** Fields of forms on web pages; what is sent with them is answered by mail. */
const field =
  /^[*_]{0,2}(?:nombre|nom|name|apellidos|cognoms|correo|correu|e-?mail|telefono|telefon|phone|mensaje|missatge|message|asunto|assumpte|subject|motivo|motiu|reason|consulta|pedido|comanda|order|town|city|ciudad|ciutat|poblacion|poblacio|localidad|localitat|comments?|comentarios?|comentaris?|articulo|article|item|product|producto|producte|postcode|cp|codigo postal|codi postal|empresa|company|pais|country|transportista|carrier|factura|invoice|idioma|language|nif|cif|your [a-z]{2,10}|tu [a-z]{2,10}|su [a-z]{2,10})(?: [a-z/]{1,12}){0,3}[*_]{0,2}\s?:/;
/** The first line of a mail that was pasted with its subject. */
const subject = /^[*_]{0,2}(?:asunto|assumpte|subject|betreff|objet|oggetto|assunto)[*_]{0,2}\s?:/;
const leastFields = 3;
const mostRead = 1500;

/**
 * The channel that a message came in by, as its shape says: a mail has headers, or the signature of one; a chat, names and times;
 * a note of a call says who called. What the draft or its case say comes before this.
 * @returns undefined when the shape does not tell.
 */
export function channelOf({ parts, shape }: DraftText, message: Message | undefined): string | undefined {
  if (!message) return undefined;
  const begins = fold(message.text.slice(0, mostRead)).replace(/^[> \t]+/gm, '');
  const first = begins.split('\n', 3).join(' ');
  if (shape !== 'mail' && social.test(first)) return 'social';
  if (shape !== undefined) return shape === 'mail' ? 'email' : 'chat';
  const isCall = begins.split('\n').some((line) => callBegins.test(line));
  if (isCall && aboutSomebody.test(begins)) return 'phone';
  if (subject.test(begins)) return 'email';
  const fields = begins.split('\n').filter((line) => field.test(line)).length;
  const isSigned = message.parts.some(({ kind }) => kind === 'disclaimer' || kind === 'signature');
  return fields >= leastFields || isSigned || parts.some(({ kind }) => kind === 'older-mail') ? 'email' : undefined;
}

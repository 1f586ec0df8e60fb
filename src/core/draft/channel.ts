import { fold } from '../text/fold';
import type { Message } from './message';
import { phrases } from './parts/phrases';
import type { DraftText } from './parts/read-parts';

/** How notes of calls begin. */
const callBegins =
  /^\W{0,5}(?:nota de (?:la )?llamada|llamada|llama |ha llamado|han llamado|nos llama|telefonea|nota de (?:la )?trucada|trucada|truca |ha trucat|han trucat|ens truca|phone (?:call|note)|(?:incoming |inbound )?call(?: from| note|:| \d|er)|voicemail|message taken|(?:recibid[oa]|rebu(?:t|da)|received|taken|atendid[oa]|ates)\b.{0,40}\b(?:por telefono|per telefon|by phone|on the phone)|(?:al|por) telefono|al telefon|on the phone|buzon de voz|bustia de veu|(?:tel|tlf|telefono|telefon|phone)\b\.?:?\s?\+?\d)/;
/** Or with who it was that called. */
const callerBegins = /^\W{0,5}(?:\S{1,30} ){1,5}?(?:llama|llamo|truca|calls|called|rang|phoned|telephoned)\b/;
/** They tell of somebody, as nobody does of themselves. */
const aboutSomebody = phrases(
  '(?:dice|diu|says|said|comenta|explica|cuenta|afirma|insiste|insisteix|reports|claims|states|reckons)(?: que| he| she| they| the| it| that)?',
  '(?:quiere|vol|wants|pregunta|pide|demana|necesita|asks|asked|needs|would like|prefiere|prefereix) (?:saber|que|si|to|if|whether|for|a|el|la|un|una|hablar|parlar)',
  '(?:es queixa|se queja|complains|complaining|esta enfadad[oa]|esta molt enfadad[oa]|is (?:upset|angry|calm|furious))',
  '(?:his|her|their) (?:order|hand|parcel|name|number|husband|wife|money)',
  '(?:le|li) (?:llego|ha llegado|va arribar|ha arribat|falta|falten|faltan|urge|corre)',
);
/** What is to be done about a call. */
const callBack = phrases(
  '(?:volver|devolver|retornar|tornar) (?:a |la )?(?:llamar|llamada|trucar|trucada)(?:l[ea])?',
  'que (?:la|le|lo|el|li) (?:llamemos|llamen|llame|truquem|truquin|truqui)',
  '(?:llamarl[ea]s?|trucar-l[aoi]|trucar-la)',
  '(?:call|ring|phone) (?:him|her|them)(?: back)?',
  '(?:wants|asked for|asks for|needs|promised) a (?:call ?back|call)',
  'call ?back',
  '(?:ha trucat|ha llamado|llamo|va trucar|rang|phoned|telephoned|hung up|colgo|ha penjat|left no number|no phone number)',
);
/** Whoever writes themselves says so. */
const ofOneself =
  /(?<![\p{L}'’])(?:i|i[’']m|i[’']ve|my|me|we|our|yo|mi|mis|me|nos|nuestr[oa]s?|jo|em|ens|meva|meu|nostr[ea]|m['’])(?![\p{L}])/u;
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
  const isMail = subject.test(begins) || parts.some(({ kind }) => kind === 'older-mail');
  if (isMail) return 'email';
  const fields = begins.split('\n').filter((line) => field.test(line)).length;
  if (fields >= leastFields) return 'email';
  if (isNote(begins)) return 'phone';
  if (social.test(begins)) return 'social';
  return isSigned ? 'email' : undefined;
}

/** What stands above the turns of a chat. */
function beforeTurns({ text, turns: [first] }: Message): string {
  return first ? text.slice(0, first.start) : '';
}

/** Whether somebody noted what somebody else said. */
function isNote(begins: string): boolean {
  const tells = aboutSomebody.test(begins);
  if (callBegins.test(begins) && tells) return true;
  const isCall = callBegins.test(begins) || callerBegins.test(begins);
  const isToCall = callBack.test(begins);
  return ((isCall && (tells || isToCall)) || (tells && isToCall)) && !ofOneself.test(begins);
}

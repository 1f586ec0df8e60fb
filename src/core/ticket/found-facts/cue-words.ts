import { distance } from 'fastest-levenshtein';
import type { FactLibrary } from './fact-library';
import { fold } from '../../text/fold';

/** What trade calls the same thing in Spanish, Catalan and English: one of a row speaks for all of it. */
const trade: readonly string[][] = [
  'order purchase pedido compra comanda encargo encarrec orden'.split(' '),
  'invoice bill factura receipt recibo rebut tiquet albaran albara fra'.split(' '),
  'return rma devolucion devolucio retorno retorn'.split(' '),
  (
    'money_back refund refunds refunding refund* reimburse reimbursement reimbursing reimburs* rebate reembolso reembolsar reemborsament rebat* reembols* reembors* reembossa* compensation compensacion compensacio restitution ' +
    'devolverme* devolvernos* devolved* devolvais devolveis* devolvies* devolvi* devuelv* retorneu* retornin retornar-* torneu* torni* retorni* tornessi* ingress* ingresar* reclamo* reclamam* reclamem* retornessi* tornar-me* ' +
    'tornar-nos reintegr* abonadme abonarme abonat abonats abonado abonada aboneu aboneis abonen abonament abono aboni* ingresadme ingreseis ingresarme ingresseu cashback devoluc*'
  ).split(' '),
  'tracking track shipment seguimiento seguiment envio envios enviament enviaments localizador parcel package paquete paquet expedicion expedicio'.split(
    ' ',
  ),
  'case caso cas ticket incidencia expediente expedient incident'.split(' '),
  'promo coupon voucher promocional promocion promocio cupon cupo vale val discount descuento descompte'.split(' '),
  'account profile cuenta compte perfil plan subscription suscripcion subscripcio membership acct'.split(' '),
  'tier level nivel nivell member socio soci customer client cliente membership categoria'.split(' '),
  'contract contrato contracte'.split(' '),
  'reservation booking reserva'.split(' '),
  'payment pago pagament'.split(' '),
  'reference referencia ref'.split(' '),
  'serial serie'.split(' '),
  'warranty guarantee garantia'.split(' '),
];

/** Words in labels and names that say what sort of value it is, not what of. */
const general = new Set(
  (
    'id number num numero code codigo codi no nr nro date fecha data name nombre nom amount importe import total type tipo tipus ' +
    'de del la el los las les els en of the your tu su en in a al d l customer client cliente euro euros value valor method medio ' +
    'mitja what lo que s'
  ).split(' '),
);

/** What numbers may also be, with words that say so. They compete with the library's variables for a number. */
const otherwise: readonly string[][] = [
  'phone telephone telefono telefon movil mobil mobile tel telf tlf whatsapp llamar llamarme call trucar fax'.split(
    ' ',
  ),
  'postal postcode zip cp barras barres barcode ean error pin'.split(' '),
  'tracking seguimiento seguiment localizador'.split(' '),
  'iban cuenta-bancaria bancaria bank card tarjeta targeta visa mastercard'.split(' '),
  'dni nif nie cif vat passport pasaporte passaport'.split(' '),
  'calle carrer street avenida avinguda piso pis puerta'.split(' '),
];

/** Words that stand between a cue and its value: `order number is 12345`. */
const links = new Set(
  'number num numero nr nro no n id code codigo codi ref reference referencia is es era was amb con with de del the my mi el la meu meva'.split(
    ' ',
  ),
);

/** Words that say that a number follows: `order no. 12`. */
export const numberWords = new Set(
  'number num numero nr nro no n id ref referencia reference code codigo codi'.split(' '),
);

/** Words that speak for a variable, folded. */
export type Cues = ReadonlySet<string>;

const known = new WeakMap<FactLibrary, ReadonlyMap<string, Cues>>();

/** The words that speak for each of a library's variables: its name's and labels', and what trade calls the same. */
export function variableCues(config: FactLibrary): ReadonlyMap<string, Cues> {
  const cues = known.get(config) ?? new Map([...config.variables.keys()].map((name) => [name, cuesOf(name, config)]));
  known.set(config, cues);
  return cues;
}

function cuesOf(name: string, config: FactLibrary): Cues {
  const label = config.variables.get(name)?.label ?? {};
  const all = [name, ...Object.values(label)].flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u)).filter(Boolean);
  const own = all.filter((one) => one.length > 1 && !general.has(one));
  const synonyms = config.synonyms.map((list) => list.map(fold).filter((one) => /^[\p{L}\p{N}]+$/u.test(one)));
  const isOwn = (word: string) =>
    own.includes(word) || (word.endsWith('*') && own.some((one) => one.startsWith(word.slice(0, -1))));
  const groups = [...trade, ...synonyms].filter((group) => group.some(isOwn));
  return new Set([...own, ...groups.flat()]);
}

/** Words that call something a code, in every language: they are shared by all variables that are codes. */
export const codeWords: Cues = new Set('code codigo codi cod'.split(' '));

/** What is done with a code that gives a discount, and what comes of it: where something looks like one, they say enough. */
export const usingCodes: Cues = new Set(
  (
    'aplica* apply applies applied poner pongo ponerlo posar poso meter meto introduc* introdui* entering checkout basket cart cesta cistella carrito carret ' +
    'use using used usar usarlo utilitzar utilizar pagar caduca* expire* expired descont* off redeem* canje* bescanvi* bescanviar valido valid valida accepta accept accepts acepta'
  ).split(' '),
);

/** Words that say that a number is something else than any variable. */
export const otherCues: readonly Cues[] = otherwise.map((words) => new Set(words));

/** Whether a word only joins a cue to its value. */
export function isLink(key: string): boolean {
  return links.has(key);
}

/** Whether a word is one of those that speak for a variable, also with a letter wrong, or in the plural. */
export function isCue(key: string, cues: Cues): boolean {
  const memory = judged.get(cues) ?? new Map<string, boolean>();
  judged.set(cues, memory);
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= mostJudged) memory.clear();
  const is = speaksFor(key, cues);
  memory.set(key, is);
  return is;
}

/** What is known of words: each stands in many messages. */
const judged = new WeakMap<Cues, Map<string, boolean>>();
const mostJudged = 5000;

function speaksFor(key: string, cues: Cues): boolean {
  if (cues.has(key)) return true;
  for (let end = 4; end < Math.min(key.length, 12); end++) if (cues.has(`${key.slice(0, end)}*`)) return true;
  if (cues.has(`${key}*`)) return true;
  // Short words are like too many others: `pone` and `phone`.
  if (key.length < 5 || key.length > 24) return false;
  for (const cue of cues) {
    // Of the beginning of a word, a letter wrong makes another word.
    if (cue.length < 4 || cue.endsWith('*') || Math.abs(cue.length - key.length) > 2) continue;
    const shorter = Math.min(cue.length, key.length);
    const most = shorter >= 8 ? 2 : Math.max(cue.length, key.length) >= 5 ? 1 : 0;
    if (most > 0 && cue[0] === key[0] && distance(cue, key) <= most) return true;
    // Letters that changed places: `acconut`.
    if (shorter >= 5 && cue.length === key.length && sorted(cue) === sorted(key)) return true;
  }
  return false;
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}

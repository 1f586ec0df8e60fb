import { isFarewell, isFarewellAlone, isThanks, isThanksOfSomebody } from './farewell';
import type { WrittenLine } from './lines';
import { beginsWithCapital, isName, isParticle } from './name';

/** The lines of a signature, by their numbers: from the first up to but not including the last. */
export interface SignatureLines {
  readonly from: number;
  readonly to: number;
}

const mark = /^(?:--|—|–|-{2,5}|_{2,9}|\*{3,9})$/;
const device =
  /^(?:sent (?:from|via|with)|get outlook|enviado (?:desde|do|com|con)|enviat (?:des d|amb)|obten(?:er|ga|ir)? outlook|envoye (?:de|depuis|avec|a partir)|telecharge|von meinem .{1,30} gesendet|gesendet (?:von|mit)|inviato d|verzonden (?:vanaf|met)|descarga(?:r)? outlook|baixa outlook|obter o outlook)(?![a-z]{3,}).{0,80}$/;
/** `Fdo.: Antonio Márquez` */
const signed = /^(?:fdo|firmado|firma|signat|signatura|signed|sgd)\b\.?\s?(?::|por\b|per\b|by\b)/;
const postscript = /^(?:p\.?\s?[ds]\.?|post ?data|posdata|postscriptum)\s?[:.,–-]/;
const contact =
  /@|www\.|https?:|(?:^|\s)(?:tel|tlf|tfno|tf|telf|movil|mobil|mob|mobile|phone|fax|cell|m|t|whatsapp)\.?\s?:?\s?[+(\d]|^\+?[\d\s().-]{8,20}$|^(?:c\/|calle|carrer|avda|avenida|avinguda|av\.|plaza|placa|passeig|paseo|rambla|camino|cami|rue|via|rua)\s|\d\s(?:street|st|road|rd|lane|avenue|ave|drive|grove|close|way|court)\.?(?:,|$)|^\d{1,5},?\s[a-z]|\s\|\s|(?:^|\s)(?:s\.?\s?l\.?(?:\s?u\.?)?|s\.?\s?a\.?|ltd|llc|inc|gmbh|s\.?\s?c\.?\s?p\.?)\.?$/;
/** `Hart & Daughters`, `Puig i Fills, S.L.` */
const firm = /^\p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,4} & \p{Lu}[\p{L}.'’-]*(?: \p{L}[\p{L}.'’-]*){0,3}[.,]?$/u;
const small = new Set(['para', 'per', 'for', 'of', 'and', 'the', 'en', 'a', 'als', 'in', 'at']);
/** No signature has more lines than this that say something. */
const mostLines = 14;
/** No line is longer that a signature begins with. */
const longestFirst = 120;
/** The most words of a line that is no sentence. */
const fewWords = 6;

/**
 * The signature of a mail: words of farewell with names and addresses below, what a mark or a telephone puts below, or a name
 * alone at the end.
 * @param lines what somebody wrote, blank lines as empty texts.
 * @returns undefined when it has none.
 */
export function signatureIn(lines: readonly WrittenLine[]): SignatureLines | undefined {
  const first = lines.findIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (first < 0) return undefined;
  for (const [at, line] of lines.entries()) {
    if (at <= first || line.text === '' || line.text.length > longestFirst) continue;
    const to = endBelow(lines, at, line);
    if (to === undefined || !isLastWords(lines, to)) continue;
    // A name may stand above what a telephone or a company puts below.
    const named = isFarewell(line) ? undefined : nameAtEnd(lines.slice(0, at), first);
    return { from: named?.from ?? at, to };
  }
  return nameAtEnd(lines, first);
}

/** Whether a folded line is what telephones and programs put below mails. */
export function isOfDevice(line: string): boolean {
  return device.test(line);
}

/** Where the signature ends that a line begins; undefined when it begins none. */
function endBelow(lines: readonly WrittenLine[], at: number, line: WrittenLine): number | undefined {
  if (mark.test(line.text)) {
    // What people put below the mark of signatures can be anything.
    const to = line.text === '--' ? lastOf(lines) : endOf(lines, at + 1);
    return to > at + 1 && to - at <= 2 * mostLines ? to : undefined;
  }
  // Words of farewell with nothing below them are the end of what is said.
  if (isFarewellAlone(line) && nextWords(lines, at + 1) >= lines.length) return undefined;
  if (device.test(line.folded) || signed.test(line.folded) || isFarewell(line) || isThanksOfSomebody(line))
    return endOf(lines, at + 1);
  if (!isThanks(line)) return undefined;
  const [to, next] = [endOf(lines, at + 1), nextWords(lines, at + 1)];
  const name = lines[next]?.text ?? '';
  // Who thanks and signs in small letters writes nothing more.
  const isSigned = isName(name) || (next === lastOf(lines) - 1 && /^\p{L}{2,15}$/u.test(name));
  return next < to && isSigned ? to : undefined;
}

/** Behind the last line that says something. */
function lastOf(lines: readonly WrittenLine[]): number {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.text === '') end--;
  return end;
}

/** Where the lines end that may belong to a signature, blank ones at their end left out. */
function endOf(lines: readonly WrittenLine[], from: number): number {
  let end = from;
  let count = 0;
  for (let at = from; at < lines.length && count < mostLines; at++) {
    const line = lines[at];
    if (!line || line.text === '') continue;
    if (postscript.test(line.folded) || (isSentence(line) && !device.test(line.folded))) break;
    count++;
    end = at + 1;
  }
  return end;
}

/** Whether nothing but a postscript, or another paragraph, follows: signatures stand at the end of what somebody wrote. */
function isLastWords(lines: readonly WrittenLine[], end: number): boolean {
  const next = nextWords(lines, end);
  return next >= lines.length || next > end || postscript.test(lines[next]?.folded ?? '');
}

function nextWords(lines: readonly WrittenLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text === '') at++;
  return at;
}

function isSentence({ text, folded }: WrittenLine): boolean {
  if (/[?¿]/.test(text) || text.length > longestFirst) return true;
  if (contact.test(folded)) return false;
  const words = text.split(/\s+/);
  const plain = words.filter(
    (word) => /^[^\W\d_A-Z]|^[^\0-\x7f]/.test(word) && !beginsWithCapital(word) && !isJoining(word),
  ).length;
  return plain >= 3 && (words.length > fewWords || (words.length >= 4 && /[.!…]$/.test(text)));
}

function isJoining(word: string): boolean {
  return isParticle(word) || small.has(word);
}

/** A name that stands alone at the end, with what can be under a name. */
function nameAtEnd(lines: readonly WrittenLine[], first: number): SignatureLines | undefined {
  const end = lastOf(lines);
  let from = end;
  while (from > first + 1 && end - from < mostLines && isOfSignature(lines[from - 1])) from--;
  while (from < end && !isName(lines[from]?.text ?? '')) from++;
  if (from >= end || from <= first) return undefined;
  const before = lines[from - 1]?.text ?? '';
  const isApart = before === '' || /[.!?…)]$/.test(before);
  return isApart ? { from, to: end } : undefined;
}

function isOfSignature(line: WrittenLine | undefined): boolean {
  if (!line || line.text === '' || line.text.length > 90 || /[?¿]/.test(line.text)) return false;
  if (isName(line.text) || firm.test(line.text)) return !isFarewellAlone(line) && !isThanks(line);
  // `Pedido: 12345` says something; a signature does not name what it says, but for telephones and addresses.
  return contact.test(line.folded);
}

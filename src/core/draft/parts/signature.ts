import { isFarewell, isThanks, isThanksOfSomebody } from './farewell';

/** The lines of a signature, by their numbers: from the first up to but not including the last. */
export interface SignatureLines {
  readonly from: number;
  readonly to: number;
}

const mark = /^(?:--|—|–|-{2,5}|_{2,9}|\*{3,9})$/;
const device =
  /^(?:sent (?:from|via|with)|get outlook|enviado (?:desde|do|com|con)|enviat (?:des d|amb)|obten(?:er|ga|ir) outlook|obtén outlook|obtenir outlook|envoyé (?:de|depuis|avec|à partir)|télécharge|von meinem .{1,30} gesendet|gesendet (?:von|mit)|inviato d|verzonden (?:vanaf|met)|descarga(?:r)? outlook|baixa outlook|obter o outlook)(?!\p{Ll}{3,}).{0,80}$/iu;
const postscript = /^(?:p\.?\s?[ds]\.?|post ?data|posdata|postdata|postscriptum)\s?[:.,–-]/iu;
const particles = "de|del|della|di|da|do|dos|la|las|los|el|i|y|e|van|von|der|den|d’|d'|mc";
const name = new RegExp(
  `^(?:(?:sr|sra|srta|mr|mrs|ms|dr|dra)\\.?\\s)?\\p{Lu}[\\p{L}'’·.-]{0,30}(?:\\s(?:(?:${particles})\\s)?(?:${particles}|\\p{Lu}[\\p{L}'’·.-]{0,30})){0,5}[.,!]?$`,
  'u',
);
/** Words that stand alone at the end of a message, and are nobody's name. */
const noName =
  /^(?:gracias|gràcies|merci|thanks|hola|urgente|urgent|please|por favor|si us plau|ok|vale|sí|si|yes|no|asap|help|ayuda|ajuda|perdón|perdó|sorry|adiós|adéu|bye|danke|grazie|obrigad[oa]|nada|res|fin|ya|ja|pedido|comanda|order)(?:$|[\s.,!])/iu;
const contact =
  /@|www\.|https?:|(?:^|\s)(?:tel|tlf|tfno|tf|telf|móvil|movil|mòbil|mob|mobile|phone|fax|cell|m|t|whatsapp)\.?\s?:?\s?[+(\d]|^\+?[\d\s().-]{8,20}$|^(?:c\/|calle|carrer|avda|avenida|avinguda|av\.|plaza|plaça|passeig|paseo|rambla|camino|camí|rue|via|rua)\s|\d\s(?:street|st|road|rd|lane|avenue|ave|drive|grove|close|way|court)\.?(?:,|$)|^\d{1,5},?\s\p{Lu}|^\d{5}\s\p{Lu}|\s\|\s|(?:^|\s)(?:s\.?\s?l\.?(?:\s?u\.?)?|s\.?\s?a\.?|ltd|llc|inc|gmbh|s\.?\s?c\.?\s?p\.?)\.?$/iu;
const noWord = new RegExp(`^(?:${particles}|para|per|for|of|and|the|en|a|al|als|en|in|at)$`, 'iu');
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
export function signatureIn(lines: readonly string[]): SignatureLines | undefined {
  const first = lines.findIndex((line) => /[\p{L}\p{N}]/u.test(line));
  if (first < 0) return undefined;
  for (let at = first + 1; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '' || line.length > longestFirst) continue;
    if (mark.test(line)) {
      const to = line === '--' ? lastOf(lines) : endOf(lines, at + 1);
      if (to > at + 1 && to - at <= 2 * mostLines && isLastWords(lines, to)) return { from: at, to };
    } else if (device.test(line)) return { from: at, to: endOf(lines, at + 1) };
    else if (isFarewell(line) || isThanksOfSomebody(line)) {
      const to = endOf(lines, at + 1);
      if (isLastWords(lines, to)) return { from: at, to };
    } else if (isThanks(line)) {
      const [to, next] = [endOf(lines, at + 1), nextWords(lines, at + 1)];
      if (next < to && isName(lines[next] ?? '') && isLastWords(lines, to)) return { from: at, to };
    }
  }
  return nameAtEnd(lines, first);
}

/** Whether a line is a person's name, as far as can be told from its letters. */
function isName(line: string): boolean {
  return line.length <= 60 && name.test(line) && !noName.test(line);
}

/** Behind the last line that says something. */
function lastOf(lines: readonly string[]): number {
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end--;
  return end;
}

/** Where the lines end that may belong to a signature, blank ones at their end left out. */
function endOf(lines: readonly string[], from: number): number {
  let end = from;
  let count = 0;
  for (let at = from; at < lines.length && count < mostLines; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (postscript.test(line) || (isSentence(line) && !device.test(line))) break;
    count++;
    end = at + 1;
  }
  return end;
}

/** Whether nothing but a postscript, or another paragraph, follows: signatures stand at the end of what somebody wrote. */
function isLastWords(lines: readonly string[], end: number): boolean {
  const next = nextWords(lines, end);
  return next >= lines.length || next > end || postscript.test(lines[next] ?? '');
}

function nextWords(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at] === '') at++;
  return at;
}

function isSentence(line: string): boolean {
  if (/[?¿]/.test(line)) return true;
  if (line.length > 120) return true;
  if (contact.test(line)) return false;
  const words = line.split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !noWord.test(word)).length;
  return (words.length > fewWords && small >= 3) || (words.length >= 4 && small >= 3 && /[.!…]$/.test(line));
}

/** A name that stands alone at the end, with what can be under a name. */
function nameAtEnd(lines: readonly string[], first: number): SignatureLines | undefined {
  const end = lastOf(lines);
  let from = end;
  while (from > first + 1 && end - from < mostLines && isOfSignature(lines[from - 1] ?? '')) from--;
  while (from < end && !isName(lines[from] ?? '')) from++;
  if (from >= end || from <= first) return undefined;
  const before = lines[from - 1] ?? '';
  const isApart = before === '' || /[.!?…)]$/.test(before);
  return isApart ? { from, to: end } : undefined;
}

function isOfSignature(line: string): boolean {
  return (
    line !== '' && line.length <= 90 && (isName(line) || contact.test(line)) && !/[?¿]/.test(line) && !isLabelled(line)
  );
}

/** `Pedido: 12345` says something; a signature does not name what it says, but for telephones and addresses. */
function isLabelled(line: string): boolean {
  return /^[\p{L}\s.ºª°]{2,30}:\s?\S/u.test(line) && !contact.test(line);
}

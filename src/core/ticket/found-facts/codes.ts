import type { FactLibrary } from './fact-library';
import { fold } from '../../text/fold';
import { accepts } from '../accepts';
import { codeWords, isCue, isLink, numberWords, otherCues, usingCodes, variableCues } from './cue-words';
import type { Cues } from './cue-words';
import type { FoundFact, Stretch } from './found-fact';
import { isLoose, variableKinds } from './variable-kinds';
import type { MessageWord } from './words';

/** How far words speak for a value, in words. */
const before = 10;
const after = 5;
/** What a word after the value counts more than one before it. */
const afterCost = 1.5;
/** The cost of a comma, a bracket or a line break between. */
const apartCost = 1.5;
/** The cost of a word that only joins a cue to its value. */
const linkCost = 0.1;
/** What “code” counts more than a word that says of what. */
const codeCost = 0.5;
/** The most words that a code is written in. */
const mostGroups = 4;
/** The longest word that is tried as a code. */
const longest = 60;

/** A stretch that may be a code, and what it may mean. */
interface Candidate extends Stretch {
  /** The index of its first word, and of the one after its last. */
  readonly first: number;
  readonly next: number;
  readonly forms: readonly string[];
  /** The word that it is written together with, such as `order` in `order12345`. */
  readonly glued?: string;
}

/** A value that its variable takes, and how far the words are that speak for it. */
interface Claim extends FoundFact {
  readonly cost: number;
  /** Whether nothing else looks like this. */
  readonly isSpecific: boolean;
}

/**
 * Order and invoice numbers and other coded values of a library's variables. Where several fit, the nearest words say
 * which is meant; where ordinary numbers or words fit, some word must say so.
 */
export function findCodes(text: string, words: readonly MessageWord[], config: FactLibrary): FoundFact[] {
  const names = [...variableKinds(config)].filter(([, kind]) => kind === 'code').map(([name]) => name);
  if (names.length === 0) return [];
  const found: FoundFact[] = [];
  for (let at = 0; at < words.length;) {
    const claims = candidatesAt(text, words, at, config).flatMap((one) => {
      const claim = claimOf(text, words, one, names, config);
      return claim ? [{ claim, next: one.next }] : [];
    });
    const [best] = claims.sort((a, b) => a.claim.cost - b.claim.cost || b.claim.end - a.claim.end);
    if (best) {
      const { variable, value, start, end } = best.claim;
      found.push({ variable, value, start, end });
    }
    at = best?.next ?? at + 1;
  }
  return found;
}

function claimOf(
  text: string,
  words: readonly MessageWord[],
  candidate: Candidate,
  names: readonly string[],
  config: FactLibrary,
): Claim | undefined {
  const cues = variableCues(config);
  const fitting = names.flatMap((variable) => {
    const rules = config.variables.get(variable);
    const source = rules?.pattern?.source ?? '';
    const code = text.slice(candidate.start, candidate.end);
    const shaped = code.startsWith('#') ? [] : shapedAs(rules?.example ?? '', code);
    const value = [...candidate.forms, ...shaped].find(
      (form) => (form[0] !== '#' || source.includes('#')) && accepts(rules, form),
    );
    return value === undefined ? [] : [{ variable, value, isSpecific: !isLoose(config, variable) }];
  });
  if (fitting.length === 0) return undefined;
  const costs = new Map(names.map((name) => [name, costOf(words, candidate, cues.get(name) ?? new Set())]));
  const calledCode = names.filter((name) => isCalledCode(name, config));
  const [code = ''] = calledCode;
  if (calledCode.length === 1 && costs.get(code) === Infinity)
    costs.set(code, costOf(words, candidate, codeWords, isPlainCode) + codeCost);
  const nearest = Math.min(...costs.values(), ...otherCues.map((one) => costOf(words, candidate, one)));
  const { start, end } = candidate;
  const claims = fitting.map((one) => ({ ...one, start, end, cost: costs.get(one.variable) ?? Infinity }));
  const nearby = claims.filter(({ cost }) => cost < Infinity && cost <= nearest);
  const isForDiscount = (variable: string) => cues.get(variable)?.has('promo') === true;
  const meant = nearby.filter(
    (one) => one.isSpecific || mayBeMeant(text, words, candidate, one.cost, isForDiscount(one.variable)),
  );
  if (meant.length > 0) return only(meant, isSpecificOne);
  const certain = claims.filter(
    ({ variable, isSpecific }) =>
      isSpecific ||
      (voucher.test(text.slice(start, end)) &&
        nearest === Infinity &&
        (isSaid(words, cues.get(variable)) ||
          (isForDiscount(variable) && costOf(words, candidate, usingCodes) < Infinity))),
  );
  return only(certain, isSpecificOne);
}

/** Whether a variable is named as a code: where only one is, “the code” means it. */
function isCalledCode(name: string, config: FactLibrary): boolean {
  const label = Object.values(config.variables.get(name)?.label ?? {});
  return [name, ...label].some((text) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .some((word) => codeWords.has(word)),
  );
}

/** What codes for discounts look like: `SPRING10`. */
const voucher = /^\p{Lu}{3,}\d{1,4}$/u;

/** Whether a message has a word that speaks for a variable. */
function isSaid(words: readonly MessageWord[], cues: Cues | undefined): boolean {
  return cues !== undefined && words.some(({ key }) => isCue(key, cues));
}

function isSpecificOne({ isSpecific }: Claim): boolean {
  return isSpecific;
}

/** The only one; of several, the only one that is better. */
function only(claims: readonly Claim[], isBetter: (claim: Claim) => boolean): Claim | undefined {
  if (claims.length === 1) return claims[0];
  const better = claims.filter(isBetter);
  return better.length === 1 ? better[0] : undefined;
}

/** Whether something that looks like an ordinary word or number is meant as a code. */
function mayBeMeant(
  text: string,
  words: readonly MessageWord[],
  { start, end, first, next }: Candidate,
  cost: number,
  isForDiscount: boolean,
): boolean {
  const code = text.slice(start, end);
  const digits = code.replace(/\D/g, '').length;
  // A word is a code only where it is called one, and written like one among words that are not.
  if (digits === 0) {
    const isLarge = (word: MessageWord | undefined) =>
      word !== undefined && /^\p{Lu}{2,}$/u.test(text.slice(word.start, word.end));
    if (!/^[\p{Lu}\d_-]{4,}$/u.test(code) || isLarge(words[first - 1]) || isLarge(words[next])) return false;
    return cost < 2 || (isForDiscount && cost < farWord && code.length >= 5 && !noCodes.has(fold(code)));
  }
  if (digits < code.replace(/[^\p{L}\p{N}]/gu, '').length) return cost < before - 2;
  const isShort = digits < 4 || /^(?:19|20)\d\d$/.test(code);
  if (!isShort) return cost <= before;
  if (cost > 0.5) return false;
  const last = words[first - 1];
  if (text[start] === '#' || text[start - 1] === '#' || (last && numberWords.has(last.key))) return true;
  const following = words[next];
  return !following || following.clause !== words[first]?.clause || /^\s*[,;:)\n]/.test(text.slice(end, end + 3));
}

/** How far away “promo code” may be from a word in capitals. */
const farWord = 7;
/** What people write in capitals besides. */
const noCodes = new Set(
  'urgente urgent gracias gracies thanks please nunca nada siempre never always paypal bizum visa mastercard klarna correos seur nacex email facebook instagram whatsapp google amazon hola error ahora mismo total brialba todos gratis gratuit free'.split(
    ' ',
  ),
);

/** “The code”, but not “the code of the item”, “the tracking code”. */
function isPlainCode(words: readonly MessageWord[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  const clause = words[at]?.clause;
  const isOf = after?.clause === clause && /^(?:de|del|dels|d['’].+|of)$/u.test(after?.key ?? '');
  return !isOf && !(before?.clause === clause && otherCodes.has(before?.key ?? ''));
}

const otherCodes = new Set(
  'tracking error item article product access door gate entry security verification confirmation customer client account bar zip post postal dress country sort area colour color style return pickup collection pin sms qr reference source'.split(
    ' ',
  ),
);

/** How far the nearest word is that speaks for something, in words; infinite when none does. */
function costOf(
  words: readonly MessageWord[],
  { first, next, glued }: Candidate,
  cues: Cues,
  isMeant: (words: readonly MessageWord[], at: number) => boolean = () => true,
): number {
  if (glued !== undefined && isCue(glued, cues)) return 0;
  const clause = words[first]?.clause;
  let best = Infinity;
  for (let at = first - 1, cost = apart(words[first]); at >= Math.max(0, first - before); at--) {
    const word = words[at];
    if (word?.clause !== clause || !word) break;
    if (isCue(partOf(word.key), cues) && isMeant(words, at)) {
      best = cost;
      break;
    }
    cost += (isLink(word.key) ? linkCost : 1) + apart(word);
  }
  for (let at = next, cost = afterCost; at < next + after && cost < best; at++) {
    const word = words[at];
    if (word?.clause !== clause || !word || /\d{3}/.test(word.key)) break;
    cost += apart(word);
    if (isCue(partOf(word.key), cues) && isMeant(words, at)) return Math.min(best, cost);
    cost += isLink(word.key) ? linkCost : 1;
  }
  return best;
}

/** What a comma or a line break before a word costs. */
function apart(word: MessageWord | undefined): number {
  return word?.isApart === true ? apartCost : 0;
}

/** A word without an article before it: `l'ordre`, `d’una`. */
function partOf(key: string): string {
  return key.replace(/^\p{L}['’]/u, '');
}

/** What may be a code at a word: the word, parts of it, or it together with the next ones. */
function candidatesAt(text: string, words: readonly MessageWord[], at: number, config: FactLibrary): Candidate[] {
  const word = words[at];
  if (!word || word.end - word.start > longest) return [];
  const code = text.slice(word.start, word.end);
  const hasDigit = /\d/.test(code);
  // Letters alone are a code written in capitals, or the beginning of one: `BR 104233`.
  if (!hasDigit && !/^\p{Lu}{1,12}$/u.test(code) && !prefixes(config).has(word.key)) return [];
  const [first, next] = [at, at + 1];
  const alone = [{ start: word.start, end: word.end, first, next, forms: formsOf(code) }];
  const sign = text[word.start - 1] === '#' ? [{ ...alone[0], start: word.start - 1, forms: [`#${code}`] }] : [];
  const all: Candidate[] = [...(sign as Candidate[]), ...alone];
  if (hasDigit) {
    const [, letters = '', rest = ''] = /^(\p{L}{3,})(\d[\p{L}\p{N}-]*)$/u.exec(code) ?? [];
    if (rest)
      all.push({
        start: word.end - rest.length,
        end: word.end,
        first,
        next,
        forms: formsOf(rest),
        glued: letters.toLowerCase(),
      });
    for (const { 0: part, index } of code.matchAll(/[^./_]+/g))
      if (part.length < code.length)
        all.push({
          start: word.start + index,
          end: word.start + index + part.length,
          first,
          next,
          forms: formsOf(part),
        });
  }
  return [...all, ...groupsAt(text, words, at)];
}

/** A code in several words: `BR 104233`, `1135 4261 7735`. */
function groupsAt(text: string, words: readonly MessageWord[], at: number): Candidate[] {
  const word = words[at];
  if (!word) return [];
  const isMixed = /^\p{L}{1,3}\d{1,6}$/u.test(word.key);
  const isLetters = isMixed || !/\d/.test(word.key);
  if (!isLetters && !/^\d{3,6}$/.test(word.key)) return [];
  const groups: Candidate[] = [];
  let joined = text.slice(word.start, word.end);
  for (let next = at + 1; next < Math.min(words.length, at + mostGroups); next++) {
    const [last, one] = [words[next - 1], words[next]];
    if (!last || !one || !/^(?: | ?[-‐‑–] ?)$/.test(text.slice(last.end, one.start))) break;
    if (!(isLetters ? /^\d[\d-]*$/ : /^\d{3,6}$/).test(one.key)) break;
    const part = text.slice(one.start, one.end);
    const dashed = `${text.slice(word.start, last.end)}-${part}`.toUpperCase();
    joined += part;
    const forms = isMixed ? [dashed] : [...(isLetters ? [dashed] : []), ...formsOf(joined)];
    groups.push({ start: word.start, end: one.end, first: at, next: next + 1, forms });
    if (isLetters && next > at + 1) break;
  }
  return groups;
}

/** A code with the signs between its letters and digits that an example has: `F202600731` as `F2026-00731`. */
function shapedAs(example: string, code: string): string[] {
  const plain = code.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const length = example.replace(/[^\p{L}\p{N}]/gu, '').length;
  const isSame = (sign: string, index: number) => /\d/.test(sign) === /\d/.test(plain.charAt(index));
  const signs = Array.from(example.replace(/[^\p{L}\p{N}]/gu, ''));
  // Groups of digits after letters are something else, such as an IBAN.
  const isCode = signs.every(isSame) && /\d/.test(plain) && !/\d\s+\d/.test(code);
  if (plain.length !== length || length < 4 || !isCode) return [];
  let at = 0;
  const shaped = Array.from(example, (sign) => (/[\p{L}\p{N}]/u.test(sign) ? plain.charAt(at++) : sign)).join('');
  return [shaped];
}

/** How a code may be meant: as it stands, in capitals, with the signs that people leave out. */
function formsOf(code: string): string[] {
  const plain = code.replace(/[‐‑–]/g, '-');
  const large = plain.toUpperCase();
  // Only what has digits, or is in capitals, is a code at all.
  if (!/\d/.test(code)) return [plain];
  return [...new Set([plain, large, large.replace(/^(\p{L}+)(?=\d)/u, '$1-'), `#${plain}`])];
}

const knownPrefixes = new WeakMap<FactLibrary, ReadonlySet<string>>();

/** The letters that codes begin with, as the examples of a library show: `br` for `BR-104233`. */
function prefixes(config: FactLibrary): ReadonlySet<string> {
  const known =
    knownPrefixes.get(config) ??
    new Set(
      [...config.variables.values()].flatMap(({ example }) => {
        const letters = /^(\p{L}{1,5})[-_ ]?\d/u.exec(example ?? '')?.[1];
        return letters === undefined ? [] : [letters.toLowerCase()];
      }),
    );
  knownPrefixes.set(config, known);
  return known;
}

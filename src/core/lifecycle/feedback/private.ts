import { isFirstName } from '../../placeholder/first-names';
import { findFacts } from '../../ticket/found-facts/find-facts';
import type { FactLibrary } from '../../ticket/found-facts/fact-library';

/** Something in a text that looks as if it were a customer's. */
export interface PrivatePiece {
  readonly kind: 'name' | 'contact' | 'number' | 'card';
  /** As it is written. */
  readonly text: string;
  /** UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Digits in groups, or all in one, as they stand on cards: with what may stand behind them. */
const digitGroups = /(?<![\p{L}\p{N}])\d+(?:[ .-]\d+)*/gu;
const [fewestDigits, mostDigits] = [13, 19];
const accountNumber =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/giu;
/** The shortest account numbers are Norway's. */
const fewestSigns = 15;
const capitalized = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:[ -](?:(?:de|del|de la|i|y) )?\p{Lu}\p{Ll}+){1,4}(?!\p{L})/gu;
/** Shorter values stand in any text. */
const fewestLetters = 3;

/**
 * What in a person's words looks like a customer's data: names, addresses, telephone numbers, order and other numbers of the
 * library, cards and accounts; and whatever is known of the ticket that the person works on. It may take something for private
 * that is not: whoever writes is asked, not refused.
 * @param known the values of the ticket at hand.
 * @returns them in the order of the text; what overlaps is one.
 */
export function privatePieces(text: string, config: FactLibrary, known: Iterable<string> = []): PrivatePiece[] {
  const found = [...accountsIn(text), ...cardsIn(text)];
  for (const { variable, start, end } of findFacts(text, { config, language: config.lang, today: '2000-01-01' })
    .facts) {
    const kind = kindOf(variable, config);
    if (kind) found.push({ kind, text: text.slice(start, end), start, end });
  }
  found.push(...matches(text, capitalized, 'name').filter((one) => isFirstName(one.text.split(/[ -]/, 1)[0] ?? '')));
  for (const value of known) found.push(...occurrences(text, value));
  return joined(text, found);
}

/** Some words with a sign in place of each piece. @param pieces in the order of the text. */
export function withoutPieces(text: string, pieces: readonly PrivatePiece[]): string {
  return pieces.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}[…]${rest.slice(end)}`, text);
}

/** Pieces that overlap are one: taking out the first alone would leave the rest of the second. */
function joined(text: string, pieces: PrivatePiece[]): PrivatePiece[] {
  const all: PrivatePiece[] = [];
  for (const one of pieces.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = all.at(-1);
    if (!last || one.start >= last.end) all.push(one);
    else if (one.end > last.end) {
      all.pop();
      all.push({ ...last, text: text.slice(last.start, one.end), end: one.end });
    }
  }
  return all;
}

function kindOf(variable: string, config: FactLibrary): PrivatePiece['kind'] | undefined {
  if (/^customer\.(?:first_|last_)?name$/.test(variable)) return 'name';
  if (variable === 'customer.email' || variable === 'customer.phone') return 'contact';
  // What a pattern describes are numbers of orders, invoices, parcels.
  return config.variables.get(variable)?.pattern ? 'number' : undefined;
}

/** The numbers of cards, which other digits may follow: the day they end, a code. Each has 13 to 19 digits (ISO/IEC 7812-1). */
function cardsIn(text: string): PrivatePiece[] {
  return matches(text, digitGroups, 'card').flatMap((stretch) => {
    const groups = matches(stretch.text, /\d+/g, 'card');
    for (let first = 0; first < groups.length; first++)
      for (let last = lastWithin(groups, first); last >= first; last--) {
        const [from, to] = [groups[first], groups[last]];
        if (!from || !to || !isCard(stretch.text.slice(from.start, to.end))) continue;
        const [start, end] = [stretch.start + from.start, stretch.start + to.end];
        return [{ kind: 'card' as const, text: text.slice(start, end), start, end }];
      }
    return [];
  });
}

/** The last of the groups from one on that a card's number could have. */
function lastWithin(groups: readonly PrivatePiece[], first: number): number {
  let [digits, last] = [0, first - 1];
  for (let at = first; at < groups.length; at++) {
    digits += groups[at]?.text.length ?? 0;
    if (digits > mostDigits) break;
    last = at;
  }
  return last;
}

/** Cards' numbers end in a digit that the others give (Luhn's algorithm, ISO/IEC 7812-1). */
function isCard(text: string): boolean {
  const digits = (text.match(/\d/g) ?? []).map(Number).reverse();
  if (digits.length < fewestDigits) return false;
  const doubled = (digit: number) => (digit < 5 ? 2 * digit : 2 * digit - 9);
  return digits.reduce((sum, digit, at) => sum + (at % 2 === 0 ? digit : doubled(digit)), 0) % 10 === 0;
}

/** The numbers of accounts, which words may follow. */
function accountsIn(text: string): PrivatePiece[] {
  return matches(text, accountNumber, 'card').flatMap((one) => {
    const ends = matches(one.text, /[A-Z0-9]+/gi, 'card').map(({ end }) => end);
    const end = ends.findLast((at) => isAccount(one.text.slice(0, at)));
    return end === undefined ? [] : [{ ...one, text: one.text.slice(0, end), end: one.start + end }];
  });
}

/** Account numbers have two digits that the others give (ISO 13616-1: the number, read so, leaves 1 when divided by 97). */
function isAccount(text: string): boolean {
  const signs = text.replace(/[ -]/g, '').toUpperCase();
  if (signs.length < fewestSigns) return false;
  let rest = 0;
  for (const sign of signs.slice(4) + signs.slice(0, 4))
    for (const digit of String(parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

function matches(text: string, pattern: RegExp, kind: PrivatePiece['kind']): PrivatePiece[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    text: found,
    start: index,
    end: index + found.length,
  }));
}

/** The places where a known value stands as a whole, in any case of letters. */
function occurrences(text: string, value: string): PrivatePiece[] {
  const wanted = value.trim();
  if (wanted.length < fewestLetters) return [];
  const escaped = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const kind = /\d/.test(wanted) ? 'number' : /@/.test(wanted) ? 'contact' : 'name';
  return matches(text, new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu'), kind);
}

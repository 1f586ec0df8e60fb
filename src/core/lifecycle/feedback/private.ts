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

/** Digits as they stand on cards and in account numbers: in groups, or all in one. */
const cardNumber = /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu;
const accountNumber = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const capitalized = /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}(?!\p{L})/gu;
/** Shorter values stand in any text. */
const fewestLetters = 3;

/**
 * What in a person's words looks like a customer's data: names, addresses, telephone numbers, order and other numbers of the
 * library, cards and accounts; and whatever is known of the ticket that the person works on. It may take something for private
 * that is not: whoever writes is asked, not refused.
 * @param known the values of the ticket at hand.
 * @returns them in the order of the text, none twice.
 */
export function privatePieces(text: string, config: FactLibrary, known: Iterable<string> = []): PrivatePiece[] {
  const found = [...matches(text, accountNumber, 'card'), ...matches(text, cardNumber, 'card').filter(isCard)];
  for (const { variable, start, end } of findFacts(text, { config, language: config.lang, today: '2000-01-01' })
    .facts) {
    const kind = kindOf(variable, config);
    if (kind) found.push({ kind, text: text.slice(start, end), start, end });
  }
  found.push(...matches(text, capitalized, 'name').filter((one) => isFirstName(one.text.split(' ', 1)[0] ?? '')));
  for (const value of known) found.push(...occurrences(text, value));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

function kindOf(variable: string, config: FactLibrary): PrivatePiece['kind'] | undefined {
  if (/^customer\.(?:first_|last_)?name$/.test(variable)) return 'name';
  if (variable === 'customer.email' || variable === 'customer.phone') return 'contact';
  // What a pattern describes are numbers of orders, invoices, parcels.
  return config.variables.get(variable)?.pattern ? 'number' : undefined;
}

/** Cards' numbers end in a digit that the others give (Luhn's algorithm, ISO/IEC 7812-1). */
function isCard({ text }: PrivatePiece): boolean {
  const digits = (text.match(/\d/g) ?? []).map(Number).reverse();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit < 5 ? 2 * digit : 2 * digit - 9),
    0,
  );
  return sum % 10 === 0;
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

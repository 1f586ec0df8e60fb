import { partsWithFacts } from './marked-message';
import type { MarkedFact, MarkedMessage, Place } from './marked-message';
import type { ReadFact, Reading } from './product';

/** How often something was found, and found rightly. */
export interface Tally {
  /** Marks that had to be found. */
  readonly marked: number;
  /** Those that were. */
  readonly found: number;
  /** What was found where such a mark stands. */
  readonly right: number;
  /** What was found where none stands, or with another value. */
  readonly wrong: number;
}

export const noTally: Tally = { marked: 0, found: 0, right: 0, wrong: 0 };

export function added(one: Tally, other: Tally): Tally {
  return {
    marked: one.marked + other.marked,
    found: one.found + other.found,
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
  };
}

/** What was read of the facts of one message. */
export interface FactScore {
  /** By variable. */
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly missed: readonly MarkedFact[];
  readonly wrong: readonly ReadFact[];
  /** Found in parts in which none is marked, such as older mail: neither right nor wrong. */
  readonly elsewhere: readonly ReadFact[];
}

/**
 * Compares facts by place: the same variable, an equal value, overlapping stretches.
 * @param variables the ones that are marked wherever they occur; what is found of others is left out.
 */
export function scoreFacts(
  { facts: marked, parts }: Pick<MarkedMessage, 'facts' | 'parts'>,
  read: readonly ReadFact[],
  variables: ReadonlySet<string>,
): FactScore {
  const tallies = new Map<string, Tally>();
  const count = (variable: string, one: Partial<Tally>) =>
    tallies.set(variable, added(tallies.get(variable) ?? noTally, { ...noTally, ...one }));
  const [missed, wrong, elsewhere]: [MarkedFact[], ReadFact[], ReadFact[]] = [[], [], []];
  for (const fact of marked.filter(({ isOptional }) => !isOptional)) {
    const isFound = read.some((one) => agree(fact, one));
    count(fact.variable, { marked: 1, found: isFound ? 1 : 0 });
    if (!isFound) missed.push(fact);
  }
  for (const fact of distinct(read.filter(({ variable }) => variables.has(variable)))) {
    const hits = marked.filter((one) => agree(one, fact));
    if (hits.some(({ isOptional }) => !isOptional)) count(fact.variable, { right: 1 });
    else if (hits.length > 0) continue;
    else if (!parts.some((part) => partsWithFacts.includes(part.kind) && overlap(part, fact))) elsewhere.push(fact);
    else {
      count(fact.variable, { wrong: 1 });
      wrong.push(fact);
    }
  }
  return { tallies, missed, wrong, elsewhere };
}

function agree(marked: MarkedFact, read: ReadFact): boolean {
  return (
    marked.variable === read.variable &&
    overlap(marked, read) &&
    (marked.value === undefined || areEqual(marked.variable, marked.value, read.value))
  );
}

function distinct(facts: readonly ReadFact[]): ReadFact[] {
  return [
    ...new Map(facts.map((fact) => [JSON.stringify([fact.variable, fact.value, fact.start, fact.end]), fact])).values(),
  ];
}

function overlap(one: Place, other: Place): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Whether two values of a variable mean the same: amounts by number, phones by digits, names whatever their letters' size. */
function areEqual(variable: string, one: string, other: string): boolean {
  if (/(?:^|[._])amount$/.test(variable)) return amountOf(one) === amountOf(other) && currenciesAgree(one, other);
  if (variable === 'customer.phone') {
    const [short = '', long = ''] = [one, other]
      .map((value) => value.replace(/\D/g, '').replace(/^0+/, ''))
      .sort(byLength);
    return short.length >= 7 && long.endsWith(short);
  }
  if (variable === 'date') return other.slice(0, 10) === one;
  if (variable.startsWith('customer.') || variable === 'product.name') return folded(one) === folded(other);
  return one === other;
}

function byLength(one: string, other: string): number {
  return one.length - other.length;
}

function folded(value: string): string {
  return value.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The number of an amount, in hundredths: `1.250,5` and `1,250.50` are the same. */
function amountOf(value: string): number {
  const [, whole = '', decimals = ''] = /(\d[\d.,\s]*?)(?:[.,](\d{1,2}))?(?!\d|[.,\s]\d)/.exec(value) ?? [];
  return Number(whole.replace(/\D/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
}

function currenciesAgree(one: string, other: string): boolean {
  const [own, its] = [one, other].map((value) => /[A-Z]{3}/.exec(value)?.[0]);
  return own === undefined || its === undefined || own === its;
}

/** Whether a text was taken apart as marked: the same kinds at the same places, up to white space and marks of quoting around them. */
export function arePartsRight({ text, parts }: Pick<MarkedMessage, 'text' | 'parts'>, read: Reading['parts']): boolean {
  const closings = parts.filter(({ kind }) => kind === 'closing');
  const own = parts.filter(({ kind }) => kind !== 'closing').map((part) => toldOf(part.kind, trimmed(text, part)));
  const its = read.flatMap((part) =>
    without(part, closings)
      .map((piece) => trimmed(text, piece))
      .filter(({ start, end }) => start < end)
      .map((piece) => toldOf(part.kind, piece)),
  );
  return own.join('\n') === its.join('\n');
}

function toldOf(kind: string, { start, end }: Place): string {
  return `${kind} ${start}-${end}`;
}

/** What is left of a stretch without others, which are in order. */
function without(whole: Place, others: readonly Place[]): Place[] {
  let { start } = whole;
  const pieces: Place[] = [];
  for (const other of others.filter((one) => overlap(whole, one))) {
    pieces.push({ start, end: other.start });
    start = Math.max(start, other.end);
  }
  return [...pieces, { start, end: whole.end }].filter((piece) => piece.start < piece.end);
}

/** A stretch without the white space, marks of quoting and fences at its ends. */
function trimmed(text: string, { start, end }: Place): Place {
  const own = text.slice(start, end);
  const rest = stripped(own, /^(?:[\s>]+|(?:`{3,}|~{3,})[^\n]*(?:\n|$))/u);
  const from = end - rest.length;
  return { start: from, end: from + stripped(rest, /(?:[\s>]+|(?:^|(?<=\n))(?:`{3,}|~{3,}))$/u).length };
}

/** A text without anything of a kind at one of its ends. */
function stripped(text: string, kind: RegExp): string {
  const rest = text.replace(kind, '');
  return rest === text ? text : stripped(rest, kind);
}

import { keyOf } from '../ticket/compare';
import type { TicketFacts } from '../ticket/facts';

/** What a case is found by. */
export interface CaseWords {
  readonly title: string;
  readonly ticket: string | undefined;
  readonly facts: TicketFacts;
  /** What is remembered beside its record. */
  readonly entered: Readonly<Record<string, string | null>>;
}

/** The fewest letters and digits that name a case. */
const least = 3;

/** Whether words are about a case: each begins a word of its title, its ticket or something known of it. */
export function isAskedFor(words: CaseWords, query: string): boolean {
  return holds([words.title, ...telling(words, () => true)], query);
}

/**
 * Whether words name a case: its ticket, or something that tells its customer from others, such as an order number. The title
 * of its SOP does not.
 */
export function isNamed(words: CaseWords, query: string, isTelling: (fact: string) => boolean): boolean {
  return keyOf(query).replace(/[^\p{L}\p{N}]/gu, '').length >= least && holds(telling(words, isTelling), query);
}

function telling({ ticket, facts, entered }: CaseWords, isTelling: (fact: string) => boolean): string[] {
  const said = Object.entries(entered).flatMap(([name, value]) => (value !== null && isTelling(name) ? value : []));
  const kept = Object.entries(facts).flatMap(([name, values]) => (isTelling(name) ? values : []));
  return [ticket ?? '', ...said, ...kept];
}

function holds(texts: readonly string[], query: string): boolean {
  const own = texts.flatMap(wordsOf);
  const asked = wordsOf(query);
  return asked.length > 0 && asked.every((word) => own.some((one) => one.startsWith(word)));
}

function wordsOf(text: string): string[] {
  return keyOf(text)
    .split(/[\s,;:#"“”«»()]+/)
    .filter(Boolean);
}

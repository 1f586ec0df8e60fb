import { fold } from '../../text/fold';
import { leastShare } from '../../report/statistics';
import type { CaseState } from '../model/state';
import { byShare } from './follower';
import type { Follower } from './follower';

const day = 24 * 60 * 60 * 1000;

/**
 * What a customer asks so long after a case was begun is another matter. It covers what they are told to wait for: a parcel,
 * a return, a refund; and the field asks within 7 to 30 days whether a first answer was enough.
 */
export const longestMatter = 30 * day;
/** Of fewer tickets nothing is said. */
const fewestTickets = 20;
/** So often it must have happened; fewer are anecdotes, however sure. */
const fewestTimes = 3;
/** What fewer ask is not worth an agent's glance. */
const leastAsked = 0.1;
/** No customer has so many cases within one matter: then what is called a ticket is a name that many share, such as “test”. */
const mostCases = 20;

/** What one case says of what customers ask after each other. */
export interface TicketCase {
  readonly id: string;
  readonly ticket: string | undefined;
  /** ms since 1970 UTC. */
  readonly begunAt: number;
  /** The SOP that it was begun on, which is what the customer asked, and those that its answers led into. */
  readonly sops: readonly [string, ...string[]];
  /** The SOPs whose question was answered before it was asked, in a reply that was sent. */
  readonly told: readonly string[];
}

/** What a case says; undefined for one that was begun by mistake, or is for no ticket. */
export function ticketCaseOf({ id, ticket, openedAt, sop, parts, closed, replies }: CaseState): TicketCase | undefined {
  const begunAt = Date.parse(openedAt);
  if (ticket === undefined || closed?.how === 'abandon' || Number.isNaN(begunAt)) return undefined;
  const told = replies.flatMap((use) => (use.anticipated && use.how === 'sent' && use.reply_sop ? use.reply_sop : []));
  return {
    id,
    ticket,
    begunAt,
    sops: [sop, ...[...parts.keys()].filter((one) => one !== sop)],
    told: [...new Set(told)],
  };
}

/** What one ticket adds to the counts. */
interface Course {
  /** All SOPs that were on it. */
  readonly all: ReadonlySet<string>;
  /** Those that were asked for after another one. */
  readonly later: ReadonlySet<string>;
  /** Which were asked for after which, as `pairKey`. */
  readonly pairs: ReadonlySet<string>;
  /** Those whose question was answered before it was asked. */
  readonly told: ReadonlySet<string>;
}

/** What was counted of one SOP and another. */
interface Pair {
  /** On how many tickets it was asked for after the other one, though nobody had told it before. */
  after: number;
  /** On how many it was asked for after any, where the other one was. */
  beside: number;
  /** On how many it was told before, where the other one was; and on how many of these it was asked for after that. */
  told: number;
  toldAfter: number;
}

/**
 * Counts on how many tickets one SOP was asked for after another. It takes cases one by one, in any order and again when they
 * change: what each costs depends on its own ticket alone.
 */
export class Followed {
  readonly #cases = new Map<string, TicketCase>();
  readonly #byTicket = new Map<string, Map<string, TicketCase>>();
  readonly #courses = new Map<string, Course>();
  readonly #tickets = new Map<string, number>();
  readonly #later = new Map<string, number>();
  /** By the SOP before, then by the one after. */
  readonly #pairs = new Map<string, Map<string, Pair>>();

  /** Takes a case, or what it says now. @param said undefined when it says nothing, or is gone. */
  take(id: string, said: TicketCase | undefined): void {
    const before = this.#cases.get(id);
    if (isSame(before, said)) return;
    if (before) {
      this.#cases.delete(id);
      this.#byTicket.get(keyOf(before))?.delete(id);
    }
    if (said) {
      this.#cases.set(id, said);
      const key = keyOf(said);
      const own = this.#byTicket.get(key) ?? new Map<string, TicketCase>();
      this.#byTicket.set(key, own.set(id, said));
    }
    for (const key of new Set([before, said].flatMap((one) => (one ? keyOf(one) : [])))) this.#count(key);
  }

  /** The SOPs of all cases of a ticket. */
  sopsOf(ticket: string): ReadonlySet<string> {
    const own = this.#byTicket.get(fold(ticket).trim());
    return new Set([...(own?.values() ?? [])].flatMap(({ sops }) => sops));
  }

  /** In how many cases each SOP was followed, by its id. */
  get uses(): ReadonlyMap<string, number> {
    const uses = new Map<string, number>();
    for (const { sops } of this.#cases.values()) for (const sop of sops) add(uses, sop, 1);
    return uses;
  }

  /**
   * What customers asked for after an SOP, those asked for most first, on tickets on which it was not told before: where that
   * works, fewer ask, and it must go on being told. It is said as far as enough tickets say it, and it is more often
   * than chance would have it, for they might ask for that whatever was before. The least that the share is after this SOP
   * must be above the most that it is on all other tickets (95 in 100, Wilson; whether two such intervals meet is a stricter
   * question than one pair needs, as all pairs are asked).
   */
  after(sop: string): Follower[] {
    const tickets = this.#tickets.get(sop) ?? 0;
    const others = this.#courses.size - tickets;
    const found = [...(this.#pairs.get(sop) ?? [])].flatMap(([next, pair]): Follower[] => {
      const { after: asked, beside, told, toldAfter } = pair;
      const of = tickets - told;
      if (of < fewestTickets || asked < fewestTimes || asked / of < leastAsked) return [];
      const elsewhere = (this.#later.get(next) ?? 0) - beside;
      return leastShare(asked, of) > mostShare(elsewhere, others) ? [{ sop: next, asked, of, told, toldAfter }] : [];
    });
    return found.sort(byShare);
  }

  #count(key: string): void {
    const before = this.#courses.get(key);
    if (before) this.#add(before, -1);
    this.#courses.delete(key);
    const own = this.#byTicket.get(key);
    if (own?.size === 0) this.#byTicket.delete(key);
    if (!own || own.size === 0 || own.size > mostCases) return;
    const now = courseOf([...own.values()]);
    this.#courses.set(key, now);
    this.#add(now, 1);
  }

  #add({ all, later, pairs, told }: Course, by: 1 | -1): void {
    for (const sop of all) add(this.#tickets, sop, by);
    for (const next of later) add(this.#later, next, by);
    for (const next of new Set([...later, ...told])) {
      for (const sop of all) {
        if (sop === next) continue;
        const isAsked = pairs.has(pairKey(sop, next));
        const known = this.#pairs.get(sop) ?? new Map<string, Pair>();
        this.#pairs.set(sop, known);
        const pair = known.get(next) ?? { after: 0, beside: 0, told: 0, toldAfter: 0 };
        known.set(next, pair);
        if (later.has(next)) pair.beside += by;
        if (told.has(next)) pair.told += by;
        if (isAsked && told.has(next)) pair.toldAfter += by;
        if (isAsked && !told.has(next)) pair.after += by;
        if (pair.beside === 0 && pair.told === 0) known.delete(next);
      }
    }
  }
}

/** What the cases of one ticket say. */
function courseOf(cases: readonly TicketCase[]): Course {
  const inOrder = [...cases].sort((a, b) => a.begunAt - b.begunAt || (a.id < b.id ? -1 : 1));
  const pairs = new Set<string>();
  const later = new Set<string>();
  for (const [at, { begunAt, sops }] of inOrder.entries()) {
    const asked = sops[0];
    // What an answer led to was done, and nobody asked for it.
    for (const { sops: earlier, begunAt: from } of inOrder.slice(0, at)) {
      if (begunAt - from > longestMatter || earlier.includes(asked)) continue;
      later.add(asked);
      for (const sop of earlier) pairs.add(pairKey(sop, asked));
    }
  }
  const told = new Set(inOrder.flatMap((one) => one.told));
  return { all: new Set(inOrder.flatMap(({ sops }) => sops)), later, pairs, told };
}

function keyOf({ ticket }: TicketCase): string {
  return fold(ticket ?? '').trim();
}

function pairKey(sop: string, next: string): string {
  return `${sop}\n${next}`;
}

function add(counts: Map<string, number>, key: string, by: 1 | -1): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}

/** The most that a share is, 95 times in 100; all there may be where nothing was seen. */
function mostShare(part: number, n: number): number {
  return 1 - leastShare(n - part, n);
}

function isSame(before: TicketCase | undefined, now: TicketCase | undefined): boolean {
  return (
    before?.ticket === now?.ticket &&
    before?.begunAt === now?.begunAt &&
    (before?.sops.join('\n') ?? '') === (now?.sops.join('\n') ?? '') &&
    (before?.told.join('\n') ?? '') === (now?.told.join('\n') ?? '')
  );
}

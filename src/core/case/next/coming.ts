import type { Library } from '../../library/library';
import { isInForce } from '../../lifecycle/approval/in-force';
import type { Surroundings } from '../../lifecycle/approval/surroundings';
import type { Sop } from '../../sop/model';
import type { FactLookup } from '../../ticket/rules';
import { isExcluded } from '../../ticket/rules';
import { byShare } from './follower';
import type { Follower } from './follower';

/** Why an SOP comes next: so many customers asked for it after an SOP, or an SOP names it in `related`. */
export type WhyNext =
  | ({ readonly kind: 'asked'; readonly after: Sop } & Omit<Follower, 'sop'>)
  | { readonly kind: 'related'; readonly after: Sop };

/** An SOP for what a customer may ask next. */
export interface NextSop {
  readonly sop: Sop;
  readonly why: WhyNext;
}

/** What is known of the ticket and of what customers ask. */
interface Known {
  readonly library: Pick<Library, 'withId'> & Surroundings;
  /** Undefined while the cases are not read yet. */
  readonly followed: { after(sop: string): readonly Follower[] } | undefined;
  /** The SOPs of all cases of the ticket, open or closed. */
  readonly done: ReadonlySet<string>;
  /** The facts of the ticket. */
  readonly facts: FactLookup;
  /** Such as `2026-08-01`. */
  readonly today: string;
}

/**
 * The SOPs for what a customer may ask next: first those that customers did ask for next, the most asked for first, then
 * those that `related` names, in the order written. Left out is what was on the ticket already, what is not in force, and
 * what is not for such a ticket. `audience` leaves out nothing: it says who may read an SOP, and those who answer may.
 * @param sops those that the ticket is about, the most telling first.
 */
export function whatComesNext(sops: readonly Sop[], { library, followed, done, facts, today }: Known): NextSop[] {
  const named = (id: string, after: Sop) => {
    const all = library.withId(id);
    return all.find(({ location }) => location.root === after.location.root) ?? all[0];
  };
  const asked = sops
    .flatMap((after) => (followed?.after(after.id) ?? []).map((follower) => ({ follower, after })))
    .sort((a, b) => byShare(a.follower, b.follower))
    .map(({ follower, after }) => ({ sop: named(follower.sop, after), why: askedAfter(follower, after) }));
  const related = sops.flatMap((after) =>
    after.front.related.map(({ text }) => ({ sop: named(text, after), why: { kind: 'related', after } as const })),
  );
  const own = new Set(sops.map(({ id }) => id));
  const seen = new Set<string>();
  return [...asked, ...related].flatMap(({ sop, why }): NextSop[] => {
    if (!sop || seen.has(sop.id) || own.has(sop.id) || done.has(sop.id)) return [];
    seen.add(sop.id);
    return isInForce(sop, today, library) && !isExcluded(sop.front.appliesTo, facts) ? [{ sop, why }] : [];
  });
}

function askedAfter({ asked, of, told, toldAfter }: Follower, after: Sop): WhyNext {
  return { kind: 'asked', asked, of, told, toldAfter, after };
}

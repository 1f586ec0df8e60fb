import { whatComesNext } from '../../core/case/next/coming';
import type { NextSop } from '../../core/case/next/coming';
import { currentSop } from '../../core/case/model/sops-in-library';
import { sopsOnPath } from '../../core/case/model/sops-on-path';
import type { CaseView } from '../../core/case/model/view';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { factIn } from '../../core/ticket/facts';
import type { KnownValues } from '../../core/ticket/values';
import type { Services } from './services';

export type NextServices = Pick<Services, 'library' | 'cases' | 'clock' | 'whatFollowed'>;

/**
 * The SOPs for what a customer may ask next.
 * @param views the cases of one draft, or one case; the most telling first.
 * @param known what is known of the ticket.
 * @param sops those that it is about besides, and before all.
 */
export function comingNext(
  { library, cases, clock, whatFollowed }: NextServices,
  views: readonly CaseView[],
  known: KnownValues,
  sops: readonly Sop[] = [],
): NextSop[] {
  const followed = whatFollowed.counts;
  const onPath = views.flatMap((view) =>
    sopsOnPath(view).map(({ sop }) => {
      const part = view.state.parts.get(sop.id);
      return (part && currentSop(part, library)) ?? sop;
    }),
  );
  const about = [...new Map([...sops, ...onPath].map((sop) => [sop.id, sop])).values()];
  const tickets = new Set(views.flatMap(({ state: { ticket } }) => ticket ?? []));
  // Once everything is counted, that knows the closed ones, too.
  const same = followed
    ? []
    : cases.cases.filter(({ state: { ticket } }) => ticket !== undefined && tickets.has(ticket));
  const done = new Set([
    ...[...views, ...same].flatMap(({ state }) => [...state.parts.keys()]),
    ...[...tickets].flatMap((ticket) => [...(followed?.sopsOf(ticket) ?? [])]),
  ]);
  return whatComesNext(about, {
    library,
    followed,
    done,
    facts: (name) => factIn(known, name),
    today: today(clock.now()),
  });
}

import { whatComesNext } from '../../core/case/next/coming';
import type { NextSop } from '../../core/case/next/coming';
import { currentSop } from '../../core/case/model/sops-in-library';
import { sopsOnPath } from '../../core/case/model/sops-on-path';
import type { CaseView } from '../../core/case/model/view';
import { today } from '../../core/text/day';
import { factIn } from '../../core/ticket/facts';
import type { KnownValues } from '../../core/ticket/values';
import type { Services } from './services';

export type NextServices = Pick<Services, 'library' | 'cases' | 'clock' | 'whatFollowed'>;

/**
 * The SOPs for what the customer of some cases may ask next.
 * @param views the cases of one draft, or one case; the most telling first.
 * @param known what is known of the ticket.
 */
export function comingNext(
  { library, cases, clock, whatFollowed }: NextServices,
  views: readonly CaseView[],
  known: KnownValues,
): NextSop[] {
  const followed = whatFollowed.counts;
  const sops = views.flatMap((view) =>
    sopsOnPath(view).map(({ sop }) => {
      const part = view.state.parts.get(sop.id);
      return (part && currentSop(part, library)) ?? sop;
    }),
  );
  const tickets = new Set(views.flatMap(({ state: { ticket } }) => ticket ?? []));
  // Once everything is counted, that knows the closed ones, too.
  const same = followed
    ? []
    : cases.cases.filter(({ state: { ticket } }) => ticket !== undefined && tickets.has(ticket));
  const done = new Set([
    ...[...views, ...same].flatMap(({ state }) => [...state.parts.keys()]),
    ...[...tickets].flatMap((ticket) => [...(followed?.sopsOf(ticket) ?? [])]),
  ]);
  return whatComesNext(sops, {
    library,
    followed,
    done,
    facts: (name) => factIn(known, name),
    today: today(clock.now()),
  });
}

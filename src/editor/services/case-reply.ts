import type { CaseView } from '../../core/case/model/view';
import type { ReplyWish } from '../../core/reply/choose';
import { withValues } from '../../core/ticket/values';
import type { KnownValues } from '../../core/ticket/values';
import { openDraftOf, ticketOf } from './case-ticket';
import { differencesOf } from './matters';
import type { Services } from './services';

type CaseReplyServices = Pick<Services, 'library' | 'readings' | 'drafts' | 'draftCases' | 'memory'>;

/**
 * What a reply for a case is filled in with, and which text of it is wanted: by the case's draft, as long as that is open;
 * else by what is known of the case, and by the draft at hand that belongs to no case, for the reply would go there.
 */
export function replyUseFor(
  services: CaseReplyServices,
  view: CaseView,
): { readonly values: KnownValues; readonly wish: ReplyWish } {
  const { readings } = services;
  const { root } = view.state.location;
  const draft = openDraftOf(services, view.state.id);
  if (draft) return { values: readings.valuesFor(draft, root), wish: readings.wishOf(draft, root) };
  const known = withValues(ticketOf(services, view).values, valuesAtHand(services, view));
  return { values: readings.withAgent(known, root), wish: readings.wishFrom(known, root) };
}

function valuesAtHand(services: CaseReplyServices, view: CaseView): KnownValues {
  const { drafts, draftCases, readings } = services;
  const document = drafts.document();
  if (!document || draftCases.idsOf(document).length > 0 || differencesOf(services, document, view).length > 0)
    return {};
  const { ticket, language, channel } = readings.of(document);
  return {
    ...(language === undefined ? {} : { lang: language }),
    ...(channel === undefined ? {} : { channel }),
    ...Object.fromEntries([...ticket.facts].map(([name, { value }]) => [name, value])),
  };
}

import type * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { ReplyWish } from '../../core/reply/choose';
import { withValues } from '../../core/ticket/values';
import type { KnownValues } from '../../core/ticket/values';
import { openDraftOf, ticketOf } from './case-ticket';
import { mayBelongTo } from './drafts';
import { differencesOf } from './matters';
import type { Services } from './services';

/** What a reply is filled in with, and which text of it is wanted. */
export interface ReplyUse {
  readonly values: KnownValues;
  readonly wish: ReplyWish;
}

type CaseReplyServices = Pick<Services, 'library' | 'readings' | 'drafts' | 'draftCases' | 'memory'>;

/**
 * What a reply for a case is filled in with, and which text of it is wanted: by the case's draft, as long as that is open;
 * else by what is known of the case, and by the draft at hand that belongs to no case, for the reply would go there.
 */
export function replyUseFor(services: CaseReplyServices, view: CaseView): ReplyUse {
  const { root } = view.state.location;
  const draft = openDraftOf(services, view.state.id);
  if (draft) return replyUseIn(services, draft, root);
  const known = withValues(ticketOf(services, view).values, valuesAtHand(services, view));
  return useOf(services, known, root);
}

/**
 * The same for a reply of a library that is called from no step: it goes into the draft at hand, or else into one for the
 * case that is open.
 */
export function replyUseNow(services: CaseReplyServices & Pick<Services, 'active'>, root: string): ReplyUse {
  const document = services.drafts.document();
  if (document) return replyUseIn(services, document, root);
  const { view } = services.active;
  return useOf(services, view && !view.state.closed ? ticketOf(services, view).values : {}, root);
}

function replyUseIn(services: CaseReplyServices, draft: vscode.TextDocument, root: string): ReplyUse {
  return useOf(services, services.readings.valuesIn(draft), root);
}

function useOf({ readings }: CaseReplyServices, known: KnownValues, root: string): ReplyUse {
  return { values: readings.withAgent(known, root), wish: readings.wishFrom(known, root) };
}

function valuesAtHand(services: CaseReplyServices, view: CaseView): KnownValues {
  const { drafts, draftCases, readings } = services;
  const document = drafts.document();
  if (!document || !mayBelongTo(document, view.state.id)) return {};
  if (draftCases.idsOf(document).length > 0 || differencesOf(services, document, view).length > 0) return {};
  const { ticket, language, channel } = readings.of(document);
  return {
    ...(language === undefined ? {} : { lang: language }),
    ...(channel === undefined ? {} : { channel }),
    ...Object.fromEntries([...ticket.facts].map(([name, { value }]) => [name, value])),
  };
}

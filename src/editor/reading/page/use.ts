import * as vscode from 'vscode';
import type { ReplyWish } from '../../../core/reply/choose';
import { factIn, languagesIn } from '../../../core/ticket/facts';
import type { KnownValues } from '../../../core/ticket/values';
import { ticketOf } from '../../services/case-ticket';
import type { Services } from '../../services/services';
import { settings } from '../../shared/settings';

type UseServices = Pick<Services, 'library' | 'readings' | 'drafts' | 'draftCases' | 'memory' | 'active'>;

/** What the page is filled in with. */
export interface PageUse {
  readonly values: KnownValues;
  readonly wish: ReplyWish;
}

/**
 * What is known now: of the draft that replies go into, or else of the open case. Replies are shown in the customer's
 * language, or in the reader's while nobody knows that.
 */
export function useNow(services: UseServices, root: string): PageUse {
  const { library, readings } = services;
  const ofTicket = knownNow(services);
  const languages = [
    ...languagesIn(ofTicket),
    settings.replyLanguage(),
    vscode.env.language,
    library.config(root).lang,
  ];
  return {
    values: { ...ofTicket, ...readings.valuesFor(services.drafts.document(), root) },
    wish: {
      languages: languages.filter((one): one is string => Boolean(one)),
      channel: factIn(ofTicket, 'channel')[0],
    },
  };
}

function knownNow(services: UseServices): KnownValues {
  const { readings, drafts, active } = services;
  const document = drafts.document();
  if (document) return readings.valuesIn(document);
  const { view } = active;
  return view && !view.state.closed ? ticketOf(services, view).values : {};
}

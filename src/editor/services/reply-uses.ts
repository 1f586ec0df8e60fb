import * as vscode from 'vscode';
import type { UsedReply } from '../../core/case/model/action';
import { isForOtherTicket, recordUse } from '../../core/case/model/reply-use';
import { recordSent, sentReplies } from '../../core/case/model/sending';
import type { InsertedReply } from '../../core/case/model/sending';
import type { CaseView } from '../../core/case/model/view';
import type { CaseStore } from '../../core/case/record/store';
import { draftBody } from '../../core/draft/front-matter';
import type { FilledReply } from '../../core/reply/fill';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import { ticketIn } from '../../core/ticket/facts';
import { tellError } from '../shared/commands';
import type { StepOfCase } from '../shared/commands';
import { settings } from '../shared/settings';
import { percentText } from '../shared/wording';
import type { ActiveCase } from './active-case';
import type { CaseActions } from './case-actions';
import { valuesIn } from './drafts';
import type { Drafts } from './drafts';
import { showDone } from '../shared/dialogs';

/** An approved reply that was inserted or copied. */
export interface ReplyInUse {
  readonly how: 'inserted' | 'copied';
  readonly sop: Sop;
  readonly reply: Reply;
  readonly variant: ReplyVariant;
  /** Its text with all known values filled in. */
  readonly filled: FilledReply;
  /** The draft it was inserted into; for a copied reply, the draft whose values filled it in. */
  readonly document: vscode.TextDocument | undefined;
  /** The step from which it was used; undefined when it was used from anywhere else. */
  readonly calledFrom: StepOfCase | undefined;
}

interface InDraft extends InsertedReply {
  readonly title: string;
}

interface Needed {
  readonly log: vscode.LogOutputChannel;
  readonly cases: Pick<CaseStore, 'get'>;
  readonly active: Pick<ActiveCase, 'view'>;
  readonly actions: CaseActions;
  readonly drafts: Drafts;
}

/** Records in cases which approved replies were used, from wherever, and how much they were changed before sending. */
export class ReplyUses {
  readonly #services: Needed;
  /** What was inserted into open drafts and not sent yet. */
  readonly #inserted = new WeakMap<vscode.TextDocument, readonly InDraft[]>();

  constructor(services: Needed) {
    this.#services = services;
  }

  /**
   * Records that a reply was inserted or copied. Resolves once that is saved; a failure is shown to the user.
   * @returns the reply as the record names it.
   */
  async take(use: ReplyInUse): Promise<UsedReply> {
    const { how, document, filled, reply } = use;
    const named = nameInRecord(use);
    if (how === 'inserted' && document)
      this.#inserted.set(document, [...(this.#inserted.get(document) ?? []), { named, filled, title: reply.title }]);
    try {
      await this.#record(use, named);
    } catch (error) {
      // Not awaited: the reply is in the draft, whether or not anybody looks at the message.
      void tellError(this.#services.log, 'replies in cases', error);
    }
    return named;
  }

  /** Records that the reply in the current draft was sent, and how much of the approved text was changed. */
  async markSent(view: CaseView): Promise<void> {
    const { drafts, actions } = this.#services;
    const document = drafts.current()?.document;
    const ticket = document && ticketIn(valuesIn(document));
    if (isForOtherTicket(view, ticket))
      throw new Error(
        vscode.l10n.t(
          'The draft is for ticket {0}, but this case is for {1}. Switch to its case first.',
          ticket ?? '',
          view.state.ticket ?? '',
        ),
      );
    const body = document ? draftBody(document.getText()) : '';
    const sent = sentReplies((document && this.#inserted.get(document)) ?? [], body);
    const kept = settings.storeCustomerText() && body !== '' ? body : undefined;
    if (!(await actions.act(view, ...recordSent(view, sent, { how: 'marked', text: kept })))) return;
    if (document) this.#inserted.delete(document);
    const told = sent
      .map(({ reply: { title }, distance }) =>
        distance === undefined
          ? title
          : vscode.l10n.t('“{0}”, {1} changed', title, percentText(Math.round(distance * 100) / 100)),
      )
      .join('; ');
    showDone(
      told === '' ? vscode.l10n.t('$(check) Recorded as sent') : vscode.l10n.t('$(check) Recorded as sent: {0}', told),
      6000,
    );
  }

  async #record(use: ReplyInUse, reply: UsedReply): Promise<void> {
    const { cases, active, actions, log } = this.#services;
    const { how, document, calledFrom } = use;
    const view = calledFrom ? cases.get(calledFrom.caseId) : active.view;
    if (!view) return;
    const ticket = document && ticketIn(valuesIn(document));
    const recorded = recordUse(view, {
      how,
      reply,
      ticket,
      calledFrom: calledFrom && { sop_id: calledFrom.sop_id, step_id: calledFrom.step_id },
    });
    if (recorded === 'other-ticket')
      log.info(`“${use.reply.title}” is not recorded in the case ${view.state.id}: the draft is for another ticket.`);
    else if (recorded !== 'case-closed') await actions.act(view, ...recorded);
  }
}

/** A reply as the record names it. */
function nameInRecord({ sop, reply, variant }: Pick<ReplyInUse, 'sop' | 'reply' | 'variant'>): UsedReply {
  return {
    reply: reply.id,
    reply_sop: sop.id,
    reply_version: sop.version,
    lang: variant.lang ?? sop.lang,
    channel: variant.channel,
  };
}

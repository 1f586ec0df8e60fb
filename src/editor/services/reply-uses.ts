import type * as vscode from 'vscode';
import type { CaseAction, UsedReply } from '../../core/case/model/action';
import { recordUse } from '../../core/case/model/reply-use';
import type { Actions } from '../../core/case/model/reply-use';
import { recordFollowed, recordSent, sentReplies } from '../../core/case/model/sending';
import type { Sending } from '../../core/case/model/sending';
import { findStep } from '../../core/case/model/view';
import type { CaseView } from '../../core/case/model/view';
import type { Library } from '../../core/library/library';
import type { CaseStore } from '../../core/case/record/store';
import type { IdSource } from '../../core/ports';
import type { FollowedText } from '../../core/draft/followed-text';
import { InTurn } from '../../core/in-turn';
import type { FilledReply } from '../../core/reply/fill';
import type { Reply, ReplyVariant, Sop } from '../../core/sop/model';
import { ticketIn } from '../../core/ticket/facts';
import { tellError } from '../shared/commands';
import type { StepOfCase } from '../shared/commands';
import { settings } from '../shared/settings';
import type { ActiveCase } from './active-case';
import type { CaseActions } from './case-actions';
import type { DraftCases } from './draft-cases';
import { valuesIn } from './drafts';
import { roleOfOther } from './role-of-other';
import type { Insertion, InsertionChange, Insertions } from './insertions';

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
  /** Whether it answers a question before it is asked, within another reply, and the case of that one. */
  readonly anticipated?: { readonly caseId: string | undefined };
  /** Where it stands in the draft, if that is not plain from its text. */
  readonly at?: FollowedText | undefined;
}

/** A reply that went out with a draft. */
export interface SentTitle {
  readonly title: string;
  readonly distance: number | undefined;
}

interface Needed {
  readonly log: vscode.LogOutputChannel;
  readonly ids: IdSource;
  readonly library: Library;
  readonly cases: Pick<CaseStore, 'get'>;
  readonly active: Pick<ActiveCase, 'view'>;
  readonly actions: CaseActions;
  readonly draftCases: DraftCases;
  readonly insertions: Insertions;
}

/**
 * Records in cases which approved replies were used, from wherever, and how much they were changed before sending. What
 * stands in a draft is recorded in that draft's case, and nowhere when it has none.
 */
export class ReplyUses {
  readonly #services: Needed;
  /** Only one thing is recorded at a time: undo may follow an insertion before that is saved. */
  readonly #turns = new InTurn();

  constructor(services: Needed) {
    this.#services = services;
    services.insertions.onDidChange((change) => void this.#inTurn(() => this.#follow(change)));
  }

  /**
   * Records that a reply was inserted or copied. Resolves once that is saved; a failure is shown to the user.
   * @returns the reply as the record names it.
   */
  async take(use: ReplyInUse): Promise<UsedReply> {
    const named = nameInRecord(use);
    await this.#inTurn(() => this.#take(use, named));
    return named;
  }

  /**
   * Records that a draft was sent, with each approved reply in it, in the case that the reply is for.
   * @param views the cases of the draft.
   * @param words what was sent.
   * @returns the replies that it held; undefined when the gate refused, which was told.
   */
  async send(
    views: readonly CaseView[],
    document: vscode.TextDocument | undefined,
    words: string,
    sending: Omit<Sending, 'text'>,
  ): Promise<SentTitle[] | undefined> {
    const standing = document ? this.#services.insertions.standing(document) : [];
    const anticipations = standing.flatMap(({ one, text: said }) => (one.named.anticipated ? said : []));
    const sent = sentReplies<Insertion>(
      standing.map(({ one }) => one),
      words,
      anticipations,
    );
    const text = settings.storeCustomerText() && words !== '' ? words : undefined;
    for (const [at, view] of views.entries()) {
      const own = sent.filter(({ reply }) => (caseOf(views, reply) ?? views[0]) === view);
      // Somebody's own words go into one case.
      if (own.length === 0 && (at > 0 || sent.length > 0)) continue;
      const recorded = recordSent(view, own, { ...sending, text: at === 0 ? text : undefined });
      if (!(await this.#act(view, recorded))) return undefined;
    }
    return sent.map(({ reply: { title }, distance }) => ({ title, distance }));
  }

  async #take(use: ReplyInUse, named: UsedReply): Promise<void> {
    const { how, document, filled, reply } = use;
    const view = this.#caseFor(use);
    const insertion = how === 'inserted' ? this.#services.ids.next() : undefined;
    if (insertion !== undefined && document)
      await this.#services.insertions.add(
        document,
        { insertion, caseId: view?.state.id, named, filled, title: reply.title },
        use.at,
      );
    if (view) await this.#record(use, view, named, insertion);
  }

  #caseFor({ how, sop, document, calledFrom, anticipated }: ReplyInUse): CaseView | undefined {
    const { cases, active, draftCases } = this.#services;
    if (anticipated?.caseId !== undefined) return cases.get(anticipated.caseId);
    if (calledFrom) return cases.get(calledFrom.caseId);
    if (document) return caseAbout(draftCases.casesOf(document), sop.id);
    return how === 'copied' ? active.view : undefined;
  }

  async #record(
    { how, document, calledFrom, reply }: ReplyInUse,
    view: CaseView,
    named: UsedReply,
    insertion: string | undefined,
  ): Promise<void> {
    const recorded = recordUse(view, {
      how,
      insertion,
      reply: named,
      ticket: document && ticketIn(valuesIn(document)),
      calledFrom: calledFrom && { sop_id: calledFrom.sop_id, step_id: calledFrom.step_id },
    });
    if (recorded === 'other-ticket')
      this.#services.log.info(
        `“${reply.title}” is not recorded in the case ${view.state.id}: the draft is for another ticket.`,
      );
    else if (recorded !== 'case-closed') await this.#act(view, recorded);
  }

  /** A step of another role that a reply does is done in their place, whoever was asked. */
  #act(view: CaseView, [first, ...more]: Actions): Promise<boolean> {
    const config = this.#services.library.config(view.state.location.root);
    const inPlace = (action: CaseAction): CaseAction => {
      const step = action.event === 'tick' ? findStep(view, action.step_id, action.sop_id) : undefined;
      const role = step && roleOfOther(view, step, config);
      return role === undefined ? action : ({ ...action, instead_of: role } as CaseAction);
    };
    return this.#services.actions.act(view, inPlace(first), ...more.map(inPlace));
  }

  /** What was taken out of a draft is taken back in its case, unless it was sent before. */
  async #follow({ one, isGone }: InsertionChange): Promise<void> {
    const { cases, actions } = this.#services;
    const view = one.caseId === undefined ? undefined : cases.get(one.caseId);

    const recorded = view && recordFollowed(view, one.insertion, isGone);
    if (recorded) await actions.act(view, recorded);
  }

  async #inTurn(record: () => Promise<void>): Promise<void> {
    await this.#turns.run(record).catch((error: unknown) => {
      // Not awaited: the reply is in the draft, whether or not anybody looks at the message.
      void tellError(this.#services.log, 'replies in cases', error);
    });
  }
}

/** The case that an insertion was recorded in, or that its reply is for. */
function caseOf(views: readonly CaseView[], { caseId, named }: Insertion): CaseView | undefined {
  return views.find(({ state }) => state.id === caseId) ?? caseAbout(views, named.reply_sop);
}

/** The case that goes by an SOP; else the first. */
function caseAbout(views: readonly CaseView[], sop: string): CaseView | undefined {
  return views.find(({ state }) => !state.closed && state.parts.has(sop)) ?? views[0];
}

/** A reply as the record names it. */
function nameInRecord({
  sop,
  reply,
  variant,
  anticipated,
}: Pick<ReplyInUse, 'sop' | 'reply' | 'variant' | 'anticipated'>): UsedReply {
  return {
    reply: reply.id,
    reply_sop: sop.id,
    reply_version: sop.version,
    lang: variant.lang ?? sop.lang,
    channel: variant.channel,
    ...(anticipated ? { anticipated: true } : {}),
  };
}

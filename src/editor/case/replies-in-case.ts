import * as vscode from 'vscode';
import type { CaseAction } from '../../core/case/model/action';
import { ticketIn } from '../../core/ticket/facts';
import { stepsInView, refTo } from '../../core/case/model/view';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Emitter } from '../../core/emitter';
import { shareChanged } from '../../core/reply/distance';
import { draftBody } from '../../core/draft/front-matter';
import { valuesIn } from '../services/drafts';
import { tellError } from '../shared/commands';
import { settings } from '../shared/settings';
import { nameInRecord } from '../services/used-reply';
import type { ReplyInUse } from '../services/used-reply';
import { percentText } from '../shared/wording';
import { act } from './act';
import type { Sources } from './act';

/** Of several replies in a draft, one of which so much is gone was not sent: somebody tried it and took another. */
const gone = 0.8;

/**
 * Keeps in the active case which replies are used, wherever they are called for, and how far they were changed before
 * they were sent.
 */
export class RepliesInCase extends vscode.Disposable {
  readonly #sources: Sources;
  /** What was inserted into drafts that are open, and not sent yet. */
  readonly #inserted = new WeakMap<vscode.TextDocument, ReplyInUse[]>();

  constructor(sources: Sources, used: Pick<Emitter<ReplyInUse>, 'event'>) {
    const subscription = used.event((use) => {
      if (use.how === 'inserted' && use.document)
        this.#inserted.set(use.document, [...(this.#inserted.get(use.document) ?? []), use]);
      if (!use.isRecorded)
        this.#record(use).catch((error: unknown) => tellError(sources.log, 'replies in cases', error));
    });
    super(() => subscription.dispose());
    this.#sources = sources;
  }

  /** Keeps that the reply in the current draft was sent, and how much of the approved text was changed. */
  async markSent(view: CaseView): Promise<void> {
    const document = this.#sources.drafts.current()?.document;
    const other = document && otherTicket(view, document);
    if (other !== undefined)
      throw new Error(
        vscode.l10n.t(
          'The draft is for ticket {0}, but this case is for {1}. Switch to its case first.',
          other,
          view.state.ticket ?? '',
        ),
      );
    const body = document ? draftBody(document.getText()) : '';
    const sent = this.#sentIn(document, body);
    const text = settings.storeCustomerText() && body !== '' ? { text: body } : {};
    const [first = { event: 'reply_sent', ...text }, ...more] = sent.map(({ use, distance }, index): CaseAction => ({
      event: 'reply_sent',
      ...nameInRecord(use),
      distance,
      ...(index === 0 ? text : {}),
    }));
    if (!(await act(this.#sources, view, first, ...more))) return;
    if (document) this.#inserted.delete(document);
    const told = sent
      .map(({ use, distance }) =>
        distance === undefined
          ? use.reply.title
          : vscode.l10n.t('“{0}”, {1} changed', use.reply.title, percentText(Math.round(distance * 100) / 100)),
      )
      .join('; ');
    vscode.window.setStatusBarMessage(
      told === '' ? vscode.l10n.t('$(check) Recorded as sent') : vscode.l10n.t('$(check) Recorded as sent: {0}', told),
      6000,
    );
  }

  #sentIn(
    document: vscode.TextDocument | undefined,
    body: string,
  ): { use: ReplyInUse; distance: number | undefined }[] {
    const uses = (document && this.#inserted.get(document)) ?? [];
    // Inserted twice, it was taken back in between or stands there twice: it is one reply all the same.
    const each = [...new Map(uses.map((use) => [JSON.stringify(nameInRecord(use)), use])).values()];
    const measured = each.map((use) => ({ use, distance: rounded(shareChanged(use.filled, body)) }));
    const left = measured.filter(({ distance }) => distance === undefined || distance < gone);
    return left.length > 0 ? left : measured.slice(-1);
  }

  async #record(use: ReplyInUse): Promise<void> {
    const { view } = this.#sources.active;
    if (!view || view.state.closed) return;
    if (use.document && otherTicket(view, use.document) !== undefined) {
      this.#sources.log.info(
        `“${use.reply.title}” is not recorded in the case ${view.state.id}: the draft is for another ticket.`,
      );
      return;
    }
    const step = stepFor(view, use);
    const named: CaseAction = {
      event: use.how === 'inserted' ? 'reply_inserted' : 'reply_copied',
      ...(step ? refTo(step) : {}),
      ...nameInRecord(use),
    };
    await act(this.#sources, view, named, ...(step ? [{ event: 'tick' as const, ...refTo(step) }] : []));
  }
}

/** The open step that calls for a reply: whoever uses the reply has done what the step says, wherever they called it. */
function stepFor(view: CaseView, { sop, reply }: ReplyInUse): StepView | undefined {
  return stepsInView(view).find(
    (one) =>
      one.sop === sop.id &&
      one.onPath &&
      one.state === 'open' &&
      one.isTickable &&
      one.step.branches.length === 0 &&
      one.step.replies.includes(reply.id),
  );
}

/** The ticket of a draft when it is not that of a case; undefined also when either says none. */
function otherTicket({ state }: CaseView, document: vscode.TextDocument): string | undefined {
  const ticket = ticketIn(valuesIn(document));
  return ticket !== undefined && state.ticket !== undefined && ticket !== state.ticket ? ticket : undefined;
}

function rounded(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 1000) / 1000;
}

import * as vscode from 'vscode';
import type { OpenPlace } from '../../core/draft/finished';
import type { CaseView } from '../../core/case/model/view';
import type { Reply, Sop } from '../../core/sop/model';
import { finishedIn } from '../services/finished-draft';
import type { Services } from '../services/services';
import type { SentTitle } from '../services/reply-uses';
import { askReason } from '../shared/ask-reason';
import { tellError } from '../shared/commands';
import { showDone, showWarning } from '../shared/dialogs';
import { percentText } from '../shared/wording';
import { tellAttachments } from './attachments';
import { casesOfDraft } from './target';
import type { TargetServices } from './target';

export type SendServices = TargetServices & Pick<Services, 'replyUses' | 'insertions' | 'active' | 'log'>;

/** How many open places a message names. */
const most = 5;

/** Copies what a draft says to the customer, as edited, to be pasted where it is sent from. */
export async function copyDraft(services: SendServices, document: vscode.TextDocument): Promise<void> {
  await whenFinished(services, document, vscode.l10n.t('Copy Anyway…'), async (ready) => {
    await vscode.env.clipboard.writeText(ready.text);
    await tellAttachments(repliesIn(services, document), services.log);
    const views = await casesOfDraft(services, document);
    if (views === 'cancelled' || views.length === 0) {
      showDone(vscode.l10n.t('$(check) Reply copied. The draft belongs to no case'), 6000);
      return;
    }
    const sent = await record(services, views, document, ready, 'copied');
    if (sent) showDone(vscode.l10n.t('$(check) Reply copied{0}', changes(sent)), 6000);
  });
}

/** Records that the reply in a draft, or else in the current one, was sent, and how much of the approved text was changed. */
export async function markAsSent(services: SendServices, draft: vscode.TextDocument | undefined): Promise<void> {
  const document = draft ?? services.drafts.current()?.document;
  const views = document ? await casesOfDraft(services, document) : [services.active.view].filter((view) => !!view);
  if (views === 'cancelled') return;
  if (views.length === 0)
    throw new Error(vscode.l10n.t('This draft belongs to no case. Start a checklist for it first.'));
  const mark = async (ready: Ready) => {
    const sent = await record(services, views, document, ready, 'marked');
    if (sent) showDone(vscode.l10n.t('$(check) Recorded as sent{0}', changes(sent)), 6000);
  };
  if (document) await whenFinished(services, document, vscode.l10n.t('It Was Sent So…'), mark);
  else await mark({ text: '' });
}

/** The approved replies that were inserted into a draft, as the library has them now. */
function repliesIn(
  { insertions, library, readings }: SendServices,
  document: vscode.TextDocument,
): { readonly sop: Sop; readonly reply: Reply }[] {
  const root = readings.rootFor(document);
  return insertions.of(document).flatMap(({ named: { reply_sop, reply: id } }) => {
    const same = library.withId(reply_sop);
    const sop = same.find(({ location }) => location.root === root) ?? same[0];
    const reply = sop?.replies.find((one) => one.id === id);
    return sop && reply ? { sop, reply } : [];
  });
}

interface Ready {
  readonly text: string;
  /** Why it goes out although something is open. */
  readonly reason?: string;
}

/**
 * Goes on with what a draft says to the customer, once nothing in it is open. Else what is open is shown, and the person
 * may go on for a reason.
 */
async function whenFinished(
  services: SendServices,
  document: vscode.TextDocument,
  anyway: string,
  goOn: (ready: Ready) => Promise<void>,
): Promise<void> {
  await services.readings.ready();
  const { text, open } = finishedIn(document, services);
  if (text === '') throw new Error(vscode.l10n.t('There is no reply in this draft yet: only the message, or nothing.'));
  const [first] = open;
  await services.readings.keepTyped(document);
  if (!first) return goOn({ text });
  await goTo(document, first);
  const names = [...open.slice(0, most).map((one) => one.text), ...(open.length > most ? ['…'] : [])].join(', ');
  const overrule = async () => {
    const message = vscode.l10n.t('This reply is not finished. Still open: {0}', names);
    if ((await showWarning(message, anyway)) !== anyway) return;
    const reason = await askReason(
      vscode.l10n.t('Send an unfinished reply'),
      vscode.l10n.t('Why does it go out like this? The reason is kept with the case.'),
    );
    if (reason !== undefined) await goOn({ text, reason });
  };
  // Not awaited: whoever called must not wait until the message is dismissed.
  void overrule().catch((error: unknown) => tellError(services.log, 'an unfinished reply', error));
}

async function goTo(document: vscode.TextDocument, { start, end }: OpenPlace): Promise<void> {
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}

function record(
  { replyUses }: SendServices,
  views: readonly CaseView[],
  document: vscode.TextDocument | undefined,
  { text, reason }: Ready,
  how: 'copied' | 'marked',
): Promise<SentTitle[] | undefined> {
  return replyUses.send(views, document, text, { how, reason });
}

function changes(sent: readonly SentTitle[]): string {
  const told = sent.map(({ title, distance }) =>
    distance === undefined || distance === 0
      ? vscode.l10n.t('“{0}”', title)
      : vscode.l10n.t('“{0}”, {1} changed', title, percentText(Math.round(distance * 100) / 100)),
  );
  return told.length > 0 ? `: ${told.join('; ')}` : '';
}

import * as vscode from 'vscode';
import type { Found } from '../../core/search/entry';
import { foundNamed } from '../services/chosen';
import { commands, registerCommand, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import type { Services } from '../services/services';
import { onDidChangeSetting, settings } from '../shared/settings';
import { ReplyCompletion, trigger } from './completion';
import { fillOffered } from './fill';
import { copyReply } from './copy-reply';
import { insertReply } from './insert';
import { bestText, wordsFor } from './offer';
import { copyDraft, markAsSent } from './send';
import type { SendServices } from './send';
import { casesOfDraft } from './target';

type FoundReply = Extract<Found, { kind: 'reply' }>;

/** Offers approved replies where people write: by completion, by command and by keyboard shortcut. */
export function registerReplies(
  services: SendServices & Pick<Services, 'context' | 'search' | 'chosen' | 'clock'>,
): void {
  const { context, log, library, chosen } = services;
  const provider = new ReplyCompletion(services);
  let completion: vscode.Disposable | undefined;
  const offer = () => {
    completion?.dispose();
    completion = vscode.languages.registerCompletionItemProvider(
      settings.draftLanguages().map((language) => ({ language })),
      provider,
      trigger,
    );
  };
  offer();
  context.subscriptions.push(
    new vscode.Disposable(() => void completion?.dispose()),
    onDidChangeSetting(['drafts.languages'], offer),
    registerCommand(commands.insertReply, log, (argument: unknown) => insertReply(services, argument)),
    // Records a reply accepted after a slash; one whose text depended on answers is inserted only now.
    registerCommand(commands.acceptReply, log, async (argument: SopArgument, isWritten: boolean, uri?: string) => {
      const found = foundNamed(`${argument.uri}#${argument.reply ?? ''}`, library);
      if (found) await chosen.add(found);
      if (!isWritten) await run(commands.insertReply, argument);
      else if (found?.kind === 'reply') await takeWritten(services, found, argument, uri);
    }),
    registerCommand(commands.copyReply, log, (argument: unknown) => {
      const draft = argument === undefined ? services.drafts.current()?.document : undefined;
      return draft ? copyDraft(services, draft) : copyReply(services, argument);
    }),
    registerCommand(commands.markReplySent, log, () => markAsSent(services)),
  );
}

/** For a reply that VS Code inserted itself: fills its text in again, as it was offered. */
async function takeWritten(
  services: SendServices,
  { sop, reply }: FoundReply,
  { lang, channel }: SopArgument,
  uri: string | undefined,
): Promise<void> {
  const { library, readings, replyUses } = services;
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
  const text = bestText(sop, reply, readings.wishOf(document, sop.location.root), lang, channel);
  // A draft without a case is bound to the one that is about the same, so that the reply is recorded there.
  if (text && document) await casesOfDraft(services, document);
  if (text)
    await replyUses.take({
      ...text,
      how: 'inserted',
      filled: fillOffered(text, readings.valuesFor(document, sop.location.root), wordsFor(library, text)),
      document,
      calledFrom: undefined,
    });
}

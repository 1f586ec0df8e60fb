import * as vscode from 'vscode';
import { foundNamed } from '../services/chosen';
import { commands, registerCommand, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import type { Services } from '../services/services';
import { onDidChangeSetting, settings } from '../shared/settings';
import { ReplyCompletion, trigger } from './completion';
import type { SendServices } from './send';

/** What the commands do is loaded with the first one. */
const handlers = async () => (await import('./handlers')).replyHandlers;

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
    registerCommand(commands.insertReply, log, async (argument: unknown) =>
      (await handlers()).insertReply(services, argument),
    ),
    // Records a reply accepted after a slash; one whose text depended on answers is inserted only now.
    registerCommand(commands.acceptReply, log, async (argument: SopArgument, isWritten: boolean, uri?: string) => {
      const found = foundNamed(`${argument.uri}#${argument.reply ?? ''}`, library);
      if (found) await chosen.add(found);
      if (!isWritten) await run(commands.insertReply, argument);
      else if (found?.kind === 'reply') await (await handlers()).takeWritten(services, found, argument, uri);
    }),
    registerCommand(commands.copyReply, log, async (argument: unknown) => {
      const draft = argument === undefined ? services.drafts.current()?.document : undefined;
      const { copyDraft, copyReply } = await handlers();
      return draft ? copyDraft(services, draft) : copyReply(services, argument);
    }),
    registerCommand(commands.markReplySent, log, async () => (await handlers()).markAsSent(services)),
  );
}

import * as vscode from 'vscode';
import { foundNamed } from '../shared/chosen';
import { commands, registerCommand, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import type { Services } from '../shared/services';
import { onDidChangeSetting, settings } from '../shared/settings';
import { ReplyCompletion, trigger } from './completion';
import { copyReply, insertReply } from './insert';

/** Approved replies where somebody writes: by completion, by command and by key. */
export function registerReplies(services: Pick<Services, 'context' | 'log' | 'library' | 'search' | 'drafts' | 'chosen' | 'clock'>): void {
  const { context, log, library, chosen } = services;
  const provider = new ReplyCompletion(services);
  let completion: vscode.Disposable | undefined;
  const offer = () => {
    completion?.dispose();
    completion = vscode.languages.registerCompletionItemProvider(settings.draftLanguages().map((language) => ({ language })), provider, trigger);
  };
  offer();
  context.subscriptions.push(
    new vscode.Disposable(() => void completion?.dispose()),
    onDidChangeSetting(['drafts.languages'], offer),
    registerCommand(commands.insertReply, log, (argument: unknown) => insertReply(services, argument)),
    // A reply accepted behind a slash is remembered; one whose words had to wait for answers is written only now.
    registerCommand(commands.acceptReply, log, async (argument: SopArgument, isWritten: boolean) => {
      const found = foundNamed(`${argument.uri}#${argument.reply ?? ''}`, library);
      if (found) await chosen.add(found);
      if (!isWritten) await run(commands.insertReply, argument);
    }),
    registerCommand(commands.copyReply, log, (argument: unknown) => copyReply(services, argument)),
  );
}

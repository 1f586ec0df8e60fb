import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../shared/services';
import { onDidChangeSetting, settings } from '../shared/settings';
import { ReplyCompletion, trigger } from './completion';
import { copyReply, insertReply } from './insert';

/** Approved replies where somebody writes: by completion, by command and by key. */
export function registerReplies(services: Pick<Services, 'context' | 'log' | 'library' | 'search' | 'drafts' | 'clock'>): void {
  const { context, log } = services;
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
    registerCommand(commands.copyReply, log, (argument: unknown) => copyReply(services, argument)),
  );
}

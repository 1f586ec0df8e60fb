import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';
import { onDidChangeSetting, settings } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import type { DraftServices } from './in-drafts';

/** Milliseconds between two looks for a draft, until there is one. */
const pace = 300;

/** Helps with answering messages: new drafts, and what is shown in drafts. What does it is loaded with the first draft. */
export function registerDrafts(services: DraftServices & Pick<Services, 'loader' | 'linter'>): void {
  const { context, log, drafts, loader } = services;
  let made: Promise<Awaited<ReturnType<typeof load>>> | undefined;
  const load = async () => (await import('./in-drafts')).showInDrafts(services);
  const get = () => (made ??= load());
  // Nothing of it is needed where nobody writes to customers.
  const look = new Throttle(() => {
    if (!made && vscode.window.visibleTextEditors.some(({ document }) => drafts.isLetter(document))) void get();
  }, pace);
  const ask = () => look.ask();
  const begin = async (argument: unknown) => (await import('./new-draft')).beginDraft(services, argument);
  context.subscriptions.push(
    look,
    drafts.onDidChange(ask),
    loader.onDidProgress(({ loading }) => {
      if (!loading) ask();
    }),
    onDidChangeSetting(['drafts.include', 'drafts.languages'], ask),
    vscode.window.onDidChangeVisibleTextEditors(ask),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!made && settings.draftLanguages().includes(document.languageId)) ask();
    }),
    registerCommand(commands.newDraft, log, begin),
    registerCommand(commands.replyToMessage, log, begin),
    registerCommand(commands.startSuggested, log, async (draft?: string, sops?: readonly string[]) =>
      (await get()).start(draft, sops),
    ),
    registerCommand(commands.chooseSuggested, log, async (draft?: string) => (await get()).choose(draft)),
    registerCommand(commands.checkDraft, log, async () => (await import('./check-draft')).showDraftCheck(services)),
    registerCommand(commands.setDraftLanguage, log, async () => (await get()).setLanguage()),
  );
  ask();
}

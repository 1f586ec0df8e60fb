import * as vscode from 'vscode';
import { foundNamed } from '../services/chosen';
import { commands, registerCommand, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import type { Services } from '../services/services';
import type { CompletionServices } from './completion';
import { tellDraftsToMenus } from './menus';
import type { SendServices } from './send';
import { openDocument } from '../shared/open-document';
import { inDraftLanguages } from '../shared/in-draft-languages';

/** What opens the list: a slash, and a space that may go on with what was typed behind one. */
const triggers = ['/', ' '];

/** What the commands do is loaded with the first one. */
const handlers = async () => (await import('./handlers')).replyHandlers;

/** What completes replies is loaded when somebody first writes in a draft. */
async function completer(services: CompletionServices & Pick<Services, 'context'>) {
  const [{ ReplyCompletion }, { DraftContexts }] = await Promise.all([import('./completion'), import('./context')]);
  const contexts = new DraftContexts(services);
  services.context.subscriptions.push(contexts);
  return new ReplyCompletion(services, contexts);
}

/** Offers approved replies where people write: by completion, by command and by keyboard shortcut. */
export function registerReplies(
  services: SendServices &
    CompletionServices &
    Pick<Services, 'context' | 'loader' | 'insertions' | 'atHand' | 'whatFollowed' | 'models'>,
): void {
  const { context, log, library, chosen } = services;
  let made: ReturnType<typeof completer> | undefined;
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems: async (document, position, token) => {
      const before = document.lineAt(position).text.slice(0, position.character);
      if (!before.includes('/') || !services.drafts.isDraft(document)) return undefined;
      return (await (made ??= completer(services))).provideCompletionItems(document, position, token);
    },
  };
  /** The draft whose menu a command was called from: VS Code then passes the address of its editor. */
  const draftNamed = (argument: unknown) => {
    const document = argument instanceof vscode.Uri ? openDocument(argument.toString()) : undefined;
    return document && services.drafts.isDraft(document) ? document : undefined;
  };
  tellDraftsToMenus(services);
  context.subscriptions.push(
    inDraftLanguages((selector) => vscode.languages.registerCompletionItemProvider(selector, provider, ...triggers)),
    registerCommand(commands.insertReply, log, async (argument: unknown) =>
      (await handlers()).insertReply(services, draftNamed(argument) ? undefined : services.atHand.or(argument)),
    ),
    registerCommand(commands.draftWithModel, log, async (argument: unknown) =>
      (await import('./model-draft')).draftWithModel(
        services,
        draftNamed(argument) ? undefined : services.atHand.or(argument),
      ),
    ),
    // Records a reply accepted after a slash; one whose text depended on answers is inserted only now.
    registerCommand(commands.acceptReply, log, async (argument: SopArgument, isWritten: boolean, uri?: string) => {
      const found = foundNamed(`${argument.uri}#${argument.reply ?? ''}`, library);
      if (found) await chosen.add(found);
      if (!isWritten) await run(commands.insertReply, argument);
      else if (found?.kind === 'reply') await (await handlers()).takeWritten(services, found, argument, uri);
    }),
    registerCommand(commands.copyReply, log, async (called: unknown) => {
      const argument = services.atHand.or(called);
      const draft = argument === undefined ? services.drafts.current()?.document : draftNamed(argument);
      const { copyDraft, copyReply } = await handlers();
      if (draft) return copyDraft(services, draft);
      const text = await copyReply(services, argument);
      if (text !== undefined && called === undefined) services.atHand.copied.fire(text);
      return text;
    }),
    registerCommand(commands.switchReply, log, async (uri?: unknown, wish?: unknown) =>
      (await handlers()).switchReply(services, uri, wish),
    ),
    registerCommand(commands.mergeReplies, log, async (uri?: unknown) =>
      (await handlers()).mergeInDraft(services, uri),
    ),
    registerCommand(commands.anticipate, log, async (uri?: unknown, wanted?: unknown) =>
      (await handlers()).anticipate(services, uri, wanted),
    ),
    registerCommand(commands.markReplySent, log, async (argument: unknown) =>
      (await handlers()).markAsSent(services, draftNamed(argument)),
    ),
  );
}

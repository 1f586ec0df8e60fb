import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { FactArgument } from '../shared/case-arguments';
import type { Services } from '../services/services';
import type { FactServices } from './change';
import type { FoundFactArgument } from './hover';
import { openDocument } from '../shared/open-document';
import { inDraftLanguages } from '../shared/in-draft-languages';

/** Shows in drafts what is known of their tickets, and lets people correct it. What does it is loaded when it is used. */
export function registerFacts(services: FactServices & Pick<Services, 'context' | 'log'>): void {
  const { context, log, memory, readings } = services;
  const hover: vscode.HoverProvider = {
    provideHover: async (document, position) => {
      if (!services.drafts.isLetter(document)) return undefined;
      const { FactHover } = await import('./hover');
      return new FactHover(services).provideHover(document, position);
    },
  };
  /** The name by which a draft's ticket is remembered; undefined when the draft is gone. */
  const nameOf = (draft: string) => {
    const document = openDocument(draft);
    return document && readings.nameOf(document);
  };
  context.subscriptions.push(
    inDraftLanguages((selector) => vscode.languages.registerHoverProvider(selector, hover)),
    registerCommand(commands.useFact, log, async ({ draft, variable, value }: FoundFactArgument) => {
      const name = nameOf(draft);
      if (name !== undefined) await memory.add(name, { [variable]: value });
    }),
    registerCommand(commands.dropFact, log, async (argument: FoundFactArgument) =>
      (await import('./drop')).dropFact(services, argument),
    ),
    registerCommand(commands.changeFact, log, async (row: FactArgument) =>
      (await import('./change')).changeFact(services, row),
    ),
    registerCommand(commands.writeFacts, log, async () => (await import('./write')).writeFacts(services)),
  );
}

import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { FactArgument } from '../shared/case-arguments';
import { onDidChangeSetting, settings } from '../shared/settings';
import type { Services } from '../services/services';
import type { FactServices } from './change';
import type { FoundFactArgument } from './hover';

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
  let hovering: vscode.Disposable | undefined;
  const offer = () => {
    hovering?.dispose();
    hovering = vscode.languages.registerHoverProvider(
      settings.draftLanguages().map((language) => ({ language })),
      hover,
    );
  };
  offer();
  /** The name by which a draft's ticket is remembered; undefined when the draft is gone. */
  const nameOf = (draft: string) => {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === draft);
    return document && readings.nameOf(document);
  };
  context.subscriptions.push(
    new vscode.Disposable(() => void hovering?.dispose()),
    onDidChangeSetting(['drafts.languages'], offer),
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

import * as vscode from 'vscode';
import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../services/services';
import { registerNames } from './names/register';
import { registerAuthorActions } from './register-actions';
import { registerHelp } from './register-help';
import { registerColours } from './register-colours';
import { registerLenses } from './register-lenses';
import { registerStepActions } from './step-actions';
import { tickLibraryStep } from './walkthrough';
import { showDone } from '../shared/dialogs';

/** Commands for authors and maintainers of a library. */
export function registerAuthoring(
  services: Pick<Services, 'context' | 'log' | 'files' | 'library' | 'loader' | 'feedback' | 'clock'>,
): void {
  const { context, log, loader, library } = services;
  registerNames(services);
  context.subscriptions.push(
    registerCommand(commands.newSop, log, async (known: unknown) =>
      (await import('./new-sop')).newSop(services, known),
    ),
    registerCommand(commands.turnIntoSteps, log, async (argument: unknown) =>
      (await import('./turn-into-steps')).turnIntoSteps(argument),
    ),
    registerCommand(commands.formatSop, log, async (argument: unknown) =>
      (await import('./format-sop')).formatHere(services, argument),
    ),
    registerCommand(commands.addReplyText, log, async (argument: unknown) =>
      (await import('./reply-text')).addReplyText(services, argument),
    ),
    registerStepActions(),
    registerHelp(services),
    registerCommand(commands.extractSection, log, async (argument: unknown) =>
      (await import('./extract-section')).extractHere(services, argument),
    ),
    registerCommand(commands.turnIntoQuestion, log, async (argument: unknown) =>
      (await import('./into-question')).turnIntoQuestion(services, argument),
    ),
    registerCommand(commands.addTranslation, log, async (argument: unknown) =>
      (await import('./translate')).addTranslation(services, argument),
    ),
    registerCommand(commands.updateTranslation, log, async (argument: unknown) =>
      (await import('./translate')).bringUpToDate(services, argument),
    ),
    registerCommand(commands.showUses, log, async (argument: unknown) =>
      (await import('./show-uses')).showUses(services, argument),
    ),
    registerAuthorActions(services),
    registerLenses(services),
    registerColours(services),
    tickLibraryStep(library),
    registerCommand(commands.refresh, log, async () => {
      await loader.reload();
      showDone(vscode.l10n.t('$(check) {0} SOPs in the library', library.size), 4000);
    }),
    registerCommand(commands.showLog, log, () => log.show()),
  );
}

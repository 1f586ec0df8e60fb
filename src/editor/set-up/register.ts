import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';

/** Begins a library: the sample as it is, or one of the shop's own. */
export function registerSetUp(services: Pick<Services, 'context' | 'log' | 'files' | 'loader'>): void {
  const { context, log } = services;
  context.subscriptions.push(
    registerCommand(commands.setUp, log, async () => (await import('./set-up')).setUp(services)),
    registerCommand(commands.createLibrary, log, async () =>
      (await import('./create-library')).createLibrary(services),
    ),
  );
}

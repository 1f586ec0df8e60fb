import { commands, registerCommand } from '../shared/commands';
import type { Services } from '../services/services';

/** Hands the library on in other forms. What makes them is loaded when it is used. */
export function registerExchange(services: Pick<Services, 'context' | 'log' | 'library' | 'files' | 'clock'>): void {
  const { context, log } = services;
  context.subscriptions.push(
    registerCommand(commands.exportHandbook, log, async () =>
      (await import('./export-handbook')).exportHandbook(services),
    ),
  );
}

import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';
import type { TriageServices } from './show';

/** **SOP: Suggest SOPs for a Message**. What does it is loaded when it is used first. */
export function registerTriage(services: TriageServices & Pick<Services, 'context'>): void {
  services.context.subscriptions.push(
    registerCommand(commands.suggest, services.log, async (argument: unknown) =>
      (await import('./show')).suggestForMessage(services, argument),
    ),
  );
}

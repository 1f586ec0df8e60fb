import type { Services } from '../services/services';
import { ClockAlarm } from './alarm';
import { CaseStatus } from './status';

/** Shows the active case's clock in the status bar, and warns of promises that are about to be broken. */
export function registerClocks(
  services: Pick<Services, 'context' | 'log' | 'library' | 'cases' | 'active' | 'clocks'>,
): void {
  const { context, library, active, clocks } = services;
  const status = new CaseStatus(library);
  const alarm = new ClockAlarm({ ...services, memory: context.workspaceState });
  const show = () => {
    status.show(active.view, clocks.reading);
    alarm.look(clocks.reading);
  };
  show();
  context.subscriptions.push(status, clocks.onDidChange(show));
}

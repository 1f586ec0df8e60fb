import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';
import { ListDocuments } from '../shared/list-document';

/** Tells authors what suggestions confuse. All but the lists is loaded when it is used. */
export function registerSuggestionCheck(
  services: Pick<Services, 'context' | 'log' | 'library' | 'linter' | 'loader' | 'drafts' | 'readings'>,
): void {
  const { context, log } = services;
  const scheme = 'sop-guide-suggestions';
  const lists = new ListDocuments(scheme);
  const load = () =>
    import('./pages').then(({ Pages }) => {
      const pages = new Pages(lists, scheme);
      context.subscriptions.push(pages);
      return pages;
    });
  let pages: ReturnType<typeof load> | undefined;
  const shown = () => (pages ??= load());
  context.subscriptions.push(
    lists,
    registerCommand(commands.showConfused, log, async () =>
      (await import('./confused')).showConfused(services, await shown()),
    ),
    registerCommand(commands.showUnanswered, log, async (called: unknown) =>
      (await import('./unanswered')).showUnanswered(services, await shown(), called),
    ),
    registerCommand(commands.changeTrigger, log, async (called: unknown) =>
      (await import('./triggers')).changeTrigger(services, called),
    ),
  );
}

import { allowedModels } from '../services/language-model/allowed';
import type { ModelUse } from '../services/language-model/allowed';
import type { Services } from '../services/services';
import { commands, registerCommand } from '../shared/commands';
import { onDidChangeSetting, settings } from '../shared/settings';

/** Lets people take back what they allowed to language models: by the setting, and by a command. */
export function registerPermission({ context, log, models }: Pick<Services, 'context' | 'log' | 'models'>): void {
  const end = (...uses: readonly [ModelUse, ...ModelUse[]]) => {
    const isOff = !settings.suggestLanguageModel();
    if (isOff)
      models()
        .then(({ consent }) => consent.forget(...uses))
        .catch((error: unknown) => log.error(String(error)));
  };
  // It may have been turned off while no window was open; drafts were allowed apart from it.
  if (context.globalState.get<Partial<Record<ModelUse, unknown>>>(allowedModels)?.choose) end('choose');
  context.subscriptions.push(
    onDidChangeSetting(['suggest.languageModel'], () => end('choose', 'draft')),
    registerCommand(commands.withdrawModels, log, async () => (await models()).withdraw()),
  );
}

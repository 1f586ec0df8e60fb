import * as vscode from 'vscode';
import { chosenFirst } from '../../core/assistant/choose/chosen-first';
import { mostCandidates } from '../../core/assistant/choose/bounds';
import type { Found } from '../../core/search/entry';
import { commands, run } from '../shared/commands';
import { actionOf, perform } from '../pickers/found-actions';
import type { FoundAction } from '../pickers/found-actions';
import { followLibrary, setItems } from '../pickers/pick';
import { keepOrder } from '../shared/quick-pick-order';
import type { Services } from '../services/services';
import { settings } from '../shared/settings';
import { excerptOf } from '../shared/wording';
import { suggestionItems } from './items';
import type { SuggestionItem } from './items';
import { customerMessage, givenMessage } from './message';
import type { CustomerMessage } from './message';

export type TriageServices = Pick<
  Services,
  'library' | 'loader' | 'triage' | 'readings' | 'drafts' | 'clock' | 'log' | 'happened' | 'models'
>;

/** The maximum number of SOPs suggested for a message. */
const most = 5;
/** The maximum number of characters of the message shown above the suggestions. */
const shownOfMessage = 90;

/** Suggests the SOPs that handle what a customer wrote, and shows why. */
export async function suggestForMessage(services: TriageServices, argument?: unknown): Promise<void> {
  const message = (await givenMessage(argument)) ?? (await customerMessage(services));
  if (message) showSuggestions(services, message, services.drafts.isPractising());
}

/** @param isPractised whether the message is a made-up customer's: what is chosen for it says nothing of those who will write. */
function showSuggestions(services: TriageServices, message: CustomerMessage, isPractised: boolean): void {
  const { text, title, facts } = message;
  const pick = vscode.window.createQuickPick<SuggestionItem>();
  pick.placeholder = excerptOf(text, shownOfMessage);
  keepOrder(pick);
  let isHidden = false;
  let choosing = new vscode.CancellationTokenSource();
  const show = async () => {
    // The first time, and after a change, something must be read first.
    pick.busy = true;
    const found = await services.triage.suggest(text, facts, { limit: mostCandidates });
    if (isHidden) return;
    pick.busy = services.loader.progress.loading;
    setItems(pick, suggestionItems(found.slice(0, most), services));
    // If nothing fits, Enter opens the search.
    if (found.length === 0) pick.activeItems = pick.items.filter((item) => item.isSearch);
    choosing.cancel();
    choosing = new vscode.CancellationTokenSource();
    const { token } = choosing;
    const chosen = settings.suggestLanguageModel()
      ? await (await import('./chosen-by-model')).chosenByModel(services, message, found, token)
      : undefined;
    if (!chosen || token.isCancellationRequested) return;
    const foundNone = chosen.choices.length === 0 ? chosen.model : undefined;
    // Who is about to press Enter gets what they read.
    setItems(pick, suggestionItems(chosenFirst(found, chosen).slice(0, most), services, foundNone), true);
  };
  const choose = async (found: Found, action: FoundAction) => {
    const learning = isPractised ? Promise.resolve() : services.triage.learn(text, found.sop);
    learning.catch((error: unknown) => services.log.warn(`What was chosen could not be remembered: ${String(error)}`));
    await perform(found, action, false, text);
  };
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (!item?.found && !item?.isSearch) return;
    const sops = pick.items.flatMap(({ found }) => found?.sop ?? []);
    pick.hide();
    if (item.found) {
      void choose(item.found, 'open');
      return;
    }
    if (!isPractised && !services.loader.progress.loading)
      services.happened.fire({ what: 'none', sops, message: text });
    void run(commands.search, pick.value);
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const action = actionOf(button);
    if (!item.found || !action) return;
    pick.hide();
    void choose(item.found, action);
  });
  const showAside = () =>
    void show().catch((error: unknown) => services.log.error(`No SOPs could be suggested: ${String(error)}`));
  const following = followLibrary(pick, services, showAside, title);
  pick.onDidHide(() => {
    isHidden = true;
    choosing.cancel();
    following.dispose();
    pick.dispose();
  });
  pick.show();
}

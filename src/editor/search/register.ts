import * as vscode from 'vscode';
import type { CaseView } from '../../core/case/model/view';
import type { Found } from '../../core/search/entry';
import { commands, registerCommand, run } from '../shared/commands';
import { actionOf, isOfferedNow, perform } from '../pickers/found-actions';
import type { FoundAction } from '../pickers/found-actions';
import { followLibrary, setItems } from '../pickers/pick';
import type { ReplyPreviews } from '../pickers/reply-previews';
import { keepOrder } from '../shared/quick-pick-order';
import type { Services } from '../services/services';
import { mayNameCase } from './further';
import { searchItems } from './items';
import type { SearchItem, SearchContext } from './items';

type SearchServices = Pick<
  Services,
  | 'library'
  | 'loader'
  | 'search'
  | 'readings'
  | 'drafts'
  | 'clock'
  | 'chosen'
  | 'cases'
  | 'memory'
  | 'happened'
  | 'whatChanged'
>;

/** **SOP: Search**: finds SOPs and replies as people type, in our own order. */
export function registerSearch(services: SearchServices & Pick<Services, 'context' | 'log'>): void {
  services.context.subscriptions.push(
    registerCommand(commands.search, services.log, (value?: unknown) =>
      showSearch(services, typeof value === 'string' ? value : ''),
    ),
  );
}

function showSearch(services: SearchServices & Pick<Services, 'log'>, value: string): void {
  // Decide where the reply goes before the picker takes the focus.
  const draft = services.drafts.current();
  const asked: Omit<SearchContext, 'preview' | 'closed'> = {
    ...services,
    asker: { language: services.readings.agentLanguage(draft?.document), usage: services.chosen.shares() },
  };
  const pick = vscode.window.createQuickPick<SearchItem>();
  let isHidden = false;
  let isUsed = false;
  pick.placeholder = vscode.l10n.t('Search SOPs and replies. Filters: #tag, is:reply, lang:ca');
  pick.value = value;
  keepOrder(pick);
  let previews: ReplyPreviews | undefined;
  let closed: readonly CaseView[] = [];
  let reading: Promise<void> | undefined;
  const rows = () => searchItems(pick.value, { ...asked, closed, preview: previews?.forList() });
  // After a new query, Enter takes the best hit, whichever row was active before.
  const show = () => void (pick.items = rows());
  const choose = async (found: Found, action: FoundAction) => {
    if (action !== 'copy')
      services.chosen
        .add(found)
        .catch((error: unknown) => services.log.warn(`What was chosen could not be remembered: ${String(error)}`));
    await perform(found, action, draft !== undefined && isOfferedNow(found.sop, services));
  };
  const findClosed = async () => {
    const { readClosedCases } = await import('../services/closed-cases');
    closed = await readClosedCases(services.cases);
    if (!isHidden && closed.length > 0) setItems(pick, rows());
  };
  const subscriptions = [
    pick.onDidChangeValue((typed) => {
      show();
      if (mayNameCase(typed))
        reading ??= findClosed().catch((error: unknown) =>
          services.log.error(`Closed cases could not be read: ${String(error)}`),
        );
    }),
    followLibrary(pick, services, () => setItems(pick, rows())),
  ];
  const loadPreviews = async () => {
    const [{ ReplyPreviews }] = await Promise.all([import('../pickers/reply-previews'), services.readings.ready()]);
    previews = new ReplyPreviews(services, draft?.document);
    if (!isHidden) setItems(pick, rows());
  };
  void loadPreviews().catch((error: unknown) => services.log.error(`Replies cannot be shown: ${String(error)}`));
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item?.found) {
      isUsed = true;
      pick.hide();
      void choose(item.found, 'open');
    } else if (item?.message !== undefined) {
      pick.hide();
      void run(commands.suggest, { message: item.message });
    } else if (item?.caseId !== undefined) {
      pick.hide();
      void run(commands.switchCase, { caseId: item.caseId });
    } else if (item?.query !== undefined) {
      pick.value = item.query;
      show();
    }
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const action = actionOf(button);
    if (!item.found || !action) return;
    isUsed = true;
    if (action !== 'copy') pick.hide();
    void choose(item.found, action);
  });
  pick.onDidHide(() => {
    // It is told once more while it is disposed of.
    if (isHidden) return;
    isHidden = true;
    // A message and a case's name are no search for an SOP.
    const isOther = pick.items.some((row) => row.caseId ?? row.message);
    if (!isUsed && !isOther && pick.value.trim() !== '') services.happened.fire({ what: 'search', query: pick.value });
    for (const one of subscriptions) one.dispose();
    pick.dispose();
  });
  pick.show();
}

import * as vscode from 'vscode';
import { isOffered } from '../../core/reply/choose';
import type { Found } from '../../core/search/entry';
import { commands, registerCommand, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { today } from '../shared/drafts';
import { setItems } from '../shared/pick';
import { keepOrder } from '../shared/quick-pick-order';
import type { Services } from '../shared/services';
import { Throttle } from '../shared/throttle';
import { buttons, searchItems } from './items';
import type { SearchItem } from './items';
import { RecentlyFound } from './recent';

/** **SOP: Search**: SOPs and replies as somebody types, in our order. */
export function registerSearch(services: Pick<Services, 'context' | 'log' | 'library' | 'loader' | 'search' | 'drafts' | 'clock'>): void {
  const recent = new RecentlyFound(services.context.workspaceState);
  services.context.subscriptions.push(registerCommand(commands.search, services.log, (value?: unknown) => showSearch(services, recent, typeof value === 'string' ? value : '')));
}

function showSearch({ library, loader, search, drafts, clock }: Pick<Services, 'library' | 'loader' | 'search' | 'drafts' | 'clock'>, recent: RecentlyFound, value: string): void {
  // Where the reply goes is decided before the picker takes the focus.
  const hasDraft = drafts.current() !== undefined;
  const pick = vscode.window.createQuickPick<SearchItem>();
  pick.placeholder = vscode.l10n.t('Search SOPs and replies. Filters: #tag, is:reply, lang:ca');
  pick.value = value;
  keepOrder(pick);
  const show = () => {
    pick.busy = loader.progress.loading;
    setItems(pick, searchItems(pick.value, { library, search, clock }, recent));
  };
  show();
  const choose = async (found: Found, action: 'open' | keyof typeof buttons) => {
    await recent.add(found);
    const mayInsert = hasDraft && isOffered(found.sop, today(clock.now()));
    await perform(found, action, mayInsert);
  };
  const follow = new Throttle(show, 400);
  const subscriptions = [pick.onDidChangeValue(show), follow, library.onDidChange(() => follow.ask()), loader.onDidProgress(() => follow.ask())];
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item?.found) {
      pick.hide();
      void choose(item.found, 'open');
    } else if (item?.query !== undefined) {
      pick.value = item.query;
      show();
    }
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    const action = Object.entries(buttons).find(([, one]) => one === button)?.[0] as keyof typeof buttons | undefined;
    if (!item.found || !action) return;
    if (action !== 'copy') pick.hide();
    void choose(item.found, action);
  });
  pick.onDidHide(() => {
    for (const one of subscriptions) one.dispose();
    pick.dispose();
  });
  pick.show();
}

async function perform(found: Found, action: 'open' | keyof typeof buttons, mayInsert: boolean): Promise<void> {
  const argument: SopArgument = { uri: found.sop.location.uri, ...(found.kind === 'reply' ? { reply: found.reply.id } : {}) };
  switch (action) {
    case 'open':
      await run(found.kind === 'reply' && mayInsert ? commands.insertReply : commands.openSop, argument);
      break;
    case 'side':
      await run(commands.openToSide, argument);
      break;
    case 'checklist':
      await run(commands.startChecklist, argument);
      break;
    case 'insert':
      await run(commands.insertReply, argument);
      break;
    case 'copy':
      if (found.kind === 'reply') await run(commands.copyReply, argument);
      else await vscode.env.clipboard.writeText(found.sop.text);
      break;
  }
}

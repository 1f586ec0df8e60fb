import * as vscode from 'vscode';
import type { Change } from '../../core/lifecycle/changes/difference';
import { untold, withTold } from '../../core/lifecycle/changes/told';
import type { Told } from '../../core/lifecycle/changes/told';
import type { Sop } from '../../core/sop/model';
import type { SopMark } from '../services/what-changed';
import { commands, run } from '../shared/commands';
import { showInformation } from '../shared/dialogs';
import type { ChangeServices, ChangeTracker } from './tracker';
import { changesText } from './words';

/** What was told of before, on this machine, of SOPs that wait to be confirmed. */
const key = 'changes.toldOf';

/** Tells somebody who begins to follow an SOP that it has changed since they last read it. */
export async function tellChanged(
  { whatChanged }: Pick<ChangeServices, 'whatChanged'>,
  tracker: ChangeTracker,
  sop: Sop,
): Promise<void> {
  const mark = whatChanged.of(sop);
  if (!mark) return;
  const last = await tracker.lastRead(sop);
  const changes = last ? tracker.difference(last, sop) : [];
  const [show, confirm] = [vscode.l10n.t('Show What Changed'), vscode.l10n.t('Confirm as Read…')];
  const buttons = [...(changes.length > 0 ? [show] : []), ...(mark.isToConfirm ? [confirm] : [])];
  const chosen = await showInformation(messageOf(sop, mark, { changes, isRead: last?.isRead === true }), ...buttons);
  if (chosen === show) await run(commands.showWhatChanged, { uri: sop.location.uri });
  if (chosen === confirm) await run(commands.confirmRead, { uri: sop.location.uri });
}

function messageOf(
  { title }: Sop,
  { isChanged, isNew }: SopMark,
  { changes, isRead }: { readonly changes: readonly Change[]; readonly isRead: boolean },
): string {
  if (!isChanged) return vscode.l10n.t('“{0}” asks you to confirm that you have read it.', title);
  if (isNew) return vscode.l10n.t('“{0}” is new, and you must know it: read it as a whole.', title);
  if (!isRead && changes.length > 0)
    return vscode.l10n.t('“{0}” has changed, and you must know it: {1}.', title, changesText(changes));
  return changes.length > 0
    ? vscode.l10n.t('“{0}” has changed since you last read it: {1}.', title, changesText(changes))
    : vscode.l10n.t('“{0}” has changed since you last read it.', title);
}

/** Tells of SOPs that wait to be confirmed, once for each version, and in the window that the person works in. */
export async function tellToConfirm({
  context,
  library,
  whatChanged,
}: Pick<ChangeServices, 'context' | 'library' | 'whatChanged'>): Promise<void> {
  if (!vscode.window.state.focused) return;
  const waiting = [...whatChanged.marks].flatMap(([uri, { isToConfirm }]) =>
    isToConfirm ? (library.get(uri) ?? []) : [],
  );
  const told = context.globalState.get<Told>(key, {});
  const fresh = untold(told, waiting);
  if (fresh.length === 0) return;
  await context.globalState.update(key, withTold(told, fresh));
  const [first, ...others] = waiting;
  if (!first) return;
  if (others.length > 0) {
    const news = vscode.l10n.t('What’s New');
    const message = vscode.l10n.t('{0} SOPs ask you to confirm that you have read them.', waiting.length);
    if ((await showInformation(message, news)) === news) await run(commands.whatsNew);
    return;
  }
  const { uri } = first.location;
  const [show, open, confirm] = [
    vscode.l10n.t('Show What Changed'),
    vscode.l10n.t('Open SOP'),
    vscode.l10n.t('Confirm as Read…'),
  ];
  const read = whatChanged.of(first)?.isChanged ? show : open;
  const message = vscode.l10n.t('“{0}” asks you to confirm that you have read it.', first.title);
  const chosen = await showInformation(message, read, confirm);
  if (chosen === show) await run(commands.showWhatChanged, { uri });
  if (chosen === open) await run(commands.openSop, { uri });
  if (chosen === confirm) await run(commands.confirmRead, { uri });
}

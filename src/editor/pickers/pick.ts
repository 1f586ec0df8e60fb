import * as vscode from 'vscode';
import { nameOf } from '../../core/search/entry';
import type { Found } from '../../core/search/entry';
import type { Library } from '../../core/library/library';
import type { Reply, Sop } from '../../core/sop/model';
import type { LibraryLoader } from '../library/loader';
import { notInForce, sopIcon } from '../services/in-force';
import { answerOf } from '../shared/quick-pick-answer';
import { keepOrder } from '../shared/quick-pick-order';
import type { Services } from '../services/services';
import { Throttle } from '../shared/throttle';
import { categoryPath, languagesText, readingText, statusText, summaryText } from '../shared/wording';
import { shownRow } from '../shared/shown';

/** A hit as a row of a picker. */
export interface FoundItem extends vscode.QuickPickItem {
  readonly found: Found;
}

/** How a hit looks in every picker: its category and status beside the title, the summary below. */
export function foundItem(
  found: Found,
  { library, clock }: Pick<Services, 'library' | 'clock'>,
  detail?: string,
): FoundItem {
  const { sop } = found;
  const why = notInForce(sop, library, clock.now());
  const category = categoryPath(library, sop);
  if (found.kind === 'reply') {
    const description = [vscode.l10n.t('reply'), languagesText(found.reply, sop), why].filter(Boolean).join(' · ');
    return shownRow({
      found,
      label: found.reply.title,
      description,
      detail: detail ?? usualDetail(found, library),
      iconPath: new vscode.ThemeIcon('mail'),
      alwaysShow: true,
    });
  }
  const description = [category, why ?? statusText(sop.status)].filter(Boolean).join(' · ');
  return shownRow({
    found,
    label: sop.title,
    description,
    detail: detail ?? usualDetail(found, library),
    iconPath: new vscode.ThemeIcon(sopIcon(sop, library)),
    alwaysShow: true,
  });
}

/** The default line below a title: an SOP's summary, or the title of a reply's SOP. */
export function usualDetail({ kind, sop }: Found, library: Library): string {
  return kind === 'reply' ? sop.title : summaryText(library, sop);
}

/** The line below a title, with how a reply begins. */
export function withPreview(
  detail: string,
  found: Found,
  preview: ((sop: Sop, reply: Reply) => string) | undefined,
): string {
  const text = found.kind === 'reply' ? preview?.(found.sop, found.reply) : undefined;
  return text ? `${detail} · ${text}` : detail;
}

interface PickOptions {
  readonly placeholder: string;
  readonly kind: Found['kind'];
  readonly accepts?: (sop: Sop) => boolean;
  /** Gives previews of replies for one list. */
  readonly previews?: () => (sop: Sop, reply: Reply) => string;
  /** Another way to choose, above the list. */
  readonly another?: { readonly button: vscode.QuickInputButton; readonly press: () => void } | undefined;
}

/** Lets people choose an SOP or a reply, ranked like everywhere else. */
export async function pickFound(
  services: Pick<Services, 'search' | 'library' | 'clock'>,
  { placeholder, kind, accepts, previews, another }: PickOptions,
): Promise<Found | undefined> {
  const { search, library } = services;
  const pick = vscode.window.createQuickPick<FoundItem>();
  pick.placeholder = placeholder;
  keepOrder(pick);
  pick.buttons = another ? [another.button] : [];
  pick.onDidTriggerButton(() => {
    pick.hide();
    another?.press();
  });
  const rows = () => {
    const preview = previews?.();
    return search
      .search(`is:${kind} ${pick.value}`, { limit: 200, ...(accepts ? { accepts } : {}) })
      .filter((hit) => hit.found.kind === kind)
      .map(({ found }) => foundItem(found, services, withPreview(usualDetail(found, library), found, preview)));
  };
  const show = () => void (pick.items = rows());
  show();
  const follow = new Throttle(() => setItems(pick, rows()), 400);
  const subscriptions = [pick.onDidChangeValue(show), follow, library.onDidChange(() => follow.ask())];
  return answerOf(pick, () => pick.activeItems[0]?.found, subscriptions);
}

interface FollowServices extends Pick<Services, 'library'> {
  readonly loader: Pick<LibraryLoader, 'progress' | 'onDidProgress'>;
}

/** Shows the rows at once and again whenever the library changes, and shows the progress of reading it. */
export function followLibrary(
  pick: vscode.QuickPick<vscode.QuickPickItem>,
  { library, loader }: FollowServices,
  show: () => void,
  title?: string,
): vscode.Disposable {
  const refresh = () => {
    const { progress } = loader;
    pick.busy = progress.loading;
    pick.title = progress.loading ? readingText(progress) : title;
    show();
  };
  const follow = new Throttle(refresh, 400);
  follow.ask();
  return vscode.Disposable.from(
    follow,
    library.onDidChange(() => follow.ask()),
    loader.onDidProgress(() => follow.ask()),
  );
}

/**
 * Shows new rows for the same query and keeps the active one: Enter must not do something else because the library
 * changed.
 * @param keepsActive whether the first row stays active, too, when another takes its place.
 */
export function setItems<T extends vscode.QuickPickItem & { readonly found?: Found }>(
  pick: vscode.QuickPick<T>,
  items: readonly T[],
  keepsActive = false,
): void {
  const [active] = pick.activeItems;
  // An active item that is not among the rows belongs to an earlier list.
  const isMoved =
    active !== undefined &&
    pick.items.includes(active) &&
    active !== pick.items.find((item) => item.kind !== vscode.QuickPickItemKind.Separator);
  pick.items = items;
  const again =
    active &&
    (isMoved || keepsActive) &&
    items.find((item) => item.found && active.found && nameOf(item.found) === nameOf(active.found));
  if (again) pick.activeItems = [again];
}

/** The SOP that a command was called for, otherwise the one the person chooses; undefined when they cancel. */
export async function sopFor(
  services: Pick<Services, 'search' | 'library' | 'clock'>,
  argument: unknown,
  placeholder: string,
): Promise<Sop | undefined> {
  const uri = uriOf(argument);
  if (uri !== undefined) {
    const sop = services.library.get(uri);
    if (!sop) throw new Error(vscode.l10n.t('There is no SOP at {0}.', uri));
    return sop;
  }
  return (await pickFound(services, { placeholder, kind: 'sop' }))?.sop;
}

/** The file that an argument names, whether from a button, a tree row, an editor menu or the explorer menu. */
export function uriOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (argument instanceof vscode.Uri) return argument.toString();
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('uri' in argument && typeof argument.uri === 'string') return argument.uri;
  return 'sop' in argument ? (argument.sop as Sop).location.uri : undefined;
}

/** The reply that an argument names. */
export function replyOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('reply' in argument)) return undefined;
  const { reply } = argument;
  if (typeof reply === 'string') return reply;
  return typeof reply === 'object' && reply !== null && 'id' in reply ? String(reply.id) : undefined;
}

import * as vscode from 'vscode';
import type { Category } from '../../core/library/library';
import { isOffered } from '../../core/reply/choose';
import type { Found } from '../../core/search/entry';
import type { SearchHit } from '../../core/search/search-index';
import { hasFilters, parseQuery } from '../../core/search/query';
import { today } from '../shared/drafts';
import { foundItem } from '../shared/pick';
import type { Services } from '../shared/services';
import { categoryPath } from '../shared/wording';
import type { RecentlyFound } from './recent';

/** A row of the search: something found, a heading, or a way out of finding nothing. */
export interface SearchItem extends vscode.QuickPickItem {
  readonly found?: Found;
  /** What is searched for instead when the row is chosen. */
  readonly query?: string;
}

/** The most rows shown; nobody reads further, and the list stays quick. */
const most = 100;

export const buttons = {
  side: { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Open to the Side') },
  checklist: { iconPath: new vscode.ThemeIcon('checklist'), tooltip: vscode.l10n.t('Start Checklist') },
  insert: { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Reply') },
  copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') },
} satisfies Record<string, vscode.QuickInputButton>;

type Sources = Pick<Services, 'library' | 'search' | 'clock'>;

/** The rows for what somebody has typed so far. */
export function searchItems(value: string, sources: Sources, recent: RecentlyFound): SearchItem[] {
  if (value.trim() === '') return browseItems(sources, recent);
  const { search } = sources;
  const hits = search.search(value, { limit: most });
  return hits.length > 0 ? hits.map((hit) => hitItem(hit, sources)) : nothingFound(value);
}

/** Nothing typed yet: what was used last, then everything by category. */
function browseItems(sources: Sources, recent: RecentlyFound): SearchItem[] {
  const { library, search } = sources;
  const last = recent.list(library);
  const sops = search.search('is:sop').map((hit) => hit.found);
  const groups = new Map<string, Found[]>();
  const order = (one: Found) => library.config(one.sop.location.root).categories.get(categoryOf(one).folder)?.order ?? Number.MAX_SAFE_INTEGER;
  for (const found of sops.sort((a, b) => order(a) - order(b))) {
    const title = categoryPath(library, found.sop);
    groups.set(title, [...(groups.get(title) ?? []), found]);
  }
  return [
    ...(last.length > 0 ? [heading(vscode.l10n.t('recently used')), ...last.map((found) => rowOf(found, sources))] : []),
    ...[...groups].flatMap(([title, found]) => [heading(title), ...found.map((one) => rowOf(one, sources))]),
  ];
}

function nothingFound(value: string): SearchItem[] {
  const query = parseQuery(value);
  const rows: SearchItem[] = [{ label: vscode.l10n.t('Nothing found for “{0}”', value), iconPath: new vscode.ThemeIcon('info'), alwaysShow: true }];
  if (!hasFilters(query)) return rows;
  return [...rows, { label: vscode.l10n.t('Clear the filters'), description: query.text, iconPath: new vscode.ThemeIcon('clear-all'), alwaysShow: true, query: query.text }];
}

/** A hit whose title does not show why it was found says so below it. */
function hitItem(hit: SearchHit, sources: Sources): SearchItem {
  const inTitle = hit.matches.some((match) => match.field === 'title');
  const why = hit.matches[0];
  return rowOf(hit.found, sources, inTitle || !why || why.field === 'summary' ? undefined : excerpt(why.text, why.ranges[0]?.[0] ?? 0));
}

function rowOf(found: Found, { library, clock }: Sources, detail?: string): SearchItem {
  const isOfferedNow = isOffered(found.sop, today(clock.now()));
  const insert = isOfferedNow && found.sop.replies.length > 0 ? [buttons.insert] : [];
  const own = found.kind === 'reply' ? [...insert, ...(isOfferedNow ? [buttons.copy] : [])] : [buttons.checklist, ...insert, buttons.copy];
  return { ...foundItem(found, library, detail), buttons: [buttons.side, ...own] };
}

function heading(label: string): SearchItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function categoryOf(found: Found): Category {
  const { root, path } = found.sop.location;
  return { root, folder: path.split('/').slice(0, -1).join('/') };
}

/** The stretch of a text around a place, on one line. */
function excerpt(text: string, at: number): string {
  const around = 60;
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + 2 * around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ').trim()}${to < text.length ? '…' : ''}`;
}

import { constantFiller } from '../../core/library/constants-in-sop';
import * as vscode from 'vscode';
import type { Category } from '../../core/library/library';
import type { Found } from '../../core/search/entry';
import { hasFilters, parseQuery } from '../../core/search/query';
import type { SearchOptions } from '../../core/search/search-index';
import { searchLeadingOn } from '../../core/search/successors';
import type { LeadingHit } from '../../core/search/successors';
import type { Reply, Sop } from '../../core/sop/model';
import type { LibraryLoader } from '../library/loader';
import type { ChosenBefore } from '../services/chosen';
import { buttons, isOfferedNow } from '../pickers/found-actions';
import { foundItem, usualDetail, withPreview } from '../pickers/pick';
import type { Services } from '../services/services';
import { categoryPath, markText, numberText } from '../shared/wording';
import { furtherItems } from './further';
import type { FurtherItem, KnownCases } from './further';
import { detailOf } from './why';
import { shown } from '../shared/shown';

/** A row of the search: a hit, a heading, or a suggestion when nothing was found. */
export interface SearchItem extends FurtherItem {
  readonly found?: Found;
  /** The query to search for instead when the row is chosen. */
  readonly query?: string;
}

/** The maximum number of hits shown: nobody reads further, and the list stays fast. */
const mostHits = 50;
/** The maximum number of SOPs shown while nothing is typed. */
const mostBrowsed = 200;

export interface SearchContext extends KnownCases, Pick<Services, 'search' | 'whatChanged'> {
  readonly loader: Pick<LibraryLoader, 'progress'>;
  readonly chosen: ChosenBefore;
  /** The person who searches, which decides the order of equal hits. */
  readonly asker: Pick<SearchOptions, 'language' | 'usage'>;
  /** How a reply begins; undefined until what tells it is loaded. */
  readonly preview: ((sop: Sop, reply: Reply) => string) | undefined;
}

/** The rows for what has been typed so far. */
export function searchItems(value: string, context: SearchContext): SearchItem[] {
  if (value.trim() === '') return browseItems(context);
  const hits = searchLeadingOn(context.search, value, context.library, { limit: mostHits, ...context.asker });
  const further = furtherItems(value, context);
  const found = hits.map((hit) => hitItem(hit, context));
  return further.length + found.length > 0 ? [...further, ...found] : nothingFound(value, context);
}

/** The rows while nothing is typed: what was used recently, then the first SOPs by category. */
function browseItems(context: SearchContext): SearchItem[] {
  const { library, chosen } = context;
  const last = chosen.recent(library);
  const groups = firstSops(context);
  const more = library.size - [...groups.values()].reduce((sum, sops) => sum + sops.length, 0);
  return [
    ...(last.length > 0
      ? [heading(vscode.l10n.t('recently used')), ...last.map((found) => rowOf(found, context))]
      : []),
    ...[...groups].flatMap(([title, sops]) => [
      heading(title),
      ...sops.map((sop) => rowOf({ kind: 'sop', sop }, context)),
    ]),
    ...(more > 0
      ? [
          {
            label: vscode.l10n.t('And {0} more: type to search', numberText(more)),
            iconPath: new vscode.ThemeIcon('ellipsis'),
          },
        ]
      : []),
  ];
}

/** The first SOPs grouped by category title, in the order of the categories. */
function firstSops({ library }: SearchContext): Map<string, Sop[]> {
  const groups = new Map<string, Sop[]>();
  const orderOf = ({ root, folder }: Category) =>
    library.config(root).categories.get(folder)?.order ?? Number.MAX_SAFE_INTEGER;
  const { compare } = new Intl.Collator(vscode.env.language);
  let left = mostBrowsed;
  for (const category of library.categories().sort((a, b) => orderOf(a) - orderOf(b) || compare(a.folder, b.folder))) {
    if (left === 0) break;
    const sops = library
      .sopsIn(category)
      .sort((a, b) => compare(a.title, b.title))
      .slice(0, left);
    const [first] = sops;
    if (!first) continue;
    const title = categoryPath(library, first);
    groups.set(title, [...(groups.get(title) ?? []), ...sops]);
    left -= sops.length;
  }
  return groups;
}

function nothingFound(value: string, { loader }: SearchContext): SearchItem[] {
  const query = parseQuery(value);
  const label = loader.progress.loading
    ? vscode.l10n.t('Nothing found for “{0}” so far', value)
    : vscode.l10n.t('Nothing found for “{0}”', value);
  const rows: SearchItem[] = [{ label, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true }];
  if (!hasFilters(query)) return rows;
  return [
    ...rows,
    {
      label: vscode.l10n.t('Clear the filters'),
      description: query.text,
      iconPath: new vscode.ThemeIcon('clear-all'),
      alwaysShow: true,
      query: query.text,
    },
  ];
}

function hitItem(hit: LeadingHit, context: SearchContext): SearchItem {
  const { sop } = hit.found;
  const fill = constantFiller(context.library.config(sop.location.root), sop.lang);
  const row = rowOf(hit.found, context, fill(detailOf(hit, usualDetail(hit.found, context.library))));
  if (!hit.replaces) return row;
  const replaces = shown(vscode.l10n.t('replaces “{0}”', hit.replaces.title));
  return { ...row, description: [replaces, row.description].filter(Boolean).join(' · ') };
}

function rowOf(found: Found, context: SearchContext, detail?: string): SearchItem {
  const isOffered = isOfferedNow(found.sop, context);
  const insert = isOffered && found.sop.replies.length > 0 ? [buttons.insert] : [];
  const own =
    found.kind === 'reply'
      ? [...insert, ...(isOffered ? [buttons.copy] : [])]
      : [buttons.checklist, ...insert, buttons.copy];
  const line = withPreview(detail ?? usualDetail(found, context.library), found, context.preview);
  const item = foundItem(found, context, line);
  const mark = found.kind === 'sop' ? markText(context.whatChanged.of(found.sop)) : '';
  const description = [mark, item.description].filter(Boolean).join(' · ');
  return { ...item, description, buttons: [buttons.side, ...own] };
}

function heading(label: string): SearchItem {
  return { label: shown(label), kind: vscode.QuickPickItemKind.Separator };
}

import * as vscode from 'vscode';
import type { Found } from '../../core/search/entry';
import type { Reason } from '../../core/triage/reasons';
import type { Suggestion } from '../../core/triage/triage-index';
import type { LibraryLoader } from '../library/loader';
import { buttons, isOfferedNow } from '../pickers/found-actions';
import type { Services } from '../services/services';
import { excerptOf, percentText, statusIcon, statusText } from '../shared/wording';
import { shownRow } from '../shared/shown';

/** A row of the suggestions: an SOP, a note that there is none, or a link to the search. */
export interface SuggestionItem extends vscode.QuickPickItem {
  readonly found?: Found;
  readonly isSearch?: boolean;
}

/** The maximum number of characters shown of what the customer wrote, and of what it matched. */
const longestPhrase = 40;
const longestMatched = 60;

interface ItemServices extends Pick<Services, 'clock'> {
  readonly loader: Pick<LibraryLoader, 'progress'>;
}

/** The rows for the suggestions, and the link to the search. */
export function suggestionItems(suggestions: readonly Suggestion[], services: ItemServices): SuggestionItem[] {
  const search: SuggestionItem = {
    label: vscode.l10n.t('Search SOPs…'),
    iconPath: new vscode.ThemeIcon('search'),
    alwaysShow: true,
    isSearch: true,
  };
  return [
    ...(suggestions.length > 0 ? suggestions.map((one) => suggestionItem(one, services)) : [noneFits(services)]),
    search,
  ];
}

function noneFits({ loader }: ItemServices): SuggestionItem {
  const label = loader.progress.loading
    ? vscode.l10n.t('No SOP fits this message so far')
    : vscode.l10n.t('No SOP fits this message');
  return { label, iconPath: new vscode.ThemeIcon('info'), alwaysShow: true };
}

/** The highest confidence shown: a result based on words alone is never certain. */
const surest = 0.99;

function suggestionItem({ sop, confidence, reasons }: Suggestion, services: Pick<Services, 'clock'>): SuggestionItem {
  const description = [
    confidenceText(confidence),
    percentText(Math.min(confidence, surest)),
    sop.status === 'approved' ? '' : statusText(sop.status),
  ]
    .filter(Boolean)
    .join(' · ');
  const insert = isOfferedNow(sop, services) && sop.replies.length > 0 ? [buttons.insert] : [];
  return shownRow({
    found: { kind: 'sop', sop },
    label: sop.title,
    description,
    detail: reasons.map(reasonText).join(' · '),
    iconPath: new vscode.ThemeIcon(statusIcon(sop.status)),
    buttons: [buttons.side, buttons.checklist, ...insert],
  });
}

function confidenceText(confidence: number): string {
  if (confidence >= 0.8) return vscode.l10n.t('very likely');
  if (confidence >= 0.5) return vscode.l10n.t('likely');
  return confidence >= 0.2 ? vscode.l10n.t('possible') : vscode.l10n.t('less likely');
}

/** What the customer wrote, and the text of the SOP that says the same. */
function reasonText({ phrase, field, matched }: Reason): string {
  const [said, own] = [excerptOf(phrase.text, longestPhrase), excerptOf(matched, longestMatched)];
  switch (field) {
    case 'triggers':
      return vscode.l10n.t('“{0}” ≈ trigger “{1}”', said, own);
    case 'answers':
      return vscode.l10n.t('“{0}” ≈ question “{1}”', said, own);
    case 'title':
      return vscode.l10n.t('“{0}” ≈ title “{1}”', said, own);
    case 'aliases':
      return vscode.l10n.t('“{0}” ≈ other name “{1}”', said, own);
    case 'tags':
      return vscode.l10n.t('“{0}” ≈ tag “{1}”', said, own);
    case 'summary':
      return vscode.l10n.t('“{0}” ≈ summary “{1}”', said, own);
  }
}

import * as vscode from 'vscode';
import type { MaybeChosen } from '../../core/assistant/choose/chosen-first';
import type { Found } from '../../core/search/entry';
import type { Suggestion } from '../../core/triage/triage-index';
import type { LibraryLoader } from '../library/loader';
import { buttons, isOfferedNow } from '../pickers/found-actions';
import { notInForce, sopIcon } from '../services/in-force';
import type { Services } from '../services/services';
import { noneChosenText, whyTexts } from '../shared/suggestion-words';
import { shownRow } from '../shared/shown';

/** A row of the suggestions: an SOP, a note that there is none, or a link to the search. */
export interface SuggestionItem extends vscode.QuickPickItem {
  readonly found?: Found;
  readonly isSearch?: boolean;
}

interface ItemServices extends Pick<Services, 'library' | 'clock'> {
  readonly loader: Pick<LibraryLoader, 'progress'>;
}

/**
 * The rows for the suggestions, and the link to the search.
 * @param foundNone the language model that finds that none of them fits.
 */
export function suggestionItems(
  suggestions: readonly MaybeChosen<Suggestion>[],
  services: ItemServices,
  foundNone?: string,
): SuggestionItem[] {
  const search: SuggestionItem = {
    label: vscode.l10n.t('Search SOPs…'),
    iconPath: new vscode.ThemeIcon('search'),
    ...(foundNone === undefined ? {} : { description: noneChosenText(foundNone) }),
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

function suggestionItem(
  suggestion: MaybeChosen<Suggestion>,
  services: Pick<Services, 'library' | 'clock'>,
): SuggestionItem {
  const { library, clock } = services;
  const { sop } = suggestion;
  const { sure, why } = whyTexts(suggestion);
  const description = [...sure, notInForce(sop, library, clock.now())].filter(Boolean).join(' · ');
  const insert = isOfferedNow(sop, services) && sop.replies.length > 0 ? [buttons.insert] : [];
  return shownRow({
    found: { kind: 'sop', sop },
    label: sop.title,
    description,
    detail: why.join(' · '),
    iconPath: new vscode.ThemeIcon(suggestion.chosen ? 'sparkle' : sopIcon(sop, library)),
    buttons: [buttons.side, buttons.checklist, ...insert],
  });
}

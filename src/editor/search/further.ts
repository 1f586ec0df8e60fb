import * as vscode from 'vscode';
import { isNamed } from '../../core/case/asked-case';
import { wordsOf } from '../../core/language/words';
import { tellingFacts } from '../../core/ticket/matter';
import type { Services } from '../services/services';
import { caseTitle, progressText } from '../shared/case-words';
import { shownRow } from '../shared/shown';

/** A row that leads on from the search: to suggestions for a pasted message, or to a case. */
export interface FurtherItem extends vscode.QuickPickItem {
  /** The customer's message that SOPs are to be suggested for. */
  readonly message?: string;
  readonly caseId?: string;
}

/** From so many words on, what was typed is rather a message than words to search for. */
const leastWords = 8;
/** The most cases shown: more than these, the words name none. */
const mostCases = 5;

/** Where the search leads on to for what was typed: suggestions for a message, and the open cases that it names. */
export function furtherItems(
  value: string,
  { cases, library, memory }: Pick<Services, 'cases' | 'library' | 'memory'>,
): FurtherItem[] {
  if (wordsOf(value).length >= leastWords)
    return [
      {
        label: vscode.l10n.t('Suggest SOPs for this message'),
        iconPath: new vscode.ThemeIcon('lightbulb'),
        alwaysShow: true,
        message: value,
      },
    ];
  const named = cases.cases.filter(({ state }) => {
    const telling = tellingFacts(library.config(state.location.root));
    const isTelling = (fact: string) => telling.has(fact) || fact.startsWith('customer.');
    return !state.closed && isNamed({ ...state, entered: memory.get(state.id) }, value, isTelling);
  });
  return named.slice(0, mostCases).map((view) =>
    shownRow<FurtherItem>({
      label: caseTitle(view),
      description: [vscode.l10n.t('case'), progressText(view)].join(' · '),
      iconPath: new vscode.ThemeIcon('checklist'),
      alwaysShow: true,
      caseId: view.state.id,
    }),
  );
}

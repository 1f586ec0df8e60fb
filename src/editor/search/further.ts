import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import { isNamed } from '../../core/case/asked-case';
import type { CaseView } from '../../core/case/model/view';
import { wordsOf } from '../../core/language/words';
import { tellingFacts } from '../../core/ticket/matter';
import type { Services } from '../services/services';
import { factsOfCase } from '../services/case-facts';
import { closedText, progressText } from '../shared/case-words';
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

/** What cases are found among. */
export interface KnownCases extends Pick<Services, 'cases' | 'library' | 'memory' | 'clock'> {
  /** The closed ones, once they were read. */
  readonly closed: readonly CaseView[];
}

/** Whether what was typed may name a case. */
export function mayNameCase(value: string): boolean {
  return /[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/su.test(value) && wordsOf(value).length < leastWords;
}

/** Where the search leads on to for what was typed: suggestions for a message, and the cases that it names, open ones first. */
export function furtherItems(value: string, { cases, closed, library, memory, clock }: KnownCases): FurtherItem[] {
  if (wordsOf(value).length >= leastWords)
    return [
      {
        label: vscode.l10n.t('Suggest SOPs for this message'),
        iconPath: new vscode.ThemeIcon('lightbulb'),
        alwaysShow: true,
        message: value,
      },
    ];
  const isMeant = ({ state }: CaseView) => {
    const telling = tellingFacts(library.config(state.location.root));
    const isTelling = (fact: string) => telling.has(fact) || fact.startsWith('customer.');
    return isNamed({ ...state, entered: memory.get(state.id) }, value, isTelling);
  };
  const open = cases.cases.filter((view) => !view.state.closed && isMeant(view));
  return [...open, ...closed.filter(isMeant)].slice(0, mostCases).map((view) => {
    const { id, closed: end } = view.state;
    const about = end ? closedText(end, clock.now()) : progressText(view);
    return shownRow<FurtherItem>({
      label: caseTitle(view),
      description: [vscode.l10n.t('case'), about].join(' · '),
      detail: factsOfCase(view, { library, memory }).join(' · '),
      iconPath: new vscode.ThemeIcon(end ? 'archive' : 'checklist'),
      alwaysShow: true,
      caseId: id,
    });
  });
}

import * as vscode from 'vscode';
import type { MaybeChosen } from '../../core/assistant/choose/chosen-first';
import type { Reason } from '../../core/triage/reasons';
import type { Suggestion } from '../../core/triage/triage-index';
import { excerptOf, percentText } from './wording';

type Chosen = NonNullable<MaybeChosen<Suggestion>['chosen']>;

/** The maximum number of characters shown of what the customer wrote, and of what it matched. */
const longestPhrase = 40;
const longestMatched = 60;
/** The highest confidence shown: a result based on words alone is never certain. */
const surest = 0.99;

/** Which language model chose a suggestion. */
export function chosenText({ model }: Chosen): string {
  return vscode.l10n.t('chosen by {0}', model);
}

/** The words of the customer by which a language model chose it. */
function decidingText({ words }: Chosen): string {
  return vscode.l10n.t('because of “{0}”', words.map((one) => excerptOf(one, longestMatched)).join('”, “'));
}

/** That a language model found nothing to choose. */
export function noneChosenText(model: string): string {
  return vscode.l10n.t('{0} finds that none fits', model);
}

/** What the row or line of a suggestion says of it: first who chose it, if a language model did. */
export function whyTexts({ confidence, reasons, chosen }: MaybeChosen<Suggestion>): {
  readonly sure: readonly string[];
  readonly why: readonly string[];
} {
  return {
    sure: [...(chosen ? [chosenText(chosen)] : []), sureText(confidence)],
    why: [...(chosen ? [decidingText(chosen)] : []), ...reasons.map(reasonText)],
  };
}

/** How sure a suggestion is, in words and per cent. */
export function sureText(confidence: number): string {
  return `${confidenceText(confidence)} · ${percentText(Math.min(confidence, surest))}`;
}

function confidenceText(confidence: number): string {
  if (confidence >= 0.8) return vscode.l10n.t('very likely');
  if (confidence >= 0.5) return vscode.l10n.t('likely');
  return confidence >= 0.2 ? vscode.l10n.t('possible') : vscode.l10n.t('less likely');
}

/** What the customer wrote, and the text of the SOP that says the same. */
export function reasonText({ phrase, field, matched }: Reason): string {
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

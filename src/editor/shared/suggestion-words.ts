import * as vscode from 'vscode';
import type { Reason } from '../../core/triage/reasons';
import { excerptOf, percentText } from './wording';

/** The maximum number of characters shown of what the customer wrote, and of what it matched. */
const longestPhrase = 40;
const longestMatched = 60;
/** The highest confidence shown: a result based on words alone is never certain. */
const surest = 0.99;

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

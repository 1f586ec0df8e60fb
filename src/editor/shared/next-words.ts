import * as vscode from 'vscode';
import type { NextSop, WhyNext } from '../../core/case/next/coming';

/** Why an SOP comes next, as a sentence. */
export function whyNextText(why: WhyNext): string {
  return why.kind === 'asked'
    ? vscode.l10n.t('{0} of {1} customers asked this next.', why.asked, why.of)
    : vscode.l10n.t('“{0}” names it as related.', why.after.title);
}

/** The same in a few words, where a sentence has no room; empty where it would say no more than the list. */
export function whyNextShort(why: WhyNext): string {
  return why.kind === 'asked' ? vscode.l10n.t('{0} of {1} asked next', why.asked, why.of) : '';
}

/** What customers asked next, with its title; empty where only the library says so. */
export function whyNextTitled({ sop, why }: NextSop): string {
  return why.kind === 'asked'
    ? vscode.l10n.t('{0} of {1} customers then asked for “{2}”.', why.asked, why.of, sop.title)
    : '';
}

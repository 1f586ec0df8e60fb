import * as vscode from 'vscode';
import type { NextSop, WhyNext } from '../../core/case/next/coming';

/** Of fewer who were told, nothing is said: they may have been the patient ones. */
const fewestTold = 10;

/** Why an SOP comes next, in a sentence or two. */
export function whyNextText(why: WhyNext): string {
  if (why.kind === 'related') return vscode.l10n.t('“{0}” names it as related.', why.after.title);
  const asked = vscode.l10n.t('{0} of {1} customers asked this next.', why.asked, why.of);
  if (why.told < fewestTold) return asked;
  return `${asked} ${vscode.l10n.t('Of those told beforehand, {0} of {1} still asked.', why.toldAfter, why.told)}`;
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

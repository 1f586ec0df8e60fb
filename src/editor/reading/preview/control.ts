import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import { nextReview } from '../../../core/lifecycle/reviews/due';
import type { Sop } from '../../../core/sop/model';
import { approvalNote } from '../../services/in-force';
import { approvalTexts, personName } from '../../shared/people';
import { audienceText, dayText, statusText } from '../../shared/wording';
import { escapeHtml } from './html';

/** What stands before an SOP instead of its front matter: its title, its tags, and who answers for which version of it. */
export function headingHtml(sop: Sop, library: Library): string {
  const tags = sop.front.tags.map((tag) => `<span class="sop-tag">${escapeHtml(tag)}</span>`).join(' ');
  const cells = controlOf(sop, library).map(
    ([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<header class="sop-heading"><h1>${escapeHtml(sop.title)}</h1><dl class="sop-control">${cells.join('')}</dl>${tags ? `<p>${tags}</p>` : ''}</header>\n`;
}

/** What document control asks for, as far as the SOP says it. */
function controlOf(sop: Sop, library: Library): [name: string, value: string][] {
  const { status, version, front, location } = sop;
  const config = library.config(location.root);
  const next = nextReview(front);
  const facts: [string, string | undefined][] = [
    [vscode.l10n.t('Status'), capital(statusText(status))],
    [vscode.l10n.t('Version'), version],
    [vscode.l10n.t('Owner'), front.owner && personName(front.owner.text, config)],
    [
      vscode.l10n.t('Approved by'),
      [approvalTexts(sop, config).join('; '), approvalNote(sop, library)].filter(Boolean).join(' · '),
    ],
    [vscode.l10n.t('Effective from'), front.effective && dayText(front.effective)],
    [vscode.l10n.t('Last review'), front.lastReviewed && dayText(front.lastReviewed)],
    [vscode.l10n.t('Next review'), next && dayText(next)],
    [vscode.l10n.t('Audience'), front.audience && capital(audienceText(front.audience))],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase(vscode.env.language) + text.slice(1);
}

import * as vscode from 'vscode';
import type { MaybeChosen } from '../../core/assistant/choose/chosen-first';
import type { Sop } from '../../core/sop/model';
import type { Suggestion } from '../../core/triage/triage-index';
import type { Anticipation } from '../services/anticipations';
import { hasSteps } from '../services/in-force';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { whyNextText } from '../shared/next-words';
import { shown } from '../shared/shown';
import { chosenText, whyTexts } from '../shared/suggestion-words';
import { excerptOf } from '../shared/wording';

/** How many letters of a question stand in a line above a reply. */
const longestQuestion = 60;

/**
 * Starts the checklist of an SOP for a draft, or goes to the one that is open for its ticket; opens the SOP where there is
 * nothing to tick.
 */
export function startCommand(
  draft: string,
  suggestion: MaybeChosen<Suggestion>,
  isRunning: (sop: Sop) => boolean,
): vscode.Command {
  const { sop, chosen } = suggestion;
  const title = !hasSteps(sop)
    ? vscode.l10n.t('Open: {0}', sop.title)
    : isRunning(sop)
      ? vscode.l10n.t('Go to checklist: {0}', sop.title)
      : vscode.l10n.t('Start: {0}', sop.title);
  const { sure, why } = whyTexts(suggestion);
  return {
    command: commands.startSuggested,
    title: chosen
      ? withIcon('sparkle', `${title} · ${chosenText(chosen)}`)
      : withIcon(hasSteps(sop) ? 'checklist' : 'book', title),
    tooltip: [...sure, ...why].map(shown).join('\n'),
    arguments: [draft, [sop.location.uri]],
  };
}

/** Starts the checklists of two SOPs for a draft. */
export function bothCommand(draft: string, both: readonly Suggestion[]): vscode.Command {
  return {
    command: commands.startSuggested,
    title: withIcon('run-all', vscode.l10n.t('Start both')),
    tooltip: shown(both.map(({ sop }) => sop.title).join('\n')),
    arguments: [draft, both.map(({ sop }) => sop.location.uri)],
  };
}

/** Puts into the reply of a draft what answers a question before it is asked. */
export function anticipateCommand(draft: string, { sop, reply, why }: Anticipation): vscode.Command {
  const argument: SopArgument = { uri: sop.location.uri, reply: reply.id };
  return {
    command: commands.anticipate,
    title: withIcon('comment-discussion', vscode.l10n.t('Anticipate: {0}', excerptOf(reply.title, longestQuestion))),
    tooltip: [reply.title, whyNextText(why)].map(shown).join('\n'),
    arguments: [draft, argument],
  };
}

/** A title with an icon before it. A space that is not broken stays: others are left out behind icons. */
export function withIcon(icon: string, title: string): string {
  return `$(${icon})\u00a0${shown(title)}`;
}

/** The title alone: menus show no icons. */
export function withoutIcon(title: string): string {
  return title.replace(/^\$\([a-z-]+\)\u00a0/, '');
}

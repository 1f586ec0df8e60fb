import * as vscode from 'vscode';
import type { Sop } from '../../core/sop/model';
import { ticketIn } from '../../core/ticket/facts';
import { askedBoth } from '../../core/assistant/choose/chosen-first';
import type { Suggestion } from '../../core/triage/triage-index';
import { pickFound } from '../pickers/pick';
import { isForPractice, valuesIn } from '../services/drafts';
import { hasSteps } from '../services/in-force';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { showPick } from '../shared/dialogs';
import { noneChosenText, whyTexts } from '../shared/suggestion-words';
import type { DraftSuggestions } from './suggestions';

type ChooseServices = Pick<
  Services,
  'library' | 'search' | 'triage' | 'readings' | 'drafts' | 'draftCases' | 'active' | 'log' | 'happened' | 'clock'
>;

/**
 * Starts the checklists of SOPs for a draft, one case each; the one that the message asks for first is shown. What was
 * chosen is learnt.
 */
export async function startSuggested(
  services: ChooseServices,
  document: vscode.TextDocument,
  sops: readonly Sop[],
): Promise<void> {
  const { active, draftCases, readings, triage, log } = services;
  await readings.ready();
  const message = readings.of(document).message?.words.trim();
  for (const sop of sops) {
    // What a made-up customer asks for says nothing of those who will write.
    if (message !== undefined && message !== '' && !isForPractice(document))
      triage
        .learn(message, sop)
        .catch((error: unknown) => log.warn(`What was chosen could not be remembered: ${String(error)}`));
    const argument: SopArgument = {
      uri: sop.location.uri,
      draft: document.uri.toString(),
      ticket: ticketIn(valuesIn(document)) ?? '',
      ...(message === undefined ? {} : { message }),
    };
    await run(hasSteps(sop) ? commands.startChecklist : commands.openSop, argument);
  }
  const [first] = sops;
  const begun = sops.length > 1 && draftCases.casesOf(document).find(({ state }) => state.sop === first?.id);
  if (begun) await active.choose(begun.state.id);
}

/** Starts the checklist that is suggested for a draft, if there is one alone; else people choose. */
export async function startOnly(
  services: ChooseServices,
  suggestions: DraftSuggestions,
  document: vscode.TextDocument,
): Promise<void> {
  await suggestions.settled(document);
  const [only, ...others] = suggestions.of(document);
  if (only && others.length === 0) await startSuggested(services, document, [only.sop]);
  else await chooseSuggested(services, suggestions, document);
}

interface Row extends vscode.QuickPickItem {
  readonly sops?: readonly Sop[];
  readonly isDismissal?: boolean;
}

/** Shows why SOPs are suggested for a draft, and lets people take one, another, or none of them. */
export async function chooseSuggested(
  services: ChooseServices,
  suggestions: DraftSuggestions,
  document: vscode.TextDocument,
): Promise<void> {
  const shown = suggestions.of(document);
  const foundNone = suggestions.foundNone(document);
  const another: Row = {
    label: vscode.l10n.t('Choose another SOP…'),
    iconPath: new vscode.ThemeIcon('search'),
    alwaysShow: true,
  };
  const none: Row = {
    label: vscode.l10n.t('None of these fits'),
    iconPath: new vscode.ThemeIcon('close'),
    ...(foundNone === undefined ? {} : { description: noneChosenText(foundNone) }),
    detail: vscode.l10n.t('They are no longer suggested for this message.'),
    isDismissal: true,
    alwaysShow: true,
  };
  const both = askedBoth(shown);
  const rows: Row[] = [
    ...(both ? [bothRow(both)] : []),
    ...shown.map((suggestion) => ({
      sops: [suggestion.sop],
      label: suggestion.sop.title,
      iconPath: new vscode.ThemeIcon(suggestion.chosen ? 'sparkle' : hasSteps(suggestion.sop) ? 'checklist' : 'book'),
      description: whyTexts(suggestion).sure.join(' · '),
      detail: whyTexts(suggestion).why.join(' · '),
    })),
    another,
    ...(shown.length > 0 ? [none] : []),
  ];
  const chosen = await showPick(rows, {
    title: vscode.l10n.t('SOPs for this message'),
    placeHolder: vscode.l10n.t('Which checklist do you want to start for this draft?'),
    matchOnDetail: true,
  });
  if (!chosen) return;
  if (chosen.isDismissal) {
    for (const { sop } of shown) await suggestions.dismiss(document, sop);
    if (!isForPractice(document)) services.happened.fire({ what: 'none', sops: shown.map(({ sop }) => sop) });
    return;
  }
  const sops = chosen.sops ?? [await askForSop(services)].filter((sop) => sop !== undefined);
  if (sops.length > 0) await startSuggested(services, document, sops);
}

function bothRow(both: readonly Suggestion[]): Row {
  const sops = both.map(({ sop }) => sop);
  return {
    sops,
    label: vscode.l10n.t('Start both'),
    iconPath: new vscode.ThemeIcon('run-all'),
    detail: sops.map(({ title }) => title).join(' · '),
  };
}

async function askForSop(services: ChooseServices): Promise<Sop | undefined> {
  const placeholder = vscode.l10n.t('Which procedure do you want to follow?');
  return (await pickFound(services, { placeholder, kind: 'sop' }))?.sop;
}

import * as vscode from 'vscode';
import { caseTitle } from '../../core/case/title';
import type { CaseView } from '../../core/case/model/view';
import { singlesOf } from '../../core/ticket/facts';
import type { KnownFact } from '../../core/ticket/known-ticket';
import { textOf } from '../../core/ticket/values';
import { openDraftOf, ticketOf } from '../services/case-ticket';
import { keepFacts } from '../services/kept-facts';
import type { Services } from '../services/services';
import { askValue } from '../shared/ask-value';
import type { FactArgument } from '../shared/case-arguments';
import { showPick } from '../shared/dialogs';
import { factLabel, sourceText } from '../shared/fact-words';
import { valueText } from '../shared/wording';
import { writeAtTop } from '../shared/write-at-top';

export type FactServices = Pick<
  Services,
  'library' | 'cases' | 'active' | 'actions' | 'memory' | 'readings' | 'drafts' | 'draftCases' | 'log'
>;

/** Lets people change something known of a case's ticket, or choose between candidates. */
export async function changeFact(services: FactServices, { caseId, variable }: FactArgument): Promise<void> {
  await services.readings.ready();
  const view = services.cases.get(caseId);
  if (!view || view.state.closed) return;
  const { facts, choices } = ticketOf(services, view);
  const candidates = choices.get(variable)?.map(({ value }) => value);
  if (candidates) await choose(services, view, variable, candidates);
  else await change(services, view, variable, facts.get(variable));
}

async function choose(
  services: FactServices,
  view: CaseView,
  variable: string,
  candidates: readonly string[],
): Promise<void> {
  const { library, memory, readings } = services;
  const { root } = view.state.location;
  const document = openDraftOf(services, view.state.id);
  const name = document ? readings.nameOf(document) : view.state.id;
  const [other, none] = [vscode.l10n.t('Another value…'), vscode.l10n.t('None of these')];
  const items = [
    ...candidates.map((value) => ({
      label: valueText(library, root, variable, value),
      description: sourceText('message'),
      value,
    })),
    { label: other, description: '', value: undefined },
    { label: none, description: '', value: undefined },
  ];
  const picked = await showPick<(typeof items)[number]>(items, {
    title: caseTitle(view),
    placeHolder: vscode.l10n.t('{0}: which is it?', factLabel(library, root, variable)),
  });
  if (picked?.value !== undefined) await memory.add(name, { [variable]: picked.value });
  else if (picked?.label === other) await change(services, view, variable, undefined);
  else if (picked?.label === none) for (const value of candidates) await memory.drop(name, variable, value);
}

async function change(
  services: FactServices,
  view: CaseView,
  variable: string,
  fact: KnownFact | undefined,
): Promise<void> {
  const { library, memory, readings } = services;
  const { root } = view.state.location;
  const [now] = fact ? singlesOf(fact.value).map((one) => textOf(one).trim()) : [];
  const value = await askValue(library, {
    title: caseTitle(view),
    root,
    variable,
    value: now,
    empty: fact ? vscode.l10n.t('Leave empty to forget it') : vscode.l10n.t('Leave empty if there is none'),
  });
  if (value === undefined || value === (now ?? '')) return;
  const document = openDraftOf(services, view.state.id);
  if (fact?.source === 'front-matter' && document) await writeAtTop(document, { [variable]: value });
  else await keepFacts(services, view, { [variable]: value });
  // What the message says comes back else.
  if (value === '' && fact?.place && document && now !== undefined)
    await memory.drop(readings.nameOf(document), variable, now);
}

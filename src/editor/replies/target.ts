import * as vscode from 'vscode';
import { isPractice } from '../../core/case/practice';
import { caseTitle } from '../../core/case/title';
import type { CaseView } from '../../core/case/model/view';
import type { Difference } from '../../core/ticket/matter';
import { openDraftOf } from '../services/case-ticket';
import { idShown } from '../services/draft-cases';
import { mayBelongTo } from '../services/drafts';
import { casesLike, differencesOf } from '../services/matters';
import type { Services } from '../services/services';
import type { StepOfCase } from '../shared/commands';
import { showPick, showWarning } from '../shared/dialogs';
import { factLabel } from '../shared/fact-words';
import { valueText } from '../shared/wording';

export type TargetServices = Pick<Services, 'library' | 'readings' | 'memory' | 'drafts' | 'cases' | 'draftCases'>;

/** The draft that a reply goes into. */
export interface Target {
  readonly document: vscode.TextDocument;
  /** Shows it, with the focus. */
  show(): Promise<vscode.TextEditor>;
}

/**
 * The draft that a reply goes into. Called from a step, it is that of the step's case, made if there is none; else the
 * current one. Where draft and case say different things, the person decides.
 * @returns undefined when there is no draft and none is needed yet.
 */
export async function draftFor(
  services: TargetServices,
  calledFrom: StepOfCase | undefined,
): Promise<Target | 'cancelled' | undefined> {
  const view = calledFrom && services.cases.get(calledFrom.caseId);
  return view ? draftOfCase(services, view) : currentDraft(services);
}

async function draftOfCase(services: TargetServices, view: CaseView): Promise<Target | 'cancelled'> {
  const { drafts, draftCases, readings } = services;
  await readings.ready();
  const current = drafts.document();
  const isFree = current !== undefined && draftCases.idsOf(current).length === 0 && mayBelongTo(current, view.state.id);
  const own = openDraftOf(services, view.state.id) ?? (await boundDraftOf(services, view));
  const candidate = own ?? (isFree ? current : undefined);
  if (!candidate) return newDraftOf(view, draftCases);
  const differing = differencesOf(services, candidate, view);
  if (differing.length > 0) {
    const use = vscode.l10n.t('Use This Draft');
    const make = vscode.l10n.t('New Draft');
    const chosen = await askAbout(services, differing, view, [use, make]);
    if (chosen === make) return newDraftOf(view, draftCases);
    if (chosen !== use) return 'cancelled';
  }
  await draftCases.bind(candidate, view.state.id);
  return target(services, candidate);
}

/** Where a draft of a case was last, read from there. */
async function boundDraftOf({ draftCases }: TargetServices, view: CaseView): Promise<vscode.TextDocument | undefined> {
  const uri = draftCases.draftOf(view.state.id);
  if (!uri) return undefined;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    // It was deleted, or belongs to a window that is gone: then the case has no draft.
    return undefined;
  }
}

async function currentDraft(services: TargetServices): Promise<Target | 'cancelled' | undefined> {
  const document = services.drafts.document();
  if (!document) return undefined;
  const views = await casesOfDraft(services, document);
  return views === 'cancelled' ? views : target(services, document);
}

/**
 * The cases that a draft belongs to. One that has none yet is bound to the open case that is about the same; where there are
 * several, the person says which. Where draft and case say different things, they decide.
 */
export async function casesOfDraft(
  services: TargetServices,
  document: vscode.TextDocument,
): Promise<CaseView[] | 'cancelled'> {
  await services.readings.ready();
  const views = await services.draftCases.load(document);
  if (views.length === 0) return bindInDoubt(services, document);
  for (const view of views) {
    const differing = differencesOf(services, document, view);
    const goOn = vscode.l10n.t('Go On Anyway');
    if (differing.length > 0 && (await askAbout(services, differing, view, [goOn])) !== goOn) return 'cancelled';
  }
  return views;
}

async function bindInDoubt(services: TargetServices, document: vscode.TextDocument): Promise<CaseView[] | 'cancelled'> {
  const { cases, draftCases } = services;
  const open = [...cases.practised, ...cases.cases].filter(
    ({ state }) => !state.closed && mayBelongTo(document, state.id),
  );
  const alike = casesLike(services, document, open);
  const view = alike.length < 2 ? alike[0] : await askWhich(alike);
  if (view === 'cancelled') return view;
  if (view) await draftCases.bind(document, view.state.id);
  return view ? [view] : [];
}

async function askWhich(alike: readonly CaseView[]): Promise<CaseView | 'cancelled' | undefined> {
  const none = { label: vscode.l10n.t('None of these'), view: undefined };
  const items = alike.map((view) => ({ label: caseTitle(view), view }));
  const chosen = await showPick<{ label: string; view: CaseView | undefined }>([...items, none], {
    placeHolder: vscode.l10n.t('Which case is this draft for?'),
  });
  return chosen ? chosen.view : 'cancelled';
}

async function askAbout(
  { library }: TargetServices,
  differing: readonly Difference[],
  view: CaseView,
  answers: readonly string[],
): Promise<string | undefined> {
  const { root } = view.state.location;
  const label = (fact: string) => (fact === 'ticket' ? vscode.l10n.t('ticket') : factLabel(library, root, fact));
  const detail = differing
    .map(({ fact, here, there }) => {
      const [said, kept] = [here, there].map((value) => valueText(library, root, fact, value));
      return vscode.l10n.t('{0}: {1} in the draft, {2} in the case', label(fact), said ?? here, kept ?? there);
    })
    .join('\n');
  return showWarning(
    vscode.l10n.t('This draft does not seem to be for the case “{0}”', caseTitle(view)),
    { modal: true, detail },
    ...answers,
  );
}

async function newDraftOf({ state }: CaseView, draftCases: Services['draftCases']): Promise<Target> {
  const ticket = state.ticket === undefined ? '' : `ticket: ${JSON.stringify(state.ticket)}\n`;
  const whose = isPractice(state.id) ? 'practice: true' : `case: ${JSON.stringify(state.id.slice(0, idShown))}`;
  const content = `---\n${ticket}${whose}\n---\n\n`;
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await draftCases.bind(document, state.id);
  return {
    document,
    show: async () => {
      const editor = await vscode.window.showTextDocument(document);
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new vscode.Selection(end, end);
      return editor;
    },
  };
}

/** A draft that is there, shown where it is open. */
export function target({ drafts }: Pick<TargetServices, 'drafts'>, document: vscode.TextDocument): Target {
  const viewColumn = drafts.columnOf(document);
  return {
    document,
    show: async () => vscode.window.showTextDocument(document, { viewColumn, preserveFocus: false }),
  };
}

import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { onDidChangeSetting } from '../shared/settings';
import { Throttle } from '../shared/throttle';
import { chooseSuggested, startOnly, startSuggested } from './choose';
import { MailDrop, mailDrops } from './drop';
import { setDraftLanguage } from './language';
import { MessageLens } from './lens';
import { MessageActions } from './lightbulb';
import { OpenPlaceActions } from './open-places';
import { DraftStatus } from './status';
import { DraftSuggestions } from './suggestions';
import { openDocument } from '../shared/open-document';
import { inDraftLanguages } from '../shared/in-draft-languages';

/** What all that is done in drafts takes. */
export type DraftServices = Pick<
  Services,
  | 'context'
  | 'log'
  | 'happened'
  | 'library'
  | 'search'
  | 'triage'
  | 'active'
  | 'cases'
  | 'clock'
  | 'drafts'
  | 'draftCases'
  | 'insertions'
  | 'readings'
  | 'memory'
  | 'whatFollowed'
  | 'models'
>;

/** What the commands do for drafts. Each takes the address of the draft; else it is the current one. */
export interface InDrafts {
  /** Without SOPs, the one that is suggested; where there are several or none, people choose. */
  start(draft: string | undefined, sops: readonly string[] | undefined): Promise<void>;
  choose(draft: string | undefined): Promise<void>;
  setLanguage(): Promise<void>;
}

/** Milliseconds between two looks at a draft that is being written. */
const pace = 250;

/** Shows suggestions, and the language and channel, in all that is clearly a draft. */
export function showInDrafts(services: DraftServices): InDrafts {
  const { context, cases, drafts, draftCases, insertions, library, readings, whatFollowed } = services;
  const suggestions = new DraftSuggestions(services);
  const lens = new MessageLens(services, suggestions);
  const actions = new MessageActions(services, suggestions);
  const drop = new MailDrop(services);
  const status = new DraftStatus(services);
  const show = new Throttle(() => status.show(), pace);
  const ask = () => show.ask();
  context.subscriptions.push(
    suggestions,
    lens,
    status,
    show,
    inDraftLanguages((selector) => vscode.languages.registerCodeLensProvider(selector, lens)),
    inDraftLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, actions, {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ),
    inDraftLanguages((selector) =>
      vscode.languages.registerCodeActionsProvider(selector, new OpenPlaceActions(services), {
        providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
      }),
    ),
    inDraftLanguages((selector) => vscode.languages.registerDocumentDropEditProvider(selector, drop, mailDrops)),
    suggestions.onDidChange(() => lens.refresh()),
    insertions.onDidChange(() => lens.refresh()),
    insertions.onDidAdd(() => lens.refresh()),
    cases.onDidChangeAny(() => lens.refresh()),
    whatFollowed.onDidCount(() => lens.refresh()),
    onDidChangeSetting(['drafts.include', 'drafts.languages'], ask),
    vscode.window.onDidChangeActiveTextEditor(ask),
    vscode.workspace.onDidChangeTextDocument(ask),
    readings.onDidChange(ask),
    draftCases.onDidChange(ask),
    drafts.onDidChange(ask),
  );
  ask();

  const draftNamed = (uri: string | undefined): vscode.TextDocument => {
    const document = uri === undefined ? drafts.current()?.document : openDocument(uri);
    if (!document) throw new Error(vscode.l10n.t('Open the draft first.'));
    return document;
  };
  return {
    start: (draft, sops) => {
      const document = draftNamed(draft);
      return sops
        ? startSuggested(
            services,
            document,
            sops.flatMap((uri) => library.get(uri) ?? []),
          )
        : startOnly(services, suggestions, document);
    },
    choose: (draft) => chooseSuggested(services, suggestions, draftNamed(draft)),
    setLanguage: () => setDraftLanguage(services, draftNamed(undefined)),
  };
}

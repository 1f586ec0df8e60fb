import * as vscode from 'vscode';
import type { Consent } from '../../core/lifecycle/signals/counter';
import { levels } from '../../core/problem';
import type { Level } from '../../core/problem';

const section = 'sopGuide';

/** Whose value of a setting counts: everybody's, the nearest first, or the person's and the machine's alone. */
type Whose = 'all' | 'person';

/** The settings from the manifest, typed. They are read each time, so that a change needs no reload. */
export const settings = {
  /** Folders that hold SOPs, relative to a workspace folder. */
  libraries: (scope: vscode.Uri) =>
    read<string[]>('libraries', [], scope).filter((path) => typeof path === 'string' && path.trim() !== ''),
  /** Whether the workspace itself names its libraries: neither the default nor the person's own settings do. */
  namesLibraries: (scope: vscode.Uri) => placeOfLibraries(scope) !== undefined,
  /** Names another folder in place of a library, where the workspace names it. */
  replaceLibrary: async (scope: vscode.Uri, path: string, by: string) => {
    const place = placeOfLibraries(scope);
    if (!place) return;
    const same = (one: string) => one.replace(/^[./\\]+|[/\\]+$/g, '') === path;
    const paths = place.value.map((one) => (typeof one === 'string' && same(one) ? by : one));
    await vscode.workspace.getConfiguration(section, scope).update('libraries', [...new Set(paths)], place.target);
  },
  /**
   * Folders outside the workspace that hold SOPs, as the person or machine names them. The manifest says that a workspace cannot;
   * but VS Code knows that only when it has read the manifest, and this may be asked before.
   */
  sharedLibraries: () => {
    const named = read<unknown>('sharedLibraries', [], undefined, 'person');
    return Array.isArray(named)
      ? named.filter((path): path is string => typeof path === 'string' && path.trim() !== '')
      : [];
  },
  /** The preferred language of replies; empty to use the library's. */
  replyLanguage: () => read('replies.language', ''),
  agentName: (of: Whose = 'all') => read('agent.name', '', undefined, of).trim(),
  /** The agent's key among the team in `library.yml`. */
  agentMember: (of: Whose = 'all') => read('agent.member', '', undefined, of).trim(),
  agentSignature: () => read('agent.signature', '').trim(),
  /** VS Code language ids of documents that count as drafts. */
  draftLanguages: () => read<string[]>('drafts.languages', []).filter((id) => typeof id === 'string'),
  /** Files that are drafts, as patterns of paths in a workspace folder. */
  draftFolders: () => read<string[]>('drafts.include', []).filter((pattern) => typeof pattern === 'string'),
  /** How sure suggestions in drafts must be to be shown, from 0 to 1. */
  suggestionThreshold: () => Math.min(1, Math.max(0, (Number(read<unknown>('suggestions.threshold', 25)) || 0) / 100)),
  /** Whether a language model may choose among suggestions: the person alone says so, as for `sharedLibraries`. */
  suggestLanguageModel: () => read('suggest.languageModel', false, undefined, 'person'),
  /** Where cases are kept. */
  casesLocation: () => read<'storage' | 'workspace'>('cases.location', 'storage'),
  /** Days after which closed cases may be removed; 0 keeps them forever. */
  casesRetention: () => Math.max(0, Math.floor(Number(read<unknown>('cases.retention', 0)) || 0)),
  /** Whether a case may keep what customers wrote and what was sent to them. */
  storeCustomerText: () => read('cases.storeCustomerText', false),
  /** Whether what says that an SOP is missing may be counted: the person alone says so, as for `sharedLibraries`. */
  countSignals: (): Consent => read<Consent>('feedback.count', 'ask', undefined, 'person'),
  /** The severity of problems by code, without invalid levels. */
  lintSeverity: (scope: vscode.Uri) =>
    new Map(
      Object.entries(read<Record<string, unknown>>('lint.severity', {}, scope)).flatMap(([code, said]) => {
        const level = levels.find((one): one is Level => one === said);
        return level ? [[code, level] as const] : [];
      }),
    ),
  /** Whether lines above titles and replies of SOPs say who uses them, and what there is to do. */
  codeLens: (scope: vscode.Uri) => read('authoring.codeLens', true, scope),
  /** What a server for agents that take servers from the editor may do. */
  assistantsServer: () => read<'off' | 'read' | 'cases'>('assistants.server', 'off'),
  /** How an SOP is opened. */
  openWith: () => read<'page' | 'preview' | 'source'>('open.with', 'page'),
};

/** Keeps the person's answer in their settings. */
export async function setCountSignals(consent: Consent): Promise<void> {
  await vscode.workspace.getConfiguration(section).update('feedback.count', consent, vscode.ConfigurationTarget.Global);
}

/** Keeps the person's answer in their settings. */
export async function setSuggestLanguageModel(isOn: boolean): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration(section).update('suggest.languageModel', isOn, Global);
}

/** Calls back when any of the named settings has changed. */
export function onDidChangeSetting(names: readonly string[], listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (names.some((name) => event.affectsConfiguration(`${section}.${name}`))) listener();
  });
}

function placeOfLibraries(
  scope: vscode.Uri,
): { readonly value: readonly string[]; readonly target: vscode.ConfigurationTarget } | undefined {
  const said = vscode.workspace.getConfiguration(section, scope).inspect<string[]>('libraries');
  if (Array.isArray(said?.workspaceFolderValue))
    return { value: said.workspaceFolderValue, target: vscode.ConfigurationTarget.WorkspaceFolder };
  if (Array.isArray(said?.workspaceValue))
    return { value: said.workspaceValue, target: vscode.ConfigurationTarget.Workspace };
  return undefined;
}

function read<T>(name: string, fallback: T, scope?: vscode.Uri, of: Whose = 'all'): T {
  const values = vscode.workspace.getConfiguration(section, scope);
  return (of === 'all' ? values.get<T>(name) : values.inspect<T>(name)?.globalValue) ?? fallback;
}

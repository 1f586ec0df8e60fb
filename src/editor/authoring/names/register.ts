import * as vscode from 'vscode';
import type { Services } from '../../services/services';
import { commands, registerCommand, tellError } from '../../shared/commands';
import type { Movements } from './movements';
import type { Names } from './names';
import type { Symbols } from './symbols';

const files: vscode.DocumentSelector = [
  { language: 'markdown' },
  { pattern: '**/*.md' },
  { pattern: '**/library.yml' },
];

/** Offers what follows from names: where they are defined and used, renaming, outlines. It is loaded when first asked for. */
export function registerNames({
  context,
  log,
  library,
  loader,
  files: filesOf,
}: Pick<Services, 'context' | 'log' | 'library' | 'loader' | 'files'>): void {
  let made: Promise<Names> | undefined;
  let listed: Promise<Symbols> | undefined;
  let moving: Promise<Movements> | undefined;
  const names = () =>
    (made ??= import('./names').then((module) => new module.Names({ library, loader, files: filesOf })));
  const symbols = () => (listed ??= import('./symbols').then((module) => new module.Symbols(library)));
  const movements = () =>
    (moving ??= import('./movements').then((module) => new module.Movements({ library, loader, files: filesOf })));
  const { languages, workspace } = vscode;
  context.subscriptions.push(
    languages.registerDefinitionProvider(files, {
      provideDefinition: async (document, position) => (await names()).provideDefinition(document, position),
    }),
    languages.registerReferenceProvider(files, {
      provideReferences: async (document, position, asked) =>
        (await names()).provideReferences(document, position, asked),
    }),
    languages.registerRenameProvider(files, {
      prepareRename: async (document, position) => (await names()).prepareRename(document, position),
      provideRenameEdits: async (document, position, name) =>
        (await names()).provideRenameEdits(document, position, name),
    }),
    languages.registerDocumentSymbolProvider(
      files,
      { provideDocumentSymbols: async (document) => (await symbols()).provideDocumentSymbols(document) },
      { label: 'SOP' },
    ),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query) => (await symbols()).provideWorkspaceSymbols(query),
    }),
    languages.registerDocumentLinkProvider(files, {
      provideDocumentLinks: async (document) => (await symbols()).provideDocumentLinks(document),
    }),
    workspace.onWillRenameFiles((event) => {
      event.waitUntil(
        movements()
          .then((one) => one.editFor(event.files))
          .catch((error: unknown) => void tellError(log, 'renamed files', error)),
      );
    }),
    workspace.onDidRenameFiles((event) => {
      void import('./movements').then(({ takeInMoves }) => takeInMoves(event.files, { library, loader }));
    }),
    registerCommand(commands.renameHere, log, async (name: unknown) =>
      (await import('./rename-here')).renameHere(await names(), name),
    ),
    registerCommand(commands.findReferences, log, async (argument: unknown) =>
      (await import('./reference-list')).listReferences(library, argument),
    ),
  );
}

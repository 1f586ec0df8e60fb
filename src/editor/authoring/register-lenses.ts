import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { openDocument } from '../shared/open-document';
import type { LensServices, SopLenses } from './lenses';

/** Shows lines above titles and replies of SOPs. What finds them is loaded with the first SOP in an editor. */
export function registerLenses(services: LensServices & Pick<Services, 'context' | 'loader'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let made: Promise<SopLenses> | undefined;
  const lenses = () =>
    (made ??= import('./lenses').then(({ SopLenses }) => {
      const all = new SopLenses(services, () => changed.fire());
      services.context.subscriptions.push(all);
      return all;
    }));
  return vscode.Disposable.from(
    changed,
    // What was just written is open before its library has it.
    services.library.onDidChange(({ added }) => {
      if (added.some(({ location }) => openDocument(location.uri))) changed.fire();
    }),
    // An SOP may be open before the library is read.
    services.loader.onDidProgress(({ loading }) => {
      if (!loading) changed.fire();
    }),
    vscode.languages.registerCodeLensProvider(
      { pattern: '**/*.md' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: async (document) =>
          services.library.get(document.uri.toString()) ? (await lenses()).provideCodeLenses(document) : [],
      },
    ),
  );
}

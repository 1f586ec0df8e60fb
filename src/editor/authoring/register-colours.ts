import * as vscode from 'vscode';
import type { Services } from '../services/services';
import { openDocument } from '../shared/open-document';

/** The kinds of words in the order of `wordKinds`: VS Code wants them before the rest is loaded. */
const legend = new vscode.SemanticTokensLegend([
  'variable',
  'keyword',
  'function',
  'string',
  'number',
  'property',
  'class',
]);

/** Colours what means something in SOPs. What finds it is loaded with the first SOP in an editor. */
export function registerColours({ library, loader }: Pick<Services, 'library' | 'loader'>): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** What VS Code has of each document, by the name it was given. */
  const given = new Map<string, { readonly uri: string; readonly data: Uint32Array }>();
  let count = 0;
  const isSop = ({ uri }: vscode.TextDocument) => library.get(uri.toString()) !== undefined;
  const give = (document: vscode.TextDocument, { data }: vscode.SemanticTokens) => {
    const uri = document.uri.toString();
    for (const [name, one] of given) if (one.uri === uri) given.delete(name);
    const name = String(++count);
    given.set(name, { uri, data });
    return name;
  };
  const selector = { pattern: '**/*.md' };
  return vscode.Disposable.from(
    changed,
    // What was just written is open before its library has it.
    library.onDidChange(({ added }) => {
      if (added.some(({ location }) => openDocument(location.uri))) changed.fire();
    }),
    // An SOP may be open before the library is read.
    loader.onDidProgress(({ loading }) => {
      if (!loading) changed.fire();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      for (const [name, one] of given) if (one.uri === uri.toString()) given.delete(name);
    }),
    vscode.languages.registerDocumentSemanticTokensProvider(
      selector,
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: async (document) => {
          if (!isSop(document)) return undefined;
          const tokens = (await import('./colours')).coloursOf(document, library);
          return tokens && new vscode.SemanticTokens(tokens.data, give(document, tokens));
        },
        provideDocumentSemanticTokensEdits: async (document, previous) => {
          if (!isSop(document)) return undefined;
          const { changeOf, coloursOf } = await import('./colours');
          const tokens = coloursOf(document, library);
          const before = given.get(previous)?.data;
          if (!tokens) return undefined;
          const name = give(document, tokens);
          return before
            ? new vscode.SemanticTokensEdits(changeOf(before, tokens), name)
            : new vscode.SemanticTokens(tokens.data, name);
        },
      },
      legend,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      selector,
      {
        provideDocumentRangeSemanticTokens: async (document, range) =>
          isSop(document) ? (await import('./colours')).coloursOf(document, library, range) : undefined,
      },
      legend,
    ),
  );
}

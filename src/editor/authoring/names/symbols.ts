import * as vscode from 'vscode';
import { definitionsOf } from '../../../core/authoring/definitions';
import { librarySymbols, symbolsIn } from '../../../core/authoring/symbols';
import type { FileSymbol } from '../../../core/authoring/symbols';
import type { Library } from '../../../core/library/library';
import { configMentions } from '../../../core/library/config-mentions';
import { frontMentions } from '../../../core/library/sop-mentions';
import { toRange } from '../../shared/convert';
import { categoryPath } from '../../shared/wording';
import { authoredFile } from './current';

/** How many SOPs and replies are listed at most: VS Code asks again with every letter. */
const mostSymbols = 500;

const kinds: Record<FileSymbol['kind'], vscode.SymbolKind> = {
  'front-matter': vscode.SymbolKind.Object,
  key: vscode.SymbolKind.Property,
  step: vscode.SymbolKind.Event,
  reply: vscode.SymbolKind.String,
  variable: vscode.SymbolKind.Variable,
};

/** Lists what SOPs hold that VS Code does not list itself. */
export class Symbols
  implements vscode.DocumentSymbolProvider, vscode.WorkspaceSymbolProvider, vscode.DocumentLinkProvider
{
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  provideDocumentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
    const file = authoredFile(document, this.#library);
    return file ? symbolsIn(file).map(symbolOf) : [];
  }

  provideWorkspaceSymbols(query: string): vscode.SymbolInformation[] {
    return librarySymbols(query, this.#library, mostSymbols).map(({ kind, title, sop, range }) => {
      const where = kind === 'sop' ? categoryPath(this.#library, sop) : vscode.l10n.t('Reply of “{0}”', sop.title);
      const location = new vscode.Location(vscode.Uri.parse(sop.location.uri), toRange(range));
      const shownAs = kind === 'sop' ? vscode.SymbolKind.File : vscode.SymbolKind.String;
      return new vscode.SymbolInformation(title, shownAs, where, location);
    });
  }

  /** Ids of SOPs lead to them; links of Markdown are VS Code's own. */
  provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
    const file = authoredFile(document, this.#library);
    if (!file) return [];
    const mentions = file.kind === 'sop' ? frontMentions(file.sop) : configMentions(file.root, file.text);
    return [...mentions].flatMap(({ target, kind, range }) => {
      if (target.kind !== 'id' || kind === 'definition') return [];
      const [there] = definitionsOf(target, this.#library);
      return there ? [new vscode.DocumentLink(toRange(range), vscode.Uri.parse(there.uri))] : [];
    });
  }
}

function symbolOf({ kind, name, detail, range, children }: FileSymbol): vscode.DocumentSymbol {
  const called = kind === 'front-matter' ? vscode.l10n.t('Front matter') : name;
  const symbol = new vscode.DocumentSymbol(called || '–', detail, kinds[kind], toRange(range), toRange(range));
  symbol.children = children.map(symbolOf);
  return symbol;
}

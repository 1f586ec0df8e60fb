import * as vscode from 'vscode';
import { plainInMarkdown } from '../../core/text/markdown';
import { lineWithSignsShown } from '../../core/text/signs';

/** A list item about a file, which can be opened from the list. */
export interface ListLine {
  readonly text: string;
  readonly file: { readonly label: string; readonly uri: vscode.Uri };
}

interface List {
  readonly text: string;
  readonly links: readonly vscode.DocumentLink[];
}

/** Shows lists too long for a message as read-only documents. */
export class ListDocuments {
  readonly #scheme: string;
  readonly #lists = new Map<string, List>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registrations: readonly vscode.Disposable[];

  /** @param scheme of the addresses of these documents: nobody else may have it. */
  constructor(scheme: string) {
    this.#scheme = scheme;
    this.#registrations = [
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: ({ path }) =>
          this.#lists.get(path)?.text ?? vscode.l10n.t('This list is not kept after a reload. Run the command again.'),
      }),
      // Links in the text itself would open on the machine of the window, which may not be the one with the files.
      vscode.languages.registerDocumentLinkProvider(
        { scheme },
        {
          provideDocumentLinks: ({ uri }) => [...(this.#lists.get(uri.path)?.links ?? [])],
        },
      ),
    ];
  }

  dispose(): void {
    for (const one of this.#registrations) one.dispose();
    this.#changed.dispose();
  }

  /**
   * Shows a list.
   * @param title the name of the document; a new list with the same title replaces it.
   * @param told called with its address before it is shown.
   */
  async show(title: string, lines: readonly (string | ListLine)[], told?: (uri: vscode.Uri) => void): Promise<void> {
    const uri = vscode.Uri.from({ scheme: this.#scheme, path: `/${title.replace(/[/\\:?#]/g, ' ')}.md` });
    this.#lists.set(uri.path, listOf(lines));
    told?.(uri);
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }
}

function listOf(lines: readonly (string | ListLine)[]): List {
  const links: vscode.DocumentLink[] = [];
  const texts = lines.map((line, number) => {
    if (typeof line === 'string') return lineWithSignsShown(line);
    const { uri } = line.file;
    const label = plainInMarkdown(line.file.label);
    links.push(new vscode.DocumentLink(new vscode.Range(number, 2, number, 2 + label.length), uri));
    return `- ${label}: ${lineWithSignsShown(line.text)}`;
  });
  return { text: `${texts.join('\n')}\n`, links };
}

import * as vscode from 'vscode';

const scheme = 'sop-guide-cases';

/** Shows lists that are too long for a message as documents that cannot be changed. */
export class ListDocuments {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: this.#changed.event,
    provideTextDocumentContent: ({ path }) => this.#texts.get(path) ?? vscode.l10n.t('This list is not kept over a reload. Run the command again.'),
  });

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  /**
   * Shows a list. Its links to files lead there.
   * @param title the name of the document; another list of the same name takes its place.
   */
  async show(title: string, lines: readonly string[]): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${title.replace(/[/\\:?#]/g, ' ')}.md` });
    this.#texts.set(uri.path, `${lines.join('\n')}\n`);
    this.#changed.fire(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  }
}

import * as vscode from 'vscode';

/**
 * Counts what people do outside the checklist. VS Code does not tell extensions which view has the keyboard: whoever began
 * something in the list and did nothing elsewhere since is still there.
 */
export class Elsewhere implements vscode.Disposable {
  readonly #subscriptions: readonly vscode.Disposable[];
  #count = 0;

  constructor({ onDidChangeVisibility }: Pick<vscode.TreeView<unknown>, 'onDidChangeVisibility'>) {
    const { window } = vscode;
    const note = () => {
      this.#count++;
    };
    this.#subscriptions = [
      onDidChangeVisibility(note),
      window.onDidChangeActiveTextEditor(note),
      window.onDidChangeActiveTerminal(note),
      window.onDidChangeWindowState(note),
      window.tabGroups.onDidChangeTabs(note),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        // Our own log, read along, is an editor, too.
        if (textEditor.document.uri.scheme !== 'output') note();
      }),
    ];
  }

  /** Another number once somebody did something elsewhere. */
  get count(): number {
    return this.#count;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
  }
}

import * as vscode from 'vscode';

/** Which files are being written in this window, and whether what they said before that was still to be read. */
export class Edited implements vscode.Disposable {
  readonly #isUnread: (uri: string) => boolean;
  readonly #unread = new Map<string, boolean>();
  readonly #saved = new Set<string>();
  readonly #subscriptions: vscode.Disposable;

  /** @param isUnread whether the person has still to read what changed in a file. */
  constructor(isUnread: (uri: string) => boolean) {
    this.#isUnread = isUnread;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        const uri = document.uri.toString();
        if (document.isDirty && !this.#unread.has(uri)) this.#unread.set(uri, isUnread(uri));
      }),
    );
  }

  /** Those that are not saved, or whose saving is not taken in yet: nobody has to read what is still being written. */
  now(): ReadonlySet<string> {
    const dirty = vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString());
    const written = new Set([...dirty, ...this.#saved]);
    for (const uri of this.#unread.keys()) if (!written.has(uri)) this.#unread.delete(uri);
    return written;
  }

  /** A file was saved. @returns whether the person knew all that it said before they wrote in it. */
  saved(uri: string): boolean {
    this.#saved.add(uri);
    return !(this.#unread.get(uri) ?? this.#isUnread(uri));
  }

  /** What was saved is taken in. */
  takenIn(uri: string): void {
    this.#saved.delete(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

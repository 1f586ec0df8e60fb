import * as vscode from 'vscode';
import { followChange } from '../../core/draft/followed-text';
import type { FollowedText } from '../../core/draft/followed-text';
import type { Stretch } from '../../core/draft/parts/part';

/** Nobody types so much at once; what is completed is shorter. */
const mostTyped = 40;

/**
 * What was put into drafts as a whole, such as a customer's message from the clipboard; all else in them was typed. Known only of
 * drafts that had nothing in them when they were opened.
 */
export class ReceivedText implements vscode.Disposable {
  readonly #byDraft = new WeakMap<vscode.TextDocument, readonly FollowedText[]>();
  readonly #subscription: vscode.Disposable;

  constructor() {
    const begin = (document: vscode.TextDocument) => {
      if (document.getText() === '') this.#byDraft.set(document, []);
    };
    vscode.workspace.textDocuments.forEach(begin);
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument(begin),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
    );
  }

  /** Where it stands; undefined when nobody saw how the text came about. */
  in(document: vscode.TextDocument): Stretch[] | undefined {
    return this.#byDraft
      .get(document)
      ?.flatMap(({ start, text, isGone }) => (isGone ? [] : [{ start, end: start + text.length }]));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const known = this.#byDraft.get(document);
    if (!known) return;
    let all = known;
    for (const change of contentChanges) all = followed(all, change);
    this.#byDraft.set(document, all);
  }
}

function followed(
  all: readonly FollowedText[],
  { rangeOffset: offset, rangeLength: length, text }: vscode.TextDocumentContentChangeEvent,
): FollowedText[] {
  const after = all.map((one) => followChange(one, { offset, length, text }));
  // Redo brings back what undo took out, and what is pasted into a message belongs to it.
  const isWithin = after.some(
    (one) => !one.isGone && one.start <= offset && offset + text.length <= one.start + one.text.length,
  );
  const isPut = text.trim().length > mostTyped && !text.startsWith('---');
  return isPut && !isWithin ? [...after, { start: offset, text, isGone: false }] : after;
}

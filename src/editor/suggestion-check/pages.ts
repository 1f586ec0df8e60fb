import * as vscode from 'vscode';
import { plainInMarkdown } from '../../core/text/markdown';
import type { ListDocuments, ListLine } from '../shared/list-document';

/** A page that is made line by line, with what can be done at each line. */
export class Page {
  readonly lines: (string | ListLine)[] = [];
  readonly deeds = new Map<number, readonly vscode.Command[]>();

  /** Adds a heading with an empty line around it. @param deeds are shown above it. */
  heading(level: number, text: string, deeds: readonly vscode.Command[] = []): void {
    if (this.lines.length > 0) this.lines.push('');
    if (deeds.length > 0) this.deeds.set(this.lines.length, deeds);
    this.lines.push(`${'#'.repeat(level)} ${plainInMarkdown(text)}`, '');
  }

  text(text: string): void {
    this.lines.push(plainInMarkdown(text));
  }

  /** Adds an item of a list. @param deeds are offered by the light bulb. */
  item(line: string | ListLine, deeds: readonly vscode.Command[] = []): void {
    if (deeds.length > 0) this.deeds.set(this.lines.length, deeds);
    this.lines.push(
      typeof line === 'string' ? `- ${plainInMarkdown(line)}` : { ...line, text: plainInMarkdown(line.text) },
    );
  }
}

/** Shows pages as read-only documents: what can be done stands above headings, and in the light bulb of each line. */
export class Pages implements vscode.Disposable, vscode.CodeLensProvider, vscode.CodeActionProvider {
  readonly #lists: ListDocuments;
  readonly #pages = new Map<string, Page>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #registrations: readonly vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(lists: ListDocuments, scheme: string) {
    this.#lists = lists;
    this.#registrations = [
      vscode.languages.registerCodeLensProvider({ scheme }, this),
      vscode.languages.registerCodeActionsProvider({ scheme }, this),
    ];
  }

  dispose(): void {
    for (const one of this.#registrations) one.dispose();
    this.#changed.dispose();
  }

  async show(title: string, page: Page): Promise<void> {
    await this.#lists.show(title, page.lines, (uri) => {
      this.#pages.set(uri.path, page);
      this.#changed.fire();
    });
  }

  provideCodeLenses({ uri }: vscode.TextDocument): vscode.CodeLens[] {
    const page = this.#pages.get(uri.path);
    return [...(page?.deeds ?? [])].flatMap(([line, deeds]) => {
      const text = page?.lines[line];
      if (typeof text !== 'string' || !text.startsWith('#')) return [];
      return deeds.map((command) => new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command));
    });
  }

  /** What can be done at the lines that are selected, or under the heading above them. */
  provideCodeActions({ uri }: vscode.TextDocument, { start, end }: vscode.Range): vscode.CodeAction[] {
    const page = this.#pages.get(uri.path);
    if (!page) return [];
    const isHeading = (line: number) => {
      const text = page.lines[line];
      return typeof text === 'string' && text.startsWith('#');
    };
    let first = start.line;
    while (first > 0 && !isHeading(first)) first--;
    const own = [...page.deeds].filter(([line]) => line === first || (line >= start.line && line <= end.line));
    // What is about the line itself comes first.
    return own.reverse().flatMap(([, deeds]) =>
      deeds.map((command) => {
        const action = new vscode.CodeAction(command.title, vscode.CodeActionKind.QuickFix);
        action.command = command;
        return action;
      }),
    );
  }
}

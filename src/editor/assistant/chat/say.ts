import * as vscode from 'vscode';
import type { Sop } from '../../../core/sop/model';
import type { Range } from '../../../core/text/position';
import type { CommandId } from '../../shared/commands';
import { toRange } from '../../shared/convert';
import { escapeMarkdown, linesAsMarkdown } from '../../shared/markdown';
import { shown } from '../../shared/shown';

/** Stands for a link in a line of words, so that translations may put it anywhere. */
export const linkHere = '\uE000';
/** Somewhere in an SOP or a draft. VS Code shows links by the name of their file and their line. */
export interface Link {
  /** What is said before the link; empty where its file says enough. */
  readonly name: string;
  readonly uri: vscode.Uri;
  readonly range: vscode.Range | undefined;
}

/**
 * Writes an answer into the chat. Whatever is written, whoever wrote it, is shown as plain text: there is no way to hand on Markdown.
 * Only links to files of our own and buttons of our own do anything.
 */
export class Say {
  readonly #stream: vscode.ChatResponseStream;
  readonly #buttons: vscode.Command[] = [];

  constructor(stream: vscode.ChatResponseStream) {
    this.#stream = stream;
  }

  /** A paragraph. @param links those that stand where the words say `linkHere`, in order. */
  line(words: string, ...links: readonly Link[]): void {
    this.#words(words, links);
    this.#stream.markdown('\n\n');
  }

  /** A paragraph that stands out. */
  strong(words: string): void {
    this.#stream.markdown(`**${escapeMarkdown(words).trim()}**\n\n`);
  }

  /** A list. */
  list(items: readonly { readonly words: string; readonly links?: readonly Link[] }[]): void {
    if (items.length === 0) return;
    for (const { words, links = [] } of items) {
      this.#stream.markdown('- ');
      this.#words(words, links);
      this.#stream.markdown('\n');
    }
    this.#stream.markdown('\n');
  }

  /** A text word for word, set apart, with its lines. */
  quote(text: string): void {
    const lines = linesAsMarkdown(text.trim())
      .split('\n')
      .map((line) => `> ${line}`.trimEnd() + (line.endsWith('  ') ? '  ' : ''));
    this.#stream.markdown(`${lines.join('\n')}\n\n`);
  }

  /** A button below the answer. */
  button(title: string, command: CommandId, ...args: readonly unknown[]): void {
    this.#buttons.push({ title: shown(title), command, arguments: [...args] });
  }

  /** Shows the buttons: what stands before one, the chat takes for a step on the way to the answer, and folds up. */
  end(): void {
    for (const one of this.#buttons.splice(0)) this.#stream.button(one);
  }

  #words(words: string, links: readonly Link[]): void {
    const [first = '', ...rest] = words.split(linkHere);
    this.#text(first);
    for (const [at, text] of rest.entries()) {
      const link = links[at];
      if (link) {
        if (link.name !== '') this.#text(`${link.name} `);
        this.#stream.anchor(link.range ? new vscode.Location(link.uri, link.range) : link.uri);
      }
      this.#text(text);
    }
  }

  #text(text: string): void {
    // Lines are ours alone: an empty one, or one that is indented, would mean something.
    if (text !== '') this.#stream.markdown(escapeMarkdown(text.replace(/\s+/g, ' ')));
  }
}

/** A link to an SOP, or to a place in it. @param range where it begins; the start of the file where there is none. */
export function sopLink({ location, title }: Pick<Sop, 'location' | 'title'>, range?: Range, name = title): Link {
  return { name, uri: vscode.Uri.parse(location.uri), range: range && toRange(range) };
}

import type * as vscode from 'vscode';

/** The small part we use of markdown-it, which VS Code's Markdown preview hands to extensions. */
export interface MarkdownIt {
  readonly renderer: { render: RenderAll };
}

/** Makes HTML of tokens. */
export type RenderAll = (tokens: readonly Token[], options: unknown, env: Environment) => string;

type Environment = { readonly currentDocument?: vscode.Uri } | undefined;

export interface Token {
  readonly type: string;
  readonly info: string;
  readonly content: string;
  /** The lines it begins and ends at, from 0; none for those within a line. */
  readonly map: readonly [begin: number, end: number] | null;
  readonly children: readonly Token[] | null;
}

/** A token that differs from another; VS Code keeps those that it hands out, so they are never changed themselves. */
export function changedToken(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, change);
}

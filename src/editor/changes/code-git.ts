import * as vscode from 'vscode';

/** What is used of a repository of VS Code's Git extension. */
export interface CodeRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined };
  log(options: {
    readonly path: string;
    readonly maxEntries: number;
    readonly range?: string;
  }): Promise<readonly CodeCommit[]>;
  show(ref: string, path: string): Promise<string>;
  diffBetween?(ref1: string, ref2: string): Promise<readonly { readonly originalUri: vscode.Uri }[]>;
}

interface CodeCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorDate?: Date;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): CodeRepository | null };
}

/**
 * The repository of VS Code's Git that a file is in; undefined where there is none, Git is off, or the workspace is not trusted: no
 * process may be started there.
 */
export async function codeRepository(uri: vscode.Uri): Promise<CodeRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || uri.scheme !== 'file' || !vscode.workspace.isTrusted) return undefined;
  try {
    const git = await extension.activate();
    return (git.enabled && git.getAPI(1).getRepository(uri)) || undefined;
  } catch {
    // It says itself what keeps it from starting.
    return undefined;
  }
}

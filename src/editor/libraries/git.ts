import * as vscode from 'vscode';

/** What is used of the API of VS Code's Git extension (version 1). What came into it later may be missing. */
export interface GitApi {
  readonly state?: 'uninitialized' | 'initialized';
  readonly onDidChangeState?: vscode.Event<unknown>;
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}

export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: Head | undefined;
    readonly rebaseCommit: object | undefined;
    readonly mergeChanges: readonly { readonly uri: vscode.Uri }[];
    readonly indexChanges?: readonly FileChange[];
    readonly workingTreeChanges?: readonly FileChange[];
    readonly onDidChange: vscode.Event<unknown>;
  };
  log?(options: { range?: string; path?: string; maxEntries?: number }): Promise<readonly { readonly hash: string }[]>;
  /** @throws when there is no such commit. */
  getCommit?(ref: string): Promise<{ readonly hash: string }>;
  /** The text of a file at a commit. @throws when it is not there. */
  show?(ref: string, path: string): Promise<string>;
  fetch(): Promise<void>;
  pull(): Promise<void>;
  merge?(ref: string): Promise<void>;
  mergeAbort?(): Promise<void>;
}

/** A file that differs from the last commit. */
interface FileChange {
  /** The file as it is called now. */
  readonly uri: vscode.Uri;
  /** As it was called. */
  readonly originalUri: vscode.Uri;
  readonly renameUri?: vscode.Uri | undefined;
  readonly status: number;
}

/** The numbers by which Git's extension says that a file is not in the last commit: added, untracked, ignored, about to be added. */
export const notCommitted: ReadonlySet<number> = new Set([1, 7, 8, 9]);

interface Head {
  readonly commit?: string;
  readonly upstream?: { readonly remote: string; readonly name: string };
  /** As far as is known here since the last fetch. */
  readonly behind?: number;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

/**
 * VS Code's Git. It is off in workspaces that are not trusted, where the settings say so, and where there is none, as in a
 * browser. @param changed is called when it comes or goes.
 */
export async function gitOfCode(
  changed: () => void,
): Promise<{ readonly api: () => GitApi | undefined; readonly subscription: vscode.Disposable } | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || !vscode.workspace.isTrusted) return undefined;
  const git = await extension.activate();
  return {
    api: () => (git.enabled ? git.getAPI(1) : undefined),
    subscription: git.onDidChangeEnablement(changed),
  };
}

/** Which merge of a repository is not finished, as a name that no other has; undefined without one, or where Git does not say. */
export async function openMerge(repository: Pick<Repository, 'getCommit'>): Promise<string | undefined> {
  try {
    const merged = await repository.getCommit?.('MERGE_HEAD');
    const onto = await repository.getCommit?.('HEAD');
    return onto && merged && `${onto.hash} ${merged.hash}`;
  } catch {
    return undefined;
  }
}

/** The name of a branch's upstream, for Git; undefined without one. */
export function upstreamOf({ state: { HEAD } }: Repository): string | undefined {
  const upstream = HEAD?.upstream;
  if (!upstream) return undefined;
  return upstream.remote === '.' ? `refs/heads/${upstream.name}` : `refs/remotes/${upstream.remote}/${upstream.name}`;
}

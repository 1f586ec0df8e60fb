import * as vscode from 'vscode';

/** What is used of a repository of VS Code's Git extension. */
export interface CodeRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    /** Undefined until Git has looked at the repository; without a commit where there is none yet. */
    readonly HEAD: { readonly commit?: string } | undefined;
    readonly onDidChange: vscode.Event<void>;
  };
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

/** Milliseconds in which Git has looked at most repositories. */
const patience = 5000;

/**
 * Waits until Git has looked at a repository, which it does for the first time when it finds it.
 * @param most milliseconds.
 * @returns whether it has.
 */
export async function isLookedAt({ state }: Pick<CodeRepository, 'state'>, most = patience): Promise<boolean> {
  if (state.HEAD) return true;
  return new Promise((resolve) => {
    const done = (isSo: boolean) => {
      clearTimeout(timer);
      subscription.dispose();
      resolve(isSo);
    };
    const timer = setTimeout(() => done(false), most);
    const subscription = state.onDidChange(() => {
      if (state.HEAD) done(true);
    });
  });
}

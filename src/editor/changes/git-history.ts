import * as vscode from 'vscode';
import { attempt } from '../../core/attempt';

/** What is used of VS Code's Git extension. */
interface GitRepository {
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly { readonly hash: string }[]>;
  show(ref: string, path: string): Promise<string>;
}

interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** So many versions of a file are looked at: older ones nobody remembers. */
const mostVersions = 50;

/**
 * The text of a file, as it once was in Git, that something holds of; undefined where there is none, or no Git. Only what is in the
 * repository already is looked at.
 */
export async function textInHistory(uri: vscode.Uri, isWanted: (text: string) => boolean): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension || uri.scheme !== 'file') return undefined;
  const exported = await extension.activate();
  const repository = attempt(
    () => exported.getAPI(1).getRepository(uri),
    () => null,
  );
  if (!repository) return undefined;
  const commits = await repository.log({ path: uri.fsPath, maxEntries: mostVersions }).catch(() => []);
  for (const { hash } of commits) {
    const text = await repository.show(hash, uri.fsPath).catch(() => undefined);
    if (text !== undefined && isWanted(text)) return text;
  }
  return undefined;
}

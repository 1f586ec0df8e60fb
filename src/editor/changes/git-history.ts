import type * as vscode from 'vscode';
import { codeRepository } from './code-git';

/** So many versions of a file are looked at: older ones nobody remembers. */
const mostVersions = 50;

/**
 * The text of a file, as it once was in Git, that something holds of; undefined where there is none, or no Git. Only what is in the
 * repository already is looked at.
 */
export async function textInHistory(uri: vscode.Uri, isWanted: (text: string) => boolean): Promise<string | undefined> {
  const repository = await codeRepository(uri);
  if (!repository) return undefined;
  const commits = await repository.log({ path: uri.fsPath, maxEntries: mostVersions }).catch(() => []);
  for (const { hash } of commits) {
    const text = await repository.show(hash, uri.fsPath).catch(() => undefined);
    if (text !== undefined && isWanted(text)) return text;
  }
  return undefined;
}

import * as vscode from 'vscode';
import type { RevisionSource } from '../../../core/lifecycle/history/revision';
import type { Sop } from '../../../core/sop/model';
import { isLocal } from '../../library/files';
import { codeRepository } from '../code-git';
import { CodeRevisions } from './code-revisions';

/** Where the history of an SOP is. */
export interface HistoryPlace {
  readonly source: RevisionSource;
  /** The path of its file from the top of the repository. */
  readonly path: string;
  /** The address of the repository's top. */
  readonly top: vscode.Uri;
  /** The commit that is checked out. */
  readonly head: string;
}

/** The history of an SOP, or in words why there is none. */
export async function historyOf({ title, location }: Sop): Promise<HistoryPlace | string> {
  const uri = vscode.Uri.parse(location.uri);
  const place = await placeIn(uri);
  if (!place)
    return isLocal(location.uri)
      ? vscode.l10n.t('“{0}” has no history: no Git repository of its library was found.', title)
      : vscode.l10n.t(
          '“{0}” has no history here: its library is not in a folder on this computer, and its Git cannot be read from here.',
          title,
        );
  const { source, top } = place;
  const head = await source.head();
  if (head === undefined)
    return vscode.l10n.t(
      '“{0}” has no history yet: nothing is committed in its repository. It begins with the first commit.',
      title,
    );
  return { source, top, head, path: uri.path.slice(top.path.replace(/\/$/, '').length + 1) };
}

async function placeIn(uri: vscode.Uri): Promise<Pick<HistoryPlace, 'source' | 'top'> | undefined> {
  const repository = await codeRepository(uri);
  if (repository && uri.path.startsWith(`${repository.rootUri.path}/`))
    return { source: new CodeRevisions(repository), top: repository.rootUri };
  return undefined;
}

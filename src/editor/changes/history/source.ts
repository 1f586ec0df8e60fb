import * as vscode from 'vscode';
import { reasonOf } from '../../../core/attempt';
import { cutOffOf, gitFolderOf } from '../../../core/lifecycle/history/git/git-folder';
import type { GitFolder } from '../../../core/lifecycle/history/git/git-folder';
import type { Unread } from '../../../core/lifecycle/history/git/git-revisions';
import { parentOf } from '../../../core/lifecycle/history/git/git-files';
import type { GitFiles } from '../../../core/lifecycle/history/git/git-files';
import type { RevisionSource } from '../../../core/lifecycle/history/revision';
import type { Sop } from '../../../core/sop/model';
import { isLocal } from '../../library/files';
import { startTimeSlices } from '../../library/time-slices';
import type { Services } from '../../services/services';
import { codeRepository, isLookedAt } from '../code-git';
import { CodeRevisions } from './code-revisions';
import { gitFilesBeside } from './git-files';

/** Where the history of a file is. */
export interface HistoryPlace {
  readonly source: RevisionSource;
  /** Its path from the top of the repository. */
  readonly path: string;
  /** The commit that is checked out. */
  readonly head: string;
}

/** The history of an SOP, or in words why there is none. */
export async function historyOf(services: Pick<Services, 'realFile'>, sop: Sop): Promise<HistoryPlace | string> {
  const { title, location } = sop;
  try {
    const found = await placeOf(services, location.uri);
    if (typeof found === 'string') return unreadText(title, found);
    if (!found)
      return isLocal(location.uri)
        ? vscode.l10n.t('“{0}” has no history: no Git repository of its library was found.', title)
        : vscode.l10n.t(
            '“{0}” has no history here: its library is not in a folder on this computer, and its Git cannot be read from here.',
            title,
          );
    const head = await found.source.head();
    if (head !== undefined) return { ...found, head };
    return vscode.l10n.t(
      '“{0}” has no history yet: nothing is committed in its repository. It begins with the first commit.',
      title,
    );
  } catch (error) {
    return vscode.l10n.t(
      '“{0}” has no history here: the files of its repository cannot be read. {1}',
      title,
      reasonOf(error),
    );
  }
}

function unreadText(title: string, why: Unread): string {
  const reasons = {
    sha256: vscode.l10n.t('its repository uses SHA-256, which only Git itself reads.'),
    reftable: vscode.l10n.t('its repository keeps branches in a table (reftable), which only Git itself reads.'),
    'too-large': vscode.l10n.t('its repository is too large to be read without Git.'),
  } as const;
  const help = vscode.workspace.isTrusted
    ? vscode.l10n.t('Install Git, and turn on VS Code’s Git (the setting “git.enabled”).')
    : vscode.l10n.t('Trust this workspace, so that VS Code’s Git may be asked.');
  return vscode.l10n.t('“{0}” has no history here: {1} {2}', title, reasons[why], help);
}

type Found = Pick<HistoryPlace, 'source' | 'path'>;

/**
 * The repository that a file is in: by VS Code's Git where it knows it, else by the repository's own files.
 * @param uri of the file.
 * @returns why it is not read; undefined where there is none.
 * @throws when its files cannot be read.
 */
export async function placeOf(
  { realFile }: Pick<Services, 'realFile'>,
  uri: string,
): Promise<Found | Unread | undefined> {
  const named = vscode.Uri.parse(uri);
  // Git knows no path that leads through a link, and VS Code's Git may know a repository by such a path.
  const real = vscode.Uri.parse(await realFile(uri));
  const file = real.path.toLowerCase() === named.path.toLowerCase() ? named : real;
  const files = gitFilesBeside(file);
  const folder = await gitFolderOf(files, parentOf(file.path));
  return (
    (await placeInCode(file, files, folder)) ??
    (await placeInCode(named, files, folder)) ??
    (folder && placeInFiles(file, files, folder))
  );
}

async function placeInCode(
  file: vscode.Uri,
  files: GitFiles,
  folder: GitFolder | undefined,
): Promise<Found | undefined> {
  const repository = await codeRepository(file);
  if (!repository || !file.path.startsWith(`${repository.rootUri.path}/`)) return undefined;
  if (!(await isLookedAt(repository))) return undefined;
  const cutOff = folder ? await cutOffOf(files, folder).catch(() => new Set<string>()) : new Set<string>();
  return {
    source: new CodeRevisions(repository, cutOff),
    path: file.path.slice(repository.rootUri.path.length + 1),
  };
}

async function placeInFiles(file: vscode.Uri, files: GitFiles, folder: GitFolder): Promise<Found | Unread> {
  const { GitRevisions } = await import('../../../core/lifecycle/history/git/git-revisions');
  const source = await GitRevisions.open(files, folder, startTimeSlices());
  return typeof source === 'string'
    ? source
    : { source, path: file.path.slice(folder.top.replace(/\/$/, '').length + 1) };
}

import * as vscode from 'vscode';
import { gitFault } from '../../core/library/git-fault';
import type { Services } from '../services/services';
import { showDone, showInformation, showWarning } from '../shared/dialogs';
import { numberText } from '../shared/wording';
import { openMerge, upstreamOf } from './git';
import type { Repository } from './git';
import type { LibraryRepository, Upstreams } from './upstreams';

type UpdateServices = Pick<Services, 'log'>;

/** Brings in what others changed in the libraries, by VS Code's Git, and says what came of it. */
export async function updateLibraries(services: UpdateServices, upstreams: Upstreams): Promise<void> {
  const all = await wanted(upstreams);
  if (!all) return;
  const title = vscode.l10n.t('Getting the library’s changes…');
  const location = vscode.ProgressLocation.Notification;
  let came = 0;
  for (const one of all) {
    try {
      came += await vscode.window.withProgress({ location, title }, () => bringIn(one, upstreams));
    } catch (error) {
      // One repository after the other: whoever has something to do must know for which.
      await tellFault(services, one.repository, error);
      return;
    } finally {
      upstreams.look();
    }
  }
  showDone(cameText(came), 8000);
}

function cameText(came: number): string {
  if (came === 0) return vscode.l10n.t('$(check) The library is up to date');
  return came === 1
    ? vscode.l10n.t('$(check) The library is up to date: 1 change came')
    : vscode.l10n.t('$(check) The library is up to date: {0} changes came', numberText(came));
}

/** The repositories to be updated; when there are none, says why. */
async function wanted(upstreams: Upstreams): Promise<LibraryRepository[] | undefined> {
  if (!vscode.workspace.isTrusted) {
    const manage = vscode.l10n.t('Manage Workspace Trust');
    const message = vscode.l10n.t(
      'VS Code runs Git only in folders that you trust. Trust this one, and try again; or get the changes with your own Git.',
    );
    if ((await showWarning(message, manage)) === manage) await vscode.commands.executeCommand('workbench.trust.manage');
    return undefined;
  }
  if (!(await upstreams.api())) {
    void showInformation(
      vscode.l10n.t('VS Code’s Git is switched off, or not there. Switch it on (git.enabled), or use your own Git.'),
    );
    return undefined;
  }
  const all = await upstreams.repositories();
  if (all.length === 0) {
    void showInformation(
      vscode.l10n.t('The library is in no Git repository that VS Code knows, so nothing can be got.'),
    );
    return undefined;
  }
  const followed = all.filter(({ repository }) => upstreamOf(repository) !== undefined);
  if (followed.length > 0) return followed;
  void showInformation(
    vscode.l10n.t(
      'The library’s branch has no upstream, so there is nothing to get. Publish the branch in Source Control, or choose one that is published.',
    ),
  );
  return undefined;
}

/** @returns how many changes of the libraries came. @throws what Git says. */
async function bringIn(one: LibraryRepository, upstreams: Upstreams): Promise<number> {
  const { repository } = one;
  const before = repository.state.HEAD?.commit;
  await repository.fetch();
  const upstream = upstreamOf(repository);
  if (upstream === undefined || before === undefined) return 0;
  const came = await upstreams.commitsIn(one, `${before}..${upstream}`);
  try {
    await repository.pull();
  } catch (error) {
    // Git was not told what to do where both sides have commits: to merge changes nothing that is there.
    if (gitFault(error) !== 'diverged' || !repository.merge) throw error;
    await repository.merge(upstream);
  }
  return came;
}

async function tellFault({ log }: UpdateServices, repository: Repository, error: unknown): Promise<void> {
  const reason = reasonOf(error);
  log.error(`The library’s changes could not be got: ${reason}`);
  const scm = vscode.l10n.t('Show Source Control');
  const showLog = vscode.l10n.t('Show Log');
  const undo = vscode.l10n.t('Take It Back');
  const fault = gitFault(error);
  const isMerge = fault === 'conflict' && !repository.state.rebaseCommit && repository.mergeAbort !== undefined;
  const merge = isMerge ? await openMerge(repository) : undefined;
  const buttons =
    fault === undefined || fault === 'network' || fault === 'sign-in'
      ? [showLog]
      : merge === undefined
        ? [scm]
        : [scm, undo];
  const answer = await showWarning(faultText(fault, repository, reason), ...buttons);
  if (answer === scm) await vscode.commands.executeCommand('workbench.view.scm');
  if (answer === showLog) log.show();
  if (answer === undo && merge !== undefined) await takeBack(repository, merge, undo);
}

/** Ends a merge that is not finished, once the person knows what is lost; nothing where it is over, or another one. */
async function takeBack(repository: Repository, merge: string, undo: string): Promise<void> {
  const isStill = async () => (await openMerge(repository)) === merge;
  if (await isStill()) {
    const message = vscode.l10n.t('Take back what was got from the others?');
    const detail = vscode.l10n.t(
      'What you have chosen and changed in the files since then is lost. Your commits stay as they are.',
    );
    if ((await showWarning(message, { modal: true, detail }, undo)) !== undo) return;
    if (await isStill()) {
      await repository.mergeAbort?.();
      showDone(vscode.l10n.t('$(check) The library is as it was before'), 8000);
      return;
    }
  }
  void showInformation(
    vscode.l10n.t('Nothing was taken back: what was got from the others has been merged or ended meanwhile.'),
  );
}

function faultText(fault: ReturnType<typeof gitFault>, { state }: Repository, reason: string): string {
  switch (fault) {
    case 'conflict': {
      const files = state.mergeChanges.map(({ uri }) => uri.path.split('/').at(-1) ?? '').join(', ');
      return vscode.l10n.t(
        'You and others changed the same lines ({0}). Nothing is lost: choose in Source Control what holds, or take it back.',
        files || vscode.l10n.t('see Source Control'),
      );
    }
    case 'local-changes':
      return vscode.l10n.t(
        'Nothing was changed: others changed files that have changes of yours which are not committed. Commit or stash yours in Source Control, then try again.',
      );
    case 'unfinished':
      return vscode.l10n.t(
        'Nothing was changed: a merge that began before is not finished. Finish or abort it in Source Control, then try again.',
      );
    case 'network':
      return vscode.l10n.t(
        'Nothing was changed: the server of the library cannot be reached. Check your connection, and try again.',
      );
    case 'sign-in':
      return vscode.l10n.t(
        'Nothing was changed: the server of the library does not let you in. Sign in again with Git, or ask whoever looks after the library.',
      );
    case 'no-branch':
      return vscode.l10n.t(
        'Nothing was changed: the branch that the library follows is no longer on the server. Ask whoever looks after the library which one to use.',
      );
    case 'busy':
      return vscode.l10n.t(
        'Nothing was changed: Git is doing something else in the library. Wait a moment, and try again.',
      );
    case 'no-name':
      return vscode.l10n.t(
        'Nothing was changed: Git does not know your name. Set user.name and user.email in Git, then try again.',
      );
    case 'diverged':
      return vscode.l10n.t(
        'Nothing was changed: you have commits that were not sent yet, and others have new ones. Merge in Source Control, then try again.',
      );
    case undefined:
      return vscode.l10n.t('The library’s changes could not be got. Git says: {0}', reason);
  }
}

/** The first line of what Git says. */
function reasonOf(error: unknown): string {
  const { stderr, stdout, message } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  const said = [stderr, stdout, message].find((text): text is string => typeof text === 'string' && text.trim() !== '');
  return (said ?? String(error)).trim().split('\n', 1)[0] ?? '';
}

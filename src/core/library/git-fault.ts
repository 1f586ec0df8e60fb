/** Why changes of a repository could not be brought in. */
export type GitFault =
  /** Both sides changed the same lines: the merge has begun and waits for somebody to choose. */
  | 'conflict'
  /** Files with changes that are in no commit yet would be overwritten: nothing was done. */
  | 'local-changes'
  /** A merge or the like was begun before and is not finished. */
  | 'unfinished'
  | 'network'
  | 'sign-in'
  /** The other side has no such branch any more. */
  | 'no-branch'
  /** Git does something else in the repository just now. */
  | 'busy'
  /** Git does not know who would have merged. */
  | 'no-name'
  /** Both sides have commits of their own, and Git was not told whether to merge. */
  | 'diverged';

const byCode: Readonly<Record<string, GitFault>> = {
  Conflict: 'conflict',
  StashConflict: 'conflict',
  UnmergedChanges: 'unfinished',
  DirtyWorkTree: 'local-changes',
  LocalChangesOverwritten: 'local-changes',
  RemoteConnectionError: 'network',
  CantAccessRemote: 'network',
  RepositoryNotFound: 'network',
  AuthenticationFailed: 'sign-in',
  NoUserNameConfigured: 'no-name',
  NoUserEmailConfigured: 'no-name',
  RepositoryIsLocked: 'busy',
  CantLockRef: 'busy',
  NoRemoteReference: 'no-branch',
};

/** What Git says, the first that fits. VS Code's Git has no codes for all of it, and takes some for others. */
const byWords: readonly (readonly [RegExp, GitFault])[] = [
  [/unmerged files|not concluded your merge|MERGE_HEAD exists|rebase-merge directory/i, 'unfinished'],
  [/would be overwritten|unstaged changes|uncommitted changes|commit your changes or stash/i, 'local-changes'],
  [/^CONFLICT \(|Automatic merge failed|could not apply/im, 'conflict'],
  [/divergent branches|not possible to fast-forward/i, 'diverged'],
  [/tell me who you are|empty ident name/i, 'no-name'],
  [/Authentication failed|could not read (?:Username|Password)|Permission denied \(publickey/i, 'sign-in'],
  [/no such ref was fetched|couldn't find remote ref/i, 'no-branch'],
  [/index\.lock|cannot lock ref|another git process/i, 'busy'],
  [/Could not (?:read from remote|resolve host)|unable to access|does not appear to be a git repository/i, 'network'],
];

/** Why Git failed, by the error of VS Code's Git extension; undefined for what is none of these. */
export function gitFault(error: unknown): GitFault | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { gitErrorCode, stderr, stdout, message } = error as Readonly<Record<string, unknown>>;
  const said = [stderr, stdout, message].filter((text) => typeof text === 'string').join('\n');
  const heard = byWords.find(([words]) => words.test(said))?.[1];
  return (
    heard ??
    (typeof gitErrorCode === 'string' && Object.hasOwn(byCode, gitErrorCode) ? byCode[gitErrorCode] : undefined)
  );
}

import assert from 'node:assert/strict';
import { gitFault } from '../../../src/core/library/git-fault';

describe('Why Git could not bring in changes', () => {
  const cases: readonly [string, object | string | null | undefined, string | undefined][] = [
    ['lines that both changed', { stdout: 'CONFLICT (content): Merge conflict in sops/a.md' }, 'conflict'],
    [
      'local changes, though VS Code calls them a dirty tree',
      {
        gitErrorCode: 'DirtyWorkTree',
        stderr: 'error: Your local changes to the following files would be overwritten',
      },
      'local-changes',
    ],
    [
      'new files in the way, for which VS Code has no code',
      { stderr: 'error: The following untracked working tree files would be overwritten by merge:\n\ta.md' },
      'local-changes',
    ],
    [
      'a merge that is not finished, which VS Code takes for a dirty tree',
      { gitErrorCode: 'DirtyWorkTree', stderr: 'error: Pulling is not possible because you have unmerged files.' },
      'unfinished',
    ],
    ['two histories', { stderr: 'fatal: Need to specify how to reconcile divergent branches.' }, 'diverged'],
    ['no network', { gitErrorCode: 'RemoteConnectionError', stderr: '' }, 'network'],
    ['a host that is not found', { stderr: 'fatal: unable to access: Could not resolve host: git.example' }, 'network'],
    ['who one is', { gitErrorCode: 'AuthenticationFailed' }, 'sign-in'],
    ['a branch that is gone', { stderr: "fatal: couldn't find remote ref main" }, 'no-branch'],
    ['another Git', { stderr: "fatal: Unable to create '/x/.git/index.lock': File exists." }, 'busy'],
    ['no name', { gitErrorCode: 'NoUserNameConfigured' }, 'no-name'],
    ['anything else', { gitErrorCode: 'constructor', message: 'Something else' }, undefined],
    ['no error at all', undefined, undefined],
    ['a text', 'CONFLICT', undefined],
    ['nothing', null, undefined],
  ];
  for (const [what, error, fault] of cases) it(`tells ${what}`, () => assert.equal(gitFault(error), fault));
});

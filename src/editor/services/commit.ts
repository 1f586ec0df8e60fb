import { commitOf } from '../../core/library/git-commit';
import type { Sop } from '../../core/sop/model';
import { workspaceFiles } from '../shared/files';

/** The commit that an SOP's library is at, if it is in Git. */
export function commitAt({ location }: Pick<Sop, 'location'>): Promise<string | undefined> {
  return commitOf(workspaceFiles, location.root);
}

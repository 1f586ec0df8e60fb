import { reasonOf } from '../attempt';
import { problem } from '../problem';
import type { Problem } from '../problem';
import { fileStart } from '../sop/parsed-text';
import { maxDepth, maxEntries, maxFolders, maxSops } from './listing';
import type { LeftOut } from './listing';

/** What is to be told of what is not read of a library's folders, at the beginning of `library.yml`. */
export function listingProblems(leftOut: readonly LeftOut[]): Problem[] {
  return leftOut.map(problemOf);
}

function problemOf({ reason, paths, count, error }: LeftOut): Problem {
  const folders = [...paths.map((path) => `“${path || '.'}”`), ...(count > paths.length ? ['…'] : [])].join(', ');
  switch (reason) {
    case 'link':
      return problem('library.link-not-followed', fileStart, folders);
    case 'unreadable':
      return problem('library.folder-unreadable', fileStart, folders, reasonOf(error));
    case 'too-deep':
      return problem('library.folder-too-deep', fileStart, folders, String(maxDepth));
    case 'name':
      return problem('library.name-wrong', fileStart, folders);
    case 'extension':
      return problem('library.file-passed-over', fileStart, folders);
    case 'too-many':
      return problem('library.too-many-files', fileStart, folders, ...[maxSops, maxFolders, maxEntries].map(String));
  }
}

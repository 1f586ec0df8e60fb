import { resolvePath } from '../library/path';
import { problem } from '../problem';
import type { Problem } from '../problem';
import type { Link, Sop } from '../sop/model';
import type { LibraryRule, LibraryView } from './rule';

/** Links to other SOPs must lead to a file of the library, and to a heading in it. */
export const brokenLink: LibraryRule = {
  *check(sop, library) {
    for (const link of sop.fileLinks) {
      const found = checkLink(sop, link, library);
      if (found) yield found;
    }
  },
};

function checkLink(sop: Sop, { target, range }: Link, library: LibraryView): Problem | undefined {
  if (target.kind !== 'file') return undefined;
  if (resolvePath(sop.location.path, target.path) === undefined)
    return problem('sop.target-outside', range, target.path);
  // Images and documents beside the SOPs are not in the library's index; only links to SOPs are checked here.
  if (!/\.md$/i.test(target.path)) return undefined;
  const linked = library.linked(sop, target.path);
  if (!linked) return problem('sop.target-missing', range, target.path);
  if (!target.anchor || linked.headings.some((heading) => heading.anchor === target.anchor)) return undefined;
  return problem('sop.target-section-missing', range, target.path, target.anchor);
}

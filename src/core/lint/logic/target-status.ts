import { linkPath, resolvePath } from '../../library/path';
import { successorOf } from '../../lifecycle/approval/succession';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { replaceBySuggestion } from '../fix';
import { replacePath } from '../replace-path';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';

const retired: ProblemKind = {
  code: 'sop.target-retired',
  severity: 'warning',
  message: '“{0}” is retired: nobody is to follow it any more. Lead to the SOP that replaces it, or take this out.',
  fix: (problem, file) => {
    const [, written = ''] = problem.args;
    const meant = { ...problem, args: [written] };
    // What is named in the front matter is an id, and stands alone.
    return file.cut(problem.range) === written ? replaceBySuggestion(meant, file) : replacePath(meant, file);
  },
};
const unapproved: ProblemKind = {
  code: 'sop.target-draft',
  severity: 'warning',
  message:
    'This SOP is approved, but “{0}”, where it leads, is not: agents would follow steps that nobody has approved. Approve that one first, or lead elsewhere.',
};

/** What an SOP leads to must be in force. */
export const targetStatus: Rule<'library'> = {
  kinds: [retired, unapproved],
  *check({ sop, library }) {
    if (sop.status !== 'retired') yield* upToMost(told(sop, library));
  },
};

/** Whether somebody could follow an SOP, or reply by it, although nobody has approved it. */
function isUnapproved({ status, hasSteps, replies }: Sop): boolean {
  return status !== 'approved' && (hasSteps || replies.length > 0);
}

function* told(sop: Sop, library: LibraryView): Generator<Problem> {
  const { root, path: from } = sop.location;
  for (const { target, range } of sop.fileLinks) {
    const path = target.kind === 'file' ? resolvePath(from, target.path) : undefined;
    const linked = path === undefined ? undefined : library.atPath(root, path);
    if (target.kind === 'file' && linked?.status === 'retired') {
      const successor = successorOf(linked, library);
      const meant = successor?.location.root === root ? encodeURI(linkPath(from, successor.location.path)) : undefined;
      yield found(retired, range, [linked.title, target.path], meant);
    } else if (linked && isUnapproved(linked) && sop.status === 'approved')
      yield found(unapproved, range, [linked.title]);
  }
  for (const { text, range } of sop.front.related) {
    const [related] = library.withId(text, 1);
    if (related?.status === 'retired')
      yield found(retired, range, [related.title, text], successorOf(related, library)?.id);
  }
}

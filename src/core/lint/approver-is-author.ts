import { problem } from '../problem';
import type { LibraryRule } from './rule';

/** Four eyes: who approves an SOP has not written it. */
export const approverIsAuthor: LibraryRule = {
  check: ({ front }) =>
    front.approvers
      .filter((approval) => front.authors.some((author) => author.text === approval.by))
      .map((approval) => problem('sop.approver-is-author', approval.range, approval.by)),
};

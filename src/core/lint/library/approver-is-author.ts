import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.approver-is-author',
  severity: 'warning',
  message: '“{0}” wrote this SOP and also approved it. Someone else must approve.',
};

/** Four eyes: whoever approves an SOP must not have written it. */
export const approverIsAuthor: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop: { front } }) =>
    front.approvers
      .filter((approval) => front.authors.some((author) => author.text === approval.by))
      .map((approval) => found(kind, approval.range, [approval.by])),
};

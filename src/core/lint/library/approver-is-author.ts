import { authorBehind, memberKey } from '../../lifecycle/approval/four-eyes';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const isAuthor: ProblemKind = {
  code: 'sop.approver-is-author',
  severity: 'warning',
  message: '“{0}” wrote this SOP and also approved it. Someone else must approve.',
};
const includesAuthor: ProblemKind = {
  code: 'sop.approver-includes-author',
  severity: 'warning',
  message: '“{0}” approved this SOP, and {1}, who wrote it, is one of them. Name the person who approved it.',
};

/** Four eyes: whoever approves an SOP must not have written it, unless its library says that they may. */
export const approverIsAuthor: Rule<'library'> = {
  kinds: [isAuthor, includesAuthor],
  check({ sop: { front, location }, library }) {
    const config = library.config(location.root);
    const nameOf = (key: string) => config.team.get(key)?.name;
    return front.approvers.flatMap(({ by, range }) => {
      const behind = authorBehind(by, front, config);
      if (!behind) return [];
      const { author, isSame } = behind;
      if (isSame) return [found(isAuthor, range, [by])];
      return [found(includesAuthor, range, [nameOf(memberKey(by, config.team)) ?? by, nameOf(author) ?? author])];
    });
  },
};

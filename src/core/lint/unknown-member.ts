import { problem } from '../problem';
import type { Placed, Sop } from '../sop/model';
import type { LibraryRule } from './rule';

/** An e-mail address, a web address, a telephone number or a channel of a chat: an SOP may escalate to it without a member. */
const address = /@|:\/\/|^[+#]/;

/** Owners, authors, approvers, roles and escalation contacts must be in the team, once the library has one. */
export const unknownMember: LibraryRule = {
  check(sop, library) {
    const { team } = library.config(sop.location.root);
    if (team.size === 0) return [];
    const roles = new Set([...team.values()].flatMap((member) => member.role ?? []));
    return membersOf(sop)
      .filter(({ text }) => !team.has(text) && !roles.has(text))
      .map(({ text, range }) => problem('sop.owner-unknown', range, text));
  },
};

function membersOf(sop: Sop): Placed[] {
  const { owner, authors, approvers, escalation } = sop.front;
  const approvedBy = approvers.map(({ by, range }) => ({ text: by, range }));
  return [
    ...(owner ? [owner] : []),
    ...authors,
    ...approvedBy,
    ...(escalation?.to && !address.test(escalation.to.text) ? [escalation.to] : []),
    ...sop.roles,
  ];
}

import type { TextWithRange, Sop } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.owner-unknown',
  severity: 'warning',
  message: '“{0}” is neither in the team of library.yml nor a role there.',
  // Who answers for an SOP, or has approved it, is not guessed without a look.
  fix: (problem, file) => replaceBySuggestion(problem, file).map((fix) => ({ ...fix, isPreferred: false })),
};

/**
 * An e-mail address, a web address, a telephone number or a chat channel: an SOP may escalate to one that is not a
 * member.
 */
const address = /@|:\/\/|^[+#]/;

/** Owners, authors, approvers, readers, roles and escalation contacts must be in the team, once the library has one. */
export const unknownMember: Rule<'library'> = {
  kinds: [kind],
  check({ sop, library }) {
    const { team, roles: declared } = library.config(sop.location.root);
    if (team.size === 0) return [];
    // A declared role that nobody has is told once, in library.yml.
    const roles = new Set([...declared.keys(), ...[...team.values()].flatMap((member) => member.role ?? [])]);
    const unknown = membersOf(sop).filter(({ text }) => !team.has(text) && !roles.has(text));
    if (unknown.length === 0) return [];
    const suggester = new Suggester([...team.keys(), ...roles]);
    return unknown.map(({ text, range }) => found(kind, range, [text], suggester.nearest(text)));
  },
};

function membersOf(sop: Sop): TextWithRange[] {
  const { owner, authors, approvers, readBy, escalation } = sop.front;
  const approvedBy = approvers.map(({ by, range }) => ({ text: by, range }));
  return [
    ...(owner ? [owner] : []),
    ...authors,
    ...approvedBy,
    ...readBy,
    ...(escalation?.to && !address.test(escalation.to.text) ? [escalation.to] : []),
    ...sop.roles,
  ];
}

import { rolesOf } from '../../learning/roles';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const role: ProblemKind = {
  code: 'library.learning-role-unknown',
  severity: 'warning',
  message:
    'No role is called “{0}”, so nobody learns this. Name it under “roles”, or as the role of somebody of the team.',
};

const sop: ProblemKind = {
  code: 'library.learning-sop-unknown',
  severity: 'warning',
  message: 'No SOP has the id “{0}”, so it is missing on the learning path. Correct the id, or take it out.',
};

/** Who learns, and what, must be there: nobody would miss it on the path. */
export const learningUnknown: Rule<'config'> = {
  kinds: [role, sop],
  check({ config, root, library }) {
    const hasSop = (id: string) => library.withId(id).some(({ location }) => location.root === root);
    const roles = new Set(rolesOf(config));
    return [...config.learning].flatMap(([name, ids]) => [
      ...(roles.has(name) ? [] : [found(role, ids[0]?.range ?? fileStart, [name])]),
      ...ids.filter(({ text }) => !hasSop(text)).map(({ text, range }) => found(sop, range, [text])),
    ]);
  },
};

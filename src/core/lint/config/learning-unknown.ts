import { rolesOf } from '../../learning/roles';
import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';

const role: ProblemKind = {
  code: 'library.learning-role-unknown',
  severity: 'warning',
  message:
    'No role is called “{0}”, so nobody learns this. Name it under “roles”, or as the role of somebody of the team.',
  fix: replaceBySuggestion,
};

const sop: ProblemKind = {
  code: 'library.learning-sop-unknown',
  severity: 'warning',
  message: 'No SOP has the id “{0}”, so it is missing on the learning path. Correct the id, or take it out.',
  fix: replaceBySuggestion,
};

/** Who learns, and what, must be there: nobody would miss it on the path. */
export const learningUnknown: Rule<'config'> = {
  kinds: [role, sop],
  check(subject) {
    const { config, root, library } = subject;
    const hasSop = (id: string) => library.withId(id).some(({ location }) => location.root === root);
    const roles = new Set(rolesOf(config));
    const isWrong = [...config.learning].some(
      ([name, all]) => !roles.has(name) || !all.every(({ text }) => hasSop(text)),
    );
    if (!isWrong) return [];
    const named = placesAt(placesIn(subject), 'key', 'learning', '*');
    const known = new Suggester(roles);
    const ids = new Suggester([...library.sopsOf(root)].map(({ id }) => id));
    return [...config.learning].flatMap(([name, all]) => [
      ...(roles.has(name) ? [] : named.filter(({ text }) => text === name).slice(0, 1)).map(({ text, range }) =>
        found(role, range, [text], known.nearest(text)),
      ),
      ...all.filter(({ text }) => !hasSop(text)).map(({ text, range }) => found(sop, range, [text], ids.nearest(text))),
    ]);
  },
};

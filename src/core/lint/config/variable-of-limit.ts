import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';

const kind: ProblemKind = {
  code: 'library.limit-variable-unknown',
  severity: 'warning',
  message: '“{0}” is not among the variables of library.yml, so this limits nothing. Write the name of a variable.',
  fix: replaceBySuggestion,
};

/** How many are told. */
const most = 100;

/** A limit is one on the values of a variable. */
export const variableOfLimit: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const { limits, variables } = subject.config;
    if ([...limits.keys()].every((name) => variables.has(name))) return [];
    const names = new Suggester(variables.keys());
    return placesAt(placesIn(subject), 'key', 'limits', '*')
      .filter(({ text }) => !variables.has(text))
      .slice(0, most)
      .map(({ text, range }) => found(kind, range, [text], names.nearest(text)));
  },
};

import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placesAt, placesIn } from './places';

const kind: ProblemKind = {
  code: 'library.rule-sop-unknown',
  severity: 'warning',
  message: 'No SOP has the id “{0}”, so this rule suggests nothing. Write the id of an SOP of this library.',
  fix: replaceBySuggestion,
};

/** How many are told. */
const most = 100;

/** A rule that suggests an SOP must name one that is there. */
export const ruleSopUnknown: Rule<'config'> = {
  kinds: [kind],
  check(subject) {
    const { config, library, root } = subject;
    const isThere = (id: string) => library.withId(id).some(({ location }) => location.root === root);
    if (!config.rules.some(({ sop }) => sop !== undefined && !isThere(sop))) return [];
    const ids = new Suggester([...library.sopsOf(root)].map(({ id }) => id));
    return placesAt(placesIn(subject), 'value', 'rules', 'then', 'sop')
      .filter(({ text }) => !isThere(text))
      .slice(0, most)
      .map(({ text, range }) => found(kind, range, [text], ids.nearest(text)));
  },
};

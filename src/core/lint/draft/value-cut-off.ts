import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'draft.value-cut-off',
  severity: 'warning',
  message:
    'The comma ends the value of “{0}”, so “{1}” is lost. Put the whole value in quotes, or on a line of its own, as in {0}: "{2}".',
};

/** How many are told. */
const most = 20;

/** A comma cuts a value off: in `{name: Pérez, Ana}`, only half the name would reach the customer. */
export const valueCutOff: Rule<'draft'> = {
  kinds: [kind],
  check: ({ front }) =>
    front.cutOff
      .slice(0, most)
      .map(({ key, words, value, range }) => found(kind, range, [key, words, `${value}, ${words}`])),
};

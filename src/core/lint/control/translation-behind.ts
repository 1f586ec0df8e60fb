import { behindOf } from '../../lifecycle/reviews/behind';
import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { placeOf } from './front-places';

const behind: ProblemKind = {
  code: 'sop.translation-behind',
  severity: 'warning',
  message:
    'This translates version {0} of “{1}”, which is at {2} by now. Bring it up to date, then write “version: {2}” here.',
  // It may be written only once the text follows.
  fix: ({ range, args: [, , version = ''] }) => [{ ...replacement(range, version), isPreferred: false }],
};
const sourceMissing: ProblemKind = {
  code: 'sop.translation-source-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}” that this could be a translation of. Correct the id.',
};

/** A translation says what its source says. Words that were corrected there need not be followed. */
export const translationBehind: Rule<'library'> = {
  kinds: [behind, sourceMissing],
  check({ sop, library }) {
    const { translationOf } = sop.front;
    if (!translationOf || sop.status === 'retired') return [];
    const { id, range } = translationOf;
    const sources = library.withId(id, 2);
    const source = sources.find(({ location }) => location.root === sop.location.root) ?? sources[0];
    if (!source) return [found(sourceMissing, range, [id])];
    const isBehind = behindOf(sop, source);
    if (!isBehind) return [];
    const { from, to } = isBehind;
    return [found(behind, placeOf(sop, 'translation-of', 'version'), [from, source.title, to])];
  },
};

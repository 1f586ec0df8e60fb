import { resolvePath } from '../../library/path';
import type { Sop } from '../../sop/model';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';

const related: ProblemKind = {
  code: 'sop.related-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}”.',
  fix: replaceBySuggestion,
};
const replacement: ProblemKind = {
  code: 'sop.replacement-missing',
  severity: 'warning',
  message: 'There is no SOP with the id “{0}” that could take the place of this one. Correct the id, or remove it.',
  fix: replaceBySuggestion,
};
const itself: ProblemKind = {
  code: 'sop.replacement-itself',
  severity: 'warning',
  message: 'This SOP cannot take its own place. Name another one, or remove “replaced-by”.',
};

/** The SOPs named in `related` and `replaced-by` must exist, and be others: people are led there. */
export const relatedMissing: Rule<'library'> = {
  kinds: [related, replacement, itself],
  *check({ sop, library }) {
    const isMissing = (id: string) => library.withId(id, 1).length === 0;
    for (const { text, range } of sop.front.related)
      if (isMissing(text)) yield found(related, range, [text], meantBy(text, sop, library));
    const { replacedBy } = sop.front;
    if (!replacedBy) return;
    if (replacedBy.text === sop.id) yield found(itself, replacedBy.range);
    else if (isMissing(replacedBy.text))
      yield found(replacement, replacedBy.range, [replacedBy.text], meantBy(replacedBy.text, sop, library));
  },
};

/** The id that was probably meant: of the SOP whose path or file name was written, or one that is nearly the same. */
function meantBy(text: string, { location: { root, path: from } }: Sop, library: LibraryView): string | undefined {
  const written = text.replace(/#.*$/, '').replace(/^\.\//, '');
  const places = [resolvePath(from, written), resolvePath('', written)].filter((one) => one !== undefined);
  const paths = places.flatMap((one) => [one, `${one}.md`]);
  const named = paths.map((one) => library.atPath(root, one)).find(Boolean);
  const near = named ? undefined : library.nearPath(root, written);
  const meant = named ?? (near === undefined ? undefined : library.atPath(root, near));
  return meant?.id ?? library.nearId(root, text);
}

import type { Library } from '../library/library';
import { keyOf } from '../library/mention';
import type { Target } from '../library/mention';
import { mentionsIn, referencesTo } from '../library/references';
import type { Reference } from '../library/references';
import type { Sop } from '../sop/model';
import { fileStart } from '../sop/parsed-text';

/**
 * Where something is defined: the `id` of an SOP, a heading, a key of `library.yml`. An SOP that says no id is defined by its
 * file; a role that has no name of its own, by those who have it. Nothing for what is defined nowhere, such as a tag.
 */
export function* definitionsOf(target: Target, library: Library): Generator<Reference> {
  if (target.kind === 'id') {
    for (const sop of library.withId(target.id)) yield definitionOfId(sop);
  } else if (target.kind === 'path') {
    const sop = library.atPath(target.root, target.path);
    if (sop) yield { uri: sop.location.uri, range: fileStart, kind: 'definition' };
  } else if (target.kind !== 'tag') {
    const found = target.kind === 'section' ? headingsOf(target, library) : [...referencesTo(target, library)];
    const own = found.filter(({ kind }) => kind === 'definition');
    yield* own.length > 0 ? own : found.filter(({ kind }) => kind === 'role');
  }
}

function definitionOfId(sop: Sop): Reference {
  const { uri } = sop.location;
  const range = sop.front.id ? sop.idRange : fileStart;
  return { uri, range, kind: 'definition' };
}

/** The heading that an anchor leads to. One that stands in HTML has no mention of its own: then it is the heading behind it. */
function headingsOf(target: Target & { kind: 'section' }, library: Library): readonly Reference[] {
  const sop = library.atPath(target.root, target.path);
  if (!sop) return [];
  const { uri } = sop.location;
  const own: Reference[] = [...mentionsIn(sop)]
    .filter(({ kind, target: said }) => kind === 'definition' && keyOf(said) === keyOf(target))
    .map(({ range }) => ({ uri, range, kind: 'definition' }));
  if (own.length > 0) return own;
  const heading = sop.headings.find(({ also }) => also?.includes(target.anchor));
  return heading ? [{ uri, range: heading.range, kind: 'definition' }] : [];
}

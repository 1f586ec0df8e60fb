import type { Library } from '../library/library';
import type { Target } from '../library/mention';
import { referencesTo } from '../library/references';
import type { Reference } from '../library/references';

/** The same section by its other names: links may lead there by the anchor of its heading, or by an id that it says. */
function namesOf(target: Target, library: Library): readonly Target[] {
  if (target.kind !== 'section') return [target];
  const headings = library.atPath(target.root, target.path)?.headings ?? [];
  const heading =
    headings.find(({ anchor }) => anchor === target.anchor) ??
    headings.find(({ also }) => also?.includes(target.anchor));
  const anchors = new Set([target.anchor, ...(heading ? [heading.anchor, ...(heading.also ?? [])] : [])]);
  return [...anchors].map((anchor) => ({ ...target, anchor }));
}

/**
 * Every place that mentions something, by whatever name it goes, and where it is defined. An SOP's id and its file are two
 * things here: `related` names the one, links lead to the other.
 */
export function* allReferences(target: Target, library: Library): Generator<Reference> {
  for (const one of namesOf(target, library)) yield* referencesTo(one, library);
}

/** Every place that mentions an SOP: its id, its file, and the sections of that. */
export function* referencesToSop(root: string, path: string, library: Library): Generator<Reference> {
  const sop = library.atPath(root, path);
  if (!sop) return;
  const own = ({ kind }: Reference) => kind !== 'definition';
  for (const one of referencesTo({ kind: 'id', id: sop.id }, library)) if (own(one)) yield one;
  for (const one of referencesTo({ kind: 'path', root, path }, library)) if (own(one)) yield one;
}

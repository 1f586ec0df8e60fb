import { formatVersion } from '../../library/format-version';
import type { Library } from '../../library/library';
import type { Target } from '../../library/mention';
import { referencesTo } from '../../library/references';
import { EditsByFile } from './file-edits';
import type { FileEdits } from './file-edits';
import { headingEdit } from './heading';
import { idEdit } from './id-line';
import { nameOf, refusalOf, renamed } from './new-name';
import type { Refusal } from './refusal';
import { Trial } from './trial';

/** The edits of a renaming, or why there are none. */
export type Renaming =
  | { readonly edits: FileEdits; readonly refusal?: undefined }
  | { readonly edits?: undefined; readonly refusal: Refusal };

/**
 * Renames something wherever files of the libraries mention it. Of a heading, the name is its words. The edits are tried
 * before they are given: whatever mentioned it mentions it by its new name then, and no step, answer or reply has come or gone.
 * Records of cases are not touched: they say what was true.
 */
export function rename(target: Target, name: string, library: Library): Renaming {
  const found = target.kind === 'section' ? headingEdit(target, name, library) : plainEdits(target, name, library);
  if ('reason' in found) return { refusal: found };
  try {
    return tried(target, found, name, library);
  } catch (error) {
    // Names that stand inside each other, as `{{ a[b] }}` has them, cannot be changed at once.
    if (error instanceof RangeError) return { refusal: { reason: 'reads-otherwise', about: nameOf(target) } };
    throw error;
  }
}

function plainEdits(target: Target, name: string, library: Library): EditsByFile | Refusal {
  if (target.kind === 'path' || target.kind === 'section') return { reason: 'nothing-here', about: '' };
  const refusal = refusalOf(target, name, library);
  if (refusal) return refusal;
  const edits = new EditsByFile();
  for (const { uri, range, kind } of referencesTo(target, library)) edits.add(uri, { range, text: name, kind });
  if (target.kind === 'id') {
    const sops = library.withId(target.id, 2);
    if (sops.length > 1) return { reason: 'ambiguous', about: target.id };
    const [sop] = sops;
    if (!sop) return { reason: 'nothing-here', about: target.id };
    if (!sop.front.id) {
      const edit = idEdit(sop, name);
      if (!edit) return { reason: 'unreadable', about: sop.location.path };
      edits.add(sop.location.uri, edit);
    }
  }
  return edits;
}

function tried(target: Target, edits: EditsByFile, name: string, library: Library): Renaming {
  const newer = newerConfig(edits.all, library);
  if (newer !== undefined) return { refusal: { reason: 'newer-format', about: newer } };
  // Headings may hold what is renamed, or be it: then links to them are others.
  const first = new Trial(library, edits.all);
  let isFollowed = false;
  for (const { root, path, from, to } of first.changedAnchors()) {
    for (const { uri, range, kind } of referencesTo({ kind: 'section', root, path, anchor: from }, library)) {
      if (kind !== 'link') continue;
      edits.add(uri, { range, text: to, kind });
      isFollowed = true;
    }
  }
  const after = isFollowed ? new Trial(library, edits.all) : first;
  const lost = target.kind === 'section' ? undefined : lostIn(target, name, library, after.library);
  const strange = after.otherwise()?.location.path ?? lost;
  return strange === undefined ? { edits: edits.all } : { refusal: { reason: 'reads-otherwise', about: strange } };
}

/** What still has the old name, or is not found by the new one. */
function lostIn(target: Target, name: string, before: Library, after: Library): string | undefined {
  const next = renamed(target, name);
  const [left] = referencesTo(target, after);
  if (left) return left.uri;
  const count = (one: Target, library: Library) => [...referencesTo(one, library)].length;
  const isDerived = target.kind === 'id' && before.withId(target.id, 1)[0]?.front.id === undefined;
  const wanted = count(target, before) + count(next, before) + (isDerived ? 1 : 0);
  return count(next, after) === wanted ? undefined : nameOf(target);
}

/** The `library.yml` among the edited files that is of a newer format: what stands there may mean something else. */
function newerConfig(edits: FileEdits, library: Library): string | undefined {
  return library.roots
    .filter((root) => (library.config(root).version ?? 0) > formatVersion)
    .map((root) => library.configUri(root))
    .find((uri) => uri !== undefined && edits.has(uri));
}

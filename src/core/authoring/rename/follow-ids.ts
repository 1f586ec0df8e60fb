import type { Library } from '../../library/library';
import { names } from '../../library/names';
import { referencesTo } from '../../library/references';
import { nameOf } from '../../sop/extract';
import { isSopId } from '../../sop/front-matter';
import type { Sop } from '../../sop/model';
import type { EditsByFile } from './file-edits';
import { idEdit } from './id-line';
import { placeOf } from './places';
import type { Moves } from './places';
import { rootOf } from './root-of';

/**
 * Keeps the ids of SOPs that only the names of their files said: cases and other files know them by those. A draft that nothing
 * names is called by its new file; where there is no front matter to write an id into, the others name it anew.
 */
export function followIds(moves: Moves, library: Library, edits: EditsByFile): void {
  for (const sop of library.sops) {
    if (sop.front.id) continue;
    const { root, path, uri } = sop.location;
    const to = moves.of(placeOf(root, path));
    const newRoot = to === undefined ? undefined : rootOf(to, library);
    if (to === undefined || newRoot === undefined) continue;
    const name = nameOf({ path: to.slice(newRoot.length + 1) });
    if (name === sop.id || !isKnown(sop, library)) continue;
    const edit = isSopId(sop.id) ? idEdit(sop, sop.id) : undefined;
    if (edit) edits.add(uri, edit);
    else if (isSopId(name) && library.withId(sop.id, 2).length === 1)
      for (const { uri: other, range, kind } of referencesTo({ kind: 'id', id: sop.id }, library))
        edits.add(other, { range, text: name, kind });
  }
}

function isKnown({ id, status }: Sop, library: Library): boolean {
  if (status !== 'draft' || library.mentioning(names.id(id)).length > 0) return true;
  return referencesTo({ kind: 'id', id }, library).next().done !== true;
}

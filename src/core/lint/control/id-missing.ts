import { isSopId } from '../../sop/front-matter';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { addingKey, isWritten, placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.id-missing',
  severity: 'information',
  message:
    'This SOP is approved and has no id of its own: it is known by the name of its file, and loses its cases and reports when that is renamed. Write “id: {0}”.',
  // What it is known by today: nothing changes by it.
  fix: ({ args: [id = ''] }, file) =>
    isSopId(id) ? addingKey(file, 'id', id, 'top').map((fix) => ({ ...fix, isPreferred: true })) : [],
};

/** What is in force needs a name that stays. */
export const idMissing: Rule<'library'> = {
  kinds: [kind],
  check: ({ sop }) =>
    sop.status === 'approved' && sop.front.id === undefined && !isWritten(sop, 'id')
      ? [found(kind, placeOf(sop, 'status'), [sop.id])]
      : [],
};

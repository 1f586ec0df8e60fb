import { replacement } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { addingKey, placeOf } from './front-places';

const kind: ProblemKind = {
  code: 'sop.id-changed',
  severity: 'warning',
  message:
    'The id of this SOP was “{0}” before. Its cases, reports and confirmations know it by that: write “id: {0}” again, and change the title or the name of the file instead.',
  fix: ({ args: [id = ''] }, file) =>
    file.sop?.front.id
      ? [{ ...replacement(file.sop.front.id.range, id), isPreferred: false }]
      : addingKey(file, 'id', id, 'top'),
};

/** An id is what everything else knows an SOP by. A draft that nobody has followed may still get another. */
export const idChanged: Rule<'library'> = {
  kinds: [kind],
  check({ sop, committed }) {
    if (!committed || committed.status === 'draft' || committed.id === sop.id) return [];
    return [found(kind, sop.front.id ? placeOf(sop, 'id') : placeOf(sop, 'status'), [committed.id])];
  },
};

import { stepsOf } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

/** More than this nobody keeps an overview of. */
const most = 150;

const kind: ProblemKind = {
  code: 'sop.too-many-steps',
  severity: 'information',
  message:
    'This SOP has {0} steps, and {1} are as many as people can keep in mind. Move a part into an SOP of its own, and lead an answer there.',
};

/** An SOP is followed while a customer waits: it must be of a size that can be grasped. */
export const tooManySteps: Rule<'library'> = {
  kinds: [kind],
  check({ sop }) {
    const count = sop.hasSteps ? [...stepsOf(sop)].length : 0;
    return count > most ? [found(kind, fileStart, [String(count), String(most)])] : [];
  },
};

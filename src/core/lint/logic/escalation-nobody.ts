import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import type { Sop } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import type { Range } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.escalation-nobody',
  severity: 'warning',
  message:
    'This says when to escalate, but not to whom. Add “to” with a member, team or role of library.yml, or an address.',
};

/** Who escalates must know to whom. */
export const escalationNobody: Rule<'library'> = {
  kinds: [kind],
  check({ sop }) {
    const { escalation } = sop.front;
    return escalation && !escalation.to ? [found(kind, placeOf(sop))] : [];
  },
};

/** Where the front matter says `escalation`. */
function placeOf(sop: Sop): Range {
  for (const { path, range } of marksOfKind(syntaxOf(sop).front, 'key'))
    if (path.length === 1 && path[0] === 'escalation') return range;
  return sop.front.escalation?.when?.range ?? fileStart;
}

import { putBoxes } from '../../authoring/put-boxes';
import { stepsOf } from '../../sop/model';
import type { Problem } from '../../problem';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { sayingSteps } from './steps-said';

const kind: ProblemKind = {
  code: 'sop.steps-numbered',
  severity: 'information',
  message:
    'This SOP has no boxes, so the items of its numbered lists are its steps ({0}). Put boxes on them, or say in the front matter what is meant: “steps: numbered” or “steps: none”.',
  fix,
};

/** Where nobody says what the steps are, it is told what is taken for them. */
export const stepsNumbered: Rule<'sop'> = {
  kinds: [kind],
  check({ body, stepRule }) {
    if (body.stepsAre !== 'numbered' || stepRule !== 'default') return [];
    const [first, ...others] = stepsOf(body);
    return first ? [found(kind, first.textRange, [String(1 + others.length)])] : [];
  },
};

function fix(_: Problem, file: FixFile): Fix[] {
  const edits = file.sop ? putBoxes(file.sop, file.lines, true) : [];
  const boxes: Fix[] = edits.length > 0 ? [{ title: 'put-boxes', args: [], edits, isPreferred: false }] : [];
  return [...boxes, ...sayingSteps(file, 'numbered'), ...sayingSteps(file, 'none')];
}

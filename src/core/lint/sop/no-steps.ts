import { stepsOf } from '../../sop/model';
import type { Section } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { sayingSteps } from './steps-said';

const kind: ProblemKind = {
  code: 'sop.no-steps',
  severity: 'information',
  message:
    'Nothing in this SOP can be followed: it has no steps. Write them as “- [ ] …”, run “SOP: Turn into Steps”, or say “steps: none” in the front matter if it is only to be read.',
  fix: (_, file) => sayingSteps(file, 'none'),
};

/** An SOP is there to be followed, or for its replies. One that is only to be read says so. */
export const noSteps: Rule<'sop'> = {
  kinds: [kind],
  check({ front, frontMatter, isYaml, body }) {
    const isExpected = front.status !== 'retired' && body.stepsAre !== 'none' && body.replies.length === 0;
    if (!isExpected || !body.isRead || !isYaml || frontMatter === 'unclosed') return [];
    // One that is only begun says nothing yet.
    const isWritten = front.status === 'approved' || body.sections.some(hasWords);
    return isWritten && stepsOf(body).next().done ? [found(kind, fileStart)] : [];
  },
};

function hasWords({ level, guidance, alerts }: Section): boolean {
  return level > 1 || guidance.length + alerts.length > 0;
}

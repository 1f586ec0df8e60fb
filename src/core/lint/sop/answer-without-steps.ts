import { stepsOf } from '../../sop/model';
import type { Section } from '../../sop/model';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

/** Also found in links to other files. */
export const withoutSteps: ProblemKind = {
  code: 'sop.answer-without-steps',
  severity: 'warning',
  message:
    'The answer “{0}” leads to “{1}”, where there are no steps to follow. Write them there, or lead to another place.',
};

/** An answer must lead to steps: nobody could go on otherwise. */
export const answerWithoutSteps: Rule<'sop'> = {
  kinds: [withoutSteps],
  *check({ body }) {
    const places = new Map<string, number>();
    for (const [at, { anchor }] of body.sections.entries()) if (!places.has(anchor)) places.set(anchor, at);
    const replies = new Set(body.replies.map(({ id }) => id));
    for (const step of stepsOf(body))
      for (const { answer, target, arrow } of step.branches) {
        if (target?.kind !== 'section') continue;
        const at = places.get(target.anchor);
        if (at === undefined || target.anchor === '' || replies.has(target.anchor) || hasSteps(body.sections, at))
          continue;
        yield found(withoutSteps, arrow, [answer, body.sections[at]?.title ?? '']);
      }
  },
};

/** Whether a section, or one below its heading, has steps. */
export function hasSteps(sections: readonly Section[], at: number): boolean {
  const level = sections[at]?.level ?? 0;
  for (let index = at; index < sections.length; index++) {
    const section = sections[index];
    if (!section || (index > at && section.level <= level)) return false;
    if (section.steps.length > 0) return true;
  }
  return false;
}

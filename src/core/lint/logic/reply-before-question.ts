import type { Problem } from '../../problem';
import { allSteps } from '../../sop/model';
import type { Section, Sop, Step } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';
import { WrittenWords } from './written-words';

const kind: ProblemKind = {
  code: 'sop.reply-before-question',
  severity: 'warning',
  message:
    '“{0}” is sent here already, but only the answer “{2}” to “{1}”, which is asked below, leads to it. Send it there alone.',
};

/**
 * A reply that depends on an answer must not be sent before. It does where the question comes later in the same section,
 * one of its answers leads to the same reply, and another does not.
 */
export const replyBeforeQuestion: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.hasSteps && sop.replies.length > 0) yield* upToMost(early(sop));
  },
};

function* early(sop: Sop): Generator<Problem> {
  const { sections, questions } = sectionOrderOf(sop);
  const placeOf = placesOf(sections);
  const words = new WrittenWords(sop);
  const titles = new Map(sop.replies.map(({ id, title }) => [id, title]));
  const sent = sections.map(repliesOf);
  for (const [at, section] of sections.entries()) {
    if ((questions[at]?.length ?? 0) === 0 || sent[at]?.size === 0) continue;
    const before = new Map<string, Step>();
    for (const step of allSteps(section.steps)) {
      const ways = step.branches.map((branch) => ({ branch, replies: sentBy(branch.target) }));
      for (const { branch, replies } of ways)
        for (const reply of replies) {
          const earlier = before.get(reply);
          if (!earlier || ways.every((way) => way.replies.has(reply))) continue;
          before.delete(reply);
          const title = titles.get(reply) ?? reply;
          const place = words.placeOf(title, earlier.textRange);
          yield found(kind, place, [title, step.text, branch.answer]);
        }
      if (step.branches.length === 0) for (const reply of step.replies) if (!before.has(reply)) before.set(reply, step);
    }
  }

  function sentBy(target: Step['branches'][number]['target']): ReadonlySet<string> {
    if (target?.kind === 'section' && titles.has(target.anchor)) return new Set([target.anchor]);
    return sent[placeOf(target)] ?? new Set();
  }
}

/** The replies that the steps of a section send. */
function repliesOf({ steps }: Section): ReadonlySet<string> {
  return new Set([...allSteps(steps)].flatMap(({ replies }) => replies));
}

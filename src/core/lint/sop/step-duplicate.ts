import type { Problem } from '../../problem';
import { tagParts } from '../../sop/step-tag';
import { stepsOf } from '../../sop/model';
import type { Step } from '../../sop/model';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.step-duplicate',
  severity: 'error',
  message: 'Another step already has the id “{0}”. Give each its own, such as “`#{1}`”.',
  fix,
};

/** A step's id names it in cases and links: steps must not share one. */
export const stepDuplicate: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    const sharing = new Map<string, Step[]>();
    for (const step of stepsOf(body)) {
      const id = writtenId(step);
      const steps = sharing.get(id);
      if (steps) steps.push(step);
      else sharing.set(id, [step]);
    }
    for (const [id, steps] of sharing) {
      if (steps.length < 2) continue;
      for (const step of steps) yield found(kind, step.idRange, [id, `${id}-2`]);
    }
  },
};

/** The id that a step asks for: if it is taken, the reader adds a number to it. */
function writtenId({ id }: Step): string {
  return id.replace(/~\d+$/, '');
}

/** The first step keeps the id, because cases know it by that. Each of the others gets the next free one. */
function fix({ range, args: [id = ''] }: Problem, file: FixFile): Fix[] {
  const steps = file.sop ? [...stepsOf(file.sop)] : [];
  const sharing = steps.filter((step) => writtenId(step) === id);
  const nth = sharing.findIndex(
    ({ idRange: { start } }) => start.line === range.start.line && start.character === range.start.character,
  );
  if (nth < 1) return [];
  const taken = new Set(steps.map(writtenId));
  let free = id;
  for (let number = 2, passed = 0; passed < nth; number++) {
    free = `${id}-${number}`;
    if (!taken.has(free)) passed++;
  }
  const written = file.cut(range);
  const text = written === `#${id}` ? `#${free}` : withId(written, free);
  return [{ title: 'give-id', args: [free], edits: [{ range, text }], isPreferred: true }];
}

/** Adds an id to the words of a step: in the tag at their end, or in a new one. */
function withId(words: string, id: string): string {
  const tag = /(`+)([^`]+)\1$/.exec(words);
  const isTag = tag?.[2] !== undefined && tagParts(tag[2]) !== undefined;
  return isTag ? `${words.slice(0, words.length - (tag[1]?.length ?? 0))} #${id}${tag[1]}` : `${words} \`#${id}\``;
}

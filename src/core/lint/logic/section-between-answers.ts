import type { Problem } from '../../problem';
import type { Section, Sop } from '../../sop/model';
import { placesOf, sectionOrderOf } from '../../sop/section-order';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';
import { upToMost } from '../most-told';

const kind: ProblemKind = {
  code: 'sop.section-between-answers',
  severity: 'information',
  message:
    'Everybody follows “{0}”, whatever they answer to “{1}”: no answer leads there, although it stands among the sections of its answers. Lead an answer there, or move it behind them.',
};

/** A section among those of a question’s answers was most likely meant for an answer that was forgotten. */
export const sectionBetweenAnswers: Rule<'library'> = {
  kinds: [kind],
  *check({ sop }) {
    if (sop.hasSteps) yield* upToMost(between(sop));
  },
};

function* between(sop: Sop): Generator<Problem> {
  const { sections, parents, conditional, questions } = sectionOrderOf(sop);
  if (conditional.size < 2) return;
  const placeOf = placesOf(sections);
  const open = followedByAll(sections, parents, conditional);
  const told = new Set<number>();
  for (const [from, steps] of questions.entries())
    for (const step of steps) {
      const targets = step.branches.map(({ target }) => placeOf(target)).filter((at) => at > from);
      const first = targets[0] ?? -1;
      // Only where all of them are of one rank: otherwise the section may be a part of one of them.
      if (first < 0 || targets.some((at) => parents[at] !== parents[first])) continue;
      const [lowest, highest] = [Math.min(...targets), Math.max(...targets)];
      const siblings = open.get(parents[first] ?? -1) ?? [];
      for (let one = firstAbove(siblings, lowest); (siblings[one] ?? highest) < highest; one++) {
        const at = siblings[one] ?? -1;
        const section = sections[at];
        if (!section || told.has(at) || section.level !== sections[first]?.level) continue;
        told.add(at);
        yield found(kind, section.headingRange, [section.title, step.text]);
      }
    }
}

/** The sections with steps that no answer leads to, in order, by the section they stand below. */
function followedByAll(
  sections: readonly Section[],
  parents: readonly number[],
  conditional: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const [at, { steps }] of sections.entries()) {
    const parent = parents[at] ?? -1;
    if (steps.length > 0 && !conditional.has(at)) add(found, parent, at);
  }
  return found;
}

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The place of the first of some ascending numbers that is above another. */
function firstAbove(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return low;
}

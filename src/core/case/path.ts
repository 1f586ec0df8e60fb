import { allSteps } from '../sop/model';
import type { Branch, Section, Sop, Step } from '../sop/model';

/** The answer somebody gave to a question, if any. */
export type Answers = (step: Step) => string | undefined;

/**
 * The sections a case runs through, as places in `sop.sections`. A section that an earlier question leads to is run
 * through only when that answer was given; every other section always is. Sections below a heading go with it, unless
 * an answer leads to them as well. An answer that leads back does not make what it leads to depend on it.
 */
export function sectionsOnPath(sop: Sop, answers: Answers): Set<number> {
  const parents = parentsOf(sop.sections);
  const conditional = new Set<number>();
  for (const [from, section] of sop.sections.entries()) {
    for (const step of allSteps(section.steps)) {
      for (const branch of step.branches) {
        const to = indexOfTarget(sop, branch);
        if (to > from) conditional.add(to);
      }
    }
  }
  // An answer may lead back to a section above it, so the walk is repeated until it finds no more. It only ever adds.
  const taken = new Set<number>();
  let onPath = new Set<number>();
  for (let known = -1; known < taken.size; ) {
    known = taken.size;
    onPath = new Set();
    for (const [index, section] of sop.sections.entries()) {
      const parent = parents[index] ?? -1;
      const isOn = conditional.has(index) ? taken.has(index) : parent < 0 || onPath.has(parent) || taken.has(parent);
      if (!isOn) continue;
      onPath.add(index);
      for (const step of allSteps(section.steps)) {
        const branch = branchTaken(step, answers(step));
        if (branch) taken.add(indexOfTarget(sop, branch));
      }
    }
  }
  return onPath;
}

/** The branch that an answer takes. */
export function branchTaken(step: Step, answer: string | undefined): Branch | undefined {
  return answer === undefined ? undefined : step.branches.find((branch) => branch.answer === answer);
}

function indexOfTarget(sop: Sop, branch: Branch): number {
  const target = branch.target;
  return target?.kind === 'section' ? sop.sections.findIndex((section) => section.anchor === target.anchor) : -1;
}

/** For each section the section whose heading it stands below; -1 for those at the top. */
function parentsOf(sections: readonly Section[]): number[] {
  const open: number[] = [];
  return sections.map((section, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= section.level) open.pop();
    const parent = open.at(-1) ?? -1;
    if (section.level > 0) open.push(index);
    return parent;
  });
}

import type { SectionOrder } from '../../sop/section-order';
import { placesOf } from '../../sop/section-order';
import type { Branch, Step } from '../../sop/model';

/** The answers to a question that can be given: of several that are written alike only the first. */
export function answersOf({ branches }: Pick<Step, 'branches'>): readonly Branch[] {
  const answers = new Set<string>();
  return branches.filter(({ answer }) => answers.size < answers.add(answer).size);
}

/** For each section those that stand below its heading. */
export function childrenOf({ parents }: SectionOrder): readonly (readonly number[])[] {
  const children: number[][] = parents.map(() => []);
  for (const [at, parent] of parents.entries()) children[parent]?.push(at);
  return children;
}

/** The sections that some answers lead through, as places among the sections. */
export function reachedSections(order: SectionOrder): ReadonlySet<number> {
  const { sections, parents, conditional, questions } = order;
  const placeOf = placesOf(sections);
  const children = childrenOf(order);
  const reached = new Set<number>();
  const open = [...sections.keys()].filter((at) => (parents[at] ?? -1) < 0 && !conditional.has(at));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (reached.has(at)) continue;
    reached.add(at);
    for (const child of children[at] ?? []) if (!conditional.has(child)) open.push(child);
    for (const step of questions[at] ?? [])
      for (const { target } of answersOf(step)) {
        const to = placeOf(target);
        if (to >= 0) open.push(to);
      }
  }
  return reached;
}

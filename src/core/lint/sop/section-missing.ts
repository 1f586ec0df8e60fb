import { Suggester } from '../../text/nearest';
import { replaceBySuggestion } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.section-missing',
  severity: 'error',
  message: 'There is no heading with the anchor “#{0}”.',
  fix: replaceBySuggestion,
};

/** Links within a file must lead to one of its headings. */
export const sectionMissing: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    const anchors = new Set(body.headings.map((heading) => heading.anchor));
    let suggester: Suggester | undefined;
    for (const { target, range } of body.links) {
      if (target.kind !== 'section' || target.anchor === '' || anchors.has(target.anchor) || isTop(target.anchor))
        continue;
      suggester ??= new Suggester(anchors);
      yield found(kind, range, [target.anchor], suggester.nearest(target.anchor));
    }
  },
};

/** Whether a link leads to the top of a page, as `#top` does wherever no heading is called so. */
export function isTop(anchor: string): boolean {
  return anchor.toLowerCase() === 'top';
}

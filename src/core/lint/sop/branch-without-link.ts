import { slug } from 'github-slugger';
import type { Problem } from '../../problem';
import { stepsOf } from '../../sop/model';
import { fold } from '../../text/fold';
import { onOneLine } from '../../text/white-space';
import { part } from '../fix';
import type { Fix, FixFile } from '../fix';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.branch-without-link',
  severity: 'warning',
  message: 'The answer “{0}” leads nowhere. Link it to a section or an SOP: “{0} → [Section](#section)”.',
  fix: linkSection,
};

/** An answer must lead somewhere: to a section, or to another SOP. */
export const branchWithoutLink: Rule<'sop'> = {
  kinds: [kind],
  *check({ body }) {
    for (const step of stepsOf(body))
      for (const { answer, target, range } of step.branches) if (!target) yield found(kind, range, [answer]);
  },
};

/** Links the text after the arrow when it is a heading, and the only one of that name. */
function linkSection({ range }: Problem, file: FixFile): Fix[] {
  const [, before = '', named = ''] = /^(.*?(?:→|->)[^\S\n]*)([^\n]*)/.exec(file.cut(range)) ?? [];
  const words = onOneLine(named.replace(/[*_`.]+/g, ''));
  const fitting = (file.sop?.headings ?? []).filter(
    ({ anchor, title }) => words !== '' && (fold(title) === fold(words) || anchor === slug(words)),
  );
  const [heading] = fitting;
  if (!heading || fitting.length > 1) return [];
  const place = part(range, file, before.length, named.trimEnd().length);
  const text = `${before.endsWith(' ') ? '' : ' '}[${heading.title}](#${heading.anchor})`;
  return [{ title: 'link-section', args: [heading.title], edits: [{ range: place, text }], isPreferred: true }];
}

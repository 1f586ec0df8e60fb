import { fileStart } from '../../sop/parsed-text';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'sop.summary-missing',
  severity: 'information',
  message: 'There is no summary. Write a short first paragraph that says what the SOP achieves.',
};

/** The first paragraph says what an SOP achieves: search, tooltips and suggestions show it. */
export const summaryMissing: Rule<'sop'> = {
  kinds: [kind],
  check: ({ body, frontMatter, isYaml }) =>
    !body.summary && body.isRead && frontMatter === 'found' && isYaml ? [found(kind, fileStart)] : [],
};

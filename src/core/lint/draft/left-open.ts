import { draftBodyLine } from '../../draft/front-matter';
import { placeholdersInLetter } from '../../placeholder/find';
import { LineIndex } from '../../text/position';
import { found } from '../rule';
import type { ProblemKind, Rule } from '../rule';

const kind: ProblemKind = {
  code: 'draft.placeholder',
  severity: 'warning',
  message: '“{0}” is still to be filled in: write what belongs there before you send this.',
};

/** How many are told. */
const most = 50;

/** Letters have no headings: what has some, and says nothing of a ticket, is a document with examples in it. */
const heading = /^#{1,6}[ \t]+\S/m;

/** What was left open would go to the customer. */
export const leftOpen: Rule<'draft'> = {
  kinds: [kind],
  *check({ text, front }) {
    const places = new LineIndex(text);
    const start = places.offsetAt({ line: draftBodyLine(text), character: 0 });
    const body = text.slice(start);
    const isLetter = Object.keys(front.values).length > 0 || !heading.test(body);
    const placeholders = isLetter ? placeholdersInLetter(body) : [];
    for (const one of placeholders.slice(0, most))
      yield found(kind, places.rangeAt(start + one.start, start + one.end), [one.text]);
  },
};

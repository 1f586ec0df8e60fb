import { resolvePath } from '../../library/path';
import type { Problem } from '../../problem';
import type { Link, Sop } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import { part, respelling } from '../fix';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';

const outside: ProblemKind = {
  code: 'sop.target-outside',
  severity: 'error',
  message: '“{0}” leads out of the library. Link only to files inside it.',
};
const missing: ProblemKind = {
  code: 'sop.target-missing',
  severity: 'error',
  message: 'There is no SOP at “{0}”.',
};
const sectionMissing: ProblemKind = {
  code: 'sop.target-section-missing',
  severity: 'error',
  message: '“{0}” has no heading with the anchor “#{1}”.',
  fix({ range, args: [, anchor = ''], suggestion }, file) {
    const at = file.cut(range).lastIndexOf(`#${anchor}`);
    if (suggestion === undefined || at < 0) return [];
    return [respelling(part(range, file, at + 1, anchor.length), anchor, suggestion)];
  },
};

/** Links to other SOPs must lead to a file of the library, and to a heading in it. */
export const brokenLink: Rule<'library'> = {
  kinds: [outside, missing, sectionMissing],
  *check({ sop, library }) {
    const sections = new Map<Sop, Sections>();
    for (const link of sop.fileLinks) {
      const problem = checkLink(sop, link, library, sections);
      if (problem) yield problem;
    }
  },
};

/** What links to sections of an SOP may say: many links may lead to one that has many. */
interface Sections {
  readonly anchors: ReadonlySet<string>;
  readonly suggester: Suggester;
}

function sectionsOf(sop: Sop): Sections {
  const anchors = new Set(sop.headings.map((heading) => heading.anchor));
  return { anchors, suggester: new Suggester(anchors) };
}

/** @param known the sections of SOPs that links before this one led to. */
function checkLink(
  sop: Sop,
  { target, range }: Link,
  library: LibraryView,
  known: Map<Sop, Sections>,
): Problem | undefined {
  if (target.kind !== 'file') return undefined;
  if (resolvePath(sop.location.path, target.path) === undefined) return found(outside, range, [target.path]);
  // Images and documents beside the SOPs are not in the library's index; only links to SOPs are checked here.
  if (!/\.md$/i.test(target.path)) return undefined;
  const linked = library.linked(sop, target.path);
  if (!linked) return found(missing, range, [target.path]);
  if (!target.anchor) return undefined;
  const { anchors, suggester } = known.get(linked) ?? sectionsOf(linked);
  known.set(linked, { anchors, suggester });
  if (anchors.has(target.anchor)) return undefined;
  return found(sectionMissing, range, [target.path, target.anchor], suggester.nearest(target.anchor));
}

import { linkPath, resolvePath } from '../../library/path';
import { linkTarget } from '../../sop/inline';
import type { Sop } from '../../sop/model';
import { syntaxOf } from '../../sop/syntax';
import { marksOfKind } from '../../sop/syntax/mark';
import { replacePath } from '../replace-path';
import { found } from '../rule';
import type { LibraryView, ProblemKind, Rule } from '../rule';
import type { Problem } from '../../problem';
import { upToMost } from '../most-told';

const kind: ProblemKind = {
  code: 'sop.image-missing',
  severity: 'warning',
  message:
    'There is no picture at “{0}” in this library, so nobody sees it. Correct the path, or put the picture there.',
  fix: replacePath,
};

/** Pictures as they are written in the text; those by a name in brackets say nothing of where they are. */
const image = /!\[[^\][]*(?:\[[^\][]*\][^\][]*)*\](?:\(\s*(?:<([^>\n]*)>|([^)\s]+)))?/g;

/** Pictures must be there: who follows the SOP sees only their words otherwise. */
export const imageMissing: Rule<'library'> = {
  kinds: [kind],
  *check({ sop, library }) {
    const { text } = sop;
    if (text.includes('![') && mayMiss(text, sop, library)) yield* upToMost(missing(sop, library));
  },
};

/** Whether any picture may be missing, without reading the Markdown: code may look like pictures. */
function mayMiss(text: string, sop: Sop, library: LibraryView): boolean {
  for (const [, bracketed, plain] of text.matchAll(image)) {
    const address = bracketed ?? plain;
    if (address === undefined || isMissing(linkTarget(address), sop, library)) return true;
  }
  return false;
}

function* missing(sop: Sop, library: LibraryView): Generator<Problem> {
  const { root, path: from } = sop.location;
  for (const { target, range } of marksOfKind(syntaxOf(sop).body, 'image')) {
    if (target.kind !== 'file' || !isMissing(target, sop, library)) continue;
    const near = library.nearFile(root, resolvePath(from, target.path) ?? target.path);
    yield found(kind, range, [target.path], near === undefined ? undefined : encodeURI(linkPath(from, near)));
  }
}

function isMissing(target: ReturnType<typeof linkTarget>, { location: { root, path } }: Sop, library: LibraryView) {
  if (target.kind !== 'file') return false;
  const place = resolvePath(path, target.path);
  return place === undefined || library.holds(root, place) === false;
}

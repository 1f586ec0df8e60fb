import { isSopPath, linkPath, resolvePath } from '../../library/path';
import type { Problem } from '../../problem';
import type { Link, Sop } from '../../sop/model';
import { Suggester } from '../../text/nearest';
import type { Range } from '../../text/position';
import { part, respelling } from '../fix';
import { replacePath } from '../replace-path';
import { hasSteps, withoutSteps } from '../sop/answer-without-steps';
import { isTop } from '../sop/section-missing';
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
  fix: replacePath,
};
const fileMissing: ProblemKind = {
  code: 'sop.file-missing',
  severity: 'warning',
  message: 'There is no file at “{0}”. Correct the link, or put the file there.',
  fix: replacePath,
};
const webAddress: ProblemKind = {
  code: 'sop.link-without-scheme',
  severity: 'warning',
  message: '“{0}” is looked for in the library, but seems to be an address outside it. Write “{1}”.',
  fix: ({ range, args: [, meant = ''], suggestion = meant, args }, file) =>
    replacePath({ code: '', range, args, suggestion }, file),
};
const answerToFile: ProblemKind = {
  code: 'sop.answer-to-file',
  severity: 'information',
  message:
    'This answer leads to “{0}”, which is no SOP: no steps join the checklist, and agents read the file by themselves.',
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

/** Links must lead to an SOP or another file of the library, and to a heading in an SOP. */
export const brokenLink: Rule<'library'> = {
  kinds: [outside, missing, fileMissing, webAddress, answerToFile, sectionMissing],
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
  const anchors = new Set(sop.headings.flatMap(({ anchor, also = [] }) => [anchor, ...also]));
  return { anchors, suggester: new Suggester(anchors) };
}

/** @param known the sections of SOPs that links before this one led to. */
function checkLink(sop: Sop, link: Link, library: LibraryView, known: Map<Sop, Sections>): Problem | undefined {
  const { target, range, isAnswer } = link;
  if (target.kind !== 'file') return undefined;
  const { root, path: from } = sop.location;
  const path = resolvePath(from, target.path);
  if (path === undefined) return found(outside, range, [target.path]);
  const linked = library.atPath(root, path);
  if (!linked) {
    const isOther = isAnswer && library.holds(root, path) === true;
    return isOther ? found(answerToFile, range, [target.path]) : checkOther(target.path, path, range, sop, library);
  }
  if (!target.anchor)
    return isAnswer && lacksSteps(linked) ? found(withoutSteps, range, [link.text, linked.title]) : undefined;
  const { anchors, suggester } = known.get(linked) ?? sectionsOf(linked);
  known.set(linked, { anchors, suggester });
  if (!anchors.has(target.anchor) && !isTop(target.anchor))
    return found(sectionMissing, range, [target.path, target.anchor], suggester.nearest(target.anchor));
  return isAnswer ? checkAnswer(link, target.anchor, linked) : undefined;
}

/** Whether an SOP has no steps although it is more than begun. */
function lacksSteps({ hasSteps: has, status, stepRule, problems }: Sop): boolean {
  return !has && (status !== 'draft' || stepRule === 'none' || problems.some(({ code }) => code === 'sop.no-steps'));
}

/** An answer that leads to a section of another SOP. */
function checkAnswer({ text, range }: Link, anchor: string, { sections }: Sop): Problem | undefined {
  const at = sections.findIndex((section) => section.anchor === anchor || section.also?.includes(anchor) === true);
  return at < 0 || hasSteps(sections, at) ? undefined : found(withoutSteps, range, [text, sections[at]?.title ?? '']);
}

/** A link to what is no SOP: other files are as good, as long as they are there. */
function checkOther(
  written: string,
  path: string,
  range: Range,
  { location: { root, path: from } }: Sop,
  library: LibraryView,
): Problem | undefined {
  const isThere = library.holds(root, path);
  if (isThere === true) return undefined;
  const address = addressIn(written);
  if (address !== undefined) return found(webAddress, range, [written, address]);
  const name = path.slice(path.lastIndexOf('/') + 1);
  // Without an extension, a file of Markdown was most likely meant.
  const isMeantForSop = isSopPath(path) || /^[^.]*$|\.(?:md|markdown|html?)$/i.test(name);
  const near = isMeantForSop ? (library.nearPath(root, path) ?? pathOfId(root, name, library)) : undefined;
  if (isSopPath(path) || near !== undefined)
    return found(missing, range, [written], near === undefined ? undefined : encodeURI(linkPath(from, near)));
  if (isThere !== false) return undefined;
  const file = library.nearFile(root, path);
  return found(fileMissing, range, [written], file === undefined ? undefined : encodeURI(linkPath(from, file)));
}

/** The path of the only SOP of a library that has as its id what a link names. */
function pathOfId(root: string, name: string, library: LibraryView): string | undefined {
  const own = library
    .withId(name.replace(/\.(?:md|markdown|html?)$/i, ''), 2)
    .filter((one) => one.location.root === root);
  return own.length === 1 ? own[0]?.location.path : undefined;
}

/** The end of the names of sites that shops link to; names of files end otherwise. */
export const site =
  /^(?:www\.[^/\s]+\.[a-z]{2,}|(?:[a-z\d-]+\.)+(?:com|org|net|es|cat|eu|info|io|dev|app|shop|store|gob|fr|pt|it|de|uk))(?::\d+)?(?:[/?].*)?$/i;
const mail = /^[\w.+-]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;

/** An address on the web, or of mail, as it should be written. */
function addressIn(written: string): string | undefined {
  if (mail.test(written)) return `mailto:${written}`;
  if (/^https?\/\/\w/i.test(written)) return written.replace('//', '://');
  return site.test(written) ? `https://${written}` : undefined;
}

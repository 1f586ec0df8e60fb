import { readDraft } from '../../src/core/draft/front-matter';
import { Library } from '../../src/core/library/library';
import type { LibraryUpdate } from '../../src/core/library/library';
import { isSopPath } from '../../src/core/library/path';
import { configName } from '../../src/core/library/scan';
import { configCheck, sopCheck } from '../../src/core/lint/checking';
import type { Check } from '../../src/core/lint/checking';
import { fixesOf } from '../../src/core/lint/fixing';
import { checks } from '../../src/core/lint/checks';
import { kinds } from '../../src/core/lint/kinds';
import { Linter } from '../../src/core/lint/linter';
import type { ProblemKind } from '../../src/core/lint/rule';
import { readSop } from '../../src/core/sop/read';

/** An example of a code's entry: a file, and what stands in it. */
interface Example {
  readonly path: string;
  readonly text: string;
}

/** What docs/rules.md says of one code. */
export interface Entry {
  readonly code: string;
  /** How bad it is, and whether it can be fixed. */
  readonly marks: string;
  readonly examples: readonly Example[];
}

const root = 'sops';
/** What is told of names of files, whatever stands in them. */
const ofNames: ReadonlySet<string> = new Set(['library.file-passed-over']);
/** What is reported where a check, search or suggestions fail: nothing that anybody writes is known to bring it about. */
const ownFailures: ReadonlySet<string> = new Set(['lint.rule-failed', 'sop.left-out', 'draft.reading-failed']);
/** What an example that is a draft is called. */
const draftName = 'draft.md';

/** The entries of docs/rules.md, by their headings of the third level. */
export function entriesOf(page: string): Entry[] {
  const [, ...parts] = page.split(/^### /m);
  return parts.map((part) => {
    const [code = '', , marks = ''] = part.split('\n');
    const blocks = part.matchAll(/^(`{3,})(markdown|yaml)(?: (\S+))?\n([\s\S]*?)^\1$/gm);
    return {
      code,
      marks,
      examples: [...blocks].map(([, , language, path, text = '']) => ({
        path: path ?? (language === 'yaml' ? configName : 'example.md'),
        text,
      })),
    };
  });
}

/** What in docs/rules.md does not agree with the checks, in words. */
export function checkRulesPage(page: string): string[] {
  const entries = entriesOf(page);
  const codes = new Set(entries.map((entry) => entry.code));
  return [
    ...[...kinds.keys()].filter((code) => !codes.has(code)).map((code) => `There is no entry for ${code}.`),
    ...entries.flatMap((entry) => checkEntry(entry, kinds.get(entry.code))),
  ];
}

function checkEntry(entry: Entry, kind: ProblemKind | undefined): string[] {
  const { code, marks, examples } = entry;
  if (!kind) return [`No check has the code ${code}.`];
  const wanted = marksOf(kind);
  const wrong = marks === wanted ? [] : [`The entry for ${code} must begin with “${wanted}”.`];
  // What is no text, not in UTF-8, or too much, has no example; nor have failures of our own.
  const isWithout =
    kind.isFatal ?? (/\.(?:too-long|encoding)$/.test(code) || ownFailures.has(code) || ofNames.has(code));
  if (examples.length === 0) return isWithout ? wrong : [...wrong, `The entry for ${code} has no example.`];
  const isFixed = isFixedIn(examples, kind);
  if (isFixed === undefined) return [...wrong, `The example for ${code} has no such problem.`];
  return kind.fix && !isFixed ? [...wrong, `The example for ${code} cannot be fixed.`] : wrong;
}

function marksOf({ severity, isFatal, fix }: ProblemKind): string {
  const name = severity.charAt(0).toUpperCase() + severity.slice(1);
  return `${name}${isFatal ? ', always' : ''}.${fix ? ' It can be fixed for you.' : ''}`.replace('..', '.');
}

/** Whether a fix mends a problem of a kind in the examples; undefined when they have none. */
function isFixedIn(examples: readonly Example[], { code }: ProblemKind): boolean | undefined {
  const library = new Library();
  library.update(
    examples.flatMap(({ path, text }): LibraryUpdate[] => {
      if (path === draftName) return [];
      const uri = `${root}/${path}`;
      if (path === configName) return [{ kind: 'config', root, uri, text }];
      return isSopPath(path) ? [{ kind: 'sop', sop: readSop(text, { uri, root, path }) }] : [];
    }),
  );
  const others = new Set(examples.map(({ path }) => path).filter((path) => !isChecked(path)));
  library.update([{ kind: 'listing', root, problems: [], others: { paths: others, areAll: true } }]);
  const linter = new Linter(library, undefined, checks);
  const files = examples.flatMap(({ path, text }) => {
    if (!isChecked(path)) return [];
    const check = checkFor(linter, path);
    return { file: check(text), check };
  });
  const found = files.flatMap(({ file, check }) =>
    file.problems.filter((one) => one.code === code).map((problem) => fixesOf(file, problem, check).length > 0),
  );
  return found.length === 0 ? undefined : found.includes(true);
}

/** Whether an example is read: other files are only there. */
function isChecked(path: string): boolean {
  return path === configName || path === draftName || isSopPath(path);
}

function checkFor(linter: Linter, path: string): Check {
  if (path === configName) return configCheck(linter, root);
  if (path !== draftName) return sopCheck(linter, { uri: `${root}/${path}`, root, path });
  return (text) => ({ text, sop: undefined, problems: linter.draftProblems({ text, front: readDraft(text) }) });
}

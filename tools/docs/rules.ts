import { readDraft } from '../../src/core/draft/front-matter';
import { Library } from '../../src/core/library/library';
import type { LibraryUpdate } from '../../src/core/library/library';
import { isSopPath } from '../../src/core/library/path';
import { configName } from '../../src/core/library/scan';
import { isSpellingAlone } from '../../src/core/lifecycle/approval/spelling';
import { configCheck, sopCheck } from '../../src/core/lint/checking';
import type { Check, CheckedFile } from '../../src/core/lint/checking';
import { checks } from '../../src/core/lint/checks';
import { fixesOf } from '../../src/core/lint/fixing';
import { kinds } from '../../src/core/lint/kinds';
import { Linter } from '../../src/core/lint/linter';
import type { ProblemKind } from '../../src/core/lint/rule';
import { TestsChecker } from '../../src/core/scenario/check/check-file';
import { isTestPath } from '../../src/core/scenario/test-path';
import { readSop } from '../../src/core/sop/read';
import { rivalsOf } from '../../src/core/triage/rivals';
import { TriageIndex } from '../../src/core/triage/triage-index';
import { partsOf } from './entries';
import type { Entry, Example } from './entries';

const root = 'sops';
/** The day on which examples are checked. */
const today = '2026-08-01';
/** What is told of names of files, whatever stands in them. */
const ofNames: ReadonlySet<string> = new Set(['library.file-passed-over']);
/** What is reported where a check, search or suggestions fail: nothing that anybody writes is known to bring it about. */
const ownFailures: ReadonlySet<string> = new Set(['lint.rule-failed', 'sop.left-out', 'draft.reading-failed']);
/** What an example that is a draft is called. */
const draftName = 'draft.md';
/** Before the name of an example that is a file as the last commit has it. */
const committedMark = 'HEAD:';

/** docs/rules.md: what is written beside the rules, with what the rules say of themselves. */
export function rulesPage(outline: string, entries: readonly Entry[]): string {
  const order = [...kinds.keys()];
  const sorted = [...entries].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code));
  const known = new Set(partsOf(outline, '## ').map(({ title }) => title));
  const stray = sorted.find(({ section }) => !known.has(section));
  if (stray) throw new Error(`“${stray.section}” of ${stray.code} is no section of src/core/lint/rules.md.`);
  const [beginning = ''] = outline.split(/^## /m, 1);
  const sections = partsOf(outline, '## ').map(({ title, text }) => {
    const own = sorted.filter(({ section }) => section === title);
    return [`## ${title}`, text.trim(), ...own.map(writtenOf)].filter(Boolean).join('\n\n');
  });
  return `${[beginning.trim(), ...sections].join('\n\n')}\n`;
}

function writtenOf({ code, text }: Entry): string {
  return `### ${code}\n\n${marksOf(kinds.get(code))}\n\n${text}`;
}

/** How bad a problem is, and whether it can be fixed. */
function marksOf(kind: ProblemKind | undefined): string {
  const { severity = '', isFatal = false, fix } = kind ?? {};
  const name = severity.charAt(0).toUpperCase() + severity.slice(1);
  return `${name}${isFatal ? ', always' : ''}.${fix ? ' It can be fixed for you.' : ''}`;
}

/** What in the entries does not agree with the checks, in words. */
export function checkEntries(entries: readonly Entry[]): string[] {
  const codes = entries.map((entry) => entry.code);
  return [
    ...[...kinds.keys()].filter((code) => !codes.includes(code)).map((code) => `There is no entry for ${code}.`),
    ...codes.filter((code, at) => codes.indexOf(code) < at).map((code) => `There are two entries for ${code}.`),
    ...entries.flatMap((entry) => checkEntry(entry, kinds.get(entry.code))),
  ];
}

function checkEntry({ code, bad, good }: Entry, kind: ProblemKind | undefined): string[] {
  if (!kind) return [`No check has the code ${code}.`];
  // What is no text, not in UTF-8, or too much, has no example; nor have failures of our own.
  const isWithout =
    kind.isFatal ??
    (/\.(?:too-long|too-many-steps|encoding)$/.test(code) || ownFailures.has(code) || ofNames.has(code));
  if (bad.length === 0) return isWithout ? [] : [`The entry for ${code} has no bad example.`];
  const files = read(bad);
  const found = files.flatMap(({ file, check }) =>
    file.problems.filter((one) => one.code === code).map((problem) => fixesOf(file, problem, check).length > 0),
  );
  if (found.length === 0) return [`The bad example for ${code} has no such problem.`];
  if (kind.fix && !found.includes(true)) return [`The bad example for ${code} cannot be fixed.`];
  if (good.length === 0) return isWithout ? [] : [`The entry for ${code} has no good example.`];
  const left = read([...bad.filter(({ path }) => good.every((one) => one.path !== path)), ...good])
    .flatMap(({ file }) => file.problems)
    .filter((one) => one.code === code || one.severity === 'error');
  return left.slice(0, 1).map((one) => `The good example for ${code} has the problem ${one.code}.`);
}

/** Reads the files of an example as a library. */
function read(examples: readonly Example[]): { readonly file: CheckedFile; readonly check: Check }[] {
  const library = new Library();
  const sopAt = ({ path, text }: Example) => readSop(text, { uri: `${root}/${path}`, root, path });
  library.update(
    examples.flatMap((one): LibraryUpdate[] => {
      if (one.path === draftName) return [];
      if (one.path === configName) return [{ kind: 'config', root, uri: `${root}/${one.path}`, text: one.text }];
      return isSopPath(one.path) && !isCommitted(one) ? [{ kind: 'sop', sop: sopAt(one) }] : [];
    }),
  );
  const others = new Set(examples.map(({ path }) => path).filter((path) => !isChecked(path)));
  library.update([{ kind: 'listing', root, problems: [], others: { paths: others, areAll: true } }]);
  const linter = new Linter(library, undefined, checks);
  linter.setToday(today);
  const triage = new TriageIndex();
  triage.update({ added: [...library.sops], changed: [], removed: [] });
  for (const sop of library.sops) linter.noteRivals(sop, rivalsOf(triage, sop));
  const before = examples.filter(isCommitted).map((one) => ({ ...one, path: one.path.slice(committedMark.length) }));
  library.setCommitted(new Map(before.map((one) => [`${root}/${one.path}`, sopAt(one)])), isSpellingAlone);
  return examples.flatMap((one) => {
    if (!isChecked(one.path) || isCommitted(one)) return [];
    const check = checkFor(linter, library, one.path);
    return { file: check(one.text), check };
  });
}

function isCommitted({ path }: Example): boolean {
  return path.startsWith(committedMark);
}

/** Whether an example is read: other files are only there. */
function isChecked(path: string): boolean {
  return path === configName || path === draftName || isSopPath(path) || isTestPath(path);
}

function checkFor(linter: Linter, library: Library, path: string): Check {
  if (path === configName) return configCheck(linter, root);
  if (isTestPath(path)) return new TestsChecker(library).checkAt({ uri: `${root}/${path}`, root, path });
  if (path !== draftName) return sopCheck(linter, { uri: `${root}/${path}`, root, path });
  return (text) => ({ text, sop: undefined, problems: linter.draftProblems({ text, front: readDraft(text) }) });
}

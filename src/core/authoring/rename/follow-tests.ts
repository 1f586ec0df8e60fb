import { attempt } from '../../attempt';
import type { Library } from '../../library/library';
import type { Target } from '../../library/mention';
import { readCondition } from '../../liquid/condition';
import { CheckedTests } from '../../scenario/check/check-tests';
import { sopNamed, testedSop } from '../../scenario/check/tested-sop';
import type { TestFile } from '../../scenario/model';
import { namedIn } from '../../scenario/names/named-in-tests';
import type { NamedInTests } from '../../scenario/names/named-in-tests';
import { calledThen, meantBy, otherNames } from '../../scenario/names/same-thing';
import type { Meant } from '../../scenario/names/same-thing';
import { readTests } from '../../scenario/read/read';
import { PartReader } from '../../scenario/run/part-reader';
import type { CaseWorld } from '../../scenario/run/simulated-case';
import { stepsOf } from '../../sop/model';
import type { Sop, SopLocation } from '../../sop/model';
import { applyEdits } from '../../text/edit';
import type { Range } from '../../text/position';
import { asWritten } from './as-written';
import { EditsByFile } from './file-edits';
import type { FileEdits, NamingEdit } from './file-edits';

/** A file of tests as it is now. */
export interface TestText {
  readonly location: SopLocation;
  readonly text: string;
}

/** How libraries become others: by names that change, or by files that move. */
export interface Becoming {
  readonly before: Library;
  readonly after: Library;
  /** Where an SOP or a file of tests is then. */
  readonly then: (location: SopLocation) => SopLocation;
  /** What gets another name; of steps, headings and SOPs the libraries tell it themselves. */
  readonly renamed?: { readonly target: Target; readonly name: string };
}

/**
 * What tests must be written otherwise, so that they name what they named: SOPs, steps, questions and answers, sections, replies,
 * facts, people. A name that means the same as before stays as it is, and so does one that meant nothing.
 * @returns edits by the addresses that the files have now.
 */
export function followInTests(tests: readonly TestText[], becoming: Becoming): FileEdits {
  const edits = new EditsByFile();
  const follower = new Follower(becoming);
  for (const test of tests) {
    const made = attempt<readonly NamingEdit[]>(
      () => follower.editsOf(test),
      () => [],
    );
    for (const one of made) edits.add(test.location.uri, one);
  }
  return edits.all;
}

class Follower {
  readonly #becoming: Becoming;
  readonly #now: CaseWorld;
  readonly #later: CaseWorld;

  constructor(becoming: Becoming) {
    this.#becoming = becoming;
    this.#now = { library: becoming.before, reader: new PartReader() };
    this.#later = { library: becoming.after, reader: new PartReader() };
  }

  editsOf({ text, location }: TestText): readonly NamingEdit[] {
    const read = readTests(text, location);
    const lines = linesOf(text);
    const edits = [
      ...this.#editsOfSop(read.file, lines),
      ...this.#namesOf(read.file).flatMap(({ range, to }): NamingEdit[] => {
        const written = asWritten(lines, range, to);
        return written === undefined ? [] : [{ range, text: written, kind: 'test' }];
      }),
    ];
    if (edits.length === 0) return [];
    // Whatever cannot be read as before is better told as a test that fails.
    const after = readTests(applyEdits(lines.join('\n'), edits), location);
    const isSame =
      after.problems.length === read.problems.length &&
      after.file.tests.length === read.file.tests.length &&
      after.file.messages.length === read.file.messages.length;
    return isSame ? edits : [];
  }

  /** The SOP as it is then. */
  #then({ location }: Sop): Sop | undefined {
    return this.#becoming.after.get(this.#becoming.then(location).uri);
  }

  /** The line that says which SOP the file is about: as far as it has one, or the names of the two no longer do. */
  #editsOfSop(file: TestFile, lines: readonly string[]): NamingEdit[] {
    const { before, after, then } = this.#becoming;
    const sop = testedSop(file, before);
    const next = sop && this.#then(sop);
    if (!next || testedSop({ sop: file.sop, location: then(file.location) }, after) === next) return [];
    if (file.sop) {
      const written = asWritten(lines, file.sop.range, next.id);
      return written === undefined ? [] : [{ range: file.sop.range, text: written, kind: 'test' }];
    }
    const line = lines.findIndex((one) => !/^\s*(?:#.*)?$/.test(one));
    const start = { line: Math.max(line, 0), character: 0 };
    return [{ range: { start, end: start }, text: `sop: ${next.id}\n`, kind: 'test' }];
  }

  /** The names in a file that are to be others. */
  #namesOf(file: TestFile): { readonly range: Range; readonly to: string }[] {
    const { sop, names } = new CheckedTests(file, this.#now);
    const next = sop && this.#then(sop);
    const about = next && { ...file, location: next.location, sop: { text: next.id, range: noRange } };
    const later = about && new CheckedTests(about, this.#later).names;
    return namedIn(file).flatMap((named) => {
      const to = this.#direct(named, file) ?? (names && later && this.#inSops(named, names, later));
      return to === undefined || to === named.text ? [] : [{ range: named.range, to }];
    });
  }

  /** What is named by a name of its own; undefined for parts of SOPs, and for what keeps its name. */
  #direct({ kind, text }: NamedInTests, { location: { root } }: TestFile): string | undefined {
    const { before, renamed } = this.#becoming;
    if (kind === 'sop') {
      const sop = sopNamed(text, root, before);
      return sop && this.#then(sop)?.id;
    }
    if (!renamed || !('root' in renamed.target) || renamed.target.root !== root) return undefined;
    const { target, name } = renamed;
    if (kind === 'fact') return target.kind === 'variable' && target.name === text ? name : undefined;
    if (kind === 'person') return target.kind === 'person' && target.name === text ? name : undefined;
    if (kind !== 'condition' || target.kind !== 'variable') return undefined;
    return readCondition(text, () => true)?.names.includes(target.name)
      ? text.replace(nameOrText, (one) => (one === target.name ? name : one))
      : undefined;
  }

  #inSops(named: NamedInTests, now: NonNullable<CheckedTests['names']>, later: typeof now): string | undefined {
    const meant = meantBy(named, now);
    const uri = meant && this.#becoming.then(meant.sop.location).uri;
    const then = later.sops.find(({ location }) => location.uri === uri);
    if (!meant || !then) return undefined;
    const next = calledThen(named.text, meant, then);
    // Who writes a name as the SOP has it wants that; other words for it may go on meaning it.
    const isExact = calledThen(named.text, meant, meant.sop) === named.text;
    const usual = isExact ? [next] : [named.text, this.#withVariable(named.text), next];
    const called = [...usual, ...otherNames(meant, then)];
    return called.find((text) => {
      if (text === undefined) return false;
      const asked =
        named.kind === 'answer' ? { ...named, text, question: questionThen(meant, then) } : { ...named, text };
      const same = meantBy(asked, later);
      return same?.sop === then && same.kind === meant.kind && same.at === meant.at && same.answer === meant.answer;
    });
  }

  /** A text with constants as the SOP writes them, when it is one of those that gets another name. */
  #withVariable(text: string): string | undefined {
    const { renamed } = this.#becoming;
    if (renamed?.target.kind !== 'variable' || !text.includes('{{')) return undefined;
    const { target, name } = renamed;
    return text.replace(/\{\{[^}]*\}\}/g, (tag) =>
      tag.replace(nameOrText, (one) => (one === target.name ? name : one)),
    );
  }
}

/** The lines of a text as places count them. */
function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
}

/** A name, or a quoted text that may contain one. */
const nameOrText = /"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{N}_-]*)*/gu;

/** A name that nothing but one question has. */
function questionThen({ at }: Meant, then: Sop): string {
  return `${then.id}#${[...stepsOf(then)][at]?.id ?? ''}`;
}

const noRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

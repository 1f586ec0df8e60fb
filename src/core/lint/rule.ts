import type { DraftFrontMatter } from '../draft/front-matter';
import type { LibraryConfig } from '../library/config';
import type { Problem, Severity } from '../problem';
import type { FrontMatterBlock } from '../sop/front-matter';
import type { FrontMatter, Sop } from '../sop/model';
import type { ParsedBody } from '../sop/parsed-text';
import type { Range } from '../text/position';
import type { Fix, FixFile } from './fix';

/** What one code means: the same for what a rule finds and for what a reader reports. */
export interface ProblemKind {
  /** Where it belongs and what is wrong, such as `reply.empty`. Its entry in `docs/rules.md` is found by it. */
  readonly code: string;
  /** How bad it is where nobody says otherwise. */
  readonly severity: Severity;
  /**
   * What the author reads: what is wrong and what to do. `{0}`, `{1}` stand for the problem's arguments. The text is also
   * the key of its translations in `l10n/`.
   */
  readonly message: string;
  /** Whether the file cannot be read because of it: then it is always an error, and no comment suppresses it. */
  readonly isFatal?: true;
  /** The ways to mend a problem by machine, the best first; none where the author has to decide. */
  readonly fix?: (problem: Problem, file: FixFile) => readonly Fix[];
}

/** What the rules of each scope look at. */
export interface Subjects {
  /** One SOP file, whatever stands around it. Such rules run where the file is read, and what they find is cached with it. */
  readonly sop: SopFile;
  /** An SOP in its library. */
  readonly library: SopInLibrary;
  /** A `library.yml`. */
  readonly config: LibraryConfig;
  /** A draft: the text an agent is writing. */
  readonly draft: { readonly text: string; readonly front: DraftFrontMatter };
}

/** One thing that is checked. */
export interface Rule<Scope extends keyof Subjects> {
  /** What it may find. */
  readonly kinds: readonly ProblemKind[];
  check(subject: Subjects[Scope]): Iterable<Problem>;
}

/** What a reading of an SOP file gives. */
export interface SopFile {
  readonly front: FrontMatter;
  /** Whether there is front matter, and it is closed. */
  readonly frontMatter: FrontMatterBlock['state'];
  /** Whether the front matter is YAML. */
  readonly isYaml: boolean;
  readonly body: ParsedBody;
  /** Without their line breaks. */
  readonly lines: readonly string[];
}

/** What a rule may ask of the library that an SOP belongs to. */
export interface LibraryView {
  /** The SOPs with an id. */
  withId(id: string): readonly Sop[];
  /** The SOP that a link in another one leads to. */
  linked(from: Sop, path: string): Sop | undefined;
  /** What `library.yml` of a library says. */
  config(root: string): LibraryConfig;
}

interface SopInLibrary {
  readonly sop: Sop;
  readonly library: LibraryView;
}

/** A problem of a kind. */
export function found(kind: ProblemKind, range: Range, args: readonly string[] = [], suggestion?: string): Problem {
  return { code: kind.code, range, args, suggestion };
}

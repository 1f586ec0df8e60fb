import type { DraftFrontMatter } from '../draft/front-matter';
import type { SpellingTest } from '../lifecycle/approval/surroundings';
import type { LibraryConfig } from '../library/config';
import type { Declaration } from '../library/declare';
import type { Problem, Severity } from '../problem';
import type { FrontMatterBlock } from '../sop/locate-front-matter';
import type { FrontMatter, Sop, StepRule } from '../sop/model';
import type { ParsedBody } from '../sop/parsed-text';
import type { Range } from '../text/position';
import type { Rival } from '../triage/rivals';
import type { Fix, FixFile } from './fix';
import type { Alike } from './replies/alike-replies';

/** What one code means, whether a rule finds it or a reader reports it. */
export interface ProblemKind {
  /** What it concerns and what is wrong, such as `reply.empty`. This also leads to its entry in `docs/rules.md`. */
  readonly code: string;
  /** How bad it is unless somebody sets it otherwise. */
  readonly severity: Severity;
  /**
   * What the author reads: what is wrong and what to do. `{0}`, `{1}` stand for the problem's arguments. The text is
   * also the key of its translations in `l10n/`.
   */
  readonly message: string;
  /** Whether it keeps the file from being read: then it is always an error, and no comment suppresses it. */
  readonly isFatal?: true;
  /** The automatic ways to fix a problem, best first; none when the author has to decide. */
  readonly fix?: (problem: Problem, file: FixFile) => readonly Fix[];
  /** The variable that mends a problem once `library.yml` declares it; undefined when none would. */
  readonly declares?: (problem: Problem) => Declaration | undefined;
}

/** What the rules of each scope look at. */
export interface Subjects {
  /**
   * One SOP file by itself, regardless of what surrounds it. These rules run where the file is read, and their findings
   * are cached with it.
   */
  readonly sop: SopFile;
  /** An SOP in its library. */
  readonly library: SopInLibrary;
  /** A `library.yml`. */
  readonly config: ConfigInLibrary;
  /** A draft: the text an agent is writing. */
  readonly draft: { readonly text: string; readonly front: DraftFrontMatter };
}

/** One thing that is checked. */
export interface Rule<Scope extends keyof Subjects> {
  /** What it may find. */
  readonly kinds: readonly ProblemKind[];
  check(subject: Subjects[Scope]): Iterable<Problem>;
}

/** The result of reading an SOP file. */
export interface SopFile {
  readonly front: FrontMatter;
  /** Whether there is front matter, and whether it is closed. */
  readonly frontMatter: FrontMatterBlock['state'];
  /** Whether the front matter is valid YAML. */
  readonly isYaml: boolean;
  readonly body: ParsedBody;
  /** Why its steps are what they are. */
  readonly stepRule: StepRule;
  /** Without their line breaks. */
  readonly lines: readonly string[];
}

/** What a rule may ask about the library that an SOP belongs to. */
export interface LibraryView {
  /** The SOPs with an id, or some of them. @param most how many at most. */
  withId(id: string, most?: number): readonly Sop[];
  /** The SOP at a path of a library. */
  atPath(root: string, path: string): Sop | undefined;
  /** Whether a file or folder that is no SOP is there; undefined when nobody knows. */
  holds(root: string, path: string): boolean | undefined;
  /** The path of the SOP that was probably meant by one that leads nowhere. */
  nearPath(root: string, path: string): string | undefined;
  /** The path of the file that is no SOP and was probably meant by one that leads nowhere. */
  nearFile(root: string, path: string): string | undefined;
  /** The id of the SOP of a library that was probably meant by one that no SOP has. */
  nearId(root: string, id: string): string | undefined;
  /** The id that the SOP said that was at a path before it went; undefined when nobody saw one. */
  idAt(root: string, path: string): string | undefined;
  /** What the `library.yml` of a library says. */
  config(root: string): LibraryConfig;
  /** The SOP as it is in the last commit, by its URI, where that differs; undefined when it does not, is new, or nobody knows. */
  committed(uri: string): Sop | undefined;
  /** Tells whether spelling alone was corrected; undefined as long as nobody knows the last commit. */
  readonly spelling: SpellingTest | undefined;
}

/** What a rule about a `library.yml` may ask besides: all SOPs. */
export interface WholeLibraryView extends LibraryView {
  /** The SOPs of a library, in no particular order. */
  sopsOf(root: string): Iterable<Sop>;
}

/** What is known besides the files as they are now. */
interface Around {
  /** The day, as `2026-08-01`; undefined when nobody says: then nothing that depends on it is told. */
  readonly today: string | undefined;
}

interface ConfigInLibrary extends Around {
  readonly config: LibraryConfig;
  /** What it was read from, without a byte order mark: rules look up the places in it of what they find. */
  readonly text: string;
  readonly root: string;
  readonly library: WholeLibraryView;
}

interface SopInLibrary extends Around {
  readonly sop: Sop;
  /** Notes what it is asked for: what was found is forgotten when that changes. */
  readonly library: LibraryView;
  /** The texts of an SOP that say nearly the same as others before them. Notes which it gives, as `library` does. */
  readonly alike: (sop: Sop) => readonly Alike[];
  /** Its triggers that fit another SOP at least as well; none while nobody has asked. */
  readonly rivals: readonly Rival[];
  /** The SOP as it is in the last commit, where that differs; undefined when it does not, is new, or nobody knows. */
  readonly committed: Sop | undefined;
}

/** A problem of a kind. */
export function found(kind: ProblemKind, range: Range, args: readonly string[] = [], suggestion?: string): Problem {
  return { code: kind.code, range, args, suggestion };
}

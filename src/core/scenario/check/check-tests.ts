import { attempt } from '../../attempt';
import { constantFiller } from '../../library/constants-in-sop';
import type { LibraryConfig } from '../../library/config';
import type { Library } from '../../library/library';
import { problem } from '../../problem';
import type { Problem } from '../../problem';
import type { Sop } from '../../sop/model';
import { fileStart } from '../../sop/parsed-text';
import { none } from '../model';
import type { CaseTest, MessageTest, TestFile } from '../model';
import { CaseNames } from '../names/case-names';
import type { CaseWorld } from '../run/simulated-case';
import { sopPathOf } from '../test-path';
import { checkCase } from './check-case';
import { checkFacts, checkValue } from './check-facts';
import { problemIn } from './problem-in';
import { sopNamed, testedSop } from './tested-sop';

/** A file of tests in its library: what it is about, and what it names that is not there. Nothing is run. */
export class CheckedTests {
  readonly file: TestFile;
  /** Undefined when there is no such SOP. */
  readonly sop: Sop | undefined;
  readonly #library: Library;
  /** What its library says. */
  readonly config: LibraryConfig;
  readonly #world: CaseWorld;
  #names: CaseNames | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(file: TestFile, world: CaseWorld) {
    this.file = file;
    this.#library = world.library;
    this.config = world.library.config(file.location.root);
    this.#world = world;
    this.sop = testedSop(file, world.library);
  }

  /** What the tests may name; undefined when there is no SOP. */
  get names(): CaseNames | undefined {
    const { sop } = this;
    if (!sop) return undefined;
    return (this.#names ??= new CaseNames(sop, this.#world, constantFiller(this.config, sop.lang)));
  }

  /** Everything that the file names and is not there. */
  get problems(): readonly Problem[] {
    return (this.#problems ??= this.#look());
  }

  #look(): Problem[] {
    const { tests, messages } = this.file;
    return attempt(
      () => [
        ...this.ofFile(),
        ...tests.flatMap((one) => this.ofCase(one)),
        ...messages.flatMap((one) => this.ofMessage(one)),
      ],
      (reason) => [problem('test.reading-failed', fileStart, reason)],
    );
  }

  /** What one made-up case names that is not there. */
  ofCase(test: CaseTest): Problem[] {
    return this.names ? checkCase(test, this.names, this.config) : [];
  }

  /** The same of a message. */
  ofMessage({ sop, channel, facts }: MessageTest): Problem[] {
    const { root } = this.file.location;
    const isMissing = sop && sop.text !== none && !sopNamed(sop.text, root, this.#library);
    return [
      ...(isMissing ? [problemIn('test.sop-unknown', sop, this.#library.nearId(root, sop.text))] : []),
      ...(channel ? checkValue('channel', channel, this.config) : []),
      ...checkFacts(facts, this.sop, this.config),
    ];
  }

  /** What keeps all of the file from being run. */
  ofFile(): Problem[] {
    const { sop, tests, messages, location } = this.file;
    if (this.sop) {
      const [first] = tests;
      return first && !this.sop.hasSteps ? [problem('test.sop-without-steps', first.name.range, this.sop.title)] : [];
    }
    if (sop) return [problemIn('test.sop-unknown', sop, this.#library.nearId(location.root, sop.text))];
    // Messages may each name their SOP.
    if (tests.length === 0 && messages.every((one) => one.sop !== undefined)) return [];
    const path = sopPathOf(location.path);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [{ ...problem('test.sop-missing', fileStart, name), suggestion: this.#nearId(location.root, path, name) }];
  }

  /** The id of the SOP that was at a path, or is called nearly as its file. */
  #nearId(root: string, path: string, name: string): string | undefined {
    const near = this.#library.nearPath(root, path);
    const there = near === undefined ? undefined : this.#library.atPath(root, near);
    return there?.id ?? this.#library.nearId(root, name.replace(/\.md$/, ''));
  }
}

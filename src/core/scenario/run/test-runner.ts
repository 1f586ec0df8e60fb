import { attempt, reasonOf } from '../../attempt';
import { shopNames } from '../../draft/shop-names';
import type { Library } from '../../library/library';
import { TimeScales } from '../../time/time-scales';
import type { TriageIndex } from '../../triage/triage-index';
import { CheckedTests } from '../check/check-tests';
import type { AnyTest, CaseTest, MessageTest, TestFile } from '../model';
import { failure, failureOf } from './failure';
import type { Failure } from './failure';
import { PartReader } from './part-reader';
import { placeOfTest } from './result';
import type { TestResult, TestRun } from './result';
import { answerCase, runCase } from './run-case';
import { runMessage } from './run-message';
import { Walked } from './walked';
import { wayOf } from './way';
import type { WayPoint } from './way';
import { walkOf } from '../walk/walk';
import type { Walk } from '../walk/walk';

/** The day of tests that say none, a Wednesday: no test depends on when it is run. */
export const usualDay = '2026-01-07';

/**
 * Runs the tests of a library, and notes what they walk through. A test takes the procedure as if it were in force: whoever writes
 * a change wants to know what it does before anybody approves it.
 */
export class TestRunner {
  readonly walked = new Walked();
  readonly world: { readonly library: Library; readonly reader: PartReader };
  readonly #newIndex: () => TriageIndex;
  #index: TriageIndex | undefined;
  readonly #scales = new TimeScales();

  /** @param index what suggests SOPs; asked for once, when a message is run first. */
  constructor(library: Library, index: () => TriageIndex) {
    this.world = { library, reader: new PartReader() };
    this.#newIndex = index;
  }

  /** A file of tests as it stands in the library now. */
  check(file: TestFile): CheckedTests {
    return new CheckedTests(file, this.world);
  }

  /** Runs one of the tests of a file. Never throws. */
  run(checked: CheckedTests, test: AnyTest): TestResult {
    try {
      return { test, runs: test.kind === 'case' ? this.#case(checked, test) : [this.#message(checked, test)] };
    } catch (error) {
      return { test, runs: [{ ...once, failures: [failure('run-failed', placeOfTest(test), reasonOf(error))] }] };
    }
  }

  #case(checked: CheckedTests, test: CaseTest): TestRun[] {
    const { sop, names, file } = checked;
    const unknown = missingNames(checked, test);
    if (!sop || !names || !sop.hasSteps) return [{ ...once, failures: cannotRun(checked, test) }];
    if (unknown.length > 0) return [{ ...once, failures: unknown }];
    const run = { sop, names, world: this.world, scales: this.#scales, walked: this.walked, at: dayOf(file) };
    return runsOf(test).map(({ lang, channel }) => ({ lang, channel, failures: runCase(test, lang, channel, run) }));
  }

  /** The case of a test as it fails first, or as it passes; undefined when its SOP has no steps. Never throws. */
  walk(checked: CheckedTests, test: CaseTest): Walk | undefined {
    const { sop, names, file } = checked;
    const { runs } = this.run(checked, test);
    const run = runs.find(({ failures }) => failures.length > 0) ?? runs[0];
    if (!sop?.hasSteps || !names || !run) return undefined;
    return attempt(
      () => walkOf(test, run, { sop, names, world: this.world, at: dayOf(file) }),
      () => undefined,
    );
  }

  /**
   * The ways that a test leads, one for each language and channel, whatever it expects; none when it cannot be run, or its answers
   * cannot be given. Never throws.
   */
  ways(checked: CheckedTests, test: CaseTest): CaseWay[] {
    const { sop, names, file } = checked;
    if (!sop?.hasSteps || !names || missingNames(checked, test).length > 0) return [];
    const run = { sop, names, world: this.world, at: dayOf(file) };
    return attempt(
      () =>
        runsOf(test).flatMap(({ lang, channel }) => {
          const { simulated, failures } = answerCase(test, lang, channel, run);
          return failures.length > 0 ? [] : [{ lang, channel, way: wayOf(simulated.view, this.world.library) }];
        }),
      () => [],
    );
  }

  #message(checked: CheckedTests, test: MessageTest): TestRun {
    const { file, sop } = checked;
    const { library } = this.world;
    const { root } = file.location;
    const runs = { lang: test.lang?.text, channel: test.channel?.text };
    const unknown = missingNames(checked, test);
    if (unknown.length > 0) return { ...runs, failures: unknown };
    if (!sop && !test.sop) return { ...runs, failures: cannotRun(checked, test) };
    const config = library.config(root);
    const receiving = { config, shop: shopNames(config), today: file.day ?? usualDay };
    const index = (this.#index ??= this.#newIndex());
    return { ...runs, failures: runMessage(test, { sop, root, library, index, receiving }) };
  }
}

/** When all of a file happens, in ms since 1970 UTC. */
function dayOf({ day = usualDay }: TestFile): number {
  return Date.parse(`${day}T12:00:00Z`);
}

/** The way that a test leads in one language and by one channel. */
export interface CaseWay extends Pick<TestRun, 'lang' | 'channel'> {
  readonly way: readonly WayPoint[];
}

/** A test is run in each of its languages, by each of its channels. */
function runsOf({ given: { languages, channels } }: CaseTest): Pick<TestRun, 'lang' | 'channel'>[] {
  return eachOf(languages).flatMap((lang) =>
    eachOf(channels).map((channel) => ({ lang: lang?.text, channel: channel?.text })),
  );
}

const once = { lang: undefined, channel: undefined } as const;

function eachOf<T>(all: readonly T[]): readonly (T | undefined)[] {
  return all.length > 0 ? all : [undefined];
}

/** The names in a test that are not there, and keep it from being run. */
export function missingNames(checked: CheckedTests, test: AnyTest): Failure[] {
  return namesMissing(test.kind === 'case' ? checked.ofCase(test) : checked.ofMessage(test));
}

/** What keeps a test from being run; a name that the library does not know, but could, does not. */
function namesMissing(problems: CheckedTests['problems']): Failure[] {
  return problems.filter(({ code }) => code !== 'test.fact-unknown').map(failureOf);
}

/** Why no test of a file can be run, at the test. */
function cannotRun({ problems }: CheckedTests, test: AnyTest): Failure[] {
  const [first] = namesMissing(problems);
  return first ? [{ ...first, range: placeOfTest(test) }] : [];
}

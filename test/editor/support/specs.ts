import { tellFailure } from './reporter';

/** A spec file, loaded when its turn comes: mocha's globals have to be there first. */
export interface Spec {
  /** Path from the repository's root. */
  readonly file: string;
  readonly load: () => unknown;
}

/** How specs are run. */
export interface SpecOptions {
  /** Runs only the tests whose full title matches. */
  readonly grep?: string;
  /** Prints for people instead of telling the runner. */
  readonly forPeople?: boolean;
  /** Waits for a debugger, and then gives each test as long as it takes. */
  readonly forDebugger?: boolean;
  /** Files to write into the workspace before the specs, by their path: for a workspace that lives in memory. */
  readonly files?: Readonly<Record<string, string>>;
}

/** What both hosts ask of mocha. A skipped or an exclusive test is a failure: nothing may be left out unnoticed. */
export const mochaOptions = {
  ui: 'bdd',
  timeout: 60_000,
  color: false,
  forbidOnly: true,
  forbidPending: true,
} as const;

/** Loads spec files into mocha, each under its own name. A file that cannot be loaded is reported as a failure. */
export function loadSpecs(mocha: Mocha, specs: readonly Spec[]): void {
  for (const { file, load } of specs) {
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    try {
      load();
    } catch (error) {
      tellFailure('The file cannot be loaded', undefined, file, error);
    }
  }
}

/** Runs what is loaded; fails when a test did, or when there was none. */
export async function runLoaded(run: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  let tests = 0;
  const failures = await new Promise<number>((resolve) => {
    const runner = run(resolve);
    runner.on('test end', () => tests++);
  });
  if (failures > 0) throw new Error(`${failures} of ${tests} tests failed`);
  if (tests === 0) throw new Error('No test was run');
}

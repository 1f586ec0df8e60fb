// Runs spec files inside an extension host that is Node: the desktop's or the server's.
import { waitForDebugger } from 'node:inspector';
import Mocha from 'mocha';
import { LineReporter } from './support/reporter';
import { loadSpecs, mochaOptions, runLoaded, type Spec, type SpecOptions } from './support/specs';

/** Runs the specs; fails when one of their tests does. */
export async function run(specs: readonly Spec[], options: SpecOptions): Promise<void> {
  const reporter = options.forPeople === true ? 'spec' : (LineReporter as unknown as Mocha.ReporterConstructor);
  const mocha = new Mocha({
    ...mochaOptions,
    reporter,
    ...(options.grep === undefined ? {} : { grep: options.grep }),
    ...(options.forDebugger === true ? { timeout: 0 } : {}),
  });
  if (options.forDebugger === true) waitForDebugger();
  loadSpecs(mocha, specs);
  await runLoaded((done) => mocha.run(done));
}

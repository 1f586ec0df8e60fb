// npm test [-- lane...]: runs all lanes, or the named ones, even when an earlier one failed.
// What needs no VS Code runs beside what does, where the machine has the processors: the browser tests alone keep two busy, and
// windows that wait for them, and tests of how much time something takes, fail of that. The output of each lane stays whole.
import os from 'node:os';
import { countsOf, lanes, type Counts, type Lane } from './host/lanes';
import { failuresIn } from './host/failures';
import { OrderedOutput } from './host/ordered-output';
import { unsteadyMark } from './host/second-try';
import { repoRoot } from '../tools/shared/paths';
import { npmCommand } from '../tools/vscode/platform';
import { finishProcess, isEnding, startProcess } from '../tools/shared/processes';
import { runMain, secondsSince, UserError } from '../tools/shared/progress';

/** How a lane went. */
interface Outcome extends Counts {
  /** What failed in it, or was unsteady, as it told it; empty when nothing. */
  readonly failures: string;
}

const none: Outcome = { passed: 0, failed: 0, failures: '' };

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  const output = new OrderedOutput((text) => process.stdout.write(text));
  const runs = chosen.map((lane) => ({ lane, channel: output.open(), outcome: none, closing: '' }));
  const oneAfterAnother = async (some: typeof runs) => {
    for (const one of some) {
      const start = Date.now();
      one.channel.write(`\n── ${one.lane.name} ──\n`);
      one.outcome = await run(one.lane, (text) => one.channel.write(text));
      // What we have ended ourselves says nothing about the tests.
      if (isEnding()) return;
      const { passed, failed } = one.outcome;
      one.closing = `${failed > 0 ? '✗' : '✓'} ${one.lane.name}: ${passed} passed, ${failed} failed (${secondsSince(start)})`;
      one.channel.write(`${one.closing}\n`);
      one.channel.end();
    }
  };
  const tracks =
    os.availableParallelism() > 2
      ? [runs.filter(({ lane }) => lane.usesBuild), runs.filter(({ lane }) => !lane.usesBuild)]
      : [runs];
  await Promise.all(tracks.map(oneAfterAnother));
  if (isEnding()) return;
  const sum = (what: keyof Counts) => runs.reduce((total, { outcome }) => total + outcome[what], 0);
  const closing = runs.map((one) => one.closing).join('\n');
  for (const { lane, outcome } of runs)
    if (outcome.failures !== '') console.log(`\n── what failed in ${lane.name} ──\n${outcome.failures}`);
  console.log(`\n── all ──\n${closing}\n\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

function choose(names: readonly string[]): readonly Lane[] {
  const unknown = names.find((name) => !lanes.some((lane) => lane.name === name));
  if (unknown !== undefined)
    throw new UserError(`No lane is called "${unknown}"; there are: ${lanes.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? lanes : lanes.filter(({ name }) => names.includes(name));
}

async function run(lane: Lane, onOutput: (text: string) => void): Promise<Outcome> {
  const npm = npmCommand();
  const child = startProcess(npm.command, [...npm.args, 'run', '--silent', lane.script, '--', ...lane.args], {
    cwd: repoRoot,
  });
  const { status, output } = await finishProcess(child, onOutput);
  const counts = countsOf(lane, output, status);
  return { ...counts, failures: counts.failed > 0 || output.includes(unsteadyMark) ? failuresIn(output) : '' };
}

runMain(main);

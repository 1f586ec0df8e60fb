// npm test [-- lane...]: runs all lanes, or the named ones, one after another, even when an earlier one failed.
import { countsOf, lanes, type Counts, type Lane } from './host/lanes';
import { repoRoot } from '../tools/shared/paths';
import { npmCommand } from '../tools/vscode/platform';
import { finishProcess, isEnding, startProcess } from '../tools/shared/processes';
import { runMain, secondsSince, UserError } from '../tools/shared/progress';

async function main(): Promise<void> {
  const chosen = choose(process.argv.slice(2));
  const closing: string[] = [];
  const total = { passed: 0, failed: 0 };
  for (const lane of chosen) {
    const start = Date.now();
    console.log(`\n── ${lane.name} ──`);
    const { passed, failed } = await run(lane);
    // What we have ended ourselves says nothing about the tests.
    if (isEnding()) return;
    closing.push(`${failed > 0 ? '✗' : '✓'} ${lane.name}: ${passed} passed, ${failed} failed (${secondsSince(start)})`);
    console.log(closing.at(-1));
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n── all ──\n${closing.join('\n')}\n\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function choose(names: readonly string[]): readonly Lane[] {
  const unknown = names.find((name) => !lanes.some((lane) => lane.name === name));
  if (unknown !== undefined)
    throw new UserError(`No lane is called "${unknown}"; there are: ${lanes.map(({ name }) => name).join(', ')}`);
  return names.length === 0 ? lanes : lanes.filter(({ name }) => names.includes(name));
}

async function run(lane: Lane): Promise<Counts> {
  const npm = npmCommand();
  const child = startProcess(npm.command, [...npm.args, 'run', '--silent', lane.script, '--', ...lane.args], {
    cwd: repoRoot,
  });
  const { status, output } = await finishProcess(child, (text) => process.stdout.write(text));
  return countsOf(lane, output, status);
}

runMain(main);

// npm run lint: all that is checked of the sources without running them. ESLint takes as long as all the others, so that it runs beside
// them; both are told whole once they have ended, and what fails in one does not hide what does in the other.
import { repoRoot } from '../shared/paths';
import { finishProcess, startProcess } from '../shared/processes';
import { runMain, secondsSince, UserError } from '../shared/progress';
import { npmCommand } from '../vscode/platform';

async function main(): Promise<void> {
  const scripts = ['lint:code', 'lint:rest'];
  const all = await Promise.all(scripts.map(holds));
  const failed = scripts.filter((_, at) => !all[at]);
  if (failed.length > 0) throw new UserError(`Failed: ${failed.join(', ')}`);
}

async function holds(script: string): Promise<boolean> {
  const start = Date.now();
  const npm = npmCommand();
  const child = startProcess(npm.command, [...npm.args, 'run', '--silent', script], { cwd: repoRoot });
  const { status, output } = await finishProcess(child);
  console.log(`${output.trimEnd()}\n${status === 0 ? '✓' : '✗'} ${script} (${secondsSince(start)})`.trimStart());
  return status === 0;
}

runMain(main);

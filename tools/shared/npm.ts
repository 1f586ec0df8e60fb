import { npmCommand } from '../vscode/platform';
import { runCommand } from './processes';

/** Runs npm in a folder without install scripts: some of the packages installed here would want to compile code. */
export async function runNpm(args: readonly string[], cwd: string): Promise<void> {
  const npm = npmCommand();
  await runCommand(
    npm.command,
    [...npm.args, ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd },
  );
}

import { githubCommand } from '../github-command';
import type { LintReport } from './report';

/** What is wrong with a library, as commands that GitHub's runners show beside the lines of a pull request. */
export function githubCommands({ findings }: LintReport): string[] {
  return findings.map((one) => githubCommand(one.severity, one.file, one, one.code, one.message));
}

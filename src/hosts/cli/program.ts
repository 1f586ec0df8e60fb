import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import { lint } from './lint';
import type { LintOptions } from './lint';
import { search } from './search';
import type { SearchCommandOptions } from './search';
import { show } from './show';
import type { ShowOptions } from './show';

const defaultFolder = 'sops in the current folder if it is there, else the current folder';

/**
 * Runs the command line.
 * @param args what stands behind the program's name.
 * @returns how the process should end.
 */
export async function run(args: readonly string[], host: CliHost, version: string): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = new Command('sop-guide')
    .description('Checks, searches and shows standard operating procedures.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: (text) => host.err(text) })
    .exitOverride();
  program
    .command('lint')
    .description('Tell all that is wrong with a library. Ends with 1 when there is an error or a warning.')
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .option('--json', 'print JSON')
    .action(async (folder: string | undefined, options: LintOptions) => {
      code = await lint(host, folder, options);
    });
  program
    .command('search')
    .description('Find SOPs and replies. Ends with 1 when there is nothing.')
    .argument('<QUERY>', 'words, and filters such as is:reply lang:es status:approved owner:ana category:payment #tag')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--limit <N>', 'how many hits at most', readLimit, 20)
    .option('--json', 'print JSON')
    .action(async (query: string, options: SearchCommandOptions) => {
      code = await search(host, query, options);
    });
  program
    .command('show')
    .description('Show one SOP. Ends with 1 when there is none with this id.')
    .argument('<ID>', 'the SOP’s id')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--json', 'print JSON')
    .action(async (id: string, options: ShowOptions) => {
      code = await show(host, id, options);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, host);
  }
}

function readLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

/** Commander has told its own errors; help and version that were asked for are none. */
function codeOf(error: unknown, host: CliHost): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
  say(host.err, `error: ${error instanceof Error ? error.message : String(error)}`);
  return exitCodes.misuse;
}

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isDay } from '../../core/text/day';
import type { EvalOptions } from './eval';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import type { LintOptions } from './lint';
import type { MigrateOptions } from './migrate';
import { breakdowns } from './report-options';
import type { ReportOptions } from './report-options';
import type { SearchCommandOptions } from './search';
import type { ShowOptions } from './show';
import type { TriageCommandOptions } from './triage';
import type { VerifyCommandOptions } from './verify';

// What a command does is loaded when it is asked for: each of them needs something else, and some need much.

const defaultFolder = 'sops in the current folder if it is there, else the current folder';

/**
 * Runs the command line.
 * @param args what stands behind the program's name.
 * @returns how the process should end.
 */
export async function run(args: readonly string[], host: CliHost, version: string): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = new Command('sop-guide')
    .description('Checks, searches and shows standard operating procedures, and finds those that handle a message.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: (text) => host.err(text) })
    .exitOverride();
  program
    .command('lint')
    .description('Tell all that is wrong with a library. Ends with 1 when there is an error or a warning.')
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .option('--fix', 'mend what can be mended without a look, write the files, and tell what is left')
    .option('--json', 'print JSON')
    .action(async (folder: string | undefined, options: LintOptions) => {
      const { lint } = await import('./lint');
      code = await lint(host, folder, options);
    });
  program
    .command('migrate')
    .description(
      'Bring library.yml to the present format, comments and layout kept. Ends with 1 when it cannot be read or is newer.',
    )
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .option('--dry-run', 'only show what would change')
    .action(async (folder: string | undefined, options: MigrateOptions) => {
      const { migrate } = await import('./migrate');
      code = await migrate(host, folder, options);
    });
  program
    .command('search')
    .description('Find SOPs and replies. Ends with 1 when there is nothing.')
    .argument('[QUERY]', 'words, and filters such as is:reply lang:es status:approved owner:ana category:payment #tag')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--limit <N>', 'how many hits at most', readLimit, 20)
    .addOption(jsonOption())
    .addOption(jsonLinesOption('query'))
    .action(async (query: string | undefined, options: SearchCommandOptions, command: Command) => {
      const { search, searchLines } = await import('./search');
      code = isToAsk(query, 'QUERY', command) ? await search(host, query, options) : await searchLines(host, options);
    });
  program
    .command('show')
    .description('Show one SOP. Ends with 1 when there is none with this id.')
    .argument('<ID>', 'the SOP’s id')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--json', 'print JSON')
    .action(async (id: string, options: ShowOptions) => {
      const { show } = await import('./show');
      code = await show(host, id, options);
    });
  program
    .command('triage')
    .description('Find the SOPs that handle a message. Ends with 1 when nothing fits.')
    .argument('[MESSAGE]', 'what a customer wrote; - for all of standard input')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--limit <N>', 'how many SOPs at most', readLimit, 3)
    .addOption(jsonOption())
    .addOption(jsonLinesOption('message'))
    .action(async (message: string | undefined, options: TriageCommandOptions, command: Command) => {
      const { triage, triageLines } = await import('./triage');
      code = isToAsk(message, 'MESSAGE', command)
        ? await triage(host, message, options)
        : await triageLines(host, options);
    });
  program
    .command('eval')
    .description('Measure triage on messages whose SOPs are known. Ends with 1 when ids are unknown.')
    .argument('<FILE>', 'lines of a message, a tab, and the id of the SOP that handles it; several ids are parted by |')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--json', 'print JSON')
    .action(async (file: string, options: EvalOptions) => {
      const { measure } = await import('./eval');
      code = await measure(host, file, options);
    });
  program
    .command('verify')
    .description(
      'Check that case records are as they were written. Ends with 1 when one is broken, with 2 when one cannot be read.',
    )
    .argument('[DIR]', 'the folder with the records, or one that has them in .sop-cases (default: the current folder)')
    .option('--head <HASH...>', 'hashes noted elsewhere, such as in case summaries, that must still be there')
    .option('--json', 'print JSON')
    .action(async (folder: string | undefined, options: VerifyCommandOptions) => {
      const { verify } = await import('./verify');
      code = await verify(host, folder, options);
    });
  program
    .command('report')
    .description(
      'Tell what case records say: times, promises, adherence, satisfaction, steps to look at. Names nobody.',
    )
    .argument('[DIR]', 'the folder with the records, or one that has them in .sop-cases (default: the current folder)')
    .addOption(new Option('--format <FORMAT>', 'what is printed').choices(['json', 'csv', 'md']).default('md'))
    .option('--since <DAY>', 'the first day, such as 2026-01-01 (default: that of the first case)', readDay)
    .option('--until <DAY>', 'the last day (default: today)', readDay)
    .addOption(
      new Option(
        '--by <GROUP>',
        'break down by this alone (default: by all, and over time by what suits its length)',
      ).choices(breakdowns),
    )
    .option('--sop <ID>', 'only cases that this SOP was followed in')
    .option('--category <FOLDER>', 'only cases on SOPs of this category')
    .option('--channel <CHANNEL>', 'only cases of this channel')
    .option(
      '--library <DIR>',
      'the library whose goals, categories and reviews count (default: sops in the current folder if it is there, else none)',
    )
    .action(async (folder: string | undefined, options: ReportOptions) => {
      const { report } = await import('./report');
      code = await report(host, folder, options);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, host);
  }
}

function jsonOption(): Option {
  return new Option('--json', 'print JSON').conflicts('jsonl');
}

function jsonLinesOption(what: string): Option {
  return new Option('--jsonl', `answer each line of standard input (a ${what}, or {"text": "…"}) with a line of JSON`);
}

/** Whether an argument is to be asked, rather than the lines of standard input. Commander tells when it is both or neither. */
function isToAsk(argument: string | undefined, name: string, command: Command): argument is string {
  const isJsonLines = command.getOptionValue('jsonl') === true;
  if (argument !== undefined && isJsonLines)
    command.error(`error: ${name} and --jsonl exclude each other: with --jsonl, standard input is asked.`);
  if (argument === undefined && !isJsonLines)
    command.error(`error: missing required argument '${name}'; or give --jsonl, and standard input is asked.`);
  return argument !== undefined;
}

function readLimit(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 on.');
  return Number(text);
}

function readDay(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('It must be a day such as 2026-03-31.');
  return text;
}

/** Commander has told its own errors; help and version that were asked for are none. */
function codeOf(error: unknown, host: CliHost): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
  say(host.err, `error: ${error instanceof Error ? error.message : String(error)}`);
  return exitCodes.misuse;
}

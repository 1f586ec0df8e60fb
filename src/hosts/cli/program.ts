import { Command, CommanderError, Option } from 'commander';
import { audiences } from '../../core/sop/model';
import { withSignsShown } from '../../core/text/signs';
import type { AcknowledgementOptions } from './acknowledgements';
import { changeLanguages } from '../../core/lifecycle/words/languages';
import { changeFormats } from './changes/change-options';
import { agentsFormats } from './agents-options';
import type { AgentsOptions } from './agents-options';
import type { ChangeOptions } from './changes/change-options';
import type { ConvertOptions } from './convert';
import type { EvalOptions } from './eval';
import { failureText } from './failure';
import { flowchartFormats, flowchartLanguages } from './flowchart-options';
import { exitCodes, say } from './host';
import type { CliHost, ExitCode } from './host';
import type { ImportOptions } from './import';
import type { HandbookOptions } from './handbook';
import { lintFormats } from './lint/lint-formats';
import { messageLanguages } from './message-languages';
import type { LintOptions } from './lint/lint';
import type { McpOptions } from './mcp/mcp';
import type { MessageOptions } from './message';
import type { MigrateOptions } from './migrate';
import {
  isToAsk,
  jsonLinesOption,
  jsonOption,
  readActor,
  readCount,
  readDay,
  readLimit,
  readPort,
  readSeparator,
  readShare,
} from './options';
import { breakdowns } from './report-options';
import type { ReportOptions } from './report-options';
import type { ReviewsOptions } from './reviews';
import type { SearchCommandOptions } from './search';
import type { FeedbackOptions } from './feedback';
import type { ShowOptions } from './show';
import { testFormats } from './test/test-formats';
import type { TestOptions } from './test/test';
import type { TriageCommandOptions } from './triage';
import type { VerifyCommandOptions } from './verify';

// Each command is loaded only when it is called: they need different modules, and some of those are large.

const defaultFolder = 'sops in the current folder if it exists, otherwise the current folder';

/**
 * Runs the command line.
 * @param args the arguments after the program's name.
 * @returns the exit code for the process.
 */
export async function run(args: readonly string[], host: CliHost, version: string): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = new Command('sop-guide')
    .description('Checks, searches and shows standard operating procedures, and finds those that handle a message.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({ writeOut: (text) => host.out(text), writeErr: (text) => host.err(withSignsShown(text)) })
    .exitOverride();
  program
    .command('lint')
    .description('Report every problem in a library. Exits with 1 if there is an error or a warning.')
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .option('--fix', 'fix what is safe to fix automatically, write the files, and report what is left')
    .addOption(
      new Option(
        '--fix-dry-run',
        'show as a patch what --fix would change, write nothing, and report what would be left',
      ).conflicts('fix'),
    )
    .addOption(new Option('--format <FORMAT>', 'output format').choices(lintFormats).default('stylish'))
    .option('--json', 'the same as --format json')
    .option(
      '--since <REV>',
      'a commit, tag or branch of Git: report only what is wrong in files that changed since, and what that brought about elsewhere',
    )
    .option('--max-warnings <N>', 'exit with 0 though there are so many warnings (default: 0)', readCount)
    .option(
      '--rule <CODE=LEVEL>',
      'how bad a problem is: error, warning, info or off; may be given several times',
      (one: string, others: readonly string[]) => [...others, one],
      [],
    )
    .addOption(new Option('--lang <LANG>', 'the language of the messages').choices(messageLanguages).default('en'))
    .action(async (folder: string | undefined, options: LintOptions & { json?: boolean }, command: Command) => {
      const { json = false, format } = options;
      if (json && command.getOptionValueSource('format') === 'cli' && format !== 'json')
        command.error('error: --json and --format cannot be used together: leave out one of them.');
      if (options.fixDryRun && format !== 'stylish' && format !== 'json')
        command.error('error: --fix-dry-run shows a patch: leave out --format, or use json.');
      const { lint } = await import('./lint/lint');
      code = await lint(host, folder, json ? { ...options, format: 'json' } : options, version);
    });
  program
    .command('test')
    .description('Run the tests of procedures (*.test.yml). Exits with 1 if one fails, or there are none.')
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .addOption(new Option('--format <FORMAT>', 'output format').choices(testFormats).default('stylish'))
    .addOption(new Option('--watch', 'run again after each change, until you press Ctrl+C'))
    .option('--coverage', 'tell which answers, steps and replies no test walks through')
    .addOption(new Option('--lang <LANG>', 'the language of the messages').choices(messageLanguages).default('en'))
    .action(async (folder: string | undefined, options: TestOptions, command: Command) => {
      if (options.watch && options.format !== 'stylish')
        command.error('error: --watch writes for people: leave out --format.');
      const { test } = await import('./test/test');
      code = await test(host, folder, options);
    });
  program
    .command('changes')
    .description('Tell in words what changes in the procedures since a commit, for those who review it.')
    .argument(
      '<BASE>',
      'a commit, tag or branch of Git: changes since the histories parted count, as in a pull request; BASE..HEAD compares exactly these two',
    )
    .argument('[HEAD]', 'what changes it (default: the files as they are now, committed or not)')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .addOption(new Option('--format <FORMAT>', 'output format').choices(changeFormats).default('markdown'))
    .addOption(new Option('--lang <LANG>', 'in this language (default: that of the library)').choices(changeLanguages))
    .option(
      '--links <URL>',
      'the address below which the files can be read (default: none, so that links lead to paths)',
    )
    .option('--output <FILE>', 'the file to write (default: standard output)')
    .action(async (base: string, head: string | undefined, options: ChangeOptions) => {
      const { changes } = await import('./changes/changes');
      code = await changes(host, base, head, options);
    });
  program
    .command('migrate')
    .description(
      'Convert library.yml to the current format, keeping comments and layout. Exits with 1 if it cannot be read or is newer.',
    )
    .argument('[DIR]', `the library (default: ${defaultFolder})`)
    .option('--dry-run', 'show what would change, but write nothing')
    .action(async (folder: string | undefined, options: MigrateOptions) => {
      const { migrate } = await import('./migrate');
      code = await migrate(host, folder, options);
    });
  program
    .command('convert')
    .description(
      'Turn numbered lists, “Step 1” headings, tables of activities and drawn boxes of a file into steps. Exits with 1 if there is nothing to turn.',
    )
    .argument('<FILE>', 'a Markdown or text file; - reads standard input and prints the text as it becomes')
    .option('--write', 'write the file; without this, only show what would change')
    .option('--json', 'print JSON')
    .action(async (file: string, options: ConvertOptions) => {
      const { convert } = await import('./convert');
      code = await convert(host, file, options);
    });
  program
    .command('search')
    .description('Find SOPs and replies. Exits with 1 if nothing is found.')
    .argument('[QUERY]', 'words, and filters such as is:reply lang:es status:approved owner:ana category:payment #tag')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--limit <N>', 'maximum number of hits', readLimit, 20)
    .addOption(jsonOption())
    .addOption(jsonLinesOption('query'))
    .action(async (query: string | undefined, options: SearchCommandOptions, command: Command) => {
      const { search, searchLines } = await import('./search');
      code = isToAsk(query, 'QUERY', command) ? await search(host, query, options) : await searchLines(host, options);
    });
  program
    .command('show')
    .description('Show one SOP, or its flowchart. Exits with 1 if no SOP has this id, or it has no steps to draw.')
    .argument('<ID>', 'the SOP’s id')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--flowchart', 'print how its steps, questions and answers follow each other')
    .addOption(
      new Option('--format <FORMAT>', 'how the flowchart is printed (default: mermaid)').choices(flowchartFormats),
    )
    .addOption(
      new Option('--lang <LANG>', 'the language of its labels (default: that of the SOP)').choices(flowchartLanguages),
    )
    .addOption(new Option('--json', 'print JSON').conflicts('flowchart'))
    .action(async (id: string, options: ShowOptions) => {
      const { show } = await import('./show');
      code = await show(host, id, options);
    });
  program
    .command('handbook')
    .description('Write all procedures in force as one document, to print or hand on. Exits with 1 if none fits.')
    .requiredOption('--output <FILE>', 'the file to write')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .addOption(new Option('--format <FORMAT>', 'what the file is').choices(['html', 'md']).default('html'))
    .option(
      '--lang <LANG>',
      'in this language, such as ca: procedures that are translated, labels, and only its replies (default: everything, in the library’s)',
    )
    .addOption(new Option('--audience <AUDIENCE>', 'only what is meant for these').choices(audiences))
    .option('--category <FOLDER>', 'only procedures in this category')
    .option('--pdf', 'also print it to a PDF beside the file, where Chromium, Chrome or Edge is found')
    .action(async (options: HandbookOptions) => {
      const { handbook } = await import('./handbook');
      code = await handbook(host, options);
    });
  program
    .command('agents')
    .description(
      'Write all procedures in force as assistants read them, and keep the files in step. With --check, exits with 1 if one is not.',
    )
    .addOption(new Option('--format <FORMAT>', 'what is written').choices(agentsFormats).makeOptionMandatory())
    .requiredOption('--output <DIR>', 'the folder to write to')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--check', 'write nothing, and tell which files are not in step')
    .action(async (options: AgentsOptions) => {
      const { agents } = await import('./agents');
      code = await agents(host, options);
    });
  program
    .command('import')
    .description('Write procedures of assistants (*.sop.md, SKILL.md) into a library, as drafts.')
    .argument('<FILE...>', 'the files, or folders that hold them')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--category <FOLDER>', 'the folder of the library that they are written to (default: its top)')
    .action(async (files: string[], options: ImportOptions) => {
      const { importAgents } = await import('./import');
      code = await importAgents(host, files, options);
    });
  program
    .command('triage')
    .description('Find the SOPs that handle a message. Exits with 1 if none fits.')
    .argument('[MESSAGE]', 'what the customer wrote; - reads all of standard input')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--limit <N>', 'maximum number of SOPs', readLimit, 3)
    .addOption(jsonOption())
    .addOption(jsonLinesOption('message'))
    .action(async (message: string | undefined, options: TriageCommandOptions, command: Command) => {
      const { triage, triageLines } = await import('./triage');
      code = isToAsk(message, 'MESSAGE', command)
        ? await triage(host, message, options)
        : await triageLines(host, options);
    });
  program
    .command('message')
    .description('Read a message or a draft: its parts, language, channel and facts, and the SOPs that handle it.')
    .argument('[FILE]', 'the message, as text or as .eml (default: standard input)')
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .addOption(jsonOption())
    .addOption(jsonLinesOption('message'))
    .action(async (file: string | undefined, options: MessageOptions, command: Command) => {
      const { readEach, readOne } = await import('./message');
      const isJsonLines = command.getOptionValue('jsonl') === true;
      if (isJsonLines && file !== undefined)
        command.error('error: FILE and --jsonl cannot be used together: --jsonl reads standard input instead.');
      code = isJsonLines ? await readEach(host, options) : await readOne(host, file, options);
    });
  program
    .command('eval')
    .description(
      'Tell which SOPs a library cannot tell apart, and measure triage on messages. Exits with 1 if the file names unknown ids.',
    )
    .argument(
      '[FILE]',
      'messages: one a line, then a tab and the id of the SOP that handles it, if known (several with |); or .csv, .jsonl. Without it, only the library is looked at',
    )
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option(
      '--min-accuracy <SHARE>',
      'exit with 1 if the first suggestion is right for less of the messages, such as 0.9',
      readShare,
    )
    .option('--json', 'print JSON')
    .action(async (file: string | undefined, options: EvalOptions) => {
      const { measure } = await import('./eval');
      code = await measure(host, file, options);
    });
  program
    .command('feedback')
    .description(
      'List the problems with procedures that agents reported, and what was searched in vain. Exits with 1 if a report is open.',
    )
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--all', 'those that were closed, too')
    .addOption(jsonOption())
    .action(async (options: FeedbackOptions) => {
      const { feedback } = await import('./feedback');
      code = await feedback(host, options);
    });
  program
    .command('acknowledgements')
    .description(
      'List who has not confirmed the procedures that ask for it (read-by). Exits with 1 if somebody has not.',
    )
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .addOption(jsonOption())
    .action(async (options: AcknowledgementOptions) => {
      const { acknowledgements } = await import('./acknowledgements');
      code = await acknowledgements(host, options);
    });
  program
    .command('reviews')
    .description(
      'List the procedures that somebody has to look after, and why. Exits with 1 if a review is overdue, or one has changed since it was approved.',
    )
    .option('--library <DIR>', `the library (default: ${defaultFolder})`)
    .option('--json', 'print JSON')
    .action(async (options: ReviewsOptions) => {
      const { reviews } = await import('./reviews');
      code = await reviews(host, options);
    });
  program
    .command('verify')
    .description(
      'Check that case records are unchanged since they were written. Exits with 1 if one is broken, 2 if one cannot be read.',
    )
    .argument(
      '[DIR]',
      'the folder with the records, or one with a .sop-cases folder that holds them (default: the current folder)',
    )
    .option(
      '--head <HASH...>',
      'hashes noted elsewhere, such as in case summaries, that the records must still contain',
    )
    .option(
      '--since <REV>',
      'a commit, tag or branch of Git: report every line that the records had there and lack now',
    )
    .option('--json', 'print JSON')
    .action(async (folder: string | undefined, options: VerifyCommandOptions) => {
      const { verify } = await import('./verify');
      code = await verify(host, folder, options);
    });
  program
    .command('report')
    .description(
      'Summarize case records: times, promises, adherence, satisfaction, steps to look at. Names no individuals.',
    )
    .argument(
      '[DIR]',
      'the folder with the records, or one with a .sop-cases folder that holds them (default: the current folder)',
    )
    .addOption(new Option('--format <FORMAT>', 'output format').choices(['json', 'csv', 'md']).default('md'))
    .option(
      '--separator <NAME>',
      'what stands between the cells of CSV: comma, semicolon (decimals then have a comma too) or tab (default: comma)',
      readSeparator,
    )
    .option('--since <DAY>', 'the first day, such as 2026-01-01 (default: the day of the first case)', readDay)
    .option('--until <DAY>', 'the last day (default: today)', readDay)
    .addOption(
      new Option(
        '--by <GROUP>',
        'break down by this alone (default: by all of them, with time in units that suit the length of the period)',
      ).choices(breakdowns),
    )
    .option('--sop <ID>', 'only cases in which this SOP was followed')
    .option('--category <FOLDER>', 'only cases on SOPs in this category')
    .option('--channel <CHANNEL>', 'only cases from this channel')
    .option(
      '--library <DIR>',
      'the library that supplies goals, categories and review dates (default: sops in the current folder if it exists, otherwise none)',
    )
    .action(async (folder: string | undefined, options: ReportOptions) => {
      const { report } = await import('./report');
      code = await report(host, folder, options);
    });
  program
    .command('mcp')
    .description(
      'Serve a library to assistants by the Model Context Protocol, over standard input and output or HTTP: tools, SOPs and prompts. Reads only, unless --allow-cases is given.',
    )
    .option(
      '--library <DIR>',
      `a library; may be given several times (default: ${defaultFolder})`,
      (one: string, others: readonly string[]) => [...others, one],
      [],
    )
    .option('--allow-cases', 'let the assistant work on cases, and report problems of SOPs')
    .option('--cases <DIR>', 'the folder of case records (default: .sop-cases in the current folder)')
    .option('--actor <NAME>', 'what the assistant is called in records', readActor, 'assistant')
    .option('--signature <TEXT>', 'what replies are signed with (default: NAME of --actor)')
    .option(
      '--http <PORT>',
      'serve HTTP on this machine, at this port or, with 0, a free one; who asks needs the token in SOP_GUIDE_TOKEN, or the one that is told',
      readPort,
    )
    .action(async (options: McpOptions, command: Command) => {
      if (options.cases !== undefined && !options.allowCases)
        command.error('error: --cases says where cases are kept: give --allow-cases, too.');
      const { mcp } = await import('./mcp/mcp');
      code = await mcp(host, options, version);
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, host);
  }
}

/** Commander has already printed its own errors; asking for help or the version is not an error. */
function codeOf(error: unknown, host: CliHost): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.misuse;
  say(host.err, failureText(error));
  return exitCodes.misuse;
}

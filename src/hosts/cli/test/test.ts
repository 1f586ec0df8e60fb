import { isHidden } from '../../../core/library/path';
import { exitCodes, say, writeJson } from '../host';
import type { CliHost, ExitCode } from '../host';
import { codeFor, libraryFolder, openLibrary } from '../library';
import type { OpenLibrary } from '../library';
import { meantLibrary } from '../meant-library';
import type { MessageLanguage } from '../message-languages';
import { isBad } from './report';
import type { TestReport } from './report';
import { runLibrary } from './run-library';
import type { TestFormat } from './test-formats';
import { wordsIn } from './words';
import type { TestWords } from './words';

export interface TestOptions {
  readonly format: TestFormat;
  readonly watch?: boolean;
  readonly coverage?: boolean;
  readonly lang: MessageLanguage;
}

/** Runs the tests of a library; with `watch`, again after each change, until somebody ends it. */
export async function test(host: CliHost, folder: string | undefined, options: TestOptions): Promise<ExitCode> {
  const words = await wordsIn(host, options.lang);
  const named = await libraryFolder(host, folder);
  const meant = await meantLibrary(host, named);
  if (meant !== named) say(host.err, words.say('meant', named, meant));
  if (!options.watch) return (await runOnce(host, meant, options, words)).code;
  return runAgain(host, meant, options, words);
}

async function runAgain(host: CliHost, folder: string, options: TestOptions, words: TestWords): Promise<ExitCode> {
  const watcher = host.watch();
  try {
    for (;;) {
      const { opened } = await runOnce(host, folder, options, words);
      const change = watcher.next(foldersOf(host, opened));
      say(host.err, words.say('waiting'));
      if (!(await change)) return exitCodes.clean;
    }
  } finally {
    watcher.close();
  }
}

async function runOnce(
  host: CliHost,
  folder: string,
  { format, coverage = false }: TestOptions,
  words: TestWords,
): Promise<{ readonly code: ExitCode; readonly opened: OpenLibrary }> {
  const opened = await openLibrary(host, folder);
  const report = await runLibrary(host, opened, coverage);
  await write(host, report, format, words);
  const isUnread = report.files.some(({ problems }) => problems.some(({ code }) => code === 'test.unreadable'));
  const code = isUnread
    ? exitCodes.misuse
    : isBad(report) || report.files.length === 0
      ? exitCodes.problems
      : exitCodes.clean;
  return { code: codeFor(opened, code), opened };
}

async function write(host: CliHost, report: TestReport, format: TestFormat, words: TestWords): Promise<void> {
  switch (format) {
    case 'json': {
      const { toJson } = await import('./json');
      writeJson(host, toJson(report, words));
      return;
    }
    case 'junit': {
      const { junitXml } = await import('./junit');
      host.out(junitXml(report, words));
      return;
    }
    case 'github': {
      const { githubCommands } = await import('./github');
      say(host.out, ...githubCommands(report, words));
      return;
    }
    case 'stylish': {
      const { stylishLines } = await import('./stylish');
      say(host.out, ...stylishLines(report, words));
      return;
    }
  }
}

/** The folders of a library, as they are to be watched. */
function foldersOf(host: CliHost, { library, root }: OpenLibrary): string[] {
  const files = host.files(root);
  const below = [...library.otherPaths(root)].filter((path) => path.endsWith('/') && !path.split('/').some(isHidden));
  return [root, ...below.map((path) => files.join(root, ...path.split('/').filter(Boolean)))];
}

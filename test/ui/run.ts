// Runs the browser tests: a browser drives VS Code with the packaged extension installed as a user has it.
//   npm run test:ui [-- --grep text]     runs test/ui/*.ui.ts
//   npm run test:ui -- --debug           shows the browser, slowly, and gives each test as long as it takes
//   npm run pictures [-- --grep text]    runs test/ui/*.pictures.ts, which take the README's pictures
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import Mocha from 'mocha';
import { makeVsix } from '../../tools/package/vsix';
import { repoRoot } from '../../tools/shared/paths';
import { finishProcess, startProcess } from '../../tools/shared/processes';
import { runMain, step } from '../../tools/shared/progress';
import { temporaryFolder } from '../../tools/shared/temporary';
import { installAll } from '../../tools/vscode/install';
import { halves } from '../host/halves';
import { OrderedOutput } from '../host/ordered-output';
import {
  afterSecondTry,
  asksOutside,
  theRunItself,
  unsteadyLines,
  type Outcome,
  type Verdict,
} from '../host/second-try';
import { setSession } from './support/current';

import { Session } from './support/session';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string', short: 'g' },
      pictures: { type: 'boolean', default: false },
      debug: { type: 'boolean', default: false },
      // What `whole` gives to each of its processes.
      vsix: { type: 'string' },
      file: { type: 'string', multiple: true },
      outcome: { type: 'string' },
    },
  });
  const vsix = values.vsix ?? (await makePackage());
  const files = values.file ?? filesEnding(values.pictures ? '.pictures.ts' : '.ui.ts');
  const isWhole = values.file === undefined && values.grep === undefined && !values.pictures && !values.debug;
  const {
    passed,
    failed,
    unsteady,
    files: byFile,
  } = isWhole ? await whole(vsix, files) : await inOne(vsix, files, values);
  if (values.outcome !== undefined) fs.writeFileSync(values.outcome, JSON.stringify(byFile));
  process.stdout.write(unsteadyLines(unsteady));
  console.log(`${passed} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

async function makePackage(): Promise<string> {
  const vsix = path.join(temporaryFolder(), 'sop-guide.vsix');
  await step('Building and packaging the extension', () => makeVsix(vsix));
  return vsix;
}

function filesEnding(ending: string): string[] {
  return fs.readdirSync(__dirname).filter((name) => name.endsWith(ending));
}

/** How each file went, by its name. */
type ByFile = Record<string, { passed: number; failed: string[] }>;

/**
 * Runs the files in processes with a VS Code and a browser of their own, two where there are two processors: mostly something is
 * waited for. Files in which something failed run once more, in one that has the machine to itself.
 */
async function whole(vsix: string, files: readonly string[]): Promise<Verdict & { files: ByFile }> {
  await installAll();
  const output = new OrderedOutput((text) => process.stdout.write(text));
  const run = async (some: readonly string[]): Promise<ByFile> => {
    const channel = output.open();
    const outcome = path.join(temporaryFolder(), 'outcome.json');
    const args = ['--vsix', vsix, '--outcome', outcome, ...some.flatMap((file) => ['--file', file])];
    const child = startProcess(process.execPath, ['--import', 'tsx', __filename, ...args], { cwd: repoRoot });
    await finishProcess(child, (text) => channel.write(text));
    channel.end();
    return readOutcome(outcome, some);
  };
  const sizeOf = (file: string) => fs.statSync(path.join(__dirname, file)).size;
  const parted = os.availableParallelism() > 1 ? halves(files, sizeOf) : [files];
  const first = Object.assign({}, ...(await Promise.all(parted.filter((half) => half.length > 0).map(run)))) as ByFile;
  const again = Object.keys(first).filter((file) => first[file]?.failed.length !== 0);
  if (again.length > 0) console.log(`Once more, alone: ${again.join(', ')}`);
  const second = again.length > 0 ? await run(again) : {};
  const verdicts = Object.entries(first).map(([file, outcome]): Verdict => {
    const other = second[file];
    return other === undefined ? { ...outcome, unsteady: [] } : afterSecondTry(outcome, other);
  });
  return { ...sum(verdicts), unsteady: verdicts.flatMap(({ unsteady }) => unsteady), files: first };
}

/** What a process says of its files. Without a word it broke, and so did each of them. */
function readOutcome(file: string, files: readonly string[]): ByFile {
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as ByFile;
  return Object.fromEntries(files.map((one) => [one, { passed: 0, failed: [theRunItself] }]));
}

function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((total, { passed }) => total + passed, 0),
    failed: outcomes.flatMap(({ failed }) => failed),
  };
}

async function inOne(
  vsix: string,
  files: readonly string[],
  { grep, pictures, debug }: { grep?: string | undefined; pictures: boolean; debug: boolean },
): Promise<Verdict & { files: ByFile }> {
  const session = await Session.start(vsix, pictures ? 2 : 1, debug);
  setSession(session);
  try {
    const byFile = await runSpecs(session, { files, grep, timeout: debug ? 0 : 180_000 });
    if (session.outsideHosts.size > 0) {
      console.log(`Windows asked for hosts outside this machine: ${[...session.outsideHosts].join(', ')}`);
      // Nobody knows for whom.
      Object.values(byFile)[0]?.failed.push(asksOutside);
    }
    return { ...sum(Object.values(byFile)), unsteady: [], files: byFile };
  } finally {
    await session.stop();
  }
}

async function runSpecs(
  session: Session,
  { files, grep, timeout }: { files: readonly string[]; grep: string | undefined; timeout: number },
): Promise<ByFile> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    slow: 10_000,
    forbidOnly: true,
    forbidPending: true,
    ...(grep === undefined ? {} : { grep }),
    rootHooks: {
      // The next test must not change a window while its picture is being saved.
      afterEach: async () => {
        await Promise.all(session.windows.map((window) => window.evidence.saved()));
      },
    },
  });
  for (const file of [...files].sort()) mocha.addFile(path.join(__dirname, file));
  await mocha.loadFilesAsync();

  const byFile: ByFile = {};
  const of = ({ file }: Mocha.Runnable) => (byFile[path.basename(file ?? '')] ??= { passed: 0, failed: [] });
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => of(test).passed++);
    // Failures of hooks also arrive here; no afterEach would see them.
    runner.prependListener('fail', (test: Mocha.Runnable, error: Error) => {
      of(test).failed.push(test.fullTitle());
      const paths = session.windows.flatMap((window, index) =>
        window.evidence.collect(index === 0 ? test.fullTitle() : `${index + 1} ${test.fullTitle()}`),
      );
      // Playwright colors its messages whether or not anybody sees colors.
      const message = [
        stripVTControlCharacters(error.message),
        ...paths.map((file) => `  see ${path.relative(process.cwd(), file)}`),
      ].join('\n');
      error.stack = error.stack?.replace(error.message, () => message) ?? message;
      error.message = message;
    });
  });
  if (Object.keys(byFile).length === 0) throw new Error('No test was run');
  return byFile;
}

runMain(main);

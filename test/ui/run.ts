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
import { runnerCounts, type Counts } from '../host/lanes';
import { OrderedOutput } from '../host/ordered-output';
import { setSession } from './support/current';
import { halves } from './support/halves';
import { Session } from './support/session';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string', short: 'g' },
      pictures: { type: 'boolean', default: false },
      debug: { type: 'boolean', default: false },
      // What `inTwo` gives to each of its two processes.
      vsix: { type: 'string' },
      file: { type: 'string', multiple: true },
    },
  });
  const vsix = values.vsix ?? (await makePackage());
  const files = values.file ?? filesEnding(values.pictures ? '.pictures.ts' : '.ui.ts');
  const isWhole = values.file === undefined && values.grep === undefined && !values.pictures && !values.debug;
  const { passed, failed } =
    isWhole && os.availableParallelism() > 1 ? await inTwo(vsix, files) : await inOne(vsix, files, values);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function makePackage(): Promise<string> {
  const vsix = path.join(temporaryFolder(), 'sop-guide.vsix');
  await step('Building and packaging the extension', () => makeVsix(vsix));
  return vsix;
}

function filesEnding(ending: string): string[] {
  return fs.readdirSync(__dirname).filter((name) => name.endsWith(ending));
}

/** Runs the files in two processes, each with a VS Code and a browser of its own: mostly something is waited for. */
async function inTwo(vsix: string, files: readonly string[]): Promise<Counts> {
  await installAll();
  const output = new OrderedOutput((text) => process.stdout.write(text));
  const run = async (half: readonly string[]) => {
    const channel = output.open();
    const args = ['--vsix', vsix, ...half.flatMap((file) => ['--file', file])];
    const child = startProcess(process.execPath, ['--import', 'tsx', __filename, ...args], { cwd: repoRoot });
    const finished = await finishProcess(child, (text) => channel.write(text));
    channel.end();
    return runnerCounts(finished.output, finished.status);
  };
  const parted = halves(files, (file) => fs.statSync(path.join(__dirname, file)).size);
  const counts = await Promise.all(parted.filter((half) => half.length > 0).map(run));
  const sum = (what: keyof Counts) => counts.reduce((total, one) => total + one[what], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

async function inOne(
  vsix: string,
  files: readonly string[],
  { grep, pictures, debug }: { grep?: string | undefined; pictures: boolean; debug: boolean },
): Promise<Counts> {
  const session = await Session.start(vsix, pictures ? 2 : 1, debug);
  setSession(session);
  try {
    return await runSpecs(session, { files, grep, timeout: debug ? 0 : 180_000 });
  } finally {
    await session.stop();
  }
}

async function runSpecs(
  session: Session,
  { files, grep, timeout }: { files: readonly string[]; grep: string | undefined; timeout: number },
): Promise<Counts> {
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
      afterAll: () => {
        if (session.outsideHosts.size > 0)
          throw new Error(`Windows asked for hosts outside this machine: ${[...session.outsideHosts].join(', ')}`);
      },
    },
  });
  for (const file of [...files].sort()) mocha.addFile(path.join(__dirname, file));
  await mocha.loadFilesAsync();

  let passed = 0;
  let failed = 0;
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', () => passed++);
    // Failures of hooks also arrive here; no afterEach would see them.
    runner.prependListener('fail', (test: Mocha.Runnable, error: Error) => {
      failed++;
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
  if (passed + failed === 0) throw new Error('No test was run');
  return { passed, failed };
}

runMain(main);

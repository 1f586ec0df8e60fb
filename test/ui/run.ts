// Runs the browser tests: a browser drives VS Code with the packaged extension installed as a user has it.
//   npm run test:ui [-- --grep text]     runs test/ui/*.ui.ts
//   npm run test:ui -- --debug           shows the browser, slowly, and gives each test as long as it takes
//   npm run pictures [-- --grep text]    runs test/ui/*.pictures.ts, which take the README's pictures
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import Mocha from 'mocha';
import { runMain } from '../../tools/shared/progress';
import { setSession } from './support/current';
import { Session } from './support/session';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      grep: { type: 'string', short: 'g' },
      pictures: { type: 'boolean', default: false },
      debug: { type: 'boolean', default: false },
    },
  });
  const session = await Session.start(values.pictures ? 2 : 1, values.debug);
  setSession(session);
  try {
    const { passed, failed } = await runSpecs(session, {
      ending: values.pictures ? '.pictures.ts' : '.ui.ts',
      grep: values.grep,
      timeout: values.debug ? 0 : 60_000,
    });
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  } finally {
    await session.stop();
  }
}

async function runSpecs(
  session: Session,
  { ending, grep, timeout }: { ending: string; grep: string | undefined; timeout: number },
): Promise<{ passed: number; failed: number }> {
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
  const files = fs.readdirSync(__dirname).filter((name) => name.endsWith(ending));
  for (const file of files.sort()) mocha.addFile(path.join(__dirname, file));
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

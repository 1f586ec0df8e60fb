// Runs the groups of tests inside a desktop VS Code: npm run test:desktop [-- --grep text]
// VSCODE_PATH names an installed one; without it, one is downloaded.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSpecs, specFiles } from './bundle-specs';
import { repoRoot } from '../../tools/shared/paths';
import { runCommand } from '../../tools/shared/processes';
import { runMain, step, UserError } from '../../tools/shared/progress';
import { testSettings } from '../../tools/vscode/settings';
import { suites, type Suite } from './suites';
import { temporaryFolder } from '../../tools/shared/temporary';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { grep: { type: 'string', short: 'g' } } });
  const executable = process.env.VSCODE_PATH ?? (await download());
  await step('Building the extension', () => runCommand(process.execPath, ['esbuild.js'], { cwd: repoRoot }));
  const failed: string[] = [];
  // A desktop VS Code speaks another language only with a language pack, which is not installed.
  for (const suite of suites.filter(({ host, locale }) => host === 'node' && locale === undefined)) {
    await step(suite.name, () => run(suite, executable, values.grep)).catch((error: unknown) => {
      console.error(String(error));
      failed.push(suite.name);
    });
  }
  if (failed.length > 0) throw new UserError(`Failed: ${failed.join(', ')}`);
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode('stable');
  } catch (error) {
    throw new UserError(
      `VS Code cannot be downloaded: ${String(error)}\n` +
        'Run this where update.code.visualstudio.com can be reached, or set VSCODE_PATH to the executable of an installed VS Code.\n' +
        'The same tests run without either by: npm test -- host web ui',
    );
  }
}

async function run(suite: Suite, executable: string, grep: string | undefined): Promise<void> {
  const folder = temporaryFolder();
  const userData = path.join(folder, 'user-data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(
    path.join(userData, 'User', 'settings.json'),
    JSON.stringify({ ...testSettings, ...suite.settings }),
  );
  fs.mkdirSync(path.join(folder, 'workspace'));
  const bundle = path.join(folder, 'specs.js');
  await bundleSpecs(
    specFiles(suite.specs),
    'node',
    { forPeople: true, ...(grep === undefined ? {} : { grep }) },
    bundle,
  );
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: repoRoot,
    extensionTestsPath: bundle,
    launchArgs: [
      suite.workspace(path.join(folder, 'workspace')),
      ...['--user-data-dir', userData, '--extensions-dir', path.join(folder, 'extensions')],
    ],
  });
}

runMain(main);

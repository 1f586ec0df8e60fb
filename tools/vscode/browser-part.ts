// The tests' own browser, where npm has one that needs nothing from the system: a headless Chromium and its fonts.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Part } from './install-part';
import { bringsBrowser, type BrowserProgram } from './platform';
import { runCommand } from '../shared/processes';
import { step } from '../shared/progress';

/** What is installed for the browser; nothing where an installed browser is used. */
export const browserPart: Part | undefined = bringsBrowser
  ? {
      name: 'browser',
      title: 'the browser',
      packages: path.join(__dirname, 'packages', 'browser'),
      madeBy: [__filename],
      async finish(folder) {
        await step('Unpacking the browser', () => unpack(folder));
      },
    }
  : undefined;

/** The installed browser, with its own copies of system libraries where the system has none. */
export function packagedBrowser(folder: string): BrowserProgram {
  const unpacked = path.join(folder, 'unpacked');
  const executable = path.join(unpacked, 'chromium');
  const env = { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
  const trial = spawnSync(executable, ['--version'], { encoding: 'utf8' });
  if (!trial.stderr.includes('error while loading shared libraries')) return { executable, env };
  return { executable, env: { ...env, LD_LIBRARY_PATH: path.join(unpacked, 'al2023', 'lib') } };
}

/** The package unpacks itself into the folder for temporary files, its libraries only on a cloud service it knows. */
async function unpack(folder: string): Promise<void> {
  const unpacked = path.join(folder, 'unpacked');
  fs.mkdirSync(unpacked);
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await runCommand(process.execPath, ['-e', "require('@sparticuz/chromium').executablePath()"], { cwd: folder, env });
  fs.rmSync(path.join(folder, 'node_modules', '@sparticuz'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'fonts.conf'), fontSettings(folder));
}

/** Fonts that look the same on every machine: Open Sans for the workbench, DejaVu Sans Mono for the editor. */
function fontSettings(folder: string): string {
  const folders = [
    '/usr/share/fonts',
    path.join(folder, 'node_modules', 'dejavu-fonts-ttf', 'ttf'),
    path.join(folder, 'unpacked', 'fonts', 'fonts'),
  ];
  const prefer = (families: readonly string[], font: string) =>
    families.map(
      (family) =>
        `<match target="pattern"><test name="family"><string>${family}</string></test>` +
        `<edit name="family" mode="prepend" binding="strong"><string>${font}</string></edit></match>`,
    );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...folders.map((dir) => `<dir>${dir}</dir>`),
    `<cachedir>${path.join(folder, 'font-cache')}</cachedir>`,
    ...prefer(['sans-serif', 'system-ui', 'Ubuntu', 'Segoe UI'], 'Open Sans'),
    ...prefer(['monospace', 'Droid Sans Mono'], 'DejaVu Sans Mono'),
    '</fontconfig>',
  ].join('\n');
}

import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What browsers of the Chromium family are called, the most usual first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];
/** Where they are when they are on no path. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder === undefined
      ? []
      : [
          path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
  }),
];
/** Milliseconds: a handbook of 500 procedures has some thousand pages. */
const longest = 5 * 60_000;

/**
 * Prints a web page of this machine to a PDF, by a browser of the Chromium family: that in CHROME_PATH, else the first found.
 * @throws Error that says what to do when there is none, or it fails.
 */
export async function printPdf(page: string, pdf: string): Promise<void> {
  const browser = findBrowser();
  if (browser === undefined)
    throw new Error(
      'No Chromium, Chrome or Edge was found to print the PDF. Name one in the environment variable CHROME_PATH, or open the web page and print it.',
    );
  // One that is there already must not pass for what is printed now.
  fs.rmSync(pdf, { force: true });
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-'));
  try {
    await run(
      browser,
      [
        '--headless',
        '--disable-gpu',
        // Root has no sandbox, as in containers; the page is our own, and its policy runs nothing else.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--user-data-dir=${profile}`,
        '--no-pdf-header-footer',
        `--print-to-pdf=${path.resolve(pdf)}`,
        pathToFileURL(path.resolve(page)).href,
      ],
      { timeout: longest },
    );
  } catch (error) {
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) ?? String(error);
    throw new Error(
      `The PDF was not printed: ${browser} failed. Open ${page} in a browser and print it. Reason: ${reason}`,
      { cause: error },
    );
  } finally {
    fs.rmSync(profile, { recursive: true, force: true });
  }
  if (!fs.existsSync(pdf)) throw new Error(`The PDF was not printed: ${browser} wrote nothing to ${pdf}.`);
}

function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) return named;
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.flatMap((name) => endings.map((ending) => path.join(folder, name + ending))));
  return [...onPath, ...places].find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

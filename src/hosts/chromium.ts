import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
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
const longest = 15 * 60_000;

/**
 * Prints a web page of this machine to a PDF, by a browser of the Chromium family: that in CHROME_PATH, else the first found.
 * A PDF that is there already stays until the new one is whole.
 * @throws Error that says what to do when there is none, when it fails, or when somebody ends it.
 */
export async function printPdf(page: string, pdf: string): Promise<void> {
  const browser = findBrowser();
  if (browser === undefined)
    throw new Error(
      'No Chromium, Chrome or Edge was found to print the PDF. Name one in the environment variable CHROME_PATH, or open the web page and print it.',
    );
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'sop-guide-'));
  const printed = path.join(profile, 'printed.pdf');
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of signals) process.once(signal, end);
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
        '--generate-pdf-document-outline',
        `--print-to-pdf=${printed}`,
        pathToFileURL(path.resolve(page)).href,
      ],
      { timeout: longest, signal: ending.signal },
    );
    if (!fs.existsSync(printed)) throw new Error('it wrote nothing');
    replace(pdf, printed);
  } catch (error) {
    if (ending.signal.aborted)
      throw new Error(`The PDF was not printed. The web page is there: ${page}`, { cause: error });
    throw new Error(
      `The PDF was not printed: ${browser} failed. Open ${page} in a browser and print it. Reason: ${reasonOf(error)}`,
      { cause: error },
    );
  } finally {
    for (const signal of signals) process.off(signal, end);
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What ends a program from outside. */
const signals = ['SIGINT', 'SIGTERM'] as const;

/** Puts a file in the place of another, or of none: that may be on another disk, and be there half while it is copied. */
function replace(file: string, by: string): void {
  const beside = `${file}.${randomUUID()}.tmp`;
  try {
    fs.copyFileSync(by, beside);
    fs.renameSync(beside, file);
  } catch (error) {
    fs.rmSync(beside, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const said = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1);
  return said || (error instanceof Error ? error.message : String(error));
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

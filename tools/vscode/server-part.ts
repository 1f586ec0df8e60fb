// The VS Code server: the npm package code-server carries VS Code's own server and workbench.
import fs from 'node:fs';
import path from 'node:path';
import type { Part } from './install-part';
import { runNpm } from '../shared/npm';
import { step } from '../shared/progress';

const packages = path.join(__dirname, 'packages', 'server');
const standIns = path.join(packages, 'stand-ins');

/** The folder of VS Code itself inside the installed part. */
export function vscodeFolder(serverFolder: string): string {
  return path.join(serverFolder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/** What is installed for the server. */
export const serverPart: Part = {
  name: 'server',
  title: 'the VS Code server',
  packages,
  madeBy: [__filename],
  async finish(folder) {
    const vscode = vscodeFolder(folder);
    // Pinned by the shrinkwrap file the package brings; `npm ci` refuses that file as incomplete.
    await step('Installing what VS Code depends on', () => runNpm(['install', '--omit=dev'], vscode));
    await step('Fitting VS Code for tests', () => {
      removeUnused(vscode);
      putStandIns(vscode);
      restoreApiCheck(vscode);
    });
  },
};

/** Removes what an extension under test never touches: a quarter of a gigabyte. */
function removeUnused(vscode: string): void {
  const modules = path.join(vscode, 'node_modules');
  for (const unused of ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'extensions/copilot']) {
    fs.rmSync(path.join(vscode, unused), { recursive: true, force: true });
  }
  // The text search program for this system stays.
  const searchers = path.join(modules, '@vscode', 'ripgrep-universal', 'bin');
  for (const system of fs.readdirSync(searchers)) {
    if (system !== `${process.platform}-${process.arch}`) fs.rmSync(path.join(searchers, system), { recursive: true });
  }
}

/** Two modules would have to be compiled; plain JavaScript takes their place (each file says what it does). */
function putStandIns(vscode: string): void {
  for (const name of ['spdlog', 'native-watchdog']) {
    fs.copyFileSync(path.join(standIns, `${name}.js`), path.join(vscode, 'node_modules', '@vscode', name, 'index.js'));
  }
}

/** The bundles that decide whether an extension may use API that is only proposed. */
const apiCheckers = [
  'server-main.js',
  'vs/code/browser/workbench/workbench.js',
  'vs/workbench/api/node/extensionHostProcess.js',
  'vs/workbench/api/worker/extensionHostWorkerMain.js',
];

/**
 * Puts VS Code's own check of proposed API back: code-server says yes to every extension, so that using API
 * that a user's VS Code refuses would pass the tests.
 */
function restoreApiCheck(vscode: string): void {
  // function isProposedApiEnabled(extension, proposal) { return true }, known by its neighbour, which throws.
  const always =
    /function ([\w$]+)\((\w),(\w)\)\{return!0\}(?=function [\w$]+\(\w,\w\)\{if\(!\1\(\w,\w\)\)throw new Error\(`Extension ')/;
  for (const name of apiCheckers) {
    const file = path.join(vscode, 'out', name);
    const text = fs.readFileSync(file, 'utf8');
    const checked = text.replace(
      always,
      (_, check: string, extension: string, proposal: string) =>
        `function ${check}(${extension},${proposal}){return ${extension}.enabledApiProposals?.includes(${proposal})??!1}`,
    );
    if (checked === text) throw new Error(`The check of proposed API was not found in ${file}`);
    fs.writeFileSync(file, checked);
  }
}

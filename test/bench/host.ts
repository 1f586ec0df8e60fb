// Measures the extension in a real VS Code with a library of some size.
import fs from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { installAll } from '../../tools/vscode/install';
import { runInHost } from '../host/run-in-host';
import { temporaryFolder } from '../../tools/shared/temporary';
import { makeLibrary } from './generate';
import type { KeyTimes } from './typing';

/** What the code that measures inside VS Code has to know. */
export interface HostRun {
  readonly size: number;
  readonly userData: string;
  /** The file that the figures are written to. */
  readonly answers: string;
}

/** Times in milliseconds since activation began. */
export interface HostFigures {
  /** The extension's own time until its activation returned. */
  readonly startedIn: number;
  /** Until all SOPs could be searched. */
  readonly thereIn: number;
  /** Until all files had been checked against what was kept. */
  readonly readIn: number;
  /** The longest time for which the host did nothing else: at most, and in all but one of a hundred cases. */
  readonly longestBlock: number;
  readonly blocks99: number;
  readonly search: KeyTimes;
}

/** A start that reads everything, and one that finds what the first one kept. */
export interface TwoStarts {
  readonly first: HostFigures;
  readonly second: HostFigures;
}

/** Starts VS Code twice on a made-up library and takes its figures. */
export async function measureHost(size: number): Promise<TwoStarts> {
  const installed = await installAll();
  const browser = await launchBrowser(installed.browser);
  const folder = temporaryFolder();
  const run: HostRun = { size, userData: path.join(folder, 'user-data'), answers: path.join(folder, 'figures.json') };
  const workspace = path.join(folder, 'workspace');
  writeWorkspace(workspace, run);
  try {
    const start = () => startOnce(workspace, run, installed.server, browser);
    return { first: await start(), second: await start() };
  } finally {
    await browser.close();
  }
}

async function startOnce(
  workspace: string,
  { userData, answers }: HostRun,
  server: string,
  browser: Browser,
): Promise<HostFigures> {
  const suite = {
    name: 'bench',
    specs: 'test/bench/host',
    host: 'node' as const,
    workspace: () => workspace,
    userData,
  };
  const { failures } = await runInHost(suite, { serverFolder: server, browser });
  if (failures[0]) throw new Error(`${failures[0].title}: ${failures[0].message}`);
  return JSON.parse(fs.readFileSync(answers, 'utf8')) as HostFigures;
}

function writeWorkspace(workspace: string, run: HostRun): void {
  for (const file of makeLibrary(run.size)) {
    const target = path.join(workspace, 'sops', file.path);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, file.text);
  }
  fs.writeFileSync(path.join(workspace, 'run.json'), JSON.stringify(run));
}

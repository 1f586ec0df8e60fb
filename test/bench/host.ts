// Measures the extension in a real VS Code with a library of some size.
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../host/browser';
import { installAll } from '../host/install';
import { runInHost } from '../host/run-in-host';
import { makeLibrary } from './generate';

export interface HostFigures {
  /** Milliseconds of the extension's own until its activation returned. */
  readonly startedIn: number;
  /** Milliseconds until the library was read. */
  readonly readIn: number;
  readonly size: number;
}

/** Starts VS Code on a made-up library and takes its figures. */
export async function measureHost(size: number): Promise<HostFigures> {
  const installed = await installAll();
  const browser = await launchBrowser(installed.browser);
  let workspace = '';
  try {
    const suite = {
      name: 'bench',
      specs: 'test/bench/host',
      host: 'node' as const,
      workspace: (folder: string) => {
        workspace = folder;
        for (const file of makeLibrary(size)) {
          const target = path.join(folder, 'sops', file.path);
          fs.mkdirSync(path.dirname(target), { recursive: true });
          fs.writeFileSync(target, file.text);
        }
        return folder;
      },
    };
    const { failures } = await runInHost(suite, { serverFolder: installed.server, browser });
    if (failures[0]) throw new Error(`${failures[0].title}: ${failures[0].message}`);
    return JSON.parse(fs.readFileSync(path.join(workspace, 'figures.json'), 'utf8')) as HostFigures;
  } finally {
    await browser.close();
  }
}

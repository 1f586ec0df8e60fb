import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { SopGuide } from '../../../src/editor/start';
import { until } from '../../editor/support/until';
import type { HostRun } from '../host';
import { knownItems } from '../queries';
import { typed } from '../typing';

const minute = 60_000;
/** Milliseconds for which the host is still watched after all is read. */
const settling = 500;

// Not a test of anything: takes the figures that only a real VS Code can give, for the bench to print.
describe('Figures of VS Code', () => {
  it('are taken', async function () {
    this.timeout(3 * minute);
    const extension = vscode.extensions.getExtension<SopGuide>('sop-guide.sop-guide');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!extension || !folder) throw new Error('The extension or its workspace is not there.');
    const { size, userData, answers } = JSON.parse(
      fs.readFileSync(path.join(folder.uri.fsPath, 'run.json'), 'utf8'),
    ) as HostRun;
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    const api = await extension.activate();
    let thereIn = 0;
    const notice = () => {
      if (thereIn === 0 && api.library.size === size) thereIn = performance.now() - began;
    };
    api.library.onDidChange(notice);
    await api.ready;
    const readIn = performance.now() - began;
    // What the end of the reading set off is part of the start.
    await new Promise((resolve) => setTimeout(resolve, settling));
    delay.disable();
    const times = typed(
      knownItems([...api.library.sops], 50, 'one typo'),
      (text) => void api.search.search(text, { limit: 50 }),
    );
    await until('the library is kept for the next start', () => cacheFiles(userData).length > 0, minute);
    const figures = {
      startedIn: api.startedIn,
      thereIn,
      readIn,
      longestBlock: delay.max / 1e6,
      blocks99: delay.percentile(99) / 1e6,
      search: times,
    };
    fs.writeFileSync(answers, JSON.stringify(figures));
  });
});

function cacheFiles(userData: string): string[] {
  return fs
    .readdirSync(userData, { recursive: true, encoding: 'utf8' })
    .filter((file) => /libraries.[^/\\]*\.cache$/.test(file));
}

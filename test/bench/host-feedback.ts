// Measures in a real VS Code how the editor follows the feedback on a library.
import fs from 'node:fs';
import path from 'node:path';
import { feedbackFolder } from '../../src/core/lifecycle/feedback/file';
import { readSop } from '../../src/core/sop/read';
import { installAll } from '../../tools/vscode/install';
import { temporaryFolder } from '../../tools/shared/temporary';
import { launchBrowser } from '../host/browser';
import { runInHost } from '../host/run-in-host';
import { makeLibrary } from './generate';
import { makeFeedback } from './made-feedback';

/** What the code that measures inside VS Code has to know. */
export interface FeedbackRun {
  readonly files: number;
  /** The file that the figures are written to. */
  readonly answers: string;
}

/** Milliseconds until something was seen, and the longest time for which the host did nothing else. */
export interface Followed {
  readonly time: number;
  readonly longestBlock: number;
}

/** Of all files at the start; of a tenth as many that are pulled; of about half that are deleted at once. */
export interface FollowFigures {
  readonly read: Followed;
  readonly pulled: Followed;
  readonly deleted: Followed;
}

/** Starts VS Code on a made-up library with so many SOPs and files of feedback, and takes its figures. */
export async function measureFollow(sops: number, files: number): Promise<FollowFigures> {
  const installed = await installAll();
  const browser = await launchBrowser(installed.browser);
  const folder = temporaryFolder();
  const workspace = path.join(folder, 'workspace');
  const run: FeedbackRun = { files, answers: path.join(folder, 'figures.json') };
  writeWorkspace(workspace, sops, run);
  try {
    const suite = {
      name: 'bench',
      specs: 'test/bench/host-feedback',
      host: 'node' as const,
      workspace: () => workspace,
      userData: path.join(folder, 'user-data'),
    };
    const { failures } = await runInHost(suite, { serverFolder: installed.server, browser });
    if (failures[0]) throw new Error(`${failures[0].title}: ${failures[0].message}`);
    return JSON.parse(fs.readFileSync(run.answers, 'utf8')) as FollowFigures;
  } finally {
    await browser.close();
  }
}

function writeWorkspace(workspace: string, sops: number, run: FeedbackRun): void {
  const ids: string[] = [];
  for (const { path: name, text } of makeLibrary(sops)) {
    const target = path.join(workspace, 'sops', name);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
    ids.push(readSop(text, { uri: `made:/${name}`, root: 'made:/', path: name }).id);
  }
  const feedback = path.join(workspace, 'sops', feedbackFolder);
  fs.mkdirSync(feedback);
  for (const { name, text } of makeFeedback(ids, run.files)) fs.writeFileSync(path.join(feedback, name), text);
  fs.writeFileSync(path.join(workspace, 'run.json'), JSON.stringify(run));
}

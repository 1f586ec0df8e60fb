import fs from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { feedbackFolder } from '../../../src/core/lifecycle/feedback/file';
import type { SopGuide } from '../../../src/editor/start';
import { until } from '../../editor/support/until';
import type { FeedbackRun } from '../host-feedback';
import { makeFeedback } from '../made-feedback';

const minute = 60_000;

// Not a test of anything: takes the figures that only a real VS Code can give, for the bench to print.
describe('Figures of feedback in VS Code', () => {
  it('are taken', async function () {
    this.timeout(8 * minute);
    const extension = vscode.extensions.getExtension<SopGuide>('sop-guide.sop-guide');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!extension || !folder) throw new Error('The extension or its workspace is not there.');
    const { files, answers } = JSON.parse(
      fs.readFileSync(path.join(folder.uri.fsPath, 'run.json'), 'utf8'),
    ) as FeedbackRun;
    const api = await extension.activate();
    await api.ready;
    const [root = ''] = api.library.roots;
    const reports = () => api.feedback.threads(root).length;
    const measured = async (what: string, isThere: () => boolean) => {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const began = performance.now();
      await until(what, isThere, 4 * minute);
      const time = performance.now() - began;
      delay.disable();
      return { time, longestBlock: delay.max / 1e6 };
    };
    const expected = (count: number) => count - Math.floor(count / 3);
    const read = await measured('all feedback is read', () => reports() === expected(files));
    const at = path.join(folder.uri.fsPath, 'sops', feedbackFolder);
    const ids = [...api.library.sops].map(({ id }) => id);
    const more = makeFeedback(ids, files / 10, files);
    for (const { name, text } of more) fs.writeFileSync(path.join(at, name), text);
    const pulled = await measured('what was pulled is there', () => reports() > expected(files) + more.length / 2);
    const all = fs.readdirSync(at);
    for (const name of all)
      if (!more.some((one) => one.name === name) && name.length % 2 === 0) fs.rmSync(path.join(at, name));
    const left = fs.readdirSync(at).filter((name) => !name.slice(0, -4).includes('.')).length;
    const deleted = await measured('what was deleted is gone', () => reports() === left);
    fs.writeFileSync(answers, JSON.stringify({ read, pulled, deleted }));
  });
});

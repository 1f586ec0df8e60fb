import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { newWorkspace, openWorkbench } from './support/current';
import { foldView, isTicked, showViews, tick, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const step = 'Llama al almacén y pide que aparten el paquete';

describe('Two windows on one workspace', () => {
  let one: Workbench;
  let two: Workbench;

  before(async () => {
    const workspace = newWorkspace();
    one = await openWorkbench({ workspace });
    two = await openWorkbench({ workspace });
    for (const window of [one, two]) {
      await whenReady(window);
      await showViews(window);
      await foldView(window, 'Categories');
    }
  });

  after(async () => {
    await one.close();
    await two.close();
  });

  it('work on the same case: what one does, the other shows, and nothing is lost', async () => {
    await one.inHost(async (vscode) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, 'sops/shipping-returns/cancel-order.md').toString(),
          ticket: 'T-7',
        });
    });
    await one.tree('Checklist').do('En preparación');
    await one.tree('Checklist').row(step).waitFor();
    await two.tree('Checklist').row(step).waitFor();

    await tick(two, step);
    await isTicked(one, step);

    const events = await until('both windows have the same events', async () => {
      const [first, second] = await Promise.all(
        [one, two].map((window) =>
          window.inHost(async (vscode) => {
            const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
              cases: { cases: { state: { steps: Map<string, { state: string; answer?: string }> } }[] };
            };
            return [...(api.cases.cases[0]?.state.steps ?? [])].map(
              ([id, record]) => `${id} ${record.state} ${record.answer ?? ''}`,
            );
          }),
        ),
      );
      return JSON.stringify(first) === JSON.stringify(second) && first;
    });
    assert.equal(events.length, 2);
  });
});

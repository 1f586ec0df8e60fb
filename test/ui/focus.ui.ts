import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { foldView, isTicked, showViews, whenReady, whenRowDrawn } from './steps';
import type { Workbench } from './support/workbench';

const file = 'sops/general/focus.md';
const labels = ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis'];
const text = `---
title: Seis pasos
status: approved
lang: es
---

Resumen.

## Pasos

${labels.map((label, at) => `- [ ] ${label} \`#n${at}\``).join('\n')}
`;

describe('The keys of somebody who works with the checklist', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
    await workbench.inHost(
      async (vscode, { file, text }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, file);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      },
      { file, text },
    );
    await until('the library has it', () => begin());
    await whenRowDrawn(workbench, 'Uno');
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.press('Control+End', 'Enter');
  });

  after(() => workbench.close());

  const list = () => workbench.tree('Checklist');
  const isInList = () => workbench.page.locator('.pane .monaco-list:focus-within').first().isVisible();
  const isSelected = (label: string) => () =>
    workbench.page.locator('.pane .monaco-list-row.selected', { hasText: label }).isVisible();

  const isElsewhere = (label: string) => async () => {
    const focused = workbench.page.locator('.pane .monaco-list:focus-within .monaco-list-row.focused .label-name');
    return (await focused.count()) === 1 && (await focused.textContent()) !== label;
  };

  it('stay in the draft when they go back there after a tick', async () => {
    for (const label of ['Uno', 'Dos']) {
      await whenRowDrawn(workbench, label);
      await list().toggle(label);
      // What is on its way to the list comes before a click that the editor has not told of yet.
      await until(`the focus has moved on from “${label}”`, isElsewhere(label));
      await workbench.page.locator('.view-lines').first().click();
      await workbench.press('Control+End');
      await workbench.type(`Tras ${label}. `);
      await isTicked(workbench, label);
      await until(`what was written after “${label}” is there`, async () =>
        (await workbench.editorText())?.includes(`Tras ${label}. `),
      );
      assert.equal(await isInList(), false);
    }
    await until('the next step is selected all the same', isSelected('Tres'));
    await workbench.type('Y sigo.');
    await until('they are in the draft still', async () => (await workbench.editorText())?.includes('Y sigo.'));
  });

  it('stay in the draft when a step is ticked by a command', async () => {
    await complete(2);
    await isTicked(workbench, 'Tres');
    await until('the next step is selected', isSelected('Cuatro'));
    await workbench.type(' Y aquí.');
    await until('they are in the draft still', async () => (await workbench.editorText())?.includes(' Y aquí.'));
    assert.equal(await isInList(), false);
  });

  it('do a step once, however often they are pressed', async () => {
    await workbench.run('SOP: Show Next Step');
    await until('the list has them', isInList);
    await workbench.press('Control+Enter', 'Control+Enter', 'Control+Enter');
    await isTicked(workbench, 'Cuatro');
    // What is on its way to the list would open it again once it is hidden.
    await until('the focus is at what is next', isElsewhere('Cuatro'));
    assert.equal((await list().rows()).find(({ label }) => label === 'Cuatro')?.isChecked, true);
  });

  it('do not open a list that is hidden', async () => {
    await workbench.execute('workbench.action.closeSidebar');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    const open = await isOpen(5);
    await complete(5);
    await until('it is done', async () => open && !(await isOpen(5)));
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.type('Sin lista. ');
    await until('they are in the draft', async () => (await workbench.editorText())?.includes('Sin lista. '));
    assert.equal(await workbench.page.locator('.part.sidebar').isVisible(), false);
  });

  function begin(): Promise<boolean> {
    return workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        library: { get(uri: string): unknown };
      };
      const uri = folder && vscode.Uri.joinPath(folder.uri, file).toString();
      if (uri === undefined || api.library.get(uri) === undefined) return false;
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'T-88' });
      return true;
    }, file);
  }

  /** Ticks a step as a command from elsewhere does. */
  function complete(at: number): Promise<void> {
    return workbench.inHost(async (vscode, at) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view?: { state: { id: string } } };
      };
      const caseId = api.active.view?.state.id;
      await vscode.commands.executeCommand('sopGuide.completeStep', {
        kind: 'step',
        caseId,
        step: { key: `focus#n${at}` },
      });
    }, at);
  }

  function isOpen(at: number): Promise<boolean> {
    return workbench.inHost(async (vscode, at) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view?: { openRequired: readonly { key: string }[] } };
      };
      return api.active.view?.openRequired.some(({ key }) => key === `focus#n${at}`) ?? false;
    }, at);
  }
});

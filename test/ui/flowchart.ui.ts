import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { editorPage, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/shipping-returns/refund-defective-product.md';

/** Waits until the page has the focus, and something on it. */
async function whenFocused(page: FrameLocator, selector: string): Promise<void> {
  await page.locator(`${selector}:focus`).waitFor();
}

/** What has the focus in the drawing, as a screen reader says it. */
function spoken(page: FrameLocator): Promise<string | null> {
  return page.locator(':focus').getAttribute('aria-label');
}

/** The line that the cursor is on in the active editor, counted from 1; undefined where that is no text. */
function cursorLine(workbench: Workbench): Promise<number | undefined> {
  return workbench.inHost((vscode) => {
    const { activeTextEditor } = vscode.window;
    return activeTextEditor && activeTextEditor.selection.active.line + 1;
  });
}

describe('The flowchart of an SOP', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await workbench.execute('workbench.action.closeSidebar');
    page = editorPage(workbench);
  });

  after(() => workbench.close());

  it('opens beside the text, and is gone through by keyboard alone', async () => {
    await workbench.openFile(path, 43);
    await workbench.execute('sopGuide.showFlowchart');
    await page.locator('.sop-flow').waitFor();
    await whenFocused(page, '.view');
    await workbench.press('Tab');
    await whenFocused(page, '[data-node="start"]');
    await workbench.press('Tab');
    await until('a box has the focus', async () => (await spoken(page))?.startsWith('1. Comprobación. 2 steps'));
    await workbench.press('ArrowDown');
    await whenFocused(page, '.step[data-id="verify-order"]');
    assert.match((await spoken(page)) ?? '', /^Abre el pedido en el panel Pedidos/);
    await workbench.screenshot('flowchart');
    await workbench.press('Enter');
    const line = await until('the text has the focus', () => cursorLine(workbench));
    assert.match((await workbench.editorText())?.split('\n')[line - 1] ?? '', /#verify-order/);
  });

  it('marks what the cursor stands in, without taking the focus', async () => {
    await page.locator('.step[data-id="verify-order"][aria-current]').waitFor();
    await workbench.openFile(path, (await lineWith(workbench, '#refund ')) + 1);
    await page.locator('.step[data-id="refund"][aria-current]').waitFor();
    assert.equal(await page.locator('[aria-current]').count(), 1);
    assert.ok((await cursorLine(workbench)) !== undefined);
  });

  it('follows what is written, and is a list where one is wanted', async () => {
    await workbench.inHost(async (vscode) => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) throw new Error('There is no text.');
      const at = editor.document.positionAt(editor.document.getText().indexOf('## Cierre'));
      await editor.edit((edit) => edit.insert(at, '- [ ] Guarda la foto `#keep-photo`\n\n'));
    });
    const kept = page.locator('.step[data-id="keep-photo"]');
    await kept.waitFor();
    await kept.click();
    await whenFocused(page, '.step[data-id="keep-photo"]');
    await workbench.press('l');
    await page.locator('.list a', { hasText: 'Guarda la foto' }).waitFor();
    await whenFocused(page, '.list');
    await workbench.press('Tab');
    await until('an item has the focus', async () => (await page.locator(':focus').innerText()).startsWith('1. '));
    await workbench.screenshot('flowchart-list');
  });

  it('shows where a case is', async () => {
    await workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, file).toString();
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'T-9' });
    }, path);
    await page.locator('.list a', { hasText: /^Abre el pedido .*\(next\)$/ }).waitFor();
    await page.locator('.case select', { hasText: 'Case T-9, active' }).waitFor();
    await page.locator('[data-key="list"]').click();
    await page.locator('.step[data-id="verify-order"] .now').waitFor();
    await workbench.screenshot('flowchart-case');
  });

  it('is on the page to read as well, where it leads to the steps', async () => {
    await workbench.execute('workbench.action.files.saveAll');
    await until('the text is saved', () =>
      workbench.inHost((vscode) => vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty)),
    );
    await workbench.execute('workbench.action.closeAllEditors');
    await page.locator('.sop-flow').waitFor({ state: 'detached' });
    await workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, file).toString();
      await vscode.commands.executeCommand('sopGuide.openSop', { uri });
    }, path);
    await page.locator('.flowchart summary').click();
    const step = page.locator('.sop-flow .step[data-id="refund"]');
    await step.waitFor();
    assert.match(await page.locator('.flowchart-bar').innerText(), /Case T-9, active/);
    await workbench.screenshot('flowchart-reading');
    await step.click();
    await whenFocused(page, '[data-key="step refund"]');
  });
});

async function lineWith(workbench: Workbench, text: string): Promise<number> {
  return ((await workbench.editorText()) ?? '').split('\n').findIndex((line) => line.includes(text));
}

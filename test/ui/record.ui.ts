import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../editor/support/until';
import { newWorkspace, openWorkbench } from './support/current';
import { writeMadeCases } from './support/made-cases';
import type { Workbench } from './support/workbench';
import { foldView, showViews, whenReady } from './steps';

describe('A team lead who checks the record, in Spanish', () => {
  let workbench: Workbench;
  let folder: string;
  let broken: string;

  before(async () => {
    const workspace = newWorkspace();
    folder = path.join(workspace, '.sop-cases');
    writeMadeCases(workspace, folder, 2500);
    broken = path.join(folder, fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl'))[3]!);
    workbench = await openWorkbench({
      workspace,
      locale: 'es',
      theme: 'Default Dark Modern',
      settings: { 'sopGuide.cases.location': 'workspace' },
    });
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categorías');
  });

  after(() => workbench.close());

  it('is told that everything is as it was written', async () => {
    await workbench.run('SOP: Verificar los registros de casos');
    assert.match(
      await workbench.notifications.wait('están tal como se escribieron'),
      /^Los registros de casos están tal como se escribieron \(casos: \d+; anotaciones: \d+\)\. Están en \/.+\.$/,
    );
    await workbench.screenshot('record-whole');
    await workbench.execute('notifications.clearAll');
  });

  it('is led to the line that somebody changed', async () => {
    const lines = fs.readFileSync(broken, 'utf8').split('\n');
    lines[1] = lines[1]!.replace('"actor":"', '"actor":"otro ');
    fs.writeFileSync(broken, lines.join('\n'));
    await workbench.run('SOP: Verificar los registros de casos');
    await workbench.notifications.wait('El registro de un caso está dañado');
    await workbench.screenshot('record-broken');
    await workbench.notifications.press('El registro de un caso está dañado', 'Mostrar la lista');
    await until('the list is shown', async () =>
      (await workbench.editorText())?.includes(
        `${path.basename(broken)}:2: Esta línea se cambió después de escribirse`,
      ),
    );
    await workbench.execute('notifications.clearAll');
    await workbench.screenshot('record-list');
    const link = workbench.page.locator('.view-line .detected-link').first();
    await link.click({ modifiers: ['Control'] });
    await until('the line is shown', () =>
      workbench.inHost(
        (vscode) =>
          vscode.window.activeTextEditor?.document.uri.path.endsWith('.jsonl') &&
          vscode.window.activeTextEditor.selection.active.line === 1,
      ),
    );
  });

  it('chooses among the cases, closed ones included', async () => {
    await workbench.run('SOP: Cambiar de caso');
    await until(
      'closed cases are listed',
      async () => (await workbench.quickInput.rows()).filter((row) => /^Cerrado/.test(row.detail)).length > 4,
    );
    await workbench.screenshot('record-switch');
    await workbench.press('Escape');
  });

  it('sees what would be removed, and removes it', async () => {
    const before = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl')).length;
    await workbench.run('SOP: Eliminar casos antiguos…');
    await workbench.press('Control+a');
    await workbench.type('30');
    await workbench.press('Enter');
    const { message, buttons } = await workbench.dialog.text();
    assert.match(message, /^\d+ casos se cerraron hace más de 30 días\.$/);
    await workbench.screenshot('record-remove');
    assert.ok(buttons.includes('Mostrar la lista'));
    await workbench.dialog.press('Mostrar la lista');
    await until(
      'the list is shown',
      async () => (await workbench.editorText())?.startsWith('# Casos antiguos'),
      30_000,
    );
    await workbench.screenshot('record-remove-list');
    await workbench.run('SOP: Eliminar casos antiguos…');
    await workbench.press('Control+a');
    await workbench.type('30');
    await workbench.press('Enter');
    await workbench.dialog.text();
    await workbench.dialog.press('Eliminar');
    const told = await workbench.notifications.wait('Casos eliminados');
    const left = fs.readdirSync(folder).filter((name) => name.endsWith('.jsonl')).length;
    // The case whose record somebody changed stays: it is evidence.
    assert.equal(told, `Casos eliminados: ${before - left}. Casos que no se han podido eliminar: 1.`);
    assert.ok(fs.existsSync(broken));
    assert.ok(left > 0 && left < before);
  });
});

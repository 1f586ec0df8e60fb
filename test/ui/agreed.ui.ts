import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { foldView, showViews, tick, whenReady, whenRowDrawn, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const file = 'sops/general/agreed.md';
const text = `---
title: Devolver dinero
status: approved
lang: es
---

Devuelve el dinero.

## Pasos

- [ ] Abre el pedido \`#open\`
- [ ] Autoriza la devolución \`#allow @supervisor\`
- [ ] Apunta el motivo \`#note\`
- [ ] Devuelve el importe \`#pay protocol\`
- [ ] ¿Está contento? \`#happy @supervisor\`
  - Muy contento → [Cierre](#cierre)
  - No mucho → [Cierre](#cierre)

## Cierre

- [ ] Envía [Aviso](#aviso) \`#send @supervisor\`

## Respuestas

### Aviso

\`\`\`reply lang=es
El dinero va en camino.
\`\`\`
`;

describe('A step that is not to be ticked by accident', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      settings: { 'sopGuide.agent.name': 'Ana Ferrer', 'sopGuide.agent.member': 'ana' },
    });
    await whenReady(workbench);
    await showViews(workbench);
    await foldView(workbench, 'Categories');
    await widenSideBar(workbench, 140);
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
    await workbench.tree('Checklist').row('Abre el pedido').waitFor();
  });

  after(() => workbench.close());

  it('asks when it is somebody else’s, and keeps in whose place it was done', async () => {
    await tick(workbench, 'Abre el pedido');
    const list = workbench.tree('Checklist');
    await until('the next step is marked', async () =>
      workbench.page.locator('.monaco-list-row.selected', { hasText: 'Autoriza la devolución' }).isVisible(),
    );
    await list.toggle('Autoriza la devolución');
    assert.match(
      (await workbench.dialog.text()).message,
      /“Autoriza la devolución” is a step of another role: supervisor/,
    );
    await workbench.screenshot('step-of-other');
    await workbench.dialog.press('Cancel');
    await until('the box shows that it is not done', async () => !(await isTicked('Autoriza la devolución')));
    await list.toggle('Autoriza la devolución');
    await workbench.dialog.press('I Did It');
    await until('the case keeps it', async () => (await recordOf('allow'))?.insteadOf === 'supervisor');
  });

  it('asks why it is done before its turn when it is protocol', async () => {
    await workbench.tree('Checklist').toggle('Devuelve el importe');
    await until('it asks', async () => /Apunta el motivo.* comes first/.test(await workbench.quickInput.title()));
    await workbench.screenshot('step-out-of-order');
    await workbench.quickInput.type('the customer is on the telephone');
    await workbench.press('Enter');
    await until(
      'the case keeps it',
      async () => (await recordOf('pay'))?.reason === 'the customer is on the telephone',
    );
    assert.equal((await recordOf('pay'))?.state, 'done');
  });

  it('asks the same of a question and of a reply', async () => {
    const { dialog, page } = workbench;
    const list = workbench.tree('Checklist');
    await list.do('Muy contento');
    assert.match((await dialog.text()).message, /“¿Está contento\?” is a step of another role: supervisor/);
    // Enter never writes into the record: here it leads to whom it may be handed over to.
    await workbench.press('Enter');
    await workbench.quickInput.opened();
    await workbench.press('Escape');
    await workbench.quickInput.closed();
    assert.equal(await recordOf('happy'), undefined);
    await list.do('Muy contento');
    await dialog.press('I Answer It');
    await until('the case keeps it', async () => (await recordOf('happy'))?.insteadOf === 'supervisor');

    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.press('Control+End', 'Enter');
    await list.do('Envía “Aviso”');
    await dialog.press('Cancel');
    assert.doesNotMatch((await workbench.editorText()) ?? '', /El dinero va en camino/);
    await list.do('Envía “Aviso”');
    await dialog.press('I Did It');
    await until('the reply is there', async () => (await workbench.editorText())?.includes('El dinero va en camino'));
    await until('the step waits', async () =>
      (await list.rows()).some(({ description }) => description.startsWith('inserted, not sent yet')),
    );
    await workbench.execute('sopGuide.copyReply');
    await until('the case keeps it', async () => (await recordOf('send'))?.insteadOf === 'supervisor');
    await whenRowDrawn(workbench, 'Envía “Aviso”');
    await list.row('Envía “Aviso”').locator('.label-name').hover();
    await page.locator('.monaco-hover', { hasText: 'Ana Ferrer in place of supervisor' }).waitFor();
    await workbench.screenshot('in-place-of');
  });

  function begin(): Promise<boolean> {
    return workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        library: { get(uri: string): unknown };
      };
      const uri = folder && vscode.Uri.joinPath(folder.uri, file).toString();
      if (uri === undefined || api.library.get(uri) === undefined) return false;
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'T-77' });
      return true;
    }, file);
  }

  async function isTicked(label: string): Promise<boolean | undefined> {
    return (await workbench.tree('Checklist').rows()).find((row) => row.label === label)?.isChecked;
  }

  function recordOf(id: string): Promise<{ state: string; reason?: string; insteadOf?: string } | undefined> {
    return workbench.inHost(async (vscode, id) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        cases: { cases: { state: { steps: Map<string, { state: string; reason?: string; insteadOf?: string }> } }[] };
      };
      return api.cases.cases[0]?.state.steps.get(`agreed#${id}`);
    }, id);
  }
});

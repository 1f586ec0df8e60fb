// Takes the pictures of the README: npm run pictures. They show what a person sees, in light and dark.
import path from 'node:path';
import { readmePictures } from '../../tools/shared/paths';
import { until } from '../editor/support/until';
import { newWorkspace, openWorkbench } from './support/current';
import { writeApprovals } from './support/approved-library';
import { writeMadeCases } from './support/made-cases';
import { editorPage, foldView, raiseView, showViews, stepPage, tick, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const agent = { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta\nEquipo de posventa' };
/** In working hours, whenever the pictures are taken. */
const morning = '2026-09-22T09:20:00Z';
const refund = 'sops/shipping-returns/refund-defective-product.md';

async function startRefund(workbench: Workbench): Promise<void> {
  await setClock(workbench, morning);
  await workbench.inHost(async (vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder)
      await vscode.commands.executeCommand('sopGuide.startChecklist', {
        uri: vscode.Uri.joinPath(folder.uri, path).toString(),
        ticket: 'BR-104233',
      });
  }, refund);
}

for (const [name, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
] as const) {
  describe(`The pictures in ${name}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, settings: agent });
      await whenReady(workbench);
      await showViews(workbench);
      await widenSideBar(workbench, 130);
    });

    after(() => workbench.close());

    it('checklist beside the draft', async () => {
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await startRefund(workbench);
      await foldView(workbench, 'Categories');
      await tick(workbench, 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega');
      await workbench.tree('Checklist').do('Hace 30 días o menos, y quiere otra pieza');
      await tick(workbench, 'Reserva una pieza igual en el almacén');
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+a', 'Delete');
      await workbench.tree('Checklist').do('Envía “Pieza nueva en camino”');
      await workbench.page.locator('.view-line', { hasText: 'otra pieza' }).waitFor();
      await workbench.page.locator('.codelens-decoration a', { hasText: 'Copy Reply' }).waitFor();
      await workbench.type('Ana');
      await until('it is typed', async () => (await workbench.editorText())?.startsWith('Hola, Ana'));
      // The tooltip of whatever is under the mouse would cover the list.
      await workbench.page.mouse.move(900, 600);
      await workbench.picture(`checklist-${name}`);
    });

    it('search with a typo', async () => {
      await workbench.press('Control+Alt+s');
      await workbench.quickInput.type('tarjeta rechasada');
      await workbench.page
        .locator('.quick-input-list .label-name')
        .getByText('Tarjeta rechazada', { exact: true })
        .first()
        .waitFor();
      await workbench.picture(`search-${name}`);
      await workbench.press('Escape');
    });

    it('completion in a draft', async () => {
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+a', 'Delete');
      await workbench.type('/devoluc');
      await workbench.page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
      await workbench.press('Control+Space');
      await workbench.page
        .locator('.suggest-details')
        .waitFor({ state: 'visible', timeout: 3000 })
        .catch(() => workbench.press('Control+Space'));
      await workbench.picture(`completion-${name}`);
      await workbench.press('Escape', 'Escape');
      await workbench.execute('workbench.action.files.revert');
    });
  });
}

describe('The pictures of an author at work', () => {
  const file = 'sops/payment/promo-code.md';
  let workbench: Workbench;

  afterEach(() => workbench.close());

  async function open(theme: string, line: number, column: number): Promise<void> {
    workbench = await openWorkbench({ theme, settings: { 'editor.wordWrap': 'on' } });
    await whenReady(workbench);
    await showViews(workbench);
    await workbench.openFile(file, line, column);
    await workbench.page.locator('.view-line', { hasText: 'promo-code' }).first().waitFor();
  }

  it('a mistake, with what mends it', async () => {
    await open('Default Light Modern', 2, 1);
    // Typed as quickly as can be: nothing may come up on the next line.
    await workbench.type('titel: x');
    await workbench.press('Enter');
    await workbench.execute('workbench.actions.view.problems');
    const at =
      (await workbench.editorText())?.split('\n').findIndex((line) => line.includes('](#promociones-en')) ?? -1;
    await workbench.openFile(file, at + 1, 5);
    await workbench.press('Shift+End');
    await workbench.type('Promociones en curso');
    await workbench.page.locator('.markers-panel', { hasText: 'answer-without-arrow' }).waitFor();
    await workbench.press('Control+.');
    await workbench.page.locator('.action-widget .monaco-list-row').nth(1).waitFor();
    await workbench.picture('author-fix-light');
  });

  it('what fits is proposed', async () => {
    await open('Default Light Modern', 2, 1);
    await workbench.press('Enter', 'ArrowUp', 'Control+Space');
    await workbench.page.locator('.suggest-widget.visible .monaco-list-row').nth(2).waitFor();
    await workbench.press('Control+Space');
    await workbench.page
      .locator('.suggest-details')
      .waitFor({ state: 'visible', timeout: 3000 })
      .catch(() => workbench.press('Control+Space'));
    await workbench.picture('author-completion-light');
  });

  it('what something is', async () => {
    await open('Default Dark Modern', 1, 1);
    const at = (await workbench.editorText())?.split('\n').findIndex((line) => line.includes('{{ customer.')) ?? -1;
    const column = (await workbench.editorText())?.split('\n')[at]?.indexOf('customer.') ?? 0;
    await workbench.openFile(file, at + 1, column + 3);
    await workbench.execute('editor.action.showHover');
    await workbench.page.locator('.monaco-hover:visible').first().waitFor();
    await workbench.picture('author-hover-dark');
  });

  it('a heading that gets another name', async () => {
    await open('Default Light Modern', 1, 1);
    const at = (await workbench.editorText())?.split('\n').findIndex((line) => line.startsWith('### ')) ?? -1;
    await workbench.openFile(file, at + 1, 6);
    await workbench.press('F2');
    await workbench.page.locator('.rename-box.preview, .rename-box').first().waitFor();
    await workbench.picture('author-rename-light');
  });
});

describe('The picture of a step', () => {
  it('in full, below the checklist: a question and where its answers lead', async () => {
    const workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await showViews(workbench);
    await widenSideBar(workbench, 130);
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await startRefund(workbench);
    await foldView(workbench, 'Categories');
    await tick(workbench, 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega');
    await raiseView(workbench, 'Step', 120);
    await stepPage(workbench).locator('h1', { hasText: '¿Cuándo se entregó' }).waitFor();
    await stepPage(workbench).locator('.answer').nth(3).waitFor();
    await workbench.page.mouse.move(900, 600);
    await workbench.picture('step-light');
    await workbench.close();
  });
});

describe('The picture of an SOP to read', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await workbench.openFile('drafts/respuesta.md', 1, 1);
  });

  after(() => workbench.close());

  it('shows questions, where they lead, and a reply', async () => {
    await workbench.execute('workbench.action.closeSidebar');
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
      await vscode.commands.executeCommand('sopGuide.openSop', { uri });
    }, refund);
    const question = editorPage(workbench).locator('.question').first();
    await question.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await workbench.picture('reading-light');
  });
});

const message = `---
lang: es
ticket: BR-104233
tier: enterprise
channel: email
---

Hola:

Quería cancelar el pedido, pero ha llegado hoy y el tazón viene roto.
¿Me podéis devolver el dinero?
`;

const mail = `De: Leonor Arribas <leonor.arribas@buzon.example>
Asunto: Fuente rota

Buenas tardes:

Me ha llegado rota la fuente del pedido BR-530118, partida por la mitad. No quiero otra igual, prefiero que me
devolváis el dinero: me costó 47,50 €.

Artículo: Fuente Mestral 34 cm

Un saludo,
Leonor Arribas
`;

describe('The picture of a draft', () => {
  it('with its message, what it says and the SOP that handles it', async () => {
    const workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await workbench.execute('workbench.action.closeSidebar');
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.inHost((vscode, text) => vscode.env.clipboard.writeText(text), mail);
    await workbench.press('Control+Alt+n');
    await workbench.page.locator('.codelens-decoration a', { hasText: 'Start: Reembolso' }).waitFor();
    await workbench.inHost((vscode) => {
      const editor = vscode.window.activeTextEditor;
      const at = editor?.document.positionAt(editor.document.getText().indexOf('530118'));
      if (editor && at) editor.selection = new vscode.Selection(at, at);
      return Promise.resolve();
    });
    await workbench.execute('editor.action.showHover');
    await workbench.page.locator('.monaco-hover:not(.hidden)').getByText('Order number').waitFor();
    await workbench.picture('draft-light');
    await workbench.close();
  });
});

describe('The pictures of a message and its case', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await showViews(workbench);
    await widenSideBar(workbench, 160);
    await foldView(workbench, 'Categories');
    await workbench.inHost(async (vscode, content) => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
    }, message);
  });

  after(() => workbench.close());

  it('SOPs suggested for the message', async () => {
    await workbench.inHost(async (vscode, content) => {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
    }, mail);
    await workbench.execute('sopGuide.suggest');
    await workbench.page
      .locator('.quick-input-list .label-name')
      .getByText('Reembolso por producto defectuoso', { exact: true })
      .waitFor();
    // The tooltip of whatever is under the mouse would cover the list.
    await workbench.page.mouse.move(900, 600);
    await workbench.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
    await workbench.picture('suggest-light');
    await workbench.press('Escape');
    await workbench.execute('workbench.action.revertAndCloseActiveEditor');
  });

  it('a case whose time runs, in two procedures', async () => {
    await setClock(workbench, morning);
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, path).toString(),
          ticket: 'BR-104233',
        });
    }, 'sops/shipping-returns/cancel-order.md');
    await foldView(workbench, 'Step');
    await setClock(workbench, '2026-09-22T09:31:00Z');
    const list = workbench.tree('Checklist');
    await list.do('Enviado o Entregado');
    await tick(workbench, 'Abre el pedido y mira qué se entregó y cuándo');
    await list.do('Llegó roto o con un defecto');
    await list.row('Reembolso por producto defectuoso').hover();
    // The list has gone down to the step that is up: what is promised stands above.
    await workbench.page.mouse.wheel(0, -1000);
    await workbench.page.locator('.monaco-list-row', { hasText: 'First response' }).waitFor();
    await workbench.page.mouse.move(900, 600);
    await workbench.picture('case-light');
  });
});

/** Sets the clock of the window's extension host to this moment; time runs on from there. */
async function setClock(workbench: Workbench, moment: string): Promise<void> {
  await workbench.inHost((_, moment) => {
    const passed = performance.now.bind(performance);
    const from = passed();
    Date.now = () => Date.parse(moment) + passed() - from;
    return Promise.resolve();
  }, moment);
}

describe('The picture of a report', () => {
  it('with half a year of cases', async () => {
    const workspace = newWorkspace();
    writeMadeCases(workspace, path.join(workspace, '.sop-cases'), 2500);
    const workbench = await openWorkbench({
      theme: 'Default Light Modern',
      workspace,
      settings: { ...agent, 'sopGuide.cases.location': 'workspace' },
    });
    await whenReady(workbench);
    await workbench.execute('workbench.action.closeSidebar');
    await workbench.execute('sopGuide.report');
    const report = editorPage(workbench);
    await report.locator('.drawing svg').first().waitFor();
    await workbench.picture('report-light');
    await workbench.close();
  });
});

describe('The pictures of review and approval', () => {
  let workbench: Workbench;

  before(async () => {
    const workspace = newWorkspace();
    writeApprovals(workspace);
    workbench = await openWorkbench({
      theme: 'Default Light Modern',
      workspace,
      settings: { 'sopGuide.agent.member': 'luis', 'git.enabled': true, 'git.autofetch': false },
    });
    await whenReady(workbench);
    await showViews(workbench);
    await widenSideBar(workbench, 160);
    for (const view of ['Categories', 'Checklist']) await foldView(workbench, view);
  });

  after(() => workbench.close());

  it('what waits for somebody, from the most pressing on', async () => {
    await workbench.execute('sopGuide.showReviews');
    const reviews = workbench.tree('Reviews');
    await until('all is known of it', async () => {
      const rows = await reviews.rows();
      const has = (label: string) => rows.some((row) => row.label === label && row.description !== '');
      return has('Pago duplicado') && has('Cobro pendiente');
    });
    await workbench.page.mouse.move(900, 600);
    await workbench.picture('reviews-light');
  });

  it('what would be approved', async () => {
    await workbench.tree('Reviews').pressButton('Pago duplicado', 'Approve');
    await until('what has changed is told', async () =>
      (await workbench.quickInput.rows()).some(({ label }) => label.includes('dos pedidos distintos')),
    );
    await workbench.page.mouse.move(900, 600);
    await workbench.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
    await workbench.picture('approve-light');
    await workbench.press('Escape');
  });
});

describe('The picture of the handbook', () => {
  it('a procedure beside the contents', async () => {
    const workspace = newWorkspace();
    const workbench = await openWorkbench({ workspace });
    await whenReady(workbench);
    await workbench.execute('sopGuide.exportHandbook');
    await workbench.quickInput.pick('All SOPs');
    await workbench.quickInput.pick('Spanish');
    await until('the dialog is open', async () => (await workbench.quickInput.value()).endsWith('handbook.html'));
    await workbench.press('Enter');
    await workbench.notifications.wait('The handbook has been saved');
    const book = await workbench.page.context().newPage();
    await book.goto(`file://${path.join(workspace, 'handbook.html')}#sop-card-declined`);
    await book.getByRole('heading', { level: 3, name: 'Tarjeta rechazada' }).waitFor();
    await book.screenshot({ path: path.join(readmePictures, 'handbook-light.png') });
    await workbench.close();
  });
});

const handbook = `---
title: Devolver un pago
status: approved
lang: es
---

Devuelve un pago cobrado dos veces.

## Procedimiento

1. Abre el pedido en el panel y anota su número.
2. Comprueba los cobros en el banco.
   - Están en Movimientos, por fecha
   - Si falta uno: ve a [Sin segundo cobro](#sin-segundo-cobro)
3. Devuelve el segundo cobro:
   1. Elige el cobro más reciente.
   2. Pulsa Devolver y confirma.
4. Avisa al cliente.

## Sin segundo cobro

1. Pide un justificante al cliente.
`;

describe('The picture of a handbook without boxes', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await showViews(workbench);
    await widenSideBar(workbench, 130);
    await foldView(workbench, 'Categories');
  });

  after(() => workbench.close());

  it('a numbered procedure with its checklist', async () => {
    const path = 'sops/payment/refund-payment.md';
    await workbench.inHost(
      async (vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder)
          await vscode.workspace.fs.writeFile(
            vscode.Uri.joinPath(folder.uri, file.path),
            new TextEncoder().encode(file.text),
          );
      },
      { path, text: handbook },
    );
    await workbench.openFile(path, 1, 1);
    await workbench.page.locator('.squiggly-info').first().waitFor();
    await workbench.inHost(async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder)
        await vscode.commands.executeCommand('sopGuide.startChecklist', {
          uri: vscode.Uri.joinPath(folder.uri, file).toString(),
          ticket: 'BR-104233',
        });
    }, path);
    const first = '1. Abre el pedido en el panel y anota su número.';
    const list = workbench.tree('Checklist');
    await list.toggle(first);
    // The tooltip of the box would cover the rows below.
    await workbench.page.mouse.move(900, 600);
    await until('it is ticked', async () => (await list.rows()).find(({ label }) => label === first)?.isChecked);
    await workbench.openFile(path, 1, 1);
    await workbench.picture('numbered-light');
  });
});

describe('The picture of a flowchart', () => {
  it('with a case in it', async () => {
    const workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await showViews(workbench);
    await startRefund(workbench);
    await foldView(workbench, 'Categories');
    await foldView(workbench, 'Step');
    await tick(workbench, 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega');
    await workbench.tree('Checklist').do('Hace 30 días o menos, y quiere otra pieza');
    await workbench.inHost(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
      await vscode.commands.executeCommand('sopGuide.showFlowchart', { uri });
    }, refund);
    await editorPage(workbench).locator('.step[data-id="reserve"] .now').waitFor();
    await workbench.execute('workbench.action.closeSidebar');
    await editorPage(workbench).locator('.sop-flow .edge.is-taken').first().waitFor();
    await until('it has its width', async () => {
      const width = await editorPage(workbench).locator('.sop-flow').getAttribute('width');
      return Number(width) > 850;
    });
    await workbench.page.mouse.move(900, 690);
    await workbench.picture('flowchart-light');
    await workbench.close();
  });
});

describe('The picture of the learning path', () => {
  it('some of it done', async () => {
    const workbench = await openWorkbench({ theme: 'Default Light Modern', settings: agent });
    await whenReady(workbench);
    await workbench.execute('workbench.action.closeSidebar');
    await workbench.execute('sopGuide.learningPath');
    const page = editorPage(workbench);
    await page.locator('.next').getByRole('button', { name: 'I Have Read Them', exact: true }).click();
    await page.locator('.next-title').getByText('Escalar un caso', { exact: true }).waitFor();
    await workbench.page.mouse.move(900, 690);
    await workbench.picture('learning-light');
    await workbench.close();
  });
});

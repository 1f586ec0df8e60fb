import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import type { WindowOptions } from './support/session';
import { foldView, showViews, stepPage, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/general/step-in-full.md';
const picture = 'sops/general/label.png';
/** A red square. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/Rn+7AAAAJ0lEQVR42u3NQQ0AAAgEoOtfWjO4gwBsWjYSi8VisVgsFovFYrF4DxYpAWMkYQxzAAAAAElFTkSuQmCC';
const text = `---
id: step-in-full
title: Pieza dañada
status: approved
lang: es
---

Qué hacer con una pieza dañada.

## Comprobación

> [!WARNING]
> Discúlpate **una vez** y sin excusas.

- [ ] Mira el pedido {{ order.id }} y su etiqueta \`#look protocol 5m\`

  Los plazos dependen del material:

  | Material | Plazo |
  | --- | --- |
  | Barro | 30 días |
  | Lino y algodón | 60 días |

  ![Dónde está la etiqueta](label.png)

  \`\`\`
  Buenos días, le llamo
  por su pedido.
  \`\`\`

- [ ] ¿Cuándo se entregó la pieza, y qué prefiere quien la compró? \`#when\`
  - Hace 30 días o menos, y quiere que se le devuelva el dinero con los gastos de envío → [Devolver](#devolver)
  - Hace 30 días o menos, y quiere otra pieza igual en lugar del dinero → [Cambiar](#cambiar)

## Devolver

- [ ] Pide el abono \`#pay @logistics 10m\`

## Cambiar

- [ ] Envía [Otra pieza](#otra-pieza) \`#send\`
- [ ] Apunta el lote \`#lot optional discretion\`

## Respuestas

### Otra pieza

\`\`\`reply lang=es channel=email
Hola, {{ customer.first_name | default: "buenas" }}:

Le enviamos otra pieza de «{{ product.name }}». Puede seguirla aquí:

https://example.com/{{ order.id }}

Un saludo,
{{ agent.signature }}
\`\`\`

\`\`\`reply lang=en channel=email
Hello {{ customer.first_name | default: "there" }},

We are sending you another "{{ product.name }}".

{{ agent.signature }}
\`\`\`
`;

const agent = { 'sopGuide.agent.name': 'Marta', 'sopGuide.agent.signature': 'Marta\nPosventa' };

async function open(options: Partial<WindowOptions> = {}): Promise<Workbench> {
  const workbench = await openWorkbench({ ...options, settings: { ...agent, ...options.settings } });
  await workbench.page.setViewportSize({ width: 1100, height: 800 });
  await whenReady(workbench);
  await workbench.inHost(
    async (vscode, file) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return;
      const at = (path: string) => vscode.Uri.joinPath(folder.uri, path);
      const bytes = Uint8Array.from(atob(file.png), (sign) => sign.charCodeAt(0));
      await vscode.workspace.fs.writeFile(at(file.picture), bytes);
      await vscode.workspace.fs.writeFile(at(file.path), new TextEncoder().encode(file.text));
    },
    { path, picture, png, text },
  );
  await showViews(workbench);
  return workbench;
}

/** Starts the checklist beside a draft of its own. */
async function start(workbench: Workbench): Promise<FrameLocator> {
  await workbench.openFile('drafts/respuesta.md', 5, 1);
  await until('the library has the SOP', () =>
    workbench.inHost(async (vscode, path) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        library: { get(uri: string): unknown };
      };
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      const uri = folder && vscode.Uri.joinPath(folder.uri, path).toString();
      if (uri === undefined || !api.library.get(uri)) return false;
      await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'BR-104233' });
      return true;
    }, path),
  );
  const page = stepPage(workbench);
  await page.locator('h1').waitFor();
  return page;
}

const heading = async (page: FrameLocator) => (await page.locator('h1').textContent({ timeout: 2000 })) ?? '';
const shows = (page: FrameLocator, words: string) =>
  until(`the step “${words}” is shown`, async () => (await heading(page)).includes(words));
const focused = (page: FrameLocator) =>
  page.locator('body').evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');

async function focusPage(workbench: Workbench, page: FrameLocator): Promise<void> {
  await workbench.execute('sopGuide.step.focus');
  await until('the page has the focus', () => page.locator('body').evaluate(() => document.hasFocus()));
}

/** Presses Tab until a control has the focus. */
async function tabTo(workbench: Workbench, page: FrameLocator, key: string): Promise<void> {
  for (let at = 0; at < 20; at++) {
    if ((await focused(page)).startsWith(key)) return;
    await workbench.press('Tab');
  }
  assert.fail(`no Tab leads to ${key}`);
}

describe('A step in full', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  const refused: string[] = [];

  before(async () => {
    workbench = await open();
    workbench.page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await start(workbench);
  });

  after(() => workbench.close());

  it('shows what is up, with tables, pictures and what to say', async () => {
    await shows(page, 'Mira el pedido');
    assert.match((await page.locator('.top').textContent()) ?? '', /^Step 1 of 2.*next/);
    assert.equal(await page.locator('.region-body table tbody tr').count(), 2);
    assert.match(
      (await page.locator('.region-body pre').textContent()) ?? '',
      /Buenos días, le llamo\npor su pedido\./,
    );
    await until('the picture is drawn', () =>
      page.locator('.region-body img').evaluate((image: HTMLImageElement) => image.naturalWidth === 40),
    );
    assert.equal(await page.locator('.region-warnings strong').last().textContent(), 'una vez');
    assert.match((await page.locator('.region-needs').textContent()) ?? '', /Order number.*missing/);
    // A screen reader in English would read Spanish as if it were English.
    for (const part of ['h1', '.region-body table', '.region-warnings strong'])
      assert.equal(
        await page
          .locator(part)
          .last()
          .evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang),
        'es',
        part,
      );
    await workbench.screenshot('step-first');
  });

  it('never takes the focus from a draft that is being written in', async () => {
    await workbench.openFile('drafts/respuesta.md', 5, 1);
    await workbench.press('Control+End');
    const typing = workbench.type('Le escribo por su pedido, que ya está en camino.');
    await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view: { state: { id: string } } };
        cases: { act(id: string, action: object): Promise<unknown> };
      };
      await api.cases.act(api.active.view.state.id, { event: 'tick', step_id: 'look' });
    });
    await typing;
    await shows(page, '¿Cuándo se entregó');
    await until('all of it is in the draft', async () =>
      /Le escribo por su pedido, que ya está en camino\.\s*$/.test((await workbench.editorText()) ?? ''),
    );
    await workbench.execute('undo');
  });

  it('goes through a case by keys alone: read, answer, insert, copy, on to the next', async () => {
    await focusPage(workbench, page);
    await workbench.press('Alt+ArrowUp');
    await shows(page, 'Mira el pedido');
    await workbench.press('Alt+ArrowDown');
    await shows(page, '¿Cuándo se entregó');
    await tabTo(workbench, page, 'answer/1');
    await workbench.screenshot('step-question');
    await workbench.press('Enter');
    await shows(page, 'Envía “Otra pieza”');
    await until('the heading has the focus', async () => (await focused(page)) === 'heading');
    assert.match((await page.locator('[role=status]').textContent()) ?? '', /^Step 3 of 4: Envía/);
    assert.match((await page.locator('.reply-text').textContent()) ?? '', /otra pieza de «\[/);
    await tabTo(workbench, page, 'text/');
    await workbench.press('ArrowDown');
    await until('it is there in English', async () =>
      ((await page.locator('.reply-text').textContent()) ?? '').startsWith('Hello there'),
    );
    assert.equal((await focused(page)).startsWith('text/'), true, 'the focus stays');
    await workbench.screenshot('step-reply');
    await tabTo(workbench, page, 'deed/insert');
    await workbench.press('Enter');
    await until('it stands in the draft', async () => /Hello there/.test((await workbench.editorText()) ?? ''));
    await until('that is said', async () =>
      ((await page.locator('.top').textContent()) ?? '').includes('inserted, not sent yet'),
    );
  });

  it('shows the reply with what becomes known, copies it with its marks, and goes on', async () => {
    await workbench.inHost(async (vscode) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        active: { view: { state: { id: string } } };
        memory: { add(id: string, values: object): Promise<void> };
      };
      const known = { 'customer.first_name': 'Ana', 'product.name': 'Tazón', 'order.id': 'BR-104233' };
      await api.memory.add(api.active.view.state.id, known);
    });
    await page.locator('[data-key^="text/"]').selectOption({ index: 0 });
    await until('it says what is known', async () =>
      /^Hola, Ana:\s+Le enviamos otra pieza de «Tazón»/.test((await page.locator('.reply-text').textContent()) ?? ''),
    );
    await page.locator('[data-key^="copy/"]').click();
    const copied = await until('it is copied, with its link', () =>
      workbench.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const text = item?.types.includes('text/html') === true ? await (await item.getType('text/html')).text() : '';
        // What was copied before, perhaps in another window, is not meant.
        return text.includes('Tazón') && text;
      }),
    );
    assert.match(copied, /<a href="https:\/\/example.com\/BR-104233">/);
    assert.match(await workbench.inHost((vscode) => vscode.env.clipboard.readText()), /^Hola, Ana:\n\nLe enviamos/);
    await until('all is done', async () => (await heading(page)) === 'All required steps are done');
    await workbench.screenshot('step-all-done');
  });

  it('says that a case is closed, and opens it again', async () => {
    await page.getByRole('button', { name: 'Close Case' }).click();
    await until('it is closed', async () => (await heading(page)) === 'This case is closed');
    await workbench.screenshot('step-closed');
    await page.getByRole('button', { name: 'Reopen' }).click();
    await until('it is open again', async () => (await heading(page)) === 'All required steps are done');
    await page.locator('[data-key="go/previous"]').click();
    await shows(page, 'Apunta el lote');
    assert.match((await page.locator('.tags').textContent()) ?? '', /discretion You decide whether to do it/);
    await page.locator('[data-key="go/previous"]').click();
    await until('what was done, and by whom', async () =>
      /Done by Marta/.test((await page.locator('.region-history').textContent()) ?? ''),
    );
    await workbench.screenshot('step-done');
  });

  it('never ran into its own policy', () => assert.deepEqual(refused, []));
});

describe('A step with little room', () => {
  it('can be read and done in a narrow side bar at twice the size', async () => {
    const workbench = await open();
    // The window is as wide as it was for what is twice as large.
    await workbench.page.setViewportSize({ width: 600, height: 420 });
    const page = await start(workbench);
    await foldView(workbench, 'Categories');
    await shows(page, 'Mira el pedido');
    await widenSideBar(workbench, -60);
    const tooWide = () =>
      page.locator('body').evaluate((body) => body.scrollWidth - document.documentElement.clientWidth);
    await until('nothing sticks out', async () => (await tooWide()) <= 0);
    await workbench.screenshot('step-twice');
    await page.getByRole('button', { name: 'Done', exact: true }).scrollIntoViewIfNeeded();
    await workbench.screenshot('step-twice-below');
    await workbench.close();
  });
});

for (const [name, options] of [
  ['dark', { theme: 'Default Dark Modern' }],
  ['high-contrast', { theme: 'Default High Contrast' }],
  ['high-contrast-light', { theme: 'Default High Contrast Light' }],
  ['es', { locale: 'es' }],
  ['ca', { locale: 'ca' }],
] as const) {
  describe(`A step in ${name}`, () => {
    it('can be read', async () => {
      const workbench = await open(options);
      const page = await start(workbench);
      await shows(page, 'Mira el pedido');
      await workbench.screenshot(`step-${name}-1`);
      await focusPage(workbench, page);
      await workbench.press('Alt+ArrowDown');
      await shows(page, '¿Cuándo se entregó');
      await foldView(workbench, { es: 'Categorías', ca: 'Categories' }[name as string] ?? 'Categories');
      await widenSideBar(workbench, 130);
      await workbench.screenshot(`step-${name}-2`);
      await workbench.close();
    });
  });
}

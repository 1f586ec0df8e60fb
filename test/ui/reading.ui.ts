import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { editorPage, openSearch, whenReady } from './steps';
import { openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

const defective = 'sops/shipping-returns/refund-defective-product.md';

async function openSop(workbench: Workbench, path: string): Promise<void> {
  await workbench.inHost(async (vscode, file) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder)
      await vscode.commands.executeCommand('sopGuide.openSop', {
        uri: vscode.Uri.joinPath(folder.uri, file).toString(),
      });
  }, path);
  await editorPage(workbench).locator('h1').waitFor();
}

for (const [name, theme, locale] of [
  ['light', 'Default Light Modern', 'en'],
  ['dark-es', 'Default Dark Modern', 'es'],
  ['contrast-ca', 'Default High Contrast', 'ca'],
] as const) {
  describe(`An SOP to read, in ${name}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ theme, locale });
      await whenReady(workbench);
      await openSop(workbench, defective);
      await workbench.execute('workbench.action.closeSidebar');
    });

    after(() => workbench.close());

    it('is shown whole', async () => {
      await editorPage(workbench).locator('.card').first().waitFor();
      await workbench.screenshot(`reading-${name}-1`);
      for (const [at, place] of ['.question', '.card'].entries()) {
        await editorPage(workbench)
          .locator(place)
          .first()
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
        await workbench.screenshot(`reading-${name}-${at + 2}`);
      }
    });
  });
}

const writing = `---
title: Devolver a un hotel
status: draft
version: 0.3.0
lang: es
owner: postventa
basis: [{law: "Art. 102 TRLGDCU", checked: 2024-05-01, note: desistimiento}, {law: Ley 10/2025}]
---

Qué hacer cuando un hotel devuelve piezas.

## Plazos

| Pieza | Plazo | Quién |
| --- | --- | --- |
| Taza | 30 días | **Tú** |
| Encargo | no se devuelve | [Supervisión](../escalation/escalate-case.md) |

![Etiqueta en la caja](etiqueta.png)

![No está](https://example.com/a.png)

\`\`\`
Buenos días, le llamo por el pedido {{ order.id }}.
Un momento, por favor.
\`\`\`

1. [ ] Llama al hotel y pregunta por {{ order.id }} \`#call @supervisor 10m protocol\`
2. [ ] ~~Manda un fax~~ \`#fax\`
3. [ ] Lee <https://example.com/normas>, [la tabla](../nowhere.md) y [esto](file:///etc/passwd) \`#read discretion optional\`
   > [!CAUTION]
   > No prometas nada por teléfono.

## Respuestas

### Recogida

\`\`\`reply lang=es channel=email
Hola, {{ customer.first_name }}: recogemos el pedido {{ order.id }}.
\`\`\`
`;

/** Red, 60 by 30. */
const png =
  'iVBORw0KGgoAAAANSUhEUgAAADwAAAAeCAIAAAD/+uoYAAAANElEQVR42u3OMQ0AAAgDsEma/wtpqOAgaVIBzbTvRFpaWlpaWlpaWlpaWlpaWlpaWlr6ygIHmelqc33nOwAAAABJRU5ErkJggg==';

describe('An SOP with all that SOPs can hold, still a draft', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await workbench.inHost(
      async (vscode, { writing, png }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const at = (name: string) => vscode.Uri.joinPath(folder.uri, 'sops/payment', name);
        await vscode.workspace.fs.writeFile(at('etiqueta.png'), Buffer.from(png, 'base64'));
        await vscode.workspace.fs.writeFile(at('hotel.md'), Buffer.from(writing));
        await vscode.workspace.fs.writeFile(
          at('broken.md'),
          Buffer.from('---\ntitle: [Roto\nstatus: approved\n---\n\n- [ ] Uno\n'),
        );
        await vscode.workspace.fs.writeFile(at('binary.md'), Buffer.from([0, 1, 2, 255, 254, 0, 7]));
      },
      { writing, png },
    );
    await libraryHas(workbench, 'hotel', 'broken', 'binary');
    await workbench.execute('workbench.action.closeSidebar');
  });

  after(() => workbench.close());

  it('is shown with a loud notice, its table, picture and code', async () => {
    await openSop(workbench, 'sops/payment/hotel.md');
    const rests = editorPage(workbench).locator('.about .loud', { hasText: 'TRLGDCU' });
    assert.match(
      await rests.innerText(),
      /^Art\. 102 TRLGDCU \(desistimiento; checked on .*2024.*; look it up again\) · Ley 10\/2025 \(not checked yet: look it up\)$/,
    );
    await workbench.screenshot('reading-draft-1');
    await editorPage(workbench)
      .locator('h2', { hasText: 'Plazos' })
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-draft-2');
    assert.equal(await editorPage(workbench).locator('.text [tabindex="0"]').count(), 0, 'what fits is no stop of Tab');
    await editorPage(workbench)
      .locator('.card')
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await workbench.screenshot('reading-draft-3');
  });

  it('fits a narrow column, and 200 %', async () => {
    await workbench.page.setViewportSize({ width: 560, height: 700 });
    await openSop(workbench, defective);
    await editorPage(workbench).locator('h1', { hasText: 'Reembolso' }).waitFor();
    await workbench.screenshot('reading-500-1');
    await editorPage(workbench)
      .locator('.card')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-500-2');
    await workbench.page.setViewportSize({ width: 550, height: 350 });
    await editorPage(workbench)
      .locator('.question')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-200');
    await workbench.page.setViewportSize({ width: 1100, height: 700 });
  });

  it('says what is wrong with a broken one', async () => {
    await openSop(workbench, 'sops/payment/broken.md');
    await editorPage(workbench).locator('.notice').first().waitFor();
    await workbench.screenshot('reading-broken');
    await openSop(workbench, 'sops/payment/binary.md');
    await editorPage(workbench).locator('.instead').waitFor();
    await workbench.screenshot('reading-binary');
  });
});

const spilt = `---
title: Zumo derramado
status: approved
lang: es
---

Qué hacer cuando la caja llega mojada.

## Comprobación

- [ ] Mira las fotos \`#look 3m\`
- [ ] ¿Se ve la marca? \`#mark\`
  - Sí → [Aviso](#aviso)
  - No → [Vaso roto](zz-glass.md)

## Aviso

- [ ] Envía [Caja mojada](#caja-mojada) \`#send\`

## Respuestas

### Caja mojada

\`\`\`reply lang=es channel=email
Hola:

Ya **está**: https://example.com/caja

Un saludo
\`\`\`

\`\`\`reply lang=en channel=email
Hello:

It is **done**.
\`\`\`
`;

const glass = `---
title: Vaso roto
status: approved
lang: es
---

Resumen.

- [ ] Pide una foto \`#photo\`
`;

describe('An agent who reads an SOP', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await whenReady(workbench);
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await addFiles(workbench, { 'zz-spilt.md': spilt, 'zz-glass.md': glass });
    await libraryHas(workbench, 'zz-spilt', 'zz-glass');
    await workbench.openFile('drafts/respuesta.md', 1, 1);
  });

  after(() => workbench.close());

  const page = () => editorPage(workbench);
  const title = (text: string) => page().locator('h1', { hasText: text }).waitFor();
  /** What has the focus on the page. */
  const focused = () =>
    page()
      .locator('body')
      .evaluate(() => document.activeElement?.getAttribute('data-key') ?? '');
  const tabTo = (key: RegExp) =>
    until(`Tab leads to ${key.source}`, async () => {
      if (key.test(await focused())) return true;
      await workbench.press('Tab');
      return false;
    });
  const draft = () => workbench.editorText();
  const openByKeys = async () => {
    await openSearch(workbench);
    await workbench.quickInput.type('zumo derramado');
    await until('it is the first hit', async () => {
      const [row] = await workbench.quickInput.rows();
      return row?.label === 'Zumo derramado' && row.isFocused;
    });
    await workbench.press('Enter');
    await title('Zumo derramado');
    await until('the page has the focus', async () => (await focused()) !== '');
  };
  const copiedHtml = () =>
    workbench.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes('text/html') ? (await item.getType('text/html')).text() : '';
    });

  it('does everything by keyboard: reads, switches the language, inserts, copies, follows a link and goes back, starts', async () => {
    await openByKeys();
    assert.equal(await focused(), 'title');
    await tabTo(/^answer .*zz-glass/);
    await workbench.press('Enter');
    await title('Vaso roto');
    await until('its title has the focus', async () => (await focused()) === 'title');
    await workbench.press('Alt+ArrowLeft');
    await title('Zumo derramado');
    await until('the link has the focus again', async () => /^answer .*zz-glass/.test(await focused()));
    await tabTo(/^text caja-mojada/);
    const text = page().locator('.reply-text');
    await until(
      'it is English, as the reader is, or Spanish, as the draft is',
      async () => (await text.textContent()) !== '',
    );
    const isEnglish = (await text.getAttribute('lang')) === 'en';
    await workbench.press(isEnglish ? 'ArrowUp' : 'ArrowDown');
    await until(
      'it is in the other language',
      async () => (await text.getAttribute('lang')) === (isEnglish ? 'es' : 'en'),
    );
    assert.equal(await focused(), 'text caja-mojada');
    await workbench.press(isEnglish ? 'ArrowDown' : 'ArrowUp');
    await until('it is back', async () => (await text.getAttribute('lang')) === (isEnglish ? 'en' : 'es'));
    await workbench.press('Control+Alt+c');
    await until('it is copied with its marks', async () => /<strong>/.test(await copiedHtml()));
    await until('the page has the focus still', async () => (await focused()) === 'text caja-mojada');
    await workbench.press('Control+Alt+r');
    await until('the reply is in the draft that the page covered', async () =>
      (await draft())?.includes(isEnglish ? 'It is **done**' : 'Ya **está**'),
    );
    await openByKeys();
    await workbench.press('Control+Alt+g');
    await workbench.quickInput.opened();
    await workbench.press('Enter');
    await until('its case is there', async () => (await casesOf(workbench)).includes('zz-spilt'));
  });

  it('does everything by mouse', async () => {
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await workbench.press('Control+a', 'Delete');
    await openSop(workbench, 'sops/payment/zz-spilt.md');
    await title('Zumo derramado');
    await page().getByRole('link', { name: 'Vaso roto' }).click();
    await title('Vaso roto');
    await page().getByRole('button', { name: 'Back' }).click();
    await title('Zumo derramado');
    // Only a page that does not fit can scroll.
    await workbench.page.setViewportSize({ width: 1100, height: 420 });
    await page()
      .getByRole('navigation')
      .or(page().locator('.answers'))
      .getByRole('link', { name: 'Aviso' })
      .first()
      .click();
    // VS Code takes it for a link to the top.
    await until('the section is in sight', () =>
      page()
        .locator('h2', { hasText: 'Aviso' })
        .evaluate((heading) => {
          const { top, bottom } = heading.getBoundingClientRect();
          return window.scrollY > 0 && top >= 0 && bottom <= window.innerHeight;
        }),
    );
    await workbench.page.setViewportSize({ width: 1100, height: 700 });
    const section = page().locator('h2', { hasText: 'Aviso' });
    await section.evaluate((heading) => getSelection()?.selectAllChildren(heading));
    await page()
      .getByRole('combobox', { name: /Caja mojada/ })
      .selectOption({ index: 1 });
    await until('it is in English', async () => (await page().locator('.reply-text').getAttribute('lang')) === 'en');
    assert.equal(await section.evaluate(() => getSelection()?.toString()), 'Aviso', 'what is the same stays as it is');
    await page().getByRole('button', { name: 'Copy “Caja mojada”' }).click();
    await until('it is copied with its marks', async () => (await copiedHtml()).includes('<strong>done</strong>'));
    await page()
      .getByRole('button', { name: /^Insert “Caja mojada”/ })
      .click();
    await until('the reply is in the draft', async () => (await draft())?.includes('It is **done**.'));
    await openSop(workbench, 'sops/payment/zz-spilt.md');
    await page()
      .getByRole('button', { name: /^Start the checklist/ })
      .click();
    await workbench.quickInput.opened();
    await workbench.press('Escape');
    await workbench.quickInput.closed();
  });

  it('finds the page as it was after something else was shown over it', async () => {
    await openSop(workbench, defective);
    await title('Reembolso por producto defectuoso');
    const card = page().locator('.card').nth(1);
    // The page hears with the next frame that it was scrolled.
    await card.evaluate(
      (element) =>
        new Promise((resolve) => {
          element.scrollIntoView({ block: 'start' });
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    const top = () => card.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const before = await top();
    await workbench.openFile('drafts/respuesta.md', 1, 1);
    await openSop(workbench, defective);
    await title('Reembolso por producto defectuoso');
    await until('it is where it was', async () => Math.abs((await top()) - before) < 3);
  });
});

/** The ids of the SOPs that cases follow. */
function casesOf(workbench: Workbench): Promise<string[]> {
  return workbench.inHost(async (vscode) => {
    const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
      cases: { cases: { state: { sop: string } }[] };
    };
    return api.cases.cases.map(({ state }) => state.sop);
  });
}

/** Writes files into a category of the library. */
async function addFiles(workbench: Workbench, files: Readonly<Record<string, string>>): Promise<void> {
  await workbench.inHost(async (vscode, all) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return;
    for (const [name, text] of Object.entries(all))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, 'sops/payment', name), Buffer.from(text));
  }, files);
}

async function libraryHas(workbench: Workbench, ...ids: string[]): Promise<void> {
  await until('the library has them', () =>
    workbench.inHost(async (vscode, wanted) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        library: { withId(id: string): unknown[] };
      };
      return wanted.every((id) => api.library.withId(id).length > 0);
    }, ids),
  );
}

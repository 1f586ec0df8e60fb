import type { FrameLocator } from 'playwright-core';
import { until } from '../editor/support/until';
import { whenReady } from './steps';
import { openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

const defective = 'sops/shipping-returns/refund-defective-product.md';

function pageOf({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

async function openSop(workbench: Workbench, path: string): Promise<void> {
  await workbench.inHost(async (vscode, file) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder)
      await vscode.commands.executeCommand('sopGuide.openSop', {
        uri: vscode.Uri.joinPath(folder.uri, file).toString(),
      });
  }, path);
  await pageOf(workbench).locator('h1').waitFor();
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
      await pageOf(workbench).locator('.card').first().waitFor();
      await workbench.screenshot(`reading-${name}-1`);
      for (const [at, place] of ['.question', '.card'].entries()) {
        await pageOf(workbench)
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
basis: [{law: "Art. 102 TRLGDCU", checked: 2026-05-01}]
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
    await until('the library has them', () =>
      workbench.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          library: { withId(id: string): unknown[] };
        };
        return ['hotel', 'broken', 'binary'].every((id) => api.library.withId(id).length > 0);
      }),
    );
    await workbench.execute('workbench.action.closeSidebar');
  });

  after(() => workbench.close());

  it('is shown with a loud notice, its table, picture and code', async () => {
    await openSop(workbench, 'sops/payment/hotel.md');
    await workbench.screenshot('reading-draft-1');
    await pageOf(workbench)
      .locator('h2', { hasText: 'Plazos' })
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-draft-2');
    await pageOf(workbench)
      .locator('.card')
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await workbench.screenshot('reading-draft-3');
  });

  it('fits a narrow column, and 200 %', async () => {
    await workbench.page.setViewportSize({ width: 560, height: 700 });
    await openSop(workbench, defective);
    await pageOf(workbench).locator('h1', { hasText: 'Reembolso' }).waitFor();
    await workbench.screenshot('reading-500-1');
    await pageOf(workbench)
      .locator('.card')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-500-2');
    await workbench.page.setViewportSize({ width: 550, height: 350 });
    await pageOf(workbench)
      .locator('.question')
      .first()
      .evaluate((element) => element.scrollIntoView());
    await workbench.screenshot('reading-200');
    await workbench.page.setViewportSize({ width: 1100, height: 700 });
  });

  it('says what is wrong with a broken one', async () => {
    await openSop(workbench, 'sops/payment/broken.md');
    await pageOf(workbench).locator('.notice').first().waitFor();
    await workbench.screenshot('reading-broken');
    await openSop(workbench, 'sops/payment/binary.md');
    await pageOf(workbench).locator('.instead').waitFor();
    await workbench.screenshot('reading-binary');
  });
});

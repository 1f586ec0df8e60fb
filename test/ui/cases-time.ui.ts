import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import { openWorkbench } from './support/current';
import { fillGaps, foldView, showViews, whenReady, widenSideBar } from './steps';
import type { Workbench } from './support/workbench';

const path = 'sops/general/plazos.md';
const sop = `---
title: Pedido que no llega
status: approved
version: 1.0.0
lang: es
sla: {first-response: 15m, next-reply: 30m, resolution: 8h}
---

Averigua dónde está el paquete y da una fecha.

## Averiguar

- [ ] Abre el pedido y mira el seguimiento \`#open 5m\`
- [ ] Envía [Lo estamos mirando](#lo-estamos-mirando) \`#tell\`
- [ ] Llama al transportista \`#call 10m\`

## Respuestas

### Lo estamos mirando

\`\`\`reply lang=es
Hola, {{ customer.first_name }}: ya estamos mirando dónde está tu paquete. Te escribimos hoy mismo.
\`\`\`
`;

const languages = [
  {
    locale: 'en',
    theme: 'Default Light Modern',
    checklist: 'Checklist',
    categories: 'Categories',
    near: /^First response: 2 min left$/,
    nearTold: 'First response: 2 min left',
    late: 'First response: overdue by 12 min',
    lateTold: 'First response is overdue',
    tier: 'First response: 29 min left',
    rule: /Trade customers/,
    step: /over by/,
    wait: 'Wait for Customer',
    paused: /^Resolution: paused, 7 h 3\d min left$/,
    resume: 'Resume Clocks',
    kept: /^First response: 1\d min late$/,
    inserted: /^inserted, not sent yet/,
    facts: 'SOP: Set Case Facts…',
  },
  {
    locale: 'es',
    theme: 'Default Dark Modern',
    checklist: 'Lista de comprobación',
    categories: 'Categorías',
    near: /^Primera respuesta: 2 min de margen$/,
    nearTold: 'Primera respuesta: 2 min de margen',
    late: 'Primera respuesta: lleva 12 min de retraso',
    lateTold: 'Primera respuesta fuera de plazo',
    tier: 'Primera respuesta: 29 min de margen',
    rule: /Hoteles, restaurantes y comercios/,
    step: /de más/,
    wait: 'Esperar al cliente',
    paused: /^Resolución: en pausa, 7 h 3\d min de margen$/,
    resume: 'Reanudar los plazos',
    kept: /^Primera respuesta: llegó con 1\d min de retraso$/,
    inserted: /^insertada, sin enviar/,
    facts: 'SOP: Indicar datos del caso…',
  },
] as const;

for (const words of languages) {
  describe(`An agent whose time is running, in ${words.locale}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ locale: words.locale, theme: words.theme });
      await whenReady(workbench);
      await showViews(workbench);
      await widenSideBar(workbench, 160);
      await foldView(workbench, words.categories);
      await workbench.inHost(
        async (vscode, { file, text }) => {
          const [folder] = vscode.workspace.workspaceFolders ?? [];
          if (folder)
            await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, file), new TextEncoder().encode(text));
        },
        { file: path, text: sop },
      );
      await until('the SOP is in the library', () =>
        workbench.inHost(async (vscode) => {
          const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
            library: { withId(id: string): unknown[] };
          };
          return api.library.withId('plazos').length > 0;
        }),
      );
    });

    after(() => workbench.close());

    it('is warned when little time is left', async () => {
      await begin('T-1041', 12.5);
      await until('the row says what is left', async () => words.near.test(await first()));
      await workbench.notifications.wait(words.nearTold);
      assert.match(await status(), new RegExp(words.nearTold));
      assert.ok(await background('warning-kind'));
      await workbench.screenshot(`case-near-${words.locale}`);
    });

    it('is told when a promise is broken, and time counts on', async () => {
      await begin('T-1042', 27.2);
      await until('the row says how late it is', async () => (await first()) === words.late);
      await workbench.notifications.wait(words.lateTold);
      assert.match(await status(), new RegExp(words.late));
      assert.ok(await background('error-kind'));
      const step = (await list().rows()).find((row) => row.label === 'Abre el pedido y mira el seguimiento');
      assert.match(step?.description ?? '', words.step);
      await workbench.screenshot(`case-breach-${words.locale}`);
    });

    it('stops the clock for the customer from its row, and lets it run again', async () => {
      await workbench.openFile('drafts/respuesta.md', 1, 1);
      await workbench.press('Control+End', 'Enter');
      await list().do('Envía “Lo estamos mirando”');
      await until('the reply stands in the draft', async () =>
        (await list().rows()).some(
          ({ label, description }) => /Lo estamos mirando/.test(label) && words.inserted.test(description),
        ),
      );
      await fillGaps(workbench);
      await workbench.execute('sopGuide.copyReply');
      await until('the first response is given', async () => words.kept.test(await first()));
      // The row's tooltip would cover the next row.
      await workbench.page.mouse.move(700, 500);
      const resolution = (await list().rows())[1]?.label ?? '';
      await list().pressButton(resolution, words.wait);
      await until('the clock stands still', async () => words.paused.test((await list().rows())[1]?.label ?? ''));
      assert.ok(!(await background('error-kind')));
      await workbench.screenshot(`case-paused-${words.locale}`);
      await list().pressButton((await list().rows())[1]?.label ?? '', words.resume);
      await until('the clock runs', async () => !words.paused.test((await list().rows())[1]?.label ?? ''));
    });

    it('says what is known of the ticket, and another target applies', async () => {
      await begin('T-1043', 0);
      const { quickInput } = workbench;
      await workbench.run(words.facts);
      await quickInput.type('tier: enterprise');
      await workbench.screenshot(`case-facts-${words.locale}`);
      await workbench.press('Enter');
      await until('the rule chose the target', async () => (await first()) === words.tier);
      assert.match((await list().rows())[0]?.description ?? '', words.rule);
      await workbench.screenshot(`case-rule-${words.locale}`);
      await workbench.run(words.facts);
      await quickInput.type('tag: Fraude');
      await workbench.press('Enter');
      await until('both are known', () =>
        workbench.inHost(async (vscode) => {
          const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
            cases: { cases: { state: { facts: Record<string, string[]> } }[] };
          };
          const { tier, tag } = api.cases.cases[0]?.state.facts ?? {};
          return tier?.join() === 'enterprise' && tag?.join() === 'Fraude';
        }),
      );
    });

    /** Starts a case some minutes ago. */
    async function begin(ticket: string, minutes: number): Promise<void> {
      await workbench.execute('notifications.clearAll');
      await workbench.inHost(
        async (vscode, { file, name, ago }) => {
          const [folder] = vscode.workspace.workspaceFolders ?? [];
          const now = Date.now.bind(Date);
          Date.now = () => now() - ago * 60_000;
          try {
            if (folder)
              await vscode.commands.executeCommand('sopGuide.startChecklist', {
                uri: vscode.Uri.joinPath(folder.uri, file).toString(),
                ticket: name,
              });
          } finally {
            Date.now = now;
          }
          // Its clocks were read in the past: any look at the case reads them again.
          const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
            cases: {
              cases: { state: { id: string; ticket?: string } }[];
              act(id: string, action: object): Promise<unknown>;
            };
          };
          const id = api.cases.cases.find((one) => one.state.ticket === name)?.state.id ?? '';
          await api.cases.act(id, { event: 'note', text: 'El cliente ha llamado antes.' });
        },
        { file: path, name: ticket, ago: minutes },
      );
      await list().row('Averiguar').waitFor();
    }

    function list(): ReturnType<Workbench['tree']> {
      return workbench.tree(words.checklist);
    }

    async function first(): Promise<string> {
      return (await list().rows())[0]?.label ?? '';
    }

    function item(): ReturnType<Workbench['page']['locator']> {
      return workbench.page.locator('.statusbar-item[id="sop-guide.sop-guide.sopGuide.checklist"]');
    }

    async function status(): Promise<string> {
      return (await item().textContent()) ?? '';
    }

    async function background(kind: string): Promise<boolean> {
      return ((await item().getAttribute('class')) ?? '').includes(kind);
    }
  });
}

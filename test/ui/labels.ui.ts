import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { until } from '../editor/support/until';
import { sentinel, sentinelConfig, sentinelPath, sentinelSop } from '../core/support/sentinel-library';
import { showViews, whenReady } from './steps';
import { newWorkspace, openWorkbench } from './support/current';
import type { Workbench } from './support/workbench';

const draft = `---
ticket: Z-1
lang: es
channel: zz-letter
tier: zz-trade
zz.damage: zz-wet
---

`;

/** A workspace whose library has sentinels for keys, and a draft whose ticket is known by them. */
function sentinelWorkspace(): string {
  const workspace = newWorkspace();
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
    fs.writeFileSync(path.join(workspace, file), text);
  };
  fs.rmSync(path.join(workspace, 'sops'), { recursive: true });
  write('sops/library.yml', sentinelConfig);
  write(`sops/${sentinelPath}`, sentinelSop);
  write('drafts/z.md', draft);
  return workspace;
}

for (const [locale, names] of [
  ['es', ['Tipo de cliente: comercio', 'almacén', 'Daño es «roto»', 'Carta']],
  ['ca', ['Tipus de client: comerç', 'magatzem', 'Dany és «trencat»', 'Carta']],
] as const) {
  describe(`Lists and questions in ${locale}, of a library whose every key is a sentinel`, () => {
    let workbench: Workbench;
    const heard: string[] = [];

    before(async () => {
      workbench = await openWorkbench({
        locale,
        workspace: sentinelWorkspace(),
        settings: { 'sopGuide.agent.name': 'Luz Mar' },
      });
      await whenReady(workbench);
      await showViews(workbench);
      await workbench.openFile('drafts/z.md', 9);
      await workbench.inHost(async (vscode, file) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, file).toString();
        await vscode.commands.executeCommand('sopGuide.startChecklist', { uri, ticket: 'Z-1' });
      }, `sops/${sentinelPath}`);
    });

    after(() => workbench.close());

    /** What is asked after a command, which is called with the row of a step where one is named; then somebody leaves. */
    async function asked(command: string, step?: string): Promise<string> {
      const { page } = workbench;
      await workbench.inHost(
        async (vscode, call) => {
          interface Row {
            readonly kind: string;
            readonly step?: { readonly step: { readonly id: string } };
          }
          const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
            views: { checklist: { getChildren(row?: Row): Row[] } };
          };
          const all = (row?: Row): Row[] => api.views.checklist.getChildren(row).flatMap((one) => [one, ...all(one)]);
          const row = all().find((one) => one.kind === 'step' && one.step?.step.id === call.step);
          void vscode.commands.executeCommand(call.command, ...(call.step === undefined ? [] : [row]));
        },
        { command, step },
      );
      const shown = page.locator('.quick-input-widget:visible, .monaco-dialog-box:visible').first();
      await shown.waitFor();
      const texts = await until(`${command} has asked`, async () => {
        const [text, hint] = [
          await shown.innerText(),
          (await page.locator('.quick-input-widget:visible input[type=text]').count()) > 0
            ? await page.locator('.quick-input-widget:visible input[type=text]').first().getAttribute('placeholder')
            : '',
        ];
        return text.trim() !== '' && `${text}\n${hint ?? ''}`;
      });
      heard.push(texts);
      await workbench.screenshot(
        `labels-${locale}-${command.split('.')[1] ?? ''}${step === undefined ? '' : `-${step}`}`,
      );
      await workbench.press('Escape');
      await shown.waitFor({ state: 'hidden' });
      return texts;
    }

    it('have none of them', async () => {
      for (const [command, step] of [
        ['sopGuide.setCaseFacts'],
        ['sopGuide.myCases'],
        ['sopGuide.switchCase'],
        ['sopGuide.handOver', 'zz-weigh'],
        ['sopGuide.handOver'],
        ['sopGuide.skipStep', 'zz-weigh'],
        ['sopGuide.completeStep', 'zz-open'],
        ['sopGuide.completeStep', 'zz-weigh'],
        ['sopGuide.addNote', 'zz-open'],
        ['sopGuide.answerQuestion', 'zz-days'],
        ['sopGuide.escalate'],
        ['sopGuide.closeCase'],
        ['sopGuide.setDraftLanguage'],
        ['sopGuide.search'],
        ['sopGuide.insertReply'],
      ] as const) {
        const text = await asked(command, step);
        assert.doesNotMatch(text, sentinel, `${command} ${step ?? ''}`);
      }
    });

    it('do nothing for those who leave them', async () => {
      const done = await workbench.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          cases: { cases: { progress: { done: number; skipped: number } }[] };
        };
        return api.cases.cases.map(({ progress: { done, skipped } }) => done + skipped);
      });
      assert.deepEqual(done, [0]);
    });

    it('have their labels', () => {
      const all = heard.join('\n');
      for (const name of names) assert.ok(all.includes(name), `${name} in ${all}`);
    });

    it('nor has anything else in the window', async () => {
      const text = await workbench.page.locator('.part.sidebar').innerText();
      assert.doesNotMatch(text, sentinel);
      await workbench.screenshot(`labels-${locale}-checklist`);
    });
  });
}

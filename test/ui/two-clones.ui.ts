import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/shared/temporary';
import { until } from '../editor/support/until';
import { newWorkspace, openForAnother, openWorkbench } from './support/current';
import { foldView, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const sop = 'sops/shipping-returns/refund-defective-product.md';
const title = 'Reembolso por producto defectuoso';
const step = 'Abre el pedido en el panel Pedidos y mira artículo, precio y fecha de entrega';
const mended = 'Abre el pedido en el panel Ventas y mira artículo, precio y fecha de entrega';
const words = 'El panel se llama ahora Ventas';
const gitSettings = { 'git.enabled': true, 'git.autofetch': false };

describe('A problem goes round: an agent and an author, each with a clone of the library', () => {
  let agent: Workbench;
  let author: Workbench;
  let agentClone: string;
  let authorClone: string;

  before(async () => {
    const folder = temporaryFolder();
    agentClone = newWorkspace();
    authorClone = path.join(folder, 'author');
    git(folder, 'init', '--bare', '--initial-branch=main', 'origin.git');
    git(agentClone, 'init', '--initial-branch=main');
    name(agentClone, 'Ana');
    git(agentClone, 'remote', 'add', 'origin', path.join(folder, 'origin.git'));
    send(agentClone, 'Begin');
    git(folder, 'clone', 'origin.git', authorClone);
    name(authorClone, 'Rosa');
    agent = await openWorkbench({
      workspace: agentClone,
      settings: { ...gitSettings, 'sopGuide.agent.name': 'Ana Ferrer', 'sopGuide.agent.member': 'ana' },
    });
    author = await openForAnother({
      workspace: authorClone,
      settings: { ...gitSettings, 'sopGuide.agent.name': 'Rosa' },
    });
    for (const window of [agent, author]) {
      await whenReady(window);
      await showViews(window);
      await foldView(window, 'Checklist');
    }
  });

  after(async () => {
    await agent.close();
    await author.close();
  });

  function git(at: string, ...args: string[]): void {
    execFileSync('git', args, { cwd: at, stdio: 'ignore' });
  }
  function name(clone: string, who: string): void {
    git(clone, 'config', 'user.name', who);
    git(clone, 'config', 'user.email', `${who.toLowerCase()}@example.com`);
  }
  /** As whoever brings their work into the repository does, with whatever tool. */
  function send(clone: string, message: string): void {
    git(clone, 'add', '.');
    git(clone, 'commit', '-m', message);
    git(clone, 'push', '-u', 'origin', 'main');
  }

  /** Gets what others sent, by the line in the status bar that says that there is something. */
  async function receive(window: Workbench, picture: string): Promise<void> {
    await until('Git has looked', () =>
      window.inHost(async (vscode) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        const git = (await vscode.extensions.getExtension('vscode.git')?.activate()) as {
          getAPI(version: 1): { getRepository(uri: unknown): { fetch(): Promise<void> } | null };
        };
        const repository = git.getAPI(1).getRepository(folder?.uri);
        await repository?.fetch();
        return repository !== null;
      }),
    );
    const status = window.page.locator('.statusbar-item', { hasText: '1 change behind' });
    await status.waitFor();
    await window.screenshot(picture);
    await status.locator('a').click();
    await status.waitFor({ state: 'detached' });
  }

  const inSop = (window: Workbench, command: string) =>
    window.inHost(
      (vscode, { sop, command }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder)
          void vscode.commands.executeCommand(command, { uri: vscode.Uri.joinPath(folder.uri, sop).toString() });
      },
      { sop, command },
    );

  it('is reported by the agent, who has read the procedure', async () => {
    await inSop(agent, 'sopGuide.markRead');
    await agent.inHost(
      (vscode, { sop, anchor }) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (!folder) return;
        const uri = vscode.Uri.joinPath(folder.uri, sop).toString();
        void vscode.commands.executeCommand('sopGuide.reportProblem', { uri, anchor });
      },
      { sop, anchor: stepId() },
    );
    await agent.quickInput.opened();
    await agent.quickInput.pick('It is out of date');
    await agent.quickInput.type(words);
    await agent.press('Enter');
    await agent.quickInput.pick('As Ana Ferrer');
    await agent.notifications.wait('Thank you.');
    await agent.screenshot('round-1-reported');
    await agent.execute('notifications.clearAll');
    send(agentClone, 'Report a problem');
  });

  it('is seen by the author at the step and in the reviews, and closed with the version that mends it', async () => {
    await receive(author, 'round-2-behind');
    await author.execute('sopGuide.showReviews');
    await foldView(author, 'Categories');
    const reviews = author.tree('Reviews');
    await until('it is listed', async () => (await reviews.rows()).some(({ label }) => label === words));
    await author.openFile(sop, 1, 1);
    const file = path.join(authorClone, sop);
    const before = fs.readFileSync(file, 'utf8');
    const after = before.replace(/^version: .*$/m, 'version: 9.0.0\nread-by: [agent, senior]').replace(step, mended);
    fs.writeFileSync(file, after);
    await until('the library has it', () =>
      author.inHost(async (vscode) => {
        const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
          library: { sops: Iterable<{ version?: string }> };
        };
        return [...api.library.sops].some(({ version }) => version === '9.0.0');
      }),
    );
    await author.page.locator('.view-line', { hasText: 'version: 9.0.0' }).waitFor();
    await reviews.atRest(words);
    await author.screenshot('round-3-seen');
    // The list is drawn anew when more becomes known: whoever pressed just then is asked to press again.
    await until(
      'what became of it is asked',
      async () => {
        await reviews.pressButton(words, 'Close the Report');
        const row = author.page.locator('.quick-input-list .label-name', { hasText: 'It is mended in version 9.0.0' });
        return row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
      },
      60_000,
    );
    await author.quickInput.pick('It is mended in version 9.0.0');
    await until('a word is asked for', async () => (await author.quickInput.message()).includes('A word to the one'));
    await author.type('Corregido, gracias');
    await author.press('Enter');
    await until('it is closed', async () => !(await reviews.rows()).some(({ label }) => label === words));
    send(authorClone, 'Mend the step');
  });

  it('is told to the agent, with what changed, and confirmed as read', async () => {
    await receive(agent, 'round-4-behind');
    assert.match(await agent.notifications.wait('led to version 9.0.0'), /Corregido, gracias/);
    await agent.screenshot('round-5-told');
    await agent.execute('notifications.clearAll');
    await inSop(agent, 'sopGuide.showWhatChanged');
    await until('the step is listed', async () =>
      (await agent.quickInput.rows()).some(({ label, detail }) => label.includes(mended) && detail.includes(step)),
    );
    await agent.screenshot('round-6-changed');
    await agent.press('Escape');
    await inSop(agent, 'sopGuide.confirmRead');
    assert.match((await agent.dialog.text()).detail, /Ana Ferrer/);
    await agent.screenshot('round-7-confirm');
    await agent.dialog.press('Confirm');
    const folder = path.join(agentClone, 'sops', '.sop-read');
    await until('it is written', () => Promise.resolve(fs.existsSync(folder) && fs.readdirSync(folder).length > 0));
    send(agentClone, 'Confirm as read');
  });

  it('leaves the author with who has read it', async () => {
    await receive(author, 'round-8-behind');
    const reviews = author.tree('Reviews');
    const section = 'Not confirmed as read';
    await until('it is listed', async () => (await reviews.rows()).some(({ label }) => label === section));
    await reviews.click(section);
    await until('one of two has confirmed it', async () =>
      (await reviews.rows()).some(({ label, description }) => label === title && description.startsWith('1 of 2')),
    );
    await author.screenshot('round-9-confirmed');
  });

  /** The id of the step that is reported. */
  function stepId(): string {
    const line = fs
      .readFileSync(path.join(agentClone, sop), 'utf8')
      .split('\n')
      .find((one) => one.includes(step));
    return /`#(\S+?)[ `]/.exec(line ?? '')?.[1] ?? '';
  }
});

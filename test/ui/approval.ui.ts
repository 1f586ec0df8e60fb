import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../tools/shared/temporary';
import { until } from '../editor/support/until';
import { newWorkspace, openForAnother, openWorkbench } from './support/current';
import { editorPage, foldView, openSearch, showViews, whenReady } from './steps';
import type { Workbench } from './support/workbench';

const title = 'Pago duplicado';
const file = 'sops/payment/pago-duplicado.md';
const reply = 'Cargo devuelto';
const body = `
Un pedido se ha cobrado dos veces.

## Pasos

- [ ] Abre el pedido y compara los dos cargos \`#compare\`
- [ ] Devuelve el segundo cargo \`#refund\`
- [ ] Envía [${reply}](#cargo-devuelto) \`#tell\`

## Respuestas

### ${reply}

\`\`\`reply
Hola, {{ customer.name }}:

Hemos devuelto el segundo cargo. Lo verás en tu cuenta en 5 días.
\`\`\`
`;
const reason = 'Falta comprobar que no son dos pedidos distintos';
const successor = 'Tarjeta rechazada';

describe('A writer and a lead, each with a clone of the library', () => {
  let marta: Workbench;
  let luis: Workbench;
  let martaClone: string;
  let luisClone: string;

  before(async () => {
    const folder = temporaryFolder();
    martaClone = newWorkspace();
    luisClone = path.join(folder, 'luis');
    const config = path.join(martaClone, 'sops', 'library.yml');
    const member = '  marta: {name: Marta Soler, contact: marta@brialba.example, role: agent}\n';
    fs.writeFileSync(config, fs.readFileSync(config, 'utf8').replace(/^ {2}luis: /m, `${member}$&`));
    git(folder, 'init', '--bare', '--initial-branch=main', 'origin.git');
    git(martaClone, 'init', '--initial-branch=main');
    git(martaClone, 'remote', 'add', 'origin', path.join(folder, 'origin.git'));
    name(martaClone, 'Marta Soler');
    send(martaClone, 'Begin');
    git(folder, 'clone', 'origin.git', luisClone);
    name(luisClone, 'Luis Ortega');
    const settings = { 'git.enabled': true, 'git.autofetch': false };
    marta = await openWorkbench({ workspace: martaClone, settings: { ...settings, 'sopGuide.agent.member': 'marta' } });
    luis = await openForAnother({ workspace: luisClone, settings: { ...settings, 'sopGuide.agent.member': 'luis' } });
    for (const window of [marta, luis]) {
      await whenReady(window);
      await showViews(window);
      await foldView(window, 'Checklist');
    }
  });

  after(async () => {
    await marta.close();
    await luis.close();
  });

  it('the writer writes it, and submits it', async () => {
    await marta.run('SOP: New SOP');
    await marta.quickInput.pick('Payment');
    await marta.quickInput.pick('Something else');
    await marta.quickInput.type(title);
    await marta.press('Enter');
    await marta.page.locator('.tab', { hasText: 'pago-duplicado.md' }).waitFor();
    await replaceFrom(marta, '\n---\n', `\n---\n${body}`);
    await until('it is a draft', async () => (await descriptionOf(marta, 'Categories')).startsWith('draft'));
    await fromMenu(marta, title, 'Submit for Review');
    await marta.notifications.wait('In review now: “Pago duplicado”');
    await picture(marta, '01-submitted');
    await until('the tree says so', async () => (await descriptionOf(marta, 'Categories')).startsWith('in review'));
    await marta.execute('notifications.clearAll');
  });

  it('the writer cannot approve it, and is told why', async () => {
    await fromMenu(marta, title, 'Approve…');
    const said = await marta.notifications.wait('somebody else must approve it');
    assert.match(said, /^Marta Soler wrote “Pago duplicado”/);
    await picture(marta, '02-refused');
    await marta.execute('notifications.clearAll');
    await handOver(martaClone, luisClone, luis, 'Write what is done of payments taken twice');
  });

  it('the lead finds it in the reviews, and requests changes', async () => {
    await luis.execute('sopGuide.showReviews');
    await foldView(luis, 'Categories');
    const reviews = luis.tree('Reviews');
    await until('it is known since when it waits', async () =>
      (await descriptionOf(luis, 'Reviews')).includes('today'),
    );
    await picture(luis, '03-in-review');
    await reviews.pressButton(title, 'Request Changes');
    await luis.quickInput.type(reason);
    await picture(luis, '04-request-changes');
    await luis.press('Enter');
    await until('it is a draft', () => onDisk(luisClone).includes('\nstatus: draft\n'));
    await until('why is kept', () => reasonsIn(luisClone).some((one) => one.includes(reason)));
    await handOver(luisClone, martaClone, marta, 'Request changes');
  });

  it('the writer reads what is to be changed, changes it and submits it again', async () => {
    await marta.execute('sopGuide.showReviews');
    await foldView(marta, 'Categories');
    const reviews = marta.tree('Reviews');
    await until('it is told', async () => (await reviews.rows()).some(({ label }) => label === reason));
    await reviews.atRest(reason);
    await picture(marta, '05-told');
    await marta.openFile(file);
    const step = '- [ ] Devuelve';
    await replace(marta, step, `- [ ] Comprueba que no son dos pedidos distintos \`#two-orders\`\n${step}`);
    await marta.page
      .locator('.editor-actions')
      .getByRole('button', { name: /^More Actions/ })
      .click();
    await inMenu(marta, 'Review and Approval').hover();
    await inMenu(marta, 'Submit for Review').waitFor();
    await picture(marta, '06-menu-of-its-text');
    await choose(marta, 'Submit for Review');
    await marta.notifications.wait('In review now');
    await marta.execute('notifications.clearAll');
    await handOver(martaClone, luisClone, luis, 'Look whether there are two orders');
  });

  it('the lead approves it, having seen that nobody did before', async () => {
    const reviews = luis.tree('Reviews');
    await until('it is there again', async () => (await reviews.rows()).some(({ label }) => label === title));
    await reviews.pressButton(title, 'Approve');
    await until('it is shown', async () => (await luis.quickInput.rows()).length > 0);
    await picture(luis, '07-approve');
    await luis.press('Enter');
    await until('it is approved', () => onDisk(luisClone).includes('\nstatus: approved\nversion: 0.1.0\n'));
    assert.match(onDisk(luisClone), /\napprovers:\n {2}- \{by: luis, on: [\d-]+, hash: \w{12}\}\n/);
    await handOver(luisClone, martaClone, marta, 'Approve');
  });

  it('is not approved any more once it is edited: in the tree, on its page, in searches and reviews', async () => {
    await foldView(marta, 'Categories');
    await foldView(marta, 'Reviews');
    await until('it is approved', async () => !/≠/.test(await badgeOf(marta, title)));
    await marta.openFile(file);
    await replace(marta, 'en 5 días', 'en 14 días');
    await until('the tree says so', async () => /≠/.test(await badgeOf(marta, title)));
    await openPage(marta);
    await editorPage(marta).locator('.notice', { hasText: 'Changed since it was approved' }).waitFor();
    await marta.page.mouse.move(700, 500);
    await picture(marta, '08-changed');
    await openSearch(marta);
    await marta.quickInput.type(reply);
    const found = await until('its reply is found', async () => {
      const [row] = await marta.quickInput.rows();
      return row?.label === reply && row;
    });
    assert.match(found.description, /changed since it was approved/);
    await picture(marta, '09-its-reply');
    await marta.press('Escape');
    await fromMenu(marta, title, 'Submit for Review');
    await marta.notifications.wait('In review now');
    await marta.execute('notifications.clearAll');
    await handOver(martaClone, luisClone, luis, 'Say how long banks take');
  });

  it('is approved again, with what has changed told in words and shown side by side', async () => {
    const reviews = luis.tree('Reviews');
    await until('it is there again', async () => (await reviews.rows()).some(({ label }) => label === title));
    await reviews.pressButton(title, 'Approve');
    await until('what has changed is told', async () =>
      (await luis.quickInput.rows()).some(({ label }) => label.includes(reply)),
    );
    assert.match(await luis.quickInput.title(), /0\.1\.0 → 0\.2\.0/);
    await picture(luis, '10-what-has-changed');
    await luis.quickInput.pick('Compare the Texts');
    await luis.page.locator('.monaco-diff-editor').waitFor();
    await luis.notifications.wait('as it is here?');
    await picture(luis, '11-compared');
    await luis.notifications.press('as it is here?', 'Approve');
    await until('it is approved', () => onDisk(luisClone).includes('\nstatus: approved\nversion: 0.2.0\n'));
    // The file is on the disk a moment before VS Code knows that it is saved: closing it in between would be asked about.
    await luis.page.locator('.tab.dirty').first().waitFor({ state: 'hidden' });
    await luis.execute('workbench.action.closeAllEditors');
  });

  it('the approval is withdrawn from its page', async () => {
    await foldView(luis, 'Reviews');
    await foldView(luis, 'Categories');
    await openPage(luis);
    await editorPage(luis).locator('.about').getByText('Luis Ortega').waitFor();
    await luis.run('SOP: Withdraw Approval…');
    const { message, detail } = await luis.dialog.text();
    assert.match(message, /Withdraw the approval of “Pago duplicado” by Luis Ortega of/);
    assert.match(detail, /agents are not offered its replies/);
    await picture(luis, '12-withdraw');
    await luis.dialog.press('Withdraw');
    await until('it is in review', () => onDisk(luisClone).includes('\nstatus: in-review\n'));
    await editorPage(luis).locator('.notice', { hasText: 'In review' }).waitFor();
  });

  it('is retired, and its page and searches lead on to what takes its place', async () => {
    await fromMenu(luis, title, 'Retire…');
    await luis.quickInput.opened();
    await picture(luis, '13-retire');
    await luis.quickInput.type('Tarjeta rech');
    await luis.quickInput.pick(successor);
    await luis.notifications.wait('“Pago duplicado” is retired');
    await luis.execute('notifications.clearAll');
    await editorPage(luis).locator('.notice').getByText(successor, { exact: true }).waitFor();
    await picture(luis, '14-page-leads-on');
    await openSearch(luis);
    await luis.quickInput.type(title);
    const [first] = await until('it is found', async () => {
      const rows = await luis.quickInput.rows();
      return rows.some(({ label }) => label === title) && rows;
    });
    assert.equal(first?.label, successor);
    assert.match(first.description, /^replaces “Pago duplicado”/);
    await picture(luis, '15-search-leads-on');
    await luis.press('Escape');
  });

  function git(at: string, ...args: string[]): void {
    execFileSync('git', args, { cwd: at, stdio: 'ignore' });
  }
  function name(clone: string, who: string): void {
    git(clone, 'config', 'user.name', who);
    git(clone, 'config', 'user.email', `${who.split(' ')[0]?.toLowerCase() ?? ''}@example.com`);
  }
  function send(clone: string, message: string): void {
    git(clone, 'add', '.');
    git(clone, 'commit', '-m', message);
    git(clone, 'push', '-u', 'origin', 'main');
  }
  function onDisk(clone: string): string {
    return fs.readFileSync(path.join(clone, file), 'utf8');
  }
  /** The feedback that lies in a clone. */
  function reasonsIn(clone: string): string[] {
    const folder = path.join(clone, 'sops', '.sop-feedback');
    if (!fs.existsSync(folder)) return [];
    return fs.readdirSync(folder).map((one) => fs.readFileSync(path.join(folder, one), 'utf8'));
  }
  /** What one has done comes to the other by the repository, and their window has it. */
  async function handOver(from: string, to: string, window: Workbench, message: string): Promise<void> {
    send(from, message);
    git(to, 'pull', '--ff-only', 'origin', 'main');
    await until('it has arrived', () => hasRead(window, file, onDisk(to)));
  }
});

describe('A lead who is alone, without Git', () => {
  const ids = ['cambio-de-color', 'cambio-de-talla', 'tarjeta-regalo'];
  const titles = ['Cambio de color', 'Cambio de talla', 'Tarjeta regalo'];
  const fileOf = (id: string) => `sops/product/${id}.md`;
  let workspace: string;
  let luis: Workbench;
  const onDisk = (id: string) => fs.readFileSync(path.join(workspace, fileOf(id)), 'utf8');

  before(async () => {
    workspace = newWorkspace();
    fs.appendFileSync(path.join(workspace, 'sops', 'library.yml'), '\napproval: self\n');
    for (const [at, id] of ids.entries())
      fs.writeFileSync(
        path.join(workspace, fileOf(id)),
        `---\nid: ${id}\ntitle: ${titles[at] ?? ''}\nstatus: draft\nversion: 1.0.0\nlang: es\nowner: luis\nauthors: [luis]\n---\n${body}`,
      );
    luis = await openWorkbench({ workspace, settings: { 'sopGuide.agent.member': 'luis' } });
    await whenReady(luis);
    await showViews(luis);
    await foldView(luis, 'Checklist');
  });

  after(() => luis.close());

  it('approves several drafts of their own at once, each shown', async () => {
    const tree = luis.tree('Categories');
    await tree.click('Product');
    for (const [at, one] of titles.entries()) {
      await tree.atRest(one);
      const row = tree.row(one);
      const isSelected = async () => (await row.getAttribute('aria-selected')) === 'true';
      // A row that is drawn anew meanwhile has heard of no click.
      await until(`“${one}” is selected`, async () => {
        if (await isSelected()) return true;
        await row.locator('.label-name').click({ modifiers: at === 0 ? [] : ['ControlOrMeta'], timeout: 2000 });
        return isSelected();
      });
    }
    await fromMenu(luis, titles[2] ?? '', 'Approve…');
    await until('all are listed', async () => {
      const rows = await luis.quickInput.rows();
      return titles.every((one) => rows.some(({ label }) => label === one)) && rows.length === titles.length;
    });
    await picture(luis, '16-several');
    await luis.press('Enter');
    for (const id of ids) await until('it is approved', () => onDisk(id).includes('\nstatus: approved\n'));
    await picture(luis, '17-several-approved');
  });

  it('approves again what was changed, read as a whole', async () => {
    const [id = '', one = ''] = [ids[0], titles[0]];
    await luis.openFile(fileOf(id));
    await replace(luis, 'en 5 días', 'en 14 días');
    await until('the tree says so', async () => /≠/.test(await badgeOf(luis, one)));
    await fromMenu(luis, one, 'Approve…');
    await until('it is shown', async () => (await luis.quickInput.rows()).length > 0);
    await picture(luis, '18-without-git');
    await luis.press('Enter');
    await until('it is approved', async () => !/≠/.test(await badgeOf(luis, one)));
    assert.match(onDisk(id), /\nstatus: approved\n/);
  });
});

/** Takes a picture once what comes in sight has come. */
async function picture(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map((one) => one.finished.catch(() => one)),
    ),
  );
  await workbench.screenshot(`approval-${name}`);
}

/** An action of the menu that is open. */
function inMenu(workbench: Workbench, action: string) {
  return workbench.page.locator('.context-view .action-label').getByText(action, { exact: true });
}

/** Chooses an action from the menu of an SOP in the tree. */
async function fromMenu(workbench: Workbench, label: string, action: string): Promise<void> {
  const tree = workbench.tree('Categories');
  await tree.atRest(label);
  await tree.row(label).locator('.label-name').click({ button: 'right' });
  await choose(workbench, action);
}

/** Clicks an action of the menu that is open: a menu that has just come up hears of no click yet, so that nobody chooses by accident. */
async function choose(workbench: Workbench, action: string): Promise<void> {
  const place = inMenu(workbench, action);
  await place.waitFor();
  await until(`“${action}” is chosen`, async () => {
    await place.click({ timeout: 2000 }).catch(() => undefined);
    return !(await place.isVisible());
  });
}

/** What stands beside the title in a view; empty while it is not there. */
async function descriptionOf(workbench: Workbench, view: string): Promise<string> {
  return (await workbench.tree(view).rows()).find(({ label }) => label === title)?.description ?? '';
}

/** Writes words in place of others in the text that is open, and saves it. */
async function replace(workbench: Workbench, what: string, by: string): Promise<void> {
  await edit(workbench, what, by, false);
}

/** The same with all that follows them, too. */
async function replaceFrom(workbench: Workbench, what: string, by: string): Promise<void> {
  await edit(workbench, what, by, true);
}

function edit(workbench: Workbench, what: string, by: string, toEnd: boolean): Promise<void> {
  return workbench.inHost(
    async (vscode, { what, by, toEnd }) => {
      const editor = vscode.window.activeTextEditor;
      if (!editor) throw new Error('No text is open.');
      const { document } = editor;
      const text = document.getText();
      const at = text.indexOf(what);
      const end = toEnd ? text.length : at + what.length;
      await editor.edit((one) => one.replace(new vscode.Range(document.positionAt(at), document.positionAt(end)), by));
      await document.save();
    },
    { what, by, toEnd },
  );
}

function openPage(workbench: Workbench): Promise<void> {
  return workbench.inHost((vscode, path) => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) return;
    const uri = vscode.Uri.joinPath(folder.uri, path).toString();
    void vscode.commands.executeCommand('sopGuide.openSop', { uri });
  }, file);
}

/** Whether a window has a text of an SOP: in its library, and in the editor if that is open. */
function hasRead(workbench: Workbench, file: string, text: string): Promise<boolean> {
  return workbench.inHost(
    async (vscode, { file, text }) => {
      const api = (await vscode.extensions.getExtension('sop-guide.sop-guide')?.activate()) as {
        library: { get(uri: string): { text: string } | undefined };
      };
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (!folder) return false;
      const uri = vscode.Uri.joinPath(folder.uri, file);
      const document = await vscode.workspace.openTextDocument(uri);
      return document.getText() === text && api.library.get(uri.toString())?.text === text;
    },
    { file, text },
  );
}

/** What stands in the badge of a row, which styles alone draw. */
function badgeOf(workbench: Workbench, label: string): Promise<string> {
  return workbench.page
    .locator('.monaco-list-row')
    .filter({ hasText: label })
    .first()
    .locator('.monaco-icon-label')
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content);
}

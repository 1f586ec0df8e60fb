import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { closeEditors, configure, fileAt, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const sop = (title: string, body: string, extra = 'version: 1.0.0\n') =>
  `---\ntitle: ${title}\nstatus: approved\nlang: es\n${extra}---\n\nResumen.\n\n${body}`;

const mainPath = 'sops/general/parts-main.md';
const refundPath = 'sops/general/parts-refund.md';
const latePath = 'sops/general/parts-late.md';
const mainBody =
  '## Inicio\n\n- [ ] ¿Qué quiere? `#what`\n  - El dinero → [Abono](parts-refund.md)\n  - Otra cosa → [Tarde](parts-late.md)\n  - Nada → [Fin](#fin)\n- [ ] Despídete `#bye`\n\n## Fin\n\n- [ ] Anota por qué `#note`\n';
const refundBody =
  '- [ ] Mira el pago `#look`\n- [ ] ¿Vuelve a empezar? `#again`\n  - Sí → [Principal](parts-main.md)\n\n## Abono\n\n- [ ] Abona `#pay`\n';

describe('A case that goes by several procedures', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await have(mainPath, sop('Principal', mainBody));
    await have(refundPath, sop('Abono', refundBody));
  });

  after(async () => {
    await removeSop(mainPath);
    await removeSop(refundPath);
  });

  afterEach(closeEditors);

  it('shows the steps of the procedure that an answer leads to below the question', async () => {
    const id = await rows.begin(mainPath, 'P-1');
    await answer('El dinero');
    assert.deepEqual(rows.below('¿Qué quiere?'), [
      ['El dinero', 'chosen'],
      ['2 other answers', ''],
      ['Abono', '1.0.0'],
    ]);
    assert.deepEqual(
      rows.below('Abono').map(([label]) => label),
      ['Mira el pago', '¿Vuelve a empezar?', 'Abono'],
    );
    assert.deepEqual(rows.view(id).progress, { done: 1, skipped: 0, total: 5 });

    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Mira el pago'));
    assert.equal(rows.isChecked('Mira el pago'), true);
    assert.equal(rows.view(id).progress.done, 2);
  });

  it('strikes through what was done when the answer is changed, does not count it, and keeps all answers', async () => {
    const id = await rows.begin(mainPath, 'P-2');
    await answer('El dinero');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Mira el pago'));
    await answer('Nada');
    const left = rows.item('Mira el pago');
    assert.equal(left.description, 'done before, not counted');
    assert.match(rows.tooltip('Mira el pago'), /^~~Mira el pago~~\n/);
    assert.equal(left.resourceUri?.scheme, 'sop-guide-left');
    assert.equal(left.checkboxState, undefined);
    assert.deepEqual(rows.view(id).progress, { done: 1, skipped: 0, total: 3 });
    assert.match(rows.tooltip('¿Qué quiere?'), /^¿Qué quiere\?\n\n~~El dinero · .*~~\n\nNada · [^~]*$/);

    await answer('El dinero');
    assert.equal(rows.isChecked('Mira el pago'), true);
    assert.equal(rows.view(id).state.parts.size, 2);
  });

  it('says when procedures form a loop', async () => {
    await rows.begin(mainPath, 'P-3');
    await answer('El dinero');
    await answer('Sí');
    assert.equal(rows.below('¿Vuelve a empezar?')[1]?.[0], '“Principal” leads back here: these procedures form a loop');
  });

  it('says when a procedure is missing, and takes it in when it is there', async () => {
    const id = await rows.begin(mainPath, 'P-4');
    await answer('Otra cosa');
    assert.ok(rows.labels().includes('“parts-late.md” is not in the library'));
    await have(latePath, sop('Tarde', '- [ ] Más vale `#late`\n'));
    await vscode.commands.executeCommand('sopGuide.joinLinked', rows.node('Continue with “Tarde”'));
    assert.ok(rows.labels().includes('Más vale'));
    assert.equal(rows.view(id).progress.total, 3);
    await removeSop(latePath);
    assert.ok(rows.labels().includes('Más vale'));
    await until('the case says that it is gone', () => rows.labels().includes('No longer in the library'));
  });

  it('does not close by itself while an answer leads to a procedure that nobody followed', async () => {
    const id = await rows.begin(mainPath, 'P-4b');
    await answer('Otra cosa');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Despídete'));
    for (const step of rows.view(id).openRequired)
      await vscode.commands.executeCommand('sopGuide.activateStep', rows.node(step.step.text));
    assert.deepEqual(rows.view(id).openRequired, []);
    // VS Code shows no modal dialogs in tests: they count as cancelled.
    await vscode.commands.executeCommand('sopGuide.closeCase');
    assert.equal(rows.view(id).state.closed, undefined);
  });

  it('says that a procedure changed, step by step, shows both texts, and moves on to the current one', async () => {
    const id = await rows.begin(mainPath, 'P-5');
    await answer('Nada');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Despídete'));
    const before = rows.view(id).sop.text;
    const changed = sop(
      'Principal',
      mainBody
        .replace('Despídete', 'Despídete por su nombre')
        .replace('- [ ] Anota por qué `#note`', '- [ ] Cierra el tique `#close`'),
      'version: 2.0.0\n',
    );
    await have(mainPath, changed);
    const notice = 'Changed since: 1 step added, 1 removed, 1 changed';
    assert.deepEqual(rows.below()[0], [notice, '1.0.0 → 2.0.0 · Principal']);
    assert.deepEqual(rows.below(notice), [
      ['Despídete por su nombre', 'changed: wording'],
      ['Cierra el tique', 'new'],
      ['Anota por qué', 'removed'],
    ]);
    assert.equal(rows.view(id).sop.text, before);

    await vscode.commands.executeCommand('sopGuide.showChanges', rows.node(notice));
    const diff = await until('the difference is open', () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return input instanceof vscode.TabInputTextDiff && input;
    });
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Principal: 1.0.0 in this case ↔ 2.0.0 now');
    assert.equal((await vscode.workspace.openTextDocument(diff.original)).getText(), before);
    assert.equal(diff.modified.toString(), fileAt(mainPath).toString());

    // The question before it is tested in the browser.
    const now = api.library.get(fileAt(mainPath).toString());
    assert.ok(now);
    assert.equal(
      (
        await api.cases.act(id, {
          event: 'move',
          carried: ['what'],
          to: '2.0.0',
          title: now.title,
          ...now.location,
          text: now.text,
        })
      ).done,
      true,
    );
    assert.equal(rows.labels().includes(notice), false);
    assert.equal(rows.isChecked('Despídete por su nombre'), false);
    assert.ok(rows.labels().includes('Cierra el tique'));
    await have(mainPath, sop('Principal', mainBody));
  });

  it('does not offer to move on to a draft', async () => {
    await rows.begin(mainPath, 'P-6');
    await have(mainPath, sop('Principal', mainBody.replace('Despídete', 'Adiós')).replace('approved', 'draft'));
    const notice = rows.item('Changed since: 1 changed');
    assert.equal(notice.contextValue, 'change.pending');
    assert.equal(notice.description, 'still 1.0.0 · Principal · draft');
    await have(mainPath, sop('Principal', mainBody));
  });

  it('recognizes a procedure whose file was renamed', async () => {
    const renamed = 'sops/general/parts-renamed.md';
    await have('sops/general/parts-old.md', sop('Cambia de nombre', '- [ ] Uno `#one`\n', 'id: parts-renamed-id\n'));
    await rows.begin('sops/general/parts-old.md', 'P-7');
    await vscode.workspace.fs.rename(fileAt('sops/general/parts-old.md'), fileAt(renamed));
    await until('the library has it under its new name', () => api.library.get(fileAt(renamed).toString()));
    assert.deepEqual(
      rows.below().map(([label]) => label),
      ['Cambia de nombre'],
    );
    await removeSop(renamed);
  });

  it('keeps the commit of its procedures', async () => {
    const commit = 'c0ffee'.padEnd(40, '0');
    await write('.git/HEAD', `${commit}\n`);
    try {
      const id = await rows.begin(mainPath, 'P-8');
      await answer('El dinero');
      assert.deepEqual(
        [...rows.view(id).state.parts.values()].map((part) => part.commit),
        [commit, commit],
      );
      assert.equal(rows.tooltip('Inicio'), 'Principal\nVersion 1.0.0\nCommit c0ffee00');
    } finally {
      await vscode.workspace.fs.delete(fileAt('.git'), { recursive: true });
    }
  });

  it('hands steps of another role over, and says to whom', async () => {
    const path = 'sops/general/parts-role.md';
    await have(
      path,
      sop('Con roles', '- [ ] Autoriza `#allow @supervisor protocol`\n- [ ] Anota `#note @agent discretion`\n'),
    );
    const id = await rows.begin(path, 'P-9');
    assert.deepEqual(rows.below('Con roles'), [
      ['Autoriza', 'next · for supervisor · protocol'],
      ['Anota', 'for agent · discretion'],
    ]);
    assert.match(rows.item('Autoriza').contextValue ?? '', /\.other$/);
    await api.cases.act(id, { event: 'handover', step_id: 'allow', to: 'luis' });
    assert.match(String(rows.item('Autoriza').description), /^next · handed over to Luis Ortega, \d.* · protocol$/);
    await api.cases.act(id, { event: 'handover', to: 'Una compañera', reason: 'acaba mi turno' });
    assert.match(rows.below()[0]?.join(' ') ?? '', /^Handed over to Una compañera .* · acaba mi turno$/);

    await configure('agent.member', 'luis');
    assert.doesNotMatch(rows.item('Autoriza').contextValue ?? '', /other/);
    await configure('agent.member', undefined);

    await vscode.commands.executeCommand('sopGuide.skipStep', rows.node('Anota'));
    assert.equal(rows.item('Anota').description, 'skipped · for agent · discretion');
    await vscode.commands.executeCommand('sopGuide.undoSkip', rows.node('Anota'));
    assert.equal(rows.view(id).state.steps.get('parts-role#note')?.state, 'open');

    await api.cases.act(id, { event: 'tick', sop_id: 'parts-role', step_id: 'note' });
    await vscode.commands.executeCommand('sopGuide.skipStep', rows.node('Anota'));
    assert.equal(rows.view(id).state.steps.get('parts-role#note')?.state, 'done', 'what was done is not skipped');
    await removeSop(path);
  });

  async function have(path: string, text: string): Promise<void> {
    const uri = await write(path, text);
    await until(`the library has ${path}`, () => api.library.get(uri.toString())?.text === text);
  }

  async function answer(label: string): Promise<void> {
    await vscode.commands.executeCommand('sopGuide.answerQuestion', rows.node(label));
  }
});

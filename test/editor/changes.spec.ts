import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { confirmationOf } from '../../src/core/lifecycle/acknowledgements/acknowledgements';
import { confirmationFolder, writeConfirmation } from '../../src/core/lifecycle/acknowledgements/file';
import { personOf } from '../../src/editor/changes/person';
import { isOnPath, readProgress } from '../../src/core/learning/progress';
import { progressOn } from '../../src/editor/services/progress';
import type { SopGuide } from '../../src/editor/start';
import { addSop, fileAt, guide, removeSop, configure } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/changes-test.md';
const text = (version: string, step: string, lines = '') => `---
id: changes-test
title: Con cambios
status: approved
version: ${version}
lang: es
${lines}---

Qué se hace.

## Inicio

- [ ] ${step} \`#first\`
- [ ] Responde al cliente \`#answer\`
`;

describe('What changed in SOPs', () => {
  let api: SopGuide;

  const sop = () => {
    const found = api.library.get(fileAt(path).toString());
    assert.ok(found);
    return found;
  };
  const mark = () => api.whatChanged.of(sop());
  /** Another text comes, as with a pull: nobody here writes it. */
  const bring = async (now: string) => {
    await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(now));
    await until('the library has it', () => api.library.get(fileAt(path).toString())?.text === now);
  };
  const looked = () => until('it was looked through', () => api.whatChanged.isRead);

  before(async () => {
    api = await guide();
    await addSop(path, text('1.0.0', 'Abre el pedido'));
    await looked();
  });

  after(async () => {
    await configure('agent.member', undefined);
    await vscode.workspace.fs.delete(fileAt(`sops/${confirmationFolder}`), { recursive: true });
    await removeSop(path);
  });

  it('are marked once somebody has read them, but not for corrected typing mistakes', async () => {
    await bring(text('1.1.0', 'Abre el pago'));
    assert.equal(mark(), undefined, 'who never read it misses nothing');
    await vscode.commands.executeCommand('sopGuide.openSop', { uri: fileAt(path).toString() });
    await vscode.commands.executeCommand('sopGuide.markRead', { uri: fileAt(path).toString() });
    await bring(text('2.0.0', 'Abre el pago en el panel'));
    await until('it is marked', () => mark()?.isChanged === true);
    await vscode.commands.executeCommand('sopGuide.markRead', { uri: fileAt(path).toString() });
    await until('it is not marked any more', () => mark() === undefined);
    await bring(text('2.0.1', 'Abre el págo en el panel'));
    await bring(text('2.0.2', 'Abre el págo en el otro panel'));
    await until('it is marked', () => mark()?.isChanged === true);
  });

  it('are read on their page, which puts nobody on a learning path', async () => {
    const { root } = sop().location;
    await api.learnt.store(root, readProgress(undefined));
    await vscode.commands.executeCommand('sopGuide.openSop', { uri: fileAt(path).toString() });
    const page = await until('its page is there', () => {
      const { current } = api.views.reading;
      return current?.shown?.title === 'Con cambios' && current;
    });
    await page.receive({ type: 'learning', deed: 'read' });
    await until('it is not marked any more', () => mark() === undefined);
    assert.equal(isOnPath(progressOn(api.learnt, root)), false);
  });

  it('ask nobody whom only a workspace names', async () => {
    const own = vscode.workspace.getConfiguration('sopGuide');
    await own.update('agent.member', 'elena', vscode.ConfigurationTarget.Workspace);
    const config = api.library.config(sop().location.root);
    try {
      assert.equal(personOf(api, sop().location.root, config).person, undefined);
      await configure('agent.member', 'elena');
      assert.equal(personOf(api, sop().location.root, config).person, 'elena');
    } finally {
      await own.update('agent.member', undefined, vscode.ConfigurationTarget.Workspace);
      await configure('agent.member', undefined);
    }
  });

  it('ask those to confirm them whom they name, and stop when they have', async () => {
    const lines = 'read-by: [privacy]\n';
    await configure('agent.member', 'elena');
    await bring(text('3.0.0', 'Abre el pago', lines));
    await until('it is to be confirmed', () => mark()?.isToConfirm === true);
    const line = writeConfirmation(confirmationOf(sop(), 'elena', Date.UTC(2026, 10, 20)));
    await vscode.workspace.fs.writeFile(
      fileAt(`sops/${confirmationFolder}/elena.other.jsonl`),
      new TextEncoder().encode(`<<<<<<<\n${line}`),
    );
    await until('it is confirmed', () => mark()?.isToConfirm !== true);
    await bring(text('3.1.0', 'Abre el cobro', lines));
    await until('the change is marked', () => mark()?.isChanged === true);
    assert.equal(mark()?.isToConfirm, false, 'a minor version does not ask again');
    await bring(text('4.0.0', 'Abre el cobro', lines));
    await until('a major version asks again', () => mark()?.isToConfirm === true);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { addSop, closeEditors, configure, fileAt, guide, removeSop } from './support/guide';
import { until } from './support/until';

describe('Authoring', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  afterEach(closeEditors);

  it('reads the workspace again on request', async () => {
    const before = api.library.size;
    await vscode.commands.executeCommand('sopGuide.refresh');
    assert.equal(api.library.size, before);
  });

  it('does not put the sample library among SOPs that are there', async () => {
    const missing = 'sops/payment/card-declined.md';
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(missing)));
    await removeSop(missing);
    await vscode.commands.executeCommand('sopGuide.createLibrary');
    assert.equal(api.library.withId('card-declined').length, 0);
    await assert.rejects(async () => vscode.workspace.fs.stat(fileAt(missing)));
    await addSop(missing, text);
  });

  it('opens an SOP as a page to read, or as source when the setting says so', async () => {
    const uri = fileAt('sops/shipping-returns/track-order.md').toString();
    await vscode.commands.executeCommand('sopGuide.openSop', { uri });
    const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await until('the preview is open', () => tab() instanceof vscode.TabInputWebview);
    await configure('open.with', 'source');
    try {
      await vscode.commands.executeCommand('sopGuide.openSop', { uri });
      await until('the source is open', () => vscode.window.activeTextEditor?.document.uri.toString() === uri);
    } finally {
      await configure('open.with', undefined);
    }
  });
});

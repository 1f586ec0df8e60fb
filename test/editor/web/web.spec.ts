import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completionsIn, fileAt, guide } from '../support/guide';

describe('In VS Code for the Web', () => {
  it('reads the library, searches it, completes replies and keeps a case', async () => {
    const { library, search, cases } = await guide();
    assert.ok(library.size >= 12);
    assert.equal(search.search('cancelar pedido')[0]?.found.sop.id, 'cancel-order');

    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '/' });
    assert.ok((await completionsIn(document)).length > 0);

    await vscode.commands.executeCommand('sopGuide.startChecklist', {
      uri: fileAt('sops/shipping-returns/cancel-order.md').toString(),
      ticket: 'W-1',
    });
    const [view] = cases.cases;
    assert.equal(view?.state.ticket, 'W-1');
  });
});

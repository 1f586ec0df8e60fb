import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('sop-guide.sop-guide');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { guide } from '../support/guide';
import { until } from '../support/until';

describe('The report in a browser', () => {
  it('opens, and its page asks for the report and gets it', async () => {
    const api = await guide();
    await vscode.commands.executeCommand('sopGuide.report');
    const shown = await until('the report is shown', () => api.views.report.panel?.shown);
    assert.equal(shown.page.title, 'Report on cases');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('the page is gone', () => api.views.report.panel === undefined);
  });
});

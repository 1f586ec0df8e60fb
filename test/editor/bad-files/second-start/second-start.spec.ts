import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, fileAt, guide } from '../../support/guide';
import { until } from '../../support/until';
import { logs } from '../user-files';

describe('A library with a file that fails, at a second start of VS Code', () => {
  it('comes from the cache with all its files, and the bad one with its problem', async () => {
    const api = await guide();
    const titles = [...api.library.sops].map(({ title }) => title);
    assert.equal(titles.length, 45);
    assert.equal(titles.filter((title) => /^(?:Title|More) \d+$/.test(title)).length, 44);
    const bad = fileAt('sops/general/sop-17.md');
    assert.ok(api.library.get(bad.toString()));
    await until('its problem is shown', () => vscode.languages.getDiagnostics(bad).length > 0);
    assert.ok(vscode.languages.getDiagnostics(bad).some((one) => String(codeOf(one)).startsWith('yaml.')));
    const isKept = /Took over 4\d SOPs from an earlier start/;
    await until('it is said that they were kept', () => logs().some((log) => isKept.test(log)));
    assert.equal(api.search.search('title 3')[0]?.found.sop.title, 'Title 3');
  });
});

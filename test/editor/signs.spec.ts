import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { showInformation, showPick } from '../../src/editor/shared/dialogs';
import { ChecklistRows } from './support/checklist-rows';
import { closeEditors, completionsIn, draft, fileAt, guide, labelOf, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/signs.md';
/** A link that runs a command, an icon that says all is well, and a sign that turns around what follows. */
const fooling = '[OK](command:workbench.action.terminal.new) $(verified) a\u202Egnp.exe';
const seen = '[OK] (command:workbench.action.terminal.new) $ (verified) a\\u202Egnp.exe';

const text = `---
title: "${fooling.replace('\u202E', '\\u202E')}"
status: approved
lang: es
"ke\u202Ey": x
---

Resumen \u202Edel revés.

## Pasos

- [ ] Paso ${fooling} \`#first\`

## Respuestas

### Zarzuela \u202Edel revés $(verified)

\`\`\`reply lang=es
Hola \u202Edel revés
\`\`\`
`;

const hidden = /\u202E|\$\(verified\)|\]\(command/;

describe('A text that wants to fool the reader', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    const uri = (await write(path, text)).toString();
    await until('the SOP is in the library', () => api.library.get(uri));
  });

  after(() => removeSop(path));

  afterEach(closeEditors);

  it('is only text in the tree, its tooltips and the problems', async () => {
    const { categories } = api.views;
    const uri = fileAt(path);
    const sop = api.library.get(uri.toString());
    assert.ok(sop);
    const node = { kind: 'sop' as const, sop };
    assert.equal(labelOf(categories.getTreeItem(node)), seen);
    for (const one of [node, ...categories.getChildren(node)]) {
      const { tooltip } = categories.resolveTreeItem(new vscode.TreeItem('x'), one);
      const { value, isTrusted, supportHtml } = tooltip as vscode.MarkdownString;
      assert.doesNotMatch(value, hidden);
      assert.deepEqual([isTrusted ?? false, supportHtml ?? false], [false, false]);
      assert.doesNotMatch(labelOf(categories.getTreeItem(one)), hidden);
    }
    const problems = await until('the problems are there', () => {
      const found = vscode.languages.getDiagnostics(uri);
      return found.length > 0 ? found : undefined;
    });
    for (const { message } of problems) assert.doesNotMatch(message, hidden);
  });

  it('is only text in the checklist', async () => {
    const rows = new ChecklistRows(api);
    await rows.begin(path, `T-${fooling}`);
    // A link in an SOP is shown by its text.
    assert.ok(rows.labels().includes('Paso OK $ (verified) a\\u202Egnp.exe'));
    for (const label of rows.labels()) {
      assert.doesNotMatch(label, hidden);
      assert.doesNotMatch(rows.tooltip(label), hidden);
    }
  });

  it('is only text among the completions, and stays as it is in the reply', async () => {
    const { document } = await draft('/zarzuela');
    const items = await completionsIn(document);
    const item = items.find(({ detail }) => detail === seen);
    assert.ok(item);
    assert.doesNotMatch(JSON.stringify([item.label, (item.documentation as vscode.MarkdownString).value]), hidden);
    assert.match((item.insertText as vscode.SnippetString).value, /^Hola \u202Edel revés/);
  });

  it('is only text in messages and lists, and the row that is chosen comes as it was', async () => {
    const { window } = vscode;
    const { showInformationMessage, showQuickPick } = window;
    const told: unknown[] = [];
    const stub = (name: keyof typeof window, value: unknown) =>
      Object.defineProperty(window, name, { value, configurable: true, writable: true });
    try {
      stub('showInformationMessage', (...args: unknown[]) => Promise.resolve(void told.push(...args)));
      stub('showQuickPick', (rows: readonly unknown[]) => {
        told.push(...rows);
        return Promise.resolve(rows[1]);
      });
      await showInformation(fooling, { modal: true, detail: fooling }, 'Go on');
      const items = [{ label: 'a' }, { label: fooling, description: fooling, detail: fooling }];
      assert.equal(await showPick(items, { title: fooling }), items[1]);
    } finally {
      stub('showInformationMessage', showInformationMessage);
      stub('showQuickPick', showQuickPick);
    }
    assert.deepEqual(told, [
      seen,
      { modal: true, detail: seen },
      'Go on',
      { label: 'a' },
      { label: seen, description: seen, detail: seen },
    ]);
  });
});

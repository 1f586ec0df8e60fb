import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, completionsIn, draft, fileAt, guide, removeSop } from './support/guide';

const path = 'sops/general/replies-order.md';
const text = `---
id: replies-order
title: Garantía del zafiro
status: approved
lang: es
triggers: [el zafiro se ha desprendido, garantía del zafiro]
---

Qué hacer cuando un zafiro se desprende.

- [ ] Di que lo miramos [Lo miramos](#lo-miramos) \`#look\`
- [ ] Comprueba la factura \`#check protocol\`
- [ ] Concede la garantía [Garantía concedida](#garantía-concedida) \`#grant\`

## Respuestas

### Garantía concedida

\`\`\`reply lang=es channel=email
Hola {{ customer.first_name | default: "buenas" }}: la garantía cubre tu pedido {{ order.id }}.
\`\`\`

\`\`\`reply lang=ca
Bon dia: la garantia cobreix la teva comanda.
\`\`\`

### Lo miramos

\`\`\`reply lang=es
Miramos tu caso hoy mismo.
\`\`\`
`;

describe('Completion of replies', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
  });

  after(() => removeSop(path));

  afterEach(closeEditors);

  it('goes on over a space, and ends where nothing fits', async () => {
    const { items } = await complete('Hola. /garantía con');
    assert.deepEqual(titles(items).slice(0, 1), ['Garantía concedida']);
    const [first] = items;
    assert.ok(first);
    assert.equal(first.filterText, '/garantía con', 'VS Code’s own filter drops nothing');
    assert.ok(first.range instanceof vscode.Range && first.range.start.character === 6);
    assert.ok((await complete('/garantía ')).items.length > 0, 'right after the space');
    for (const content of ['/garantía y buenas tardes', '/gacncd', '/garantía, con', '/garantía  con'])
      assert.deepEqual(titles((await complete(content)).items), [], content);
  });

  it('comes back wherever it is asked for, behind a slash', async () => {
    const editor = await draft('Hola. /garantía concedida');
    const end = editor.document.lineAt(0).range.end;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      end,
    );
    assert.ok(titles(items).includes('Garantía concedida'));
  });

  it('shows language, channel and how the text begins', async () => {
    const { items } = await complete('---\norder: {id: BR-7}\n---\n/garantía conc');
    const label = items[0]!.label as vscode.CompletionItemLabel;
    assert.equal(label.detail, '  Spanish · Email  Hola buenas: la garantía cubre tu pedido BR-7.');
  });

  it('ranks the replies first that the SOPs suggested for the message hold', async () => {
    const message = '> Hola, el zafiro se ha desprendido del anillo. ¿Tengo garantía?\n\n/';
    await api.triage.suggest('el zafiro se ha desprendido', undefined, {});
    const first = titles((await complete(message)).items).slice(0, 2);
    assert.deepEqual([...first].sort(), ['Garantía concedida', 'Lo miramos']);
    assert.notDeepEqual(
      titles((await complete('/')).items)
        .slice(0, 2)
        .sort(),
      first,
    );
  });

  it('ranks what the next step of the draft’s case calls for first, and marks what comes too early', async () => {
    const id = await rows.begin(path, 'RO-1');
    const front = `---\nticket: RO-1\ncase: ${id.slice(0, 8)}\n---\n`;
    const { items } = await complete(`${front}/`);
    assert.deepEqual(titles(items).slice(0, 2), ['Lo miramos', 'Garantía concedida']);
    const [next, early] = items;
    assert.equal(next?.detail, 'Garantía del zafiro');
    assert.ok(early);
    assert.match(early.detail ?? '', /^⚠ “Comprueba la factura” comes first · Garantía del zafiro$/);
    assert.equal(early.insertText, '', 'it is asked about before anything is written');
    assert.deepEqual(early.command?.arguments?.[1] as unknown, false);

    await api.cases.act(id, { event: 'tick', sop_id: 'replies-order', step_id: 'look' });
    await api.cases.act(id, { event: 'tick', sop_id: 'replies-order', step_id: 'check' });
    const after = (await complete(`${front}/`)).items;
    assert.deepEqual(titles(after).slice(0, 1), ['Garantía concedida']);
    assert.equal(after[0]?.detail, 'Garantía del zafiro');
    await api.cases.act(id, { event: 'abandon', reason: 'test' });
  });

  it('works where people write besides files: in comment boxes, commit messages and plain text', async () => {
    for (const language of ['plaintext', 'git-commit', 'scminput'])
      assert.ok(titles((await complete('/lo mira', language)).items).includes('Lo miramos'), language);
    const box = await vscode.workspace.openTextDocument(await commentBox());
    const edit = new vscode.WorkspaceEdit();
    edit.insert(box.uri, new vscode.Position(0, 0), '/lo mira');
    await vscode.workspace.applyEdit(edit);
    const items = await completionsIn(box);
    assert.ok(titles(items).includes('Lo miramos'), box.uri.toString());
    const [item] = items.filter((one) => titleOf(one) === 'Lo miramos');
    assert.match((item?.insertText as vscode.SnippetString).value, /^Miramos tu caso/, 'VS Code writes it itself');
  });

  it('stays out of the files of a library', async () => {
    for (const file of [path, 'sops/library.yml', 'sops/_notes.md']) {
      if (file.endsWith('_notes.md')) await vscode.workspace.fs.writeFile(fileAt(file), Buffer.from('x'));
      const document = await vscode.workspace.openTextDocument(fileAt(file));
      const editor = await vscode.window.showTextDocument(document);
      const end = document.lineAt(document.lineCount - 1).range.end;
      await editor.edit((change) => change.insert(end, '\n/lo mira'));
      assert.deepEqual(titles((await completeAtEnd(document)).items), [], file);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await vscode.workspace.fs.delete(fileAt('sops/_notes.md'));
  });
});

/** The document of a comment that is being written. */
async function commentBox(): Promise<vscode.Uri> {
  const file = await draft('x');
  const controller = vscode.comments.createCommentController('replies-test', 'Replies test');
  const thread = controller.createCommentThread(file.document.uri, new vscode.Range(0, 0, 0, 1), []);
  thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  for (let turn = 0; turn < 100; turn++) {
    const box = vscode.workspace.textDocuments.find(({ uri: { scheme } }) => scheme === 'comment');
    if (box) return box.uri;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('There is no comment box.');
}

async function complete(content: string, language = 'markdown'): Promise<{ items: vscode.CompletionItem[] }> {
  return completeAtEnd(await vscode.workspace.openTextDocument({ content, language }), true);
}

async function completeAtEnd(
  document: vscode.TextDocument,
  isShown = false,
): Promise<{ items: vscode.CompletionItem[] }> {
  if (isShown) await vscode.window.showTextDocument(document);
  const items = await completionsIn(document);
  return { items: items.filter(({ command }) => command?.command === 'sopGuide.acceptReply') };
}

function titles(items: readonly vscode.CompletionItem[]): string[] {
  return items.filter(({ command }) => command?.command === 'sopGuide.acceptReply').map(titleOf);
}

function titleOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? item.label : item.label.label;
}

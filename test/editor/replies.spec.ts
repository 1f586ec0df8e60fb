import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import {
  closeEditors,
  completionsIn,
  configure,
  draft,
  fileAt,
  guide,
  openWritten,
  removeSop,
  write,
} from './support/guide';
import { tellFigure } from './support/reporter';
import { until } from './support/until';

const sop = (status: string, extra = '') => `---
title: Prueba de respuestas
status: ${status}
lang: es
tags: [zarzuela]
${extra}---

Resumen.

## Respuestas

### Zarzuela lista

\`\`\`reply lang=es channel=email
Hola {{ customer.first_name | default: "buenas" }}: cuesta 5 $ {{ order.id }}. {{ customer.first_name }}, {{ agent.name }}
\`\`\`

\`\`\`reply lang=ca
Bon dia {{ customer.first_name }}
\`\`\`
`;
const path = 'sops/general/replies-test.md';

describe('Replies in a draft', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await configure('agent.name', 'Marta');
    await have(sop('approved'));
  });

  after(async () => {
    await configure('agent.name', undefined);
    await removeSop(path);
  });

  afterEach(closeEditors);

  it('are offered after a slash at the start of a line or after white space, in Markdown and plain text', async () => {
    for (const language of ['markdown', 'plaintext']) {
      assert.ok((await complete('/', language)).length > 10, `${language}, nothing but a slash`);
      for (const content of ['Hola. /zarz', '/zarz', '\t/lista']) {
        const items = await complete(content, language);
        assert.ok(
          items.some((item) => titleOf(item) === 'Zarzuela lista'),
          `${language} ${JSON.stringify(content)}`,
        );
      }
    }
  });

  it('stay quiet after letters and digits, as in dates and paths', async () => {
    for (const content of ['24/', 'y/o', 'https:/']) {
      const items = await complete(content);
      assert.equal(items.filter((item) => item.kind === vscode.CompletionItemKind.Snippet).length, 0, content);
    }
  });

  it('are found in spite of a typo, and by tag', async () => {
    for (const content of ['/zarsuela', '/zarzuela'])
      assert.equal(titleOf((await complete(content))[0]), 'Zarzuela lista');
  });

  it('print what the draft says as it is written there, and tell its author what a comma cuts off', async () => {
    const front = '---\nticket: {id: 0004512}\norder: {id: 0012345}\ncustomer: {first_name: Pérez, Ana}\n---\n';
    const editor = await draft(front);
    const { document } = editor;
    editor.selection = new vscode.Selection(document.lineCount - 1, 0, document.lineCount - 1, 0);
    const reply = { uri: fileAt(path).toString(), reply: 'zarzuela-lista' };
    await vscode.commands.executeCommand('sopGuide.insertReply', reply);
    assert.equal(document.getText(), `${front}Hola Pérez: cuesta 5 $ 0012345. Pérez, Marta`);
    const told = () => vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'SOP Guide');
    await until('the author is told', () => told().length > 0);
    assert.deepEqual(
      told().map(({ message, range }) => [message.slice(0, 55), document.getText(range)]),
      [['The comma ends the value of “first_name”, so “Ana” is l', 'Ana']],
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'note: x\n'));
    await editor.edit((edit) => {
      edit.replace(document.lineAt(4).range, 'customer: {first_name: "Pérez, Ana"}');
    });
    await until('nobody is told any more', () => told().length === 0);
  });

  it('come with what is readable at each letter, whatever stands in the front matter of the draft', async () => {
    const keys = Array.from({ length: 30_000 }, (_, at) => `k${at}`).join();
    const hostile: Readonly<Record<string, string>> = {
      'draft.yaml': `? ${'? '.repeat(249)}`,
      'draft.too-long': `a: {${keys}}`,
      // Each of the following goes over the same bound.
      'anchors draft.too-long': `a: ${'&a '.repeat(31_000)}`,
      'merged draft.too-long': `a: &a {b: 1}\nc: {${'<<: *a, '.repeat(27_000)}}`,
    };
    for (const [name, yaml] of Object.entries(hostile)) {
      const editor = await draft(`---\nlang: ca\n${yaml}\n---\n/zarz`);
      const { document } = editor;
      // As often as it is asked while somebody types a word.
      for (const letter of 'uela') {
        const end = () => document.lineAt(document.lineCount - 1).range.end;
        await editor.edit((edit) => edit.insert(end(), letter));
        const [first] = await completionsIn(document, end());
        assert.deepEqual([titleOf(first), first && aboutOf(first)], ['Zarzuela lista', 'Catalan'], name);
      }
      const told = () =>
        vscode.languages.getDiagnostics(document.uri).map(({ code }) => (code as { value: string }).value);
      await until('the author is told', () => told().includes(name.split(' ').at(-1) ?? ''));
    }
  });

  it('come in the language of the draft first, the others after it', async () => {
    const languages = async (content: string) =>
      (await complete(content)).map((item) => aboutOf(item).split(' ')[0]).slice(0, 2);
    assert.deepEqual(await languages('/zarzuela'), ['Spanish', 'Catalan']);
    assert.deepEqual(await languages('---\nlang: ca\n---\n/zarzuela'), ['Catalan', 'Spanish']);
  });

  it('show their text as it will read, and become a snippet with what is known filled in', async () => {
    const items = await complete('---\norder: {id: BR-1}\n---\n/zarzuela');
    const [item] = items;
    assert.match((item?.documentation as vscode.MarkdownString).value.replaceAll('\\', ''), /buenas.*BR-1.*Marta/s);
    assert.equal(
      (item?.insertText as vscode.SnippetString).value,
      'Hola ${1:buenas}: cuesta 5 \\$ BR-1. ${1}, Marta$0',
    );
  });

  it('replace the slash and the letters when inserted', async () => {
    const editor = await draft('Antes /zarzuela');
    const end = editor.document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    const [item] = await completionsIn(editor.document, end);
    assert.ok(item);
    await editor.insertSnippet(item.insertText as vscode.SnippetString, item.range as vscode.Range);
    assert.match(editor.document.getText(), /^Antes Hola buenas: cuesta 5 \$ .+\. buenas, Marta$/);
  });

  it('are inserted by command at the cursor, and the command says what it inserted', async () => {
    const editor = await draft('Hola\n');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    const inserted = await vscode.commands.executeCommand('sopGuide.insertReply', {
      uri: fileAt(path).toString(),
      reply: 'zarzuela-lista',
      lang: 'ca',
    });
    assert.deepEqual(inserted, {
      reply: 'zarzuela-lista',
      reply_sop: 'replies-test',
      reply_version: undefined,
      lang: 'ca',
      channel: undefined,
    });
    assert.match(editor.document.getText(), /^Hola\nBon dia /);
  });

  it('with placeholders of another tool leave a gap for each, told in the draft, and are not copied', async () => {
    await have(sop('approved').replace('Bon dia {{ customer.first_name }}', 'Bon dia [Nom], %ORDER% és a XXXX'));
    const reply = { uri: fileAt(path).toString(), reply: 'zarzuela-lista', lang: 'ca' };
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('sopGuide.copyReply', reply);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
    const { document } = await draft('');
    await vscode.commands.executeCommand('sopGuide.insertReply', reply);
    assert.equal(document.getText(), 'Bon dia [Nom], [ORDER] és a [XXXX]');
    const told = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).map(({ code, severity }) => [(code as { value: string }).value, severity]);
    const { Warning, Error } = vscode.DiagnosticSeverity;
    await until('the agent is told', () => told(document.uri).length === 3);
    assert.deepEqual(told(document.uri)[0], ['draft.placeholder', Warning]);
    await until('the author is told', () => told(fileAt(path)).length === 3);
    assert.deepEqual(told(fileAt(path))[0], ['reply.placeholder', Error]);
    await vscode.commands.executeCommand('notifications.clearAll');
    await have(sop('approved'));
  });

  it('move up for whoever accepts them', async () => {
    const name = `${fileAt(path).toString()}#zarzuela-lista`;
    const before = api.chosen.shares().get(name) ?? 0;
    const [item] = await complete('/zarzuela');
    assert.ok(item?.command);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments as unknown[]));
    assert.ok((api.chosen.shares().get(name) ?? 0) > before);
  });

  it('are not offered in SOPs themselves', async () => {
    const document = await openWritten(fileAt(path));
    const editor = await vscode.window.showTextDocument(document);
    const last = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(last, '\n/zarzuela'));
    const items = await completionsIn(document);
    assert.equal(items.filter((item) => item.kind === vscode.CompletionItemKind.Snippet).length, 0);
  });

  for (const [why, status, extra] of [
    ['a draft', 'draft', ''],
    ['in review', 'in-review', ''],
    ['retired', 'retired', ''],
    ['not in effect yet', 'approved', 'effective: 2999-01-01\n'],
  ] as const) {
    it(`are not offered when the SOP is ${why}`, async () => {
      await have(sop(status, extra));
      const items = await complete('/zarzuela');
      assert.ok(!items.some((item) => titleOf(item) === 'Zarzuela lista'));
      await have(sop('approved'));
    });
  }

  describe('that would keep the editor busy for minutes', () => {
    const doubling = `{% assign a = "x" | split: "" %}${'{% assign a = a | push: a | push: a %}\n'.repeat(60)}{{ a }}`;
    const looping = '{% for a in (1..1000) %}{% for b in (1..1000) %}{{ b }}{% endfor %}{% endfor %}';
    const growing = `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`;
    const heavy = (title: string, text: string) => `### Zarzuela ${title}\n\n\`\`\`reply lang=es\n${text}\n\`\`\`\n`;

    before(async () => {
      const texts = Array.from({ length: 20 }, (_, index) => [
        heavy(`doble ${index}`, doubling),
        heavy(`vueltas ${index}`, looping),
        heavy(`crece ${index}`, growing),
      ]);
      await have(`${sop('approved')}\n${texts.flat().join('\n')}`);
    });

    after(() => have(sop('approved')));

    it('are offered with the reason why they cannot be filled in, and leave the editor at work', async () => {
      const { document } = await draft('/zarzuela');
      const end = document.lineAt(0).range.end;
      await completionsIn(document, end);
      let [last, longest] = [performance.now(), 0];
      const beat = setInterval(() => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
      }, 1);
      const start = performance.now();
      const items = await completionsIn(document, end);
      const taken = performance.now() - start;
      clearInterval(beat);
      tellFigure(
        `“/” beside 60 replies that take too much: ${taken.toFixed(0)} ms, at most ${longest.toFixed(0)} ms at a time`,
      );
      assert.ok(longest < 500, `The editor was kept busy for ${longest} ms.`);
      const told = items.map((item) => (item.documentation as vscode.MarkdownString).value.replaceAll('\\', ''));
      for (const reason of [
        /With these values it takes too much work\. .*\(line \d+\)/,
        /filled in when you choose it/,
      ])
        assert.ok(
          told.some((one) => reason.test(one)),
          String(reason),
        );
      assert.ok(
        items.some((item) => titleOf(item) === 'Zarzuela lista'),
        'The others are offered as ever.',
      );
      const doubled = await complete('/doble');
      const { value } = doubled[0]?.documentation as vscode.MarkdownString;
      assert.match(value.replaceAll('\\', ''), /It uses “split”, which replies cannot use\. .*\(line \d+\)/);
      assert.equal(doubled[0]?.insertText, '/doble', 'What was typed stays.');
    });
  });

  /** Writes the SOP and waits until the library has it so. */
  async function have(text: string): Promise<void> {
    const uri = await write(path, text);
    await until('the library has the SOP', () => api.library.get(uri.toString())?.text === text);
  }
});

async function complete(content: string, language = 'markdown'): Promise<vscode.CompletionItem[]> {
  return completionsIn(await vscode.workspace.openTextDocument({ content, language }));
}

function titleOf(item: vscode.CompletionItem | undefined): string {
  return typeof item?.label === 'string' ? item.label : (item?.label.label ?? '');
}

/** The language and channel of a text. */
function aboutOf(item: vscode.CompletionItem): string {
  return typeof item.label === 'string' ? '' : (/^ {2}(.*?)(?: {2}|$)/.exec(item.label.detail ?? '')?.[1] ?? '');
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CategoryNode } from '../../../src/editor/categories/nodes';
import type { ChecklistRow } from '../../../src/editor/checklist/row';
import type { SopGuide } from '../../../src/editor/start';
import { sentinel, sentinelConfig, sentinelPath, sentinelSop } from '../../core/support/sentinel-library';
import { ChecklistRows } from '../support/checklist-rows';
import {
  addSop,
  closeEditors,
  completionsIn,
  configure,
  draft,
  fileAt,
  guide,
  removeSop,
  write,
} from '../support/guide';
import { textsIn } from '../support/texts-in';
import { until } from '../support/until';

const path = `sops/${sentinelPath}`;
const top = 'ticket: Z-1\nlang: es\nchannel: zz-letter\ntier: zz-trade\nzz.damage: zz-wet';
const reply = 'Parcel [Número de paquete] is mojado: your money is back.';

describe('In Spanish, of a library whose every key is a sentinel', () => {
  let api: SopGuide;
  let rows: ChecklistRows;
  let config: Uint8Array;
  let id: string;
  let uri: string;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    config = await vscode.workspace.fs.readFile(fileAt('sops/library.yml'));
    await write('sops/library.yml', sentinelConfig);
    const sop = await addSop(path, sentinelSop);
    await until('the library has its labels', () => api.library.config(sop.location.root).roles.has('zz-lead'));
    await configure('agent.name', 'Luz Mar');
    const editor = await draft(`---\n${top}\n---\n\n`);
    uri = editor.document.uri.toString();
    id = await rows.begin(path, 'Z-1');
    await until('the draft is the case’s', () => api.draftCases.casesOf(editor.document).length > 0);
  });

  after(async () => {
    await closeEditors();
    await configure('agent.name', undefined);
    await removeSop(path);
    await vscode.workspace.fs.writeFile(fileAt('sops/library.yml'), config);
    await until('the sample library is back', () => {
      const [root = ''] = api.library.roots;
      return !api.library.config(root).roles.has('zz-lead');
    });
  });

  const nothingOfKeys = (texts: readonly string[]) => {
    assert.ok(texts.length > 0, 'nothing was said');
    assert.deepEqual(
      texts.filter((one) => sentinel.test(one)),
      [],
    );
  };

  it('the checklist has none of them in its rows and tooltips, nor in what is heard of them', () => {
    const { checklist } = api.views;
    const all = (row?: ChecklistRow): ChecklistRow[] => checklist.getChildren(row).flatMap((one) => [one, ...all(one)]);
    const texts = all().flatMap((row) => textsIn(checklist.getTreeItem(row)));
    nothingOfKeys(texts);
    for (const name of ['almacén', 'Tipo de cliente: comercio', 'Daño: mojado', 'turno de noche', 'antes que nadie'])
      assert.ok(
        texts.some((one) => one.includes(name)),
        `${name} in ${texts.join('\n')}`,
      );
    assert.ok(rows.labels().includes('Open parcel [Número de paquete] within 30 days'), rows.labels().join('\n'));
    assert.ok(
      texts.some((one) => one.includes('Daño es «roto»')),
      texts.join('\n'),
    );
  });

  it('the tree has none of them', () => {
    const { categories } = api.views;
    const all = (node?: CategoryNode): CategoryNode[] =>
      categories.getChildren(node).flatMap((one) => [one, ...all(one)]);
    nothingOfKeys(
      all()
        .filter((node) => node.kind !== 'sop' || node.sop.location.path === sentinelPath)
        .flatMap((node) => {
          const item = categories.getTreeItem(node);
          return textsIn(categories.resolveTreeItem(item, node));
        }),
    );
  });

  it('what completes, warns and waits in a draft has none of them', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, '/mon'));
    const items = await completionsIn(document);
    const found = items.filter(({ detail }) => detail === 'Late parcel');
    nothingOfKeys(found.flatMap((item) => textsIn(item)));
    assert.ok(
      textsIn(found).some((one) => one.includes('Carta')),
      textsIn(found).join('\n'),
    );
    await editor.edit((edit) => edit.replace(document.lineAt(document.lineCount - 1).range, reply));
    const problems = await until('what is still to be filled in is marked', () => {
      const all = vscode.languages.getDiagnostics(document.uri);
      return all.length > 0 && all;
    });
    nothingOfKeys(problems.map(({ message }) => message));
  });

  it('the summary of a case has none of them', async () => {
    await vscode.commands.executeCommand('sopGuide.copyCaseSummary', id);
    nothingOfKeys([await vscode.env.clipboard.readText()]);
  });

  it('the report has none of them', async () => {
    await vscode.commands.executeCommand('sopGuide.report');
    const { page } = await until('the report is shown', () => api.views.report.panel?.shown);
    const words = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value !== 'object' || value === null
          ? []
          : Object.entries(value).flatMap(([key, one]) => (key === 'link' || key === 'id' ? [] : words(one)));
    nothingOfKeys(words(page));
  });
});

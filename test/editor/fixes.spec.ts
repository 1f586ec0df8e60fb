import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SopGuide } from '../../src/editor/start';
import {
  closeEditors,
  codeOf,
  configure,
  draft,
  fileAt,
  guide,
  openWritten,
  removeSop,
  showWritten,
  sopText,
  write,
} from './support/guide';
import { until } from './support/until';

describe('Fixes in VS Code', () => {
  const path = 'sops/general/fixes.md';
  let api: SopGuide;

  before(async () => {
    api = await guide();
  });

  afterEach(async () => {
    await closeEditors();
    await removeSop(path);
  });

  /** Opens a new SOP and waits until its problems are shown. */
  async function open(text: string): Promise<vscode.TextEditor> {
    const uri = await write(path, text);
    const editor = await showWritten(uri);
    await until('its problems are shown', () => vscode.languages.getDiagnostics(uri).length > 0);
    return editor;
  }

  /** What is offered at a word of the file. VS Code gives nothing while it is still opening the file. */
  function offered(editor: vscode.TextEditor, word: string, kind?: string): Promise<vscode.CodeAction[]> {
    const { document } = editor;
    return until(`something is offered at “${word}”`, async () => {
      // A file of this name that was open a moment ago may still show its old text.
      const at = document.getText().indexOf(word);
      if (at < 0) return undefined;
      const place = document.positionAt(at);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
        kind,
        20,
      );
      const ours = actions.filter(({ title }) => /Replace|Fix all|Do not report|declare|Declare/.test(title));
      return ours.length > 0 ? ours : undefined;
    });
  }

  async function choose(actions: readonly vscode.CodeAction[], title: string): Promise<void> {
    const { edit } = actions.find((one) => one.title === title) ?? {};
    assert.ok(edit, `“${title}” is not among ${actions.map((one) => one.title).join(', ')}`);
    await vscode.workspace.applyEdit(edit);
  }

  it('tell of a trigger that leads to another SOP, of an open one, until it is taken out', async () => {
    const other = 'sops/general/rastreo-de-globos.md';
    await write(
      other,
      sopText('Rastreo de globos', 'triggers: [rastrear el globo ya, dónde rastreo el globo, rastreo de globos]\n'),
    );
    try {
      const text = (...triggers: string[]) => sopText('Otros asuntos', `triggers: [${triggers.join(', ')}]\n`);
      const uri = await write(path, text('quiero una jarra de barro', 'devolver la vajilla rota', 'rastrear el globo'));
      const { document } = await showWritten(uri);
      const told = () => vscode.languages.getDiagnostics(uri).filter((one) => codeOf(one) === 'sop.trigger-fits-other');
      const [first] = await until('it is told', () => (told().length > 0 ? told() : undefined));
      assert.equal(document.getText(first?.range), 'rastrear el globo');
      await write(path, text('quiero una jarra de barro', 'devolver la vajilla rota'));
      await until('it is no longer told', () => told().length === 0);
    } finally {
      await removeSop(other);
    }
  });

  it('link each code to where it is explained', async () => {
    const { document } = await open(sopText('Arreglos', 'staus: x\n'));
    const [diagnostic] = vscode.languages.getDiagnostics(document.uri);
    const code = diagnostic?.code as { target: vscode.Uri };
    assert.equal(codeOf(diagnostic), 'yaml.unknown-key');
    assert.match(code.target.toString(true), /docs\/rules\.md#yamlunknown-key$/);
  });

  it('mend one problem, and its diagnostic goes', async () => {
    const editor = await open(sopText('Arreglos', 'ownr: ana\n'));
    const actions = await offered(editor, 'ownr', vscode.CodeActionKind.QuickFix.value);
    assert.ok(actions.find(({ title }) => title === 'Replace with “owner”')?.isPreferred);
    await choose(actions, 'Replace with “owner”');
    assert.match(editor.document.getText(), /^owner: ana$/m);
    await until('it is well', () =>
      vscode.languages.getDiagnostics(editor.document.uri).every((one) => codeOf(one) !== 'yaml.unknown-key'),
    );
  });

  it('mend all of one kind', async () => {
    const editor = await open(sopText('Arreglos', 'ownr: ana\nrelatd: []\nversion: v2\n'));
    await choose(await offered(editor, 'ownr'), 'Fix all “yaml.unknown-key” problems in this file');
    assert.match(editor.document.getText(), /^owner: ana\nrelated: \[\]\nversion: v2$/m);
  });

  it('mend all at once, as on save', async () => {
    const editor = await open(sopText('Arreglos', 'relatd: []\nversion: v2\n'));
    const kind = vscode.CodeActionKind.SourceFixAll.append('sopGuide').value;
    await choose(await offered(editor, 'relatd', kind), 'Fix all SOP problems in this file');
    assert.match(editor.document.getText(), /^related: \[\]\nversion: 2$/m);
  });

  it('write boxes and arrows right that are nearly', async () => {
    const editor = await open(
      `${sopText('Arreglos')}- ☐ ¿Pagado?\n  - Sí => [Cobro](#pay)\n\n## Cobro {#pay}\n\n- [] Cobra\n`,
    );
    const kind = vscode.CodeActionKind.SourceFixAll.append('sopGuide').value;
    await choose(await offered(editor, '☐', kind), 'Fix all SOP problems in this file');
    assert.match(editor.document.getText(), /^- \[ \] ¿Pagado\?\n {2}- Sí → \[Cobro\]\(#pay\)$/m);
    assert.match(editor.document.getText(), /^- \[ \] Cobra$/m);
  });

  it('leave links to files alone that are there, and tell when they go', async () => {
    const other = 'sops/general/README.md';
    await write(other, '# Léeme\n');
    try {
      const { document } = await open(`${sopText('Arreglos', 'staus: x\n')}\n[Léeme](README.md)\n`);
      const isMissing = () =>
        vscode.languages.getDiagnostics(document.uri).some((one) => codeOf(one) === 'sop.file-missing');
      await until('the file is known', () => !isMissing());
      await vscode.workspace.fs.delete(fileAt(other));
      await until('it is told', isMissing);
    } finally {
      await vscode.workspace.fs.delete(fileAt(other)).then(undefined, () => undefined);
    }
  });

  it('keep a problem from being reported, with a place for the reason', async () => {
    const editor = await open(sopText('Arreglos', 'colour: red\n'));
    await choose(await offered(editor, 'colour'), 'Do not report “yaml.unknown-key” here…');
    assert.match(editor.document.getText(), /^# sop-guide-disable-next-line yaml\.unknown-key: reason\ncolour: red$/m);
    assert.equal(editor.document.getText(editor.selection), 'reason');
    await until('it is not reported', () => vscode.languages.getDiagnostics(editor.document.uri).length === 0);
  });

  it('declare a variable in library.yml, whatever is not saved there', async () => {
    const config = await openWritten(fileAt('sops/library.yml'));
    await vscode.window.showTextDocument(config);
    const reply = (text: string) => `${sopText('Arreglos')}\n### Hotel\n\n\`\`\`reply lang=en\n${text}\n\`\`\`\n`;
    const editor = await open(reply('At [Hotel name] in {{ hotel.city }}'));
    await choose(await offered(editor, 'Hotel name'), 'Write “{{ hotel_name }}” and declare it in library.yml');
    assert.match(editor.document.getText(), /^At \{\{ hotel_name \}\} in/m);
    assert.match(config.getText(), /^ {2}tracking\.url: .+\n {2}hotel_name: \{label: "Hotel name"\}\n/m);
    await choose(await offered(editor, 'hotel.city'), 'Declare “hotel.city” in library.yml');
    assert.match(config.getText(), /^ {2}hotel_name: .+\n {2}hotel\.city: \{label: "Hotel city"\}\n/m);
    await vscode.window.showTextDocument(config);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are offered for library.yml too', async () => {
    const editor = await showWritten(fileAt('sops/library.yml'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'nmae: Otra\n'));
    await write(path, sopText('Arreglos'));
    const actions = await offered(editor, 'nmae');
    assert.ok(actions.some(({ title }) => title.startsWith('Do not report')));
  });

  it('follow the setting of how bad a problem is', async () => {
    const { document } = await open(sopText('Arreglos', 'colour: red\n'));
    const severity = () => vscode.languages.getDiagnostics(document.uri)[0]?.severity;
    assert.equal(severity(), vscode.DiagnosticSeverity.Warning);
    await configure('lint.severity', { 'yaml.unknown-key': 'error' });
    await until('it is an error', () => severity() === vscode.DiagnosticSeverity.Error);
    await configure('lint.severity', { 'yaml.unknown-key': 'off' });
    await until('it is not told', () => severity() === undefined);
    await configure('lint.severity', undefined);
    await until('it is told again', () => severity() === vscode.DiagnosticSeverity.Warning);
    assert.ok(api.linter.problems(document.uri.toString()).length > 0);
  });

  it('of a draft follow how bad the library says they are', async () => {
    const { document } = await draft('---\ncustomer: {name: Pérez, Ana}\n---\n');
    const told = () => vscode.languages.getDiagnostics(document.uri).map(codeOf);
    await until('it is told', () => told().includes('draft.value-cut-off'));
    await write(path, sopText('Arreglos'));
    const config = await openWritten(fileAt('sops/library.yml'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(config.uri, new vscode.Position(0, 0), 'lint: {severity: {draft.value-cut-off: off}}\n');
    await vscode.workspace.applyEdit(edit);
    await until('it is not told', () => told().length === 0);
  });
});

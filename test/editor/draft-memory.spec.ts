import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CasesWithPractice } from '../../src/core/case/record/cases-with-practice';
import { fillReply } from '../../src/core/reply/fill';
import { DraftCases } from '../../src/editor/services/draft-cases';
import { Insertions } from '../../src/editor/services/insertions';
import { TicketMemory } from '../../src/editor/services/ticket-memory';
import { workspaceFiles } from '../../src/editor/shared/files';
import { stepsInView } from '../../src/core/case/model/view';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, draft, fileAt, guide, removeSop, write } from './support/guide';
import { until } from './support/until';

const path = 'sops/general/memory-test.md';
const text = `---
title: Memoria de prueba
status: approved
lang: es
---

Resumen.

- [ ] Envía [Aviso](#aviso) \`#send\`

## Respuestas

### Aviso

\`\`\`reply lang=es
Buenas, el pedido {{ order.id }} ha salido hoy de nuestro almacén.
\`\`\`
`;
const folder = 'draft-memory';

describe('What belongs to a draft', () => {
  let api: SopGuide;
  let rows: ChecklistRows;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    await addSop(path, text);
    await api.readings.ready();
  });

  after(async () => {
    await removeSop(path);
    await vscode.workspace.fs.delete(fileAt(folder), { recursive: true });
  });

  afterEach(closeEditors);

  const insert = () =>
    vscode.commands.executeCommand('sopGuide.insertReply', { uri: fileAt(path).toString(), reply: 'aviso' });
  const titles = (document: vscode.TextDocument) => api.insertions.of(document).map(({ title }) => title);

  /** A draft without a file, that is saved under a name without asking for one. */
  async function untitled(name: string, words: string): Promise<vscode.TextEditor> {
    const uri = fileAt(`${folder}/${name}`).with({ scheme: 'untitled' });
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), words));
    return editor;
  }

  async function saved(editor: vscode.TextEditor, name: string): Promise<vscode.TextDocument> {
    assert.ok(await editor.document.save());
    return vscode.workspace.openTextDocument(fileAt(`${folder}/${name}`));
  }

  it('stays with it when it is saved for the first time', async () => {
    const editor = await untitled('first.md', '\n\n> Hola, ¿dónde está mi pedido BR-771201?\n');
    const before = editor.document.uri.toString();
    const id = await rows.begin(path, 'DM-1');
    assert.deepEqual(api.draftCases.idsOf(editor.document), [id]);
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(0, 0, 0, 0) });
    await insert();
    const file = await saved(editor, 'first.md');
    assert.notEqual(file.uri.toString(), before);
    await until('the file has the case', () => api.draftCases.idsOf(file)[0] === id);
    assert.equal(api.draftCases.draftOf(id)?.toString(), file.uri.toString());
    assert.ok(!file.getText().includes('case:'), 'nobody asked us to write into a draft that we did not make');
    assert.deepEqual(titles(file), ['Aviso']);
  });

  it('is not taken out of the case by what is left of it once a file has its place', async () => {
    const editor = await untitled('left.md', '\n\n> Hola, ¿dónde está mi pedido BR-771207?\n');
    const id = await rows.begin(path, 'DM-7');
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(0, 0, 0, 0) });
    await insert();
    const isWaiting = () => stepsInView(rows.view(id)).some(({ isInserted }) => isInserted);
    await until('the step waits', isWaiting);
    const told: boolean[] = [];
    const listening = api.insertions.onDidChange(({ isGone }) => told.push(isGone));
    await write(`${folder}/saved.md`, editor.document.getText());
    const file = await vscode.workspace.openTextDocument(fileAt(`${folder}/saved.md`));
    await until('the file has it', () => titles(file)[0] === 'Aviso');
    // Whoever draws the line above a reply may still ask the draft, before VS Code empties it.
    assert.deepEqual(titles(editor.document), []);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('it is closed', () => editor.document.isClosed);
    listening.dispose();
    assert.deepEqual(told, [], 'the reply stands in the file');
    assert.ok(isWaiting());
  });

  it('stays with it while it has no case: what was entered, and the replies in it', async () => {
    const editor = await untitled('second.md', 'Hola:\n\n');
    await api.memory.add(editor.document.uri.toString(), { 'customer.city': 'Girona' });
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await insert();
    const file = await saved(editor, 'second.md');
    await until('the file has it', () => api.memory.get(file.uri.toString())['customer.city'] === 'Girona');
    assert.deepEqual(titles(file), ['Aviso']);
  });

  it('stays with it over a rename, of its folder too', async () => {
    await write(`${folder}/old/third.md`, 'Hola.\n\n> ¿Dónde está mi pedido BR-771203?\n');
    const document = await vscode.workspace.openTextDocument(fileAt(`${folder}/old/third.md`));
    const editor = await vscode.window.showTextDocument(document);
    const id = await rows.begin(path, 'DM-3');
    await api.draftCases.bind(document, id);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(0, 5, 0, 5) });
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 5), '\n\n'));
    await insert();
    await document.save();
    await closeEditors();
    for (const [from, to, name] of [
      ['old/third.md', 'old/named.md', 'old/named.md'],
      ['old', 'new', 'new/named.md'],
    ] as const) {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileAt(`${folder}/${from}`), fileAt(`${folder}/${to}`));
      assert.ok(await vscode.workspace.applyEdit(edit));
      const moved = await vscode.workspace.openTextDocument(fileAt(`${folder}/${name}`));
      assert.deepEqual(api.draftCases.idsOf(moved), [id], name);
      assert.deepEqual(titles(moved), ['Aviso'], name);
    }
  });

  it('stays with it when its language is changed, of which VS Code says that it closes and opens', async () => {
    const window = windowOn(api.cases, new KeptMemento());
    const { document } = await draft('Hola, Marta.');
    const id = await rows.begin(path, 'DM-7');
    await window.draftCases.bind(document, id);
    await window.memory.add(document.uri.toString(), { 'customer.city': 'Girona' });
    const language = document.languageId === 'plaintext' ? 'markdown' : 'plaintext';
    const changed = await vscode.languages.setTextDocumentLanguage(document, language);
    assert.equal(changed.languageId, language);
    assert.deepEqual(window.draftCases.idsOf(changed), [id]);
    assert.deepEqual(window.memory.get(document.uri.toString()), { 'customer.city': 'Girona' });
    window.dispose();
  });

  it('is still known after a reload: its case, that we made it, the replies in it, and what was entered', async () => {
    const memory = new KeptMemento();
    const words = 'Buenas, el pedido [Número] ha salido hoy de nuestro almacén.';
    const { document } = await draft(`${words}\n\n> ¿Dónde está mi pedido?\n`);
    const id = await rows.begin(path, 'DM-4');
    const uri = document.uri.toString();
    const first = windowOn(api.cases, memory);
    await first.draftCases.addMade(document);
    await first.draftCases.bind(document, id);
    await first.memory.add(id, { 'customer.name': 'Marta Puig' });
    await first.memory.drop(id, 'order.id', 'BR-1');
    const filled = fillReply('Buenas, el pedido {{ order.id }} ha salido hoy de nuestro almacén.', {});
    const named = {
      reply: 'aviso',
      reply_sop: 'memory-test',
      reply_version: undefined,
      lang: 'es',
      channel: undefined,
    };
    await first.insertions.add(document, { insertion: 'one', caseId: id, named, filled, title: 'Aviso' });
    first.dispose();

    const second = windowOn(api.cases, memory);
    assert.deepEqual(second.draftCases.idsOf(document), [id]);
    assert.deepEqual(second.memory.get(id), { 'customer.name': 'Marta Puig' });
    assert.deepEqual(second.memory.dropped(id), { 'order.id': ['BR-1'] });
    const [one] = second.insertions.of(document);
    assert.deepEqual([one?.insertion, one?.caseId, one?.named.reply, one?.title], ['one', id, 'aviso', 'Aviso']);

    // It is followed on, so that taking it out is noticed.
    let gone: string | undefined;
    second.insertions.onDidChange((change) => (gone = change.isGone ? change.one.insertion : undefined));
    const edit = new vscode.WorkspaceEdit();
    const at = document.positionAt(document.getText().indexOf(words));
    edit.delete(document.uri, new vscode.Range(at, at.translate(0, words.length)));
    await vscode.workspace.applyEdit(edit);
    await until('it is noticed', () => gone === 'one');

    // A draft that we made names its next case itself, in another window too.
    const other = await rows.begin(path, 'DM-5');
    await second.draftCases.bind(document, other);
    await until('it names the case', () => document.getText().includes(other.slice(0, 8)));
    assert.deepEqual(
      memory.get<{ uri: string }[]>('casesOfDrafts', []).map((one) => one.uri),
      [uri],
    );
    second.dispose();
  });

  it('is forgotten where it is of a person once the case is closed, also when no window was open then', async () => {
    const memory = new KeptMemento();
    const id = await rows.begin(path, 'DM-6');
    const first = windowOn(api.cases, memory);
    const { document } = await draft('Hola, Marta.');
    await first.memory.add(id, { 'customer.name': 'Marta Puig' });
    const filled = fillReply('Hola, {{ customer.first_name }}.', { customer: { first_name: 'Marta' } });
    const named = { reply: 'a', reply_sop: 'memory-test', reply_version: undefined, lang: 'es', channel: undefined };
    await first.insertions.add(document, { insertion: 'one', caseId: id, named, filled, title: 'A' });
    first.dispose();
    const kept = JSON.stringify([memory.get('ticketFacts'), memory.get('insertions')]);
    assert.match(kept, /Marta Puig.*Hola, Marta/);
    await api.cases.act(id, { event: 'abandon', reason: 'x' });
    await until('the open window forgets', () => !JSON.stringify([...memory.all()]).includes('Marta'));
    assert.equal(first.insertions.of(document).length, 1, 'it is followed on, should the case be reopened');
    const [facts, insertions] = JSON.parse(kept) as unknown[];
    await memory.update('ticketFacts', facts);
    await memory.update('insertions', insertions);

    const cases = storeOf(api);
    const second = windowOn(cases, memory);
    assert.deepEqual(second.memory.get(id), { 'customer.name': 'Marta Puig' });
    await cases.refresh();
    assert.equal(cases.get(id), undefined, 'closed cases are not read at start');
    await until('it is forgotten', () => !JSON.stringify([...memory.all()]).includes('Marta'));
    second.dispose();
  });
});

/** What knows about drafts, as another window has it that starts on the same workspace. */
function windowOn(cases: CasesWithPractice, memento: vscode.Memento) {
  const draftCases = new DraftCases(cases, memento);
  const insertions = new Insertions(memento, cases, draftCases);
  const memory = new TicketMemory(memento, cases, draftCases);
  const both = vscode.Disposable.from(draftCases, insertions);
  return { draftCases, insertions, memory, dispose: () => void both.dispose() };
}

/** The same cases as another window reads them. */
function storeOf({ cases }: SopGuide): CasesWithPractice {
  return new CasesWithPractice({
    files: workspaceFiles,
    folder: cases.folder,
    clock: { now: () => Date.now() },
    ids: { next: () => globalThis.crypto.randomUUID() },
    actor: () => 'eva',
  });
}

/** Keeps what is said as VS Code does: as JSON. */
class KeptMemento implements vscode.Memento {
  readonly #kept = new Map<string, string>();

  all(): Iterable<readonly [string, string]> {
    return this.#kept;
  }

  keys(): readonly string[] {
    return [...this.#kept.keys()];
  }

  get<T>(key: string, defaultValue?: T): T {
    const kept = this.#kept.get(key);
    return kept === undefined ? (defaultValue as T) : (JSON.parse(kept) as T);
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#kept.delete(key);
    else this.#kept.set(key, JSON.stringify(value));
    return Promise.resolve();
  }
}

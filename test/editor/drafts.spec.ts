import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { CaseView } from '../../src/core/case/model/view';
import type { SopGuide } from '../../src/editor/start';
import { closeEditors, configure, draft, fileAt, guide, showWritten, write } from './support/guide';
import { until } from './support/until';

const broken =
  'Hola:\n\nEl plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\n\nMarta Puig';
const both = `Hola, bon dia,

us faig dues consultes d'un sol cop:

- Em podríeu fer una factura de la comanda BR-531460 a nom de la meva empresa? Us passo el NIF quan me'l demaneu.
- Per a la pròxima compra tinc el codi promocional HIVERN15. On s'ha de posar, el codi? Al cistell no ho sé veure.

Moltes gràcies,
Ariadna Solsona`;
/** The same from somebody else: it is not about a case that another test has begun. */
const elsewhere = (message: string) =>
  message.replace('BR-531460', 'BR-739201').replace('Ariadna Solsona', 'Joan Serra');
const refund = 'refund-defective-product';

describe('A draft', () => {
  let api: SopGuide;

  before(async () => {
    api = await guide();
    await api.readings.ready();
  });

  afterEach(closeEditors);

  it('is made of what is selected, else of the clipboard, else empty', async () => {
    await vscode.env.clipboard.writeText(broken);
    const copied = await begin();
    assert.equal(copied.document.languageId, 'markdown');
    assert.equal(copied.document.getText(), `\n\n> ${broken.replaceAll('\n\n', '\n>\n> ')}\n`);
    assert.deepEqual([copied.selection.active.line, copied.selection.active.character], [0, 0]);

    const source = await draft('---\nticket: T-77\n---\nUno dos\n\nOtro mensaje del cliente');
    source.selection = new vscode.Selection(5, 0, 5, 24);
    const selected = await begin('sopGuide.replyToMessage');
    assert.equal(selected.document.getText(), '---\nticket: T-77\n---\n\n\n\n> Otro mensaje del cliente\n');
    assert.equal(selected.selection.active.line, 4);

    await closeEditors();
    await vscode.env.clipboard.writeText('hunter2');
    assert.equal((await begin()).document.getText(), '');
  });

  it('is not made of what is selected in the reply of another, whose case is under way, but of what it quotes', async () => {
    const { document } = await begun(broken);
    await execute((await lensesOf(document))[0]);
    await caseOf(document);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Sale con Veloz Envíos'));
    await vscode.env.clipboard.writeText('Hola, ¿dónde está mi pedido?');
    const at = document.positionAt(document.getText().indexOf('Veloz'));
    editor.selection = new vscode.Selection(at, at.translate(0, 'Veloz Envíos'.length));
    assert.match((await begin('sopGuide.replyToMessage')).document.getText(), /> Hola, ¿dónde está mi pedido\?/);

    const again = await vscode.window.showTextDocument(document);
    const line = document
      .getText()
      .split('\n')
      .findIndex((one) => /^> \S+ \S+/.test(one));
    again.selection = new vscode.Selection(line, 2, line, document.lineAt(line).text.length);
    const { document: quoted } = await begin('sopGuide.replyToMessage');
    assert.ok(!quoted.getText().includes('¿dónde está mi pedido?'));
    assert.ok(quoted.getText().includes(document.lineAt(line).text.slice(2)));
  });

  it('knows nothing of one with the same address that was lost with its window', async () => {
    const lost = await begun(broken);
    const { uri } = lost.document;
    await execute((await lensesOf(lost.document))[0]);
    const view = await caseOf(lost.document);
    await closeEditors();
    // What another window leaves behind when it is gone before it could close its drafts.
    const left = { uri, version: 0, getText: () => '' } as vscode.TextDocument;
    await api.draftCases.bind(left, view.state.id);
    await api.memory.add(uri.toString(), { 'order.id': 'BR-482913' });
    const { document } = await begin();
    assert.equal(document.uri.toString(), uri.toString());
    assert.deepEqual(api.draftCases.idsOf(document), []);
    assert.deepEqual(api.memory.get(uri.toString()), {});
  });

  it('is made of a mail in a file, with who sent it', async () => {
    const uri = await write(
      'mails/question.eml',
      'From: Ana Puig <ana@example.com>\r\nSubject: =?utf-8?Q?Env=C3=ADo?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHola, ¿dónde está mi pedido?\r\n',
    );
    const { document } = await begin('sopGuide.replyToMessage', uri);
    assert.equal(
      document.getText(),
      '\n\n> From: Ana Puig <ana@example.com>\n> Subject: Envío\n>\n> Hola, ¿dónde está mi pedido?\n',
    );
    const { document: mail } = await showWritten(uri);
    await vscode.languages.setTextDocumentLanguage(mail, 'plaintext');
    assert.deepEqual([api.drafts.isDraft(mail), api.drafts.isDraft(document)], [false, true]);
    await vscode.workspace.fs.delete(fileAt('mails'), { recursive: true });
  });

  it('shows above its message which checklists fit, and one action starts one that is bound to it', async () => {
    const { document } = await begun(broken);
    const [first, ...rest] = await lensesOf(document);
    assert.match(first?.title ?? '', /^\$\(checklist\)\sStart: Reembolso por producto defectuoso$/);
    assert.match(first?.tooltip ?? '', /^(very likely|likely) · \d+%\n“.*” ≈ trigger/);
    assert.ok(rest.length <= 4);
    assert.equal(rest.at(-1)?.title, 'Why? · Choose another…');
    await execute(first);
    const view = await caseOf(document);
    assert.equal(view.state.sop, refund);
    assert.equal(view.state.ticket, undefined);
    assert.deepEqual(view.state.facts['order.id'], ['BR-482913']);
    assert.match(document.getText(), new RegExp(`^---\ncase: "?${view.state.id.slice(0, 8)}"?\n---\n\n\n\n> Hola`));
    await until(
      'what runs is no longer offered',
      async () => !(await lensesNow(document)).some((one) => one.title === first?.title),
    );
  });

  it('says so in no README and in no file of the library', async () => {
    const [sop] = api.library.withId(refund);
    assert.ok(sop);
    const uri = await write('README.md', `# Shop\n\n> ${broken.replaceAll('\n', '\n> ')}\n`);
    for (const one of [uri, vscode.Uri.parse(sop.location.uri)]) {
      const document = await vscode.workspace.openTextDocument(one);
      await vscode.window.showTextDocument(document);
      assert.equal(api.drafts.isLetter(document), false);
      // Above an SOP stands who uses it: nothing of a message.
      const lenses = (await lensesNow(document)).map(({ command }) => command);
      const ofAuthors = ['sopGuide.showUses', 'sopGuide.showReviews'];
      assert.deepEqual(
        lenses.filter((command) => !ofAuthors.includes(command)),
        [],
      );
    }
    await vscode.workspace.fs.delete(uri);
  });

  it('is recognised by the header of the mail in it, wherever it is saved', async () => {
    const mail =
      'De: Marta Puig <marta@example.com>\nEnviado: lunes, 3 de agosto de 2026 10:12\nPara: Tienda\nAsunto: Plato roto';
    const uri = await write('notes/one.md', `${mail}\n\n${broken}\n`);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await until('it is a draft', () => api.drafts.isLetter(document));
    assert.match((await lensesOf(document))[0]?.title ?? '', /Reembolso/);
    await vscode.workspace.fs.delete(fileAt('notes'), { recursive: true });
  });

  it('keeps its suggestions in place while the reply is typed, and shows none below the setting', async () => {
    const editor = await begun(broken);
    const titles = async () => (await lensesNow(editor.document)).map(({ title }) => title);
    await lensesOf(editor.document);
    const before = await titles();
    for (const word of ['Hola', ', ', 'Marta']) {
      await editor.edit((edit) => edit.insert(new vscode.Position(0, editor.document.lineAt(0).text.length), word));
      assert.deepEqual(await titles(), before);
    }
    await configure('suggestions.threshold', 100);
    assert.deepEqual(await titles(), []);
    await configure('suggestions.threshold', undefined);
    assert.deepEqual(await titles(), before);
  });

  it('offers the same, and the first replies, by the lightbulb', async () => {
    const editor = await begun(broken);
    await lensesOf(editor.document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      editor.selection,
    );
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Start: Reembolso por producto defectuoso'), titles.join('\n'));
    assert.ok(
      titles.some((title) => title.startsWith('Insert reply: ')),
      titles.join('\n'),
    );
  });

  it('fills in what is open in it by the lightbulb, as far as it is known', async () => {
    const editor = await draft(
      '---\ncustomer: {first_name: Ana}\nlang: es\n---\n\nHola [Nombre]: tu pedido %ORDER_ID% sale hoy.\n',
    );
    const { document } = editor;
    await until('both are told', () => vscode.languages.getDiagnostics(document.uri).length === 2);
    const actionsAt = (word: string) =>
      until(`something is offered at ${word}`, async () => {
        const place = document.positionAt(document.getText().indexOf(word) + 1);
        const range = new vscode.Range(place, place);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          document.uri,
          range,
        );
        return actions.find(({ title }) => /^(?:Replace with|Fill in)/.test(title));
      });
    const known = await actionsAt('[Nombre]');
    assert.equal(known.title, 'Replace with “Ana”');
    assert.match((await actionsAt('%ORDER_ID%')).title, /^Fill in: /);
    assert.ok(known.edit);
    await vscode.workspace.applyEdit(known.edit);
    assert.match(document.getText(), /Hola Ana: tu pedido %ORDER_ID%/);
  });

  it('takes a reply above its message, wherever in it the cursor stands', async () => {
    const editor = await begun(elsewhere(both));
    editor.selection = new vscode.Selection(4, 6, 4, 6);
    await vscode.commands.executeCommand('sopGuide.insertReply', replyOf('tax-invoice', 'Datos de facturación'));
    assert.match(editor.document.getText(), /^Hola, Joan,\n\nEt preparo[^]*\n\n> Hola, bon dia,/);
  });

  it('says above its reply what is left to do, and takes the next one below it', async () => {
    await configure('agent.signature', 'Marta');
    const { document } = await begun(
      `Artículo: Plato Garbí\n${broken.replace('BR-482913', 'BR-482966').replace('Marta Puig', 'Olga Vila')}`,
    );
    await execute((await lensesOf(document))[0]);
    await caseOf(document);
    const insert = (title: string) => vscode.commands.executeCommand('sopGuide.insertReply', replyOf(refund, title));
    const ofReply = async () =>
      (await lensesNow(document)).flatMap(({ title }) => /(?<=\s)(Copy Reply|Mark as Sent)$/.exec(title)?.[0] ?? []);
    const letter = () => document.getText().replace(/^---[^]*?---\s*|\s*^>[^]*/gm, '');
    await insert('Foto del defecto');
    const first = letter();
    assert.match(first, /^Hola, Olga:/);
    assert.deepEqual(await ofReply(), ['Copy Reply', 'Mark as Sent']);

    await insert('Pieza nueva en camino');
    assert.ok(letter().startsWith(`${first}\n\nHola, Olga:\n`), letter());
    await vscode.commands.executeCommand('undo');
    assert.equal(letter(), first);

    await vscode.commands.executeCommand('sopGuide.copyReply');
    await until('it was sent', async () => (await ofReply()).join() === 'Copy Reply');
    await configure('agent.signature', undefined);
  });

  it('shows in the gaps of a reply what they are called in its language', async () => {
    const { document } = await begun(elsewhere(both).replace('BR-739201 ', ''));
    await vscode.commands.executeCommand('sopGuide.insertReply', replyOf('tax-invoice', 'Datos de facturación'));
    assert.match(document.getText(), /\[Número de comanda\]/);
  });

  it('whose front matter names a ticket starts the case for that', async () => {
    const editor = await draft(`---\nticket: T-DRAFT-1\nlang: es\n---\n\n> ${broken.replaceAll('\n', '\n> ')}\n`);
    await execute((await lensesOf(editor.document))[0]);
    const view = await caseOf(editor.document);
    assert.equal(view.state.ticket, 'T-DRAFT-1');
    // Nobody asked us to write into a draft that we did not make.
    assert.ok(!editor.document.getText().includes('case:'));
  });

  it('goes to the checklist that is open for its ticket, wherever that was begun', async () => {
    const [sop] = api.library.withId('refund-defective-product');
    assert.ok(sop);
    const { state } = await api.cases.open(sop, { ticket: 'T-DRAFT-GO' });
    const { document } = await draft(
      `---\nticket: T-DRAFT-GO\nlang: es\n---\n\n> ${broken.replaceAll('\n', '\n> ')}\n`,
    );
    const [lens] = await lensesOf(document);
    assert.match(lens?.title ?? '', /Go to checklist: Reembolso por producto defectuoso$/);
    await execute(lens);
    await until('it belongs to the draft', () => api.draftCases.idsOf(document).includes(state.id));
    assert.equal(api.cases.cases.filter((one) => one.state.ticket === 'T-DRAFT-GO').length, 1);
    assert.equal(api.active.view?.state.id, state.id);
  });

  it('with two questions starts both, and answers them in one letter that each case records', async () => {
    const { document } = await begun(both);
    const lenses = await lensesOf(document);
    await execute(lenses.find(({ title }) => title.includes('Start both')));
    const views = await until('both are begun', () => {
      const all = api.draftCases.casesOf(document);
      return all.length === 2 && all;
    });
    assert.deepEqual(
      views.map(({ state }) => state.sop),
      ['tax-invoice', 'promo-code'],
    );
    assert.match(document.getText(), /^---\ncase: \[ .{8,10}, .{8,10} \]\n---\n/);

    const merge = (await lensesOf(document)).find(({ title }) => title.includes('One reply for both'));
    const merging = execute(merge);
    await until('a reply is chosen', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return api.insertions.standing(document).length === 2;
    });
    await merging;
    const [text = ''] = api.insertions.standing(document).map((one) => one.text);
    assert.match(text, /^Hola, Ariadna,\n\nEt preparo la factura de la comanda BR-531460/);
    assert.equal(text.match(/Hola/g)?.length, 1);
    assert.equal(text.match(/Salutacions/g)?.length, 1);
    assert.ok(document.getText().indexOf(text) < document.getText().indexOf('> Hola, bon dia'));
    for (const { state } of api.draftCases.casesOf(document))
      await until(`${state.sop} records it`, () =>
        api.cases.get(state.id)?.state.replies.some(({ how }) => how === 'inserted'),
      );
    await vscode.commands.executeCommand('undo');
    assert.ok(!document.getText().includes('Et preparo'));
    await until('it is taken back', () =>
      api.draftCases.casesOf(document).every(({ state }) => state.replies.every((use) => use.isWithdrawn)),
    );
  });

  it('makes one letter of two replies that stand in it', async () => {
    const editor = await begun(elsewhere(both));
    for (const [id, reply] of [
      ['tax-invoice', 'Datos de facturación'],
      ['promo-code', 'Cómo usar el código'],
    ] as const) {
      await vscode.commands.executeCommand('sopGuide.insertReply', replyOf(id, reply));
      await editor.edit((edit) => edit.insert(editor.selection.active, '\n\n'));
    }
    assert.equal(api.insertions.standing(editor.document).length, 2);
    assert.equal(editor.document.getText().match(/^Salutacions/gm)?.length, 2);
    await vscode.commands.executeCommand('sopGuide.mergeReplies');
    assert.equal(editor.document.getText().match(/^Salutacions/gm)?.length, 1);
    assert.equal(api.insertions.standing(editor.document).length, 2);
  });

  it('switches a reply to another language in place, with what was filled in, as one step to undo', async () => {
    const editor = await begun(elsewhere(both).replace('BR-739201 ', ''));
    const { document } = editor;
    await vscode.commands.executeCommand('sopGuide.insertReply', replyOf('tax-invoice', 'Tu factura'));
    const text = () => document.getText();
    const fill = async (label: RegExp, value: string) => {
      const at = label.exec(text());
      assert.ok(at, text());
      const range = new vscode.Range(document.positionAt(at.index), document.positionAt(at.index + at[0].length));
      await editor.edit((edit) => edit.replace(range, value));
    };
    assert.match(text(), /T'adjunto la factura/);
    await fill(/\[[^\]]*\](?= de la comanda)/, 'F2026-00731');
    const before = text();
    await vscode.commands.executeCommand('sopGuide.switchReply', document.uri.toString(), { lang: 'en' });
    assert.match(text(), /Please find attached invoice F2026-00731 for order/);
    assert.doesNotMatch(text(), /T'adjunto/);
    assert.deepEqual(
      api.insertions.of(document).map(({ named }) => named.lang),
      ['en'],
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(text(), before);
    assert.deepEqual(
      api.insertions.of(document).map(({ named }) => named.lang),
      ['ca'],
    );
  });

  it('does not ask again what decides the words of a reply when it is switched', async () => {
    const { document } = await begun(elsewhere(both));
    const inserting = vscode.commands.executeCommand(
      'sopGuide.insertReply',
      replyOf('retain-customer', 'Nos gustaría recuperarte'),
    );
    await until('there is no coupon', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return /pregunta per mi/.test(document.getText());
    });
    await inserting;
    await vscode.commands.executeCommand('sopGuide.switchReply', document.uri.toString(), { lang: 'en' });
    assert.match(document.getText(), /ask for me and I will look after you/);
  });

  const replyOf = (id: string, title: string) => {
    const [sop] = api.library.withId(id);
    const reply = sop?.replies.find((one) => one.title === title);
    assert.ok(sop && reply, `${id}: ${sop?.replies.map((one) => one.title).join()}`);
    return { uri: sop.location.uri, reply: reply.id };
  };

  async function caseOf(document: vscode.TextDocument): Promise<CaseView> {
    return until('the draft has a case', () => api.draftCases.casesOf(document)[0]);
  }
});

/** Begins a draft by a command; gives its editor. */
async function begin(command = 'sopGuide.newDraft', ...args: unknown[]): Promise<vscode.TextEditor> {
  const document = await vscode.commands.executeCommand<vscode.TextDocument>(command, ...args);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor && editor.document.uri.toString() === document.uri.toString());
  return editor;
}

/** Begins a draft for a message. */
async function begun(message: string): Promise<vscode.TextEditor> {
  await closeEditors();
  await vscode.env.clipboard.writeText(message);
  return begin();
}

async function lensesNow(document: vscode.TextDocument): Promise<vscode.Command[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    10,
  );
  return lenses.flatMap(({ command }) => (command?.command.startsWith('sopGuide.') ? command : []));
}

async function lensesOf(document: vscode.TextDocument): Promise<vscode.Command[]> {
  return until('something is shown above the message', async () => {
    const lenses = await lensesNow(document);
    return lenses.length > 0 && lenses;
  });
}

async function execute(command: vscode.Command | undefined): Promise<void> {
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
}

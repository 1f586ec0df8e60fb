import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sop } from '../../src/core/sop/model';
import type { SopGuide } from '../../src/editor/start';
import { ChecklistRows } from './support/checklist-rows';
import { addSop, closeEditors, draft, guide, removeSop, sopText } from './support/guide';
import { until } from './support/until';

const paths = {
  refund: 'sops/general/anticipate-refund.md',
  money: 'sops/general/anticipate-money.md',
  care: 'sops/general/anticipate-care.md',
};

const replies = `- [ ] Envía [Aprobado](#aprobado) \`#send optional\`

## Respuestas

### Aprobado

\`\`\`reply lang=es
Hola, Ana:

Hemos aprobado el reembolso de la pieza rota.

Un saludo,
Pau
\`\`\`

\`\`\`reply lang=en
Hello Ana,

We have approved the refund for the broken piece.

Kind regards,
Pau
\`\`\`
`;
const careTexts = `
### ¿Cómo se cuida?

\`\`\`anticipate lang=es
Para que {{ product.name }} dure, basta con lavarla a treinta grados.
\`\`\`

\`\`\`anticipate lang=en
To make {{ product.name }} last, washing it at thirty degrees is enough.
\`\`\`
`;
const approved = 'Hola, Ana:\n\nHemos aprobado el reembolso de la pieza rota.\n\n';
const care = 'Para que [Artículo] dure, basta con lavarla a treinta grados.\n\n';

describe('What the customer asks next', () => {
  let api: SopGuide;
  let rows: ChecklistRows;
  let sops: Record<keyof typeof paths, Sop>;

  before(async () => {
    api = await guide();
    rows = new ChecklistRows(api);
    sops = {
      refund: await addSop(
        paths.refund,
        `${sopText('Pieza rota', 'id: anticipate-refund\nrelated: [anticipate-care]\n')}${replies}`,
      ),
      money: await addSop(paths.money, sopText('Dinero en camino', 'id: anticipate-money\n')),
      care: await addSop(paths.care, `${sopText('Cuidados', 'id: anticipate-care\n')}${careTexts}`),
    };
  });

  after(async () => {
    for (const path of Object.values(paths)) await removeSop(path);
  });
  afterEach(closeEditors);

  it('stands in the closed case with the reason, and begins on the same ticket', async () => {
    // What is counted is on other tickets; the cases are closed so that no list of open ones holds them.
    const closed = async (sop: Sop, ticket: string) => {
      const { state } = await api.cases.open(sop, { ticket });
      await api.cases.act(state.id, { event: 'override', reason: 'prueba', open: [] });
    };
    for (let ticket = 0; ticket < 24; ticket++) {
      await closed(sops.refund, `AN-${ticket}`);
      if (ticket % 2 === 0) await closed(sops.money, `AN-${ticket}`);
      await closed(sops.care, `AN-other-${ticket}`);
    }
    const id = await rows.begin(paths.refund, 'AN-now');
    await vscode.commands.executeCommand('sopGuide.activateStep', rows.node('Primero'));
    await vscode.commands.executeCommand('sopGuide.closeCase');
    const next = 'What the customer may ask next';
    await until('the cases are counted', () => rows.labels().includes(next) && rows.below(next).length > 1);
    assert.deepEqual(rows.below(next), [
      ['Dinero en camino', '12 of 25 asked next'],
      ['Cuidados', ''],
    ]);
    assert.equal(rows.tooltip('Dinero en camino').split('\n').at(-1), '12 of 25 customers asked this next.');
    assert.equal(rows.tooltip('Cuidados').split('\n').at(-1), '“Pieza rota” names it as related.');

    await vscode.commands.executeCommand('sopGuide.startChecklist', rows.node('Dinero en camino'));
    const begun = api.cases.cases.find(
      ({ state }) => state.sop === 'anticipate-money' && state.ticket === 'AN-now' && !state.closed,
    );
    assert.ok(begun, 'the next case is for the same customer');
    await api.active.choose(id);
    await until('it is offered no longer', () => rows.below(next).length === 1);
    assert.deepEqual(rows.below(next), [['Cuidados', '']]);
  });

  describe('in a reply', () => {
    /** The titles above the reply. */
    const offered = async (document: vscode.TextDocument) => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        50,
      );
      return lenses.flatMap(({ command }) => (command?.command === 'sopGuide.anticipate' ? [command] : []));
    };
    /** What the step that is shown says of it. */
    const questions = () => {
      const shown = api.views.step.pane?.page?.shown;
      const notices = shown?.kind === 'step' ? shown.notices : [];
      return notices.flatMap(({ text, button }) => (button?.deed === 'anticipate' ? text : []));
    };
    const insert = (lang?: string) =>
      vscode.commands.executeCommand('sopGuide.insertReply', {
        uri: sops.refund.location.uri,
        reply: 'aprobado',
        ...(lang === undefined ? {} : { lang }),
      });

    it('is answered above the closing by one action, and taken back by one', async () => {
      const id = await rows.begin(paths.refund, 'AN-reply');
      const { document } = await draft('---\nticket: AN-reply\nlang: es\n---\n\n');
      await api.draftCases.bind(document, id);
      const before = document.getText();
      await vscode.commands.executeCommand('cursorBottom');
      await insert();
      const letter = document.getText();
      assert.ok(letter.endsWith(`${approved}Un saludo,\nPau`), letter);

      const [first, ...others] = await offered(document);
      assert.deepEqual([first?.title, others.length], ['$(comment-discussion)\u00a0Anticipate: ¿Cómo se cuida?', 0]);
      await vscode.commands.executeCommand('sopGuide.step.focus');
      await until('the step says it, too', () => {
        api.selected.show({ kind: 'step', caseId: id, step: { key: 'anticipate-refund#send' } });
        return questions().length === 1;
      });
      assert.deepEqual(questions(), ['The customer may ask next: “¿Cómo se cuida?”']);
      await vscode.commands.executeCommand('sopGuide.anticipate', ...((first?.arguments ?? []) as unknown[]));
      const anticipated = `${letter.slice(0, letter.indexOf('Un saludo'))}${care}Un saludo,\nPau`;
      assert.equal(document.getText(), anticipated);
      assert.deepEqual(await offered(document), []);
      await until('the step says it no longer', () => questions().length === 0);
      const told = () => rows.view(id).state.replies.filter((use) => use.anticipated);
      await until('it is recorded', () => told().length === 1);
      assert.deepEqual(
        told().map(({ how, reply, reply_sop, lang, step }) => [how, reply, reply_sop, lang, step]),
        [['inserted', 'cómo-se-cuida', 'anticipate-care', 'es', undefined]],
      );

      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), letter);
      await until('that it was taken out is recorded', () => told()[0]?.isWithdrawn === true);
      assert.equal((await offered(document)).length, 1);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
      assert.deepEqual(await offered(document), []);
    });

    it('follows the language of its reply, is not counted as a change of it, and the reply is not put there twice', async () => {
      const id = await rows.begin(paths.refund, 'AN-switch');
      const { document } = await draft('---\nticket: AN-switch\nlang: es\n---\n\n');
      await api.draftCases.bind(document, id);
      await vscode.commands.executeCommand('cursorBottom');
      await insert();
      await vscode.commands.executeCommand('sopGuide.anticipate', document.uri.toString());
      const written = document.getText();
      await insert();
      assert.equal(document.getText(), written, 'the one that stands there is shown');

      await insert('en');
      const english =
        'Hello Ana,\n\nWe have approved the refund for the broken piece.\n\nTo make [Item] last, washing it at thirty degrees is enough.\n\nKind regards,\nPau';
      assert.ok(document.getText().endsWith(english), document.getText());
      const at = document.getText().indexOf('[Item]');
      const edit = new vscode.WorkspaceEdit();
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + '[Item]'.length));
      edit.replace(document.uri, range, 'the bowl');
      await vscode.workspace.applyEdit(edit);
      await vscode.commands.executeCommand('sopGuide.copyReply', document.uri);
      const sent = () => rows.view(id).state.replies.filter(({ how }) => how === 'sent');
      await until('it is recorded as sent', () => sent().length === 2);
      assert.deepEqual(
        sent().map(({ reply, lang, distance, anticipated }) => [reply, lang, distance, anticipated]),
        [
          ['aprobado', 'en', 0, undefined],
          ['cómo-se-cuida', 'en', 0, true],
        ],
      );
    });
  });
});

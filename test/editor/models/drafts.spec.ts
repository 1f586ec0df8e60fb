import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ModelConsent } from '../../../src/editor/services/language-model/consent';
import { draftWithModel } from '../../../src/editor/replies/model-draft';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, guide } from '../support/guide';
import { madeUpModel } from '../support/made-up-model';
import type { MadeUpModel } from '../support/made-up-model';
import { until } from '../support/until';

const message =
  'Hola:\n\nEl plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\n\nMarta Puig';
const another = 'Buenas tardes:\n\n¿Cuándo llega mi paquete BR-771204? Todavía no lo tengo.\n\nJordi Vila';

describe('A reply drafted with a language model', () => {
  let api: SopGuide;
  let made: MadeUpModel;
  const { showInformationMessage } = vscode.window;
  /** Done while the person reads what is proposed. */
  let meanwhile: () => unknown = () => undefined;

  before(async () => {
    api = await guide();
    await api.readings.ready();
    made = await madeUpModel();
    answerDialogs((words, buttons) => {
      if (/chose the reply/.test(words)) return Promise.resolve(meanwhile()).then(() => buttons[0]);
      return Promise.resolve(buttons.find((one) => one.startsWith('Send to')));
    });
  });

  after(() => {
    Object.defineProperty(vscode.window, 'showInformationMessage', {
      value: showInformationMessage,
      configurable: true,
      writable: true,
    });
  });

  beforeEach(() => {
    made.answer = () => '{"reply":1,"values":[],"own_words":""}';
    meanwhile = () => undefined;
  });

  afterEach(closeEditors);

  function answerDialogs(answer: (words: string, buttons: readonly string[]) => Promise<string | undefined>): void {
    const value = (words: string, ...rest: unknown[]) =>
      answer(
        words,
        rest.filter((one) => typeof one === 'string'),
      );
    Object.defineProperty(vscode.window, 'showInformationMessage', { value, configurable: true, writable: true });
  }

  async function begun(text: string): Promise<vscode.TextDocument> {
    await vscode.env.clipboard.writeText(text);
    return vscode.commands.executeCommand<vscode.TextDocument>('sopGuide.newDraft');
  }

  /** Drafts for the current draft, as the command does; tells where the reply went. */
  async function drafted(): Promise<vscode.TextDocument | undefined> {
    const kept = new Map<string, unknown>();
    const own: vscode.Memento = {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.get(key) ?? otherwise) as T,
      update: (key, value) => Promise.resolve(void kept.set(key, value)),
    };
    let into: vscode.TextDocument | undefined;
    const services = {
      ...api,
      clock: { now: () => Date.parse('2026-11-28T09:00:00Z') },
      models: () => Promise.resolve({ consent: new ModelConsent(own) }),
      log: { info: () => undefined },
      replyUses: { take: ({ document }: { document: vscode.TextDocument }) => Promise.resolve(void (into = document)) },
    };
    await draftWithModel(services as unknown as Parameters<typeof draftWithModel>[0], undefined);
    return into;
  }

  async function replaceMessage(document: vscode.TextDocument): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('El plato');
    edit.insert(document.uri, document.positionAt(at), 'Ya no quiero nada de lo que he dicho. ');
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  const moments: readonly (readonly [string, (act: () => unknown) => void])[] = [
    [
      'the model is asked',
      (act) => {
        made.answer = async () => {
          await act();
          return '{"reply":1,"values":[],"own_words":""}';
        };
      },
    ],
    ['the person reads it', (act) => (meanwhile = act)],
  ];
  for (const [when, at] of moments) {
    it(`goes into the draft that it is for, though the person went to another while ${when}`, async () => {
      const document = await begun(message);
      const before = document.getText();
      let other: vscode.TextDocument | undefined;
      at(async () => (other = await begun(another)));
      const into = await drafted();
      assert.ok(other);
      assert.equal(into?.uri.toString(), document.uri.toString());
      assert.ok(!other.getText().includes('Marta'), other.getText());
      assert.ok(document.getText().length > before.length);
      assert.ok(document.getText().includes('BR-482913'));
    });

    it(`goes nowhere where the message changed while ${when}`, async () => {
      const document = await begun(message);
      at(() => replaceMessage(document));
      await assert.rejects(drafted, /draft has another message by now/);
      assert.ok(!document.getText().includes('Hola, Marta'));
    });

    it(`goes nowhere where its draft was closed while ${when}`, async () => {
      const document = await begun(message);
      at(async () => {
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await until('the draft is closed', () => document.isClosed);
      });
      await assert.rejects(drafted, /was closed meanwhile/);
    });
  }
});

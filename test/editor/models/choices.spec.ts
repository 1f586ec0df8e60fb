import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ModelConsent } from '../../../src/editor/services/language-model/consent';
import type { AskConsent, ConsentAnswer } from '../../../src/editor/services/language-model/consent';
import type { SopGuide } from '../../../src/editor/start';
import { closeEditors, configure, guide } from '../support/guide';
import { madeUpModel } from '../support/made-up-model';
import type { MadeUpModel } from '../support/made-up-model';
import { until } from '../support/until';

const message =
  'Hola:\n\nEl plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\nMi teléfono es el 600 11 22 33.\n\nMarta Puig';
const setting = 'suggest.languageModel';

interface Asked {
  readonly message: string;
  readonly procedures: readonly { readonly number: number; readonly title: string }[];
}

describe('Suggestions with a language model', () => {
  let api: SopGuide;
  let made: MadeUpModel;

  before(async () => {
    api = await guide();
    await api.readings.ready();
    made = await madeUpModel();
  });

  beforeEach(() => {
    made.asked.length = 0;
  });

  afterEach(async () => {
    await configure(setting, undefined);
    await until(
      'what was allowed is taken back',
      () => memory().get<{ choose?: unknown }>('languageModels', {}).choose === undefined,
    );
    await closeEditors();
  });

  const memory = (): vscode.Memento => api.memories[1]!;

  /** As if the person had allowed it before. */
  async function allow(): Promise<void> {
    await configure(setting, true);
    const [model] = await vscode.lm.selectChatModels({ vendor: 'made-up' });
    await memory().update('languageModels', { choose: { vendor: model?.vendor, id: model?.id } });
  }

  async function titles(document: vscode.TextDocument): Promise<string[]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    return lenses.flatMap(({ command }) => (command?.command.startsWith('sopGuide.') ? command.title : []));
  }

  async function begun(text = message): Promise<vscode.TextDocument> {
    await vscode.env.clipboard.writeText(text);
    return vscode.commands.executeCommand<vscode.TextDocument>('sopGuide.newDraft');
  }

  const usual = (document: vscode.TextDocument) =>
    until('SOPs are suggested', async () => {
      const all = await titles(document);
      return all.length > 0 && all;
    });

  /** Once what was asked before is answered: one answer comes after another. */
  async function answered(): Promise<void> {
    const { answer } = made;
    made.answer = () => 'Good morning';
    const [model] = await vscode.lm.selectChatModels({ vendor: 'made-up' });
    const { text } = (await model?.sendRequest([vscode.LanguageModelChatMessage.User('Good morning')])) ?? {};
    assert.ok(text);
    let heard = '';
    for await (const part of text) heard += part;
    assert.equal(heard, 'Good morning');
    made.answer = answer;
  }

  /** Answers with the last of the procedures that were sent. */
  function chooseLast(): void {
    made.answer = ([, data]) => {
      const { procedures } = JSON.parse(data?.text ?? '') as Asked;
      return JSON.stringify({ choices: [{ number: procedures.length, words: ['me ha llegado roto'] }] });
    };
  }

  it('ask none as long as nobody wants that', async () => {
    await usual(await begun());
    assert.equal(made.asked.length, 0);
  });

  it('have the one first that it chose, with its name and the words that decided; what is personal was not sent', async () => {
    let answer: (text: string) => void = () => undefined;
    let data = '';
    made.answer = ([, asked]) => {
      data = asked?.text ?? '';
      return new Promise((resolve) => (answer = resolve));
    };
    await allow();
    const document = await begun();
    const before = await usual(document);
    await until('the model is asked', () => made.asked.length === 1 && data !== '');
    const { message: sent, procedures } = JSON.parse(data) as Asked;
    assert.ok(procedures.length > 1 && procedures.length <= 10);
    assert.match(sent, /El plato del pedido \[ORDER_ID_1\] me ha llegado roto/);
    for (const secret of ['482913', 'Marta', 'Puig', '600'])
      assert.ok(
        made.asked.flat().every(({ text }) => !text.includes(secret)),
        secret,
      );
    assert.deepEqual(await titles(document), before);

    answer(JSON.stringify({ choices: [{ number: procedures.length, words: ['me ha llegado roto', 'never said'] }] }));
    const [first = '', ...others] = await until('what it chose is shown', async () => {
      const all = await titles(document);
      return all[0]?.includes('chosen by Made-up Model') === true && all;
    });
    assert.ok(first.includes(procedures.at(-1)!.title), first);
    assert.ok(!others.some((title) => title.includes('chosen by')));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const told = lenses.map(({ command }) => command?.tooltip).find((text) => text?.includes('chosen by'));
    assert.match(told ?? '', /because of “me ha llegado roto”/);
    assert.equal(made.asked.length, 1);
  });

  it('stay as they are when it answers anything else, fails, or finds none', async () => {
    const document = await begun();
    const before = await usual(document);
    await closeEditors();
    const answers: (() => string)[] = [
      () => 'Sorry, I cannot help with that.',
      () => '{"choices":[{"number":99,"words":["roto"]}]}',
      () => {
        throw new Error('No quota');
      },
      () => '{"choices":[]}',
    ];
    await allow();
    for (const [at, answer] of answers.entries()) {
      made.asked.length = 0;
      made.answer = answer;
      const again = await begun(`${message}${' '.repeat(at)}\n\n${'Gracias. '.repeat(at + 1)}`);
      const now = await usual(again);
      await until('the model was asked', () => made.asked.length === 1);
      await answered();
      assert.deepEqual(now, before);
      assert.deepEqual(await titles(again), before);
      await closeEditors();
    }
  });

  it('call off what is asked when the message changes, and ask of the new one', async () => {
    let isCalledOff = false;
    made.answer = (_, token) =>
      new Promise((resolve) => {
        token.onCancellationRequested(() => {
          isCalledOff = true;
          resolve('');
        });
      });
    await allow();
    const document = await begun(message.replace('Hola', 'Buenos días'));
    await until('the model is asked', () => made.asked.length === 1);
    chooseLast();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      document.uri,
      document.positionAt(document.getText().indexOf('Mi teléfono')),
      'Es un regalo para mi madre. ',
    );
    await vscode.workspace.applyEdit(edit);
    await until('it was called off', () => isCalledOff);
    await until('what it chose for the new message is shown', async () =>
      (await titles(document))[0]?.includes('chosen by'),
    );
    assert.equal(made.asked.length, 2);
    assert.match(made.asked[1]?.[1]?.text ?? '', /regalo/);
  });

  it('ask about the same message once', async () => {
    chooseLast();
    await allow();
    for (let times = 0; times < 2; times++) {
      const document = await begun(message.replace('Hola', 'Buenas tardes'));
      await until('what it chose is shown', async () => (await titles(document))[0]?.includes('chosen by'));
      await closeEditors();
    }
    assert.equal(made.asked.length, 1);
  });

  it('ask none any more once the person takes back what they allowed', async () => {
    const memorized = { vendor: 'made-up', id: 'made-up' };
    await allow();
    await memory().update('languageModels', { choose: memorized, draft: memorized });
    await vscode.commands.executeCommand('sopGuide.withdrawModels');
    await until('nothing is allowed', () => {
      const { choose, draft } = memory().get<{ choose?: unknown; draft?: unknown }>('languageModels', {});
      return choose === undefined && draft === undefined;
    });
    await until(
      'it is turned off',
      () => vscode.workspace.getConfiguration('sopGuide').get<boolean>(setting) === false,
    );
  });

  it('ask none whom the person has not allowed, and ask the person once', async () => {
    const kept = new Map<string, unknown>();
    const own: vscode.Memento = {
      keys: () => [...kept.keys()],
      get: <T>(key: string, otherwise?: T) => (kept.get(key) ?? otherwise) as T,
      update: (key, value) => Promise.resolve(void kept.set(key, value)),
    };
    const consent = new ModelConsent(own);
    let asked = 0;
    const answering =
      (answer: ConsentAnswer | undefined): AskConsent =>
      () => {
        asked++;
        return Promise.resolve(answer);
      };
    assert.equal(await consent.model('choose', answering(undefined), false), undefined);
    assert.equal(await consent.model('choose', answering('yes'), false), undefined);
    assert.equal(asked, 1);
    assert.equal((await consent.model('choose', answering('yes'), true))?.name, 'Made-up Model');
    assert.equal((await consent.model('choose', answering('no'), false))?.name, 'Made-up Model');
    assert.equal(asked, 2);
    assert.equal(await consent.model('draft', answering('no'), false), undefined);
    await consent.forget('choose', 'draft');
    assert.equal(await consent.model('choose', answering('no'), false), undefined);
    assert.equal(asked, 4);
  });
});

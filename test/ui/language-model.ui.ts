import assert from 'node:assert/strict';
import { until } from '../editor/support/until';
import type { MadeUpModel } from '../editor/support/made-up-model';
import { openWorkbench } from './support/current';
import { whenReady } from './steps';
import type { Workbench } from './support/workbench';

const message =
  'Hola:\n\nEl plato del pedido BR-482913 me ha llegado roto y quiero que me devolváis el dinero.\nLo envié de vuelta ayer desde la calle Mayor 12, 3º 2ª.\n\nMarta Puig\n';
const ownWords = 'Sentimos mucho que el plato le haya llegado roto.';

for (const language of [
  {
    locale: 'en',
    theme: 'Default Light Modern',
    could: 'could choose among the SOPs',
    terms: 'What Is Sent…',
    may: 'May Made-up Model choose among suggested SOPs?',
    send: 'Send to Made-up Model',
    chosen: 'chosen by Made-up Model',
    because: 'because of “me ha llegado roto”',
    mayDraft: 'May Made-up Model choose among approved replies?',
    unapproved: 'NOT APPROVED',
    both: 'Insert Both',
    copy: 'Copy Reply',
  },
  {
    locale: 'es',
    theme: 'Default Dark Modern',
    could: 'podría elegir entre los procedimientos',
    terms: 'Qué se envía…',
    may: '¿Puede Made-up Model elegir entre los procedimientos sugeridos?',
    send: 'Enviar a Made-up Model',
    chosen: 'elegido por Made-up Model',
    because: 'por «me ha llegado roto»',
    mayDraft: '¿Puede Made-up Model elegir entre las respuestas aprobadas?',
    unapproved: 'NO APROBADO',
    both: 'Insertar ambos',
    copy: 'Copiar respuesta',
  },
  {
    locale: 'ca',
    theme: 'Default High Contrast',
    could: 'podria triar entre els procediments',
    terms: "Què s'envia…",
    may: 'Pot Made-up Model triar entre els procediments suggerits?',
    send: 'Envia a Made-up Model',
    chosen: 'triat per Made-up Model',
    because: 'per «me ha llegado roto»',
    mayDraft: 'Pot Made-up Model triar entre les respostes aprovades?',
    unapproved: 'NO APROVAT',
    both: 'Insereix-ho tot',
    copy: 'Copia la resposta',
  },
] as const) {
  describe(`A language model of the editor, in ${language.locale}`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({
        locale: language.locale,
        theme: language.theme,
        settings: { 'sopGuide.suggest.languageModel': true },
      });
      await whenReady(workbench);
      await workbench.inHost(async (vscode, own) => {
        const made = (await vscode.extensions.getExtension('sop-guide.made-up-model')!.activate()) as MadeUpModel;
        made.answer = ([, data]) => {
          const asked = JSON.parse(data?.text ?? '') as { procedures?: unknown[] };
          return asked.procedures
            ? JSON.stringify({ choices: [{ number: asked.procedures.length, words: ['me ha llegado roto'] }] })
            : JSON.stringify({ reply: 1, values: [], own_words: own });
        };
      }, ownWords);
    });

    after(() => workbench.close());

    const lens = (text: string) => workbench.page.locator('.codelens-decoration a').filter({ hasText: text }).first();

    it('is asked once the person has seen what is sent, and chooses beside what is shown already', async () => {
      const { dialog, notifications, quickInput } = workbench;
      await workbench.inHost(
        async (vscode, content) => {
          const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: `\n\n${content}` });
          await vscode.window.showTextDocument(document);
        },
        message.replace(/^/gm, '> '),
      );
      await lens('').waitFor();
      await notifications.wait(language.could);
      await workbench.screenshot(`model-asks-${language.locale}`);
      await notifications.press(language.could, language.terms);
      const { message: question, detail } = await dialog.text();
      assert.equal(question, language.may);
      assert.match(detail, /\[ORDER_ID_1\] me ha llegado roto/);
      for (const secret of ['482913', 'Marta', 'Mayor']) assert.ok(!detail.includes(secret), detail);
      await workbench.screenshot(`model-terms-${language.locale}`);
      await dialog.press(language.send);
      await lens(language.chosen).waitFor();
      await workbench.screenshot(`model-chosen-${language.locale}`);

      await workbench.execute('sopGuide.chooseSuggested');
      const [first] = await until('the suggestions are listed', async () => {
        const rows = await quickInput.rows();
        return rows.length > 2 && rows;
      });
      assert.ok(first);
      assert.ok(first.description.startsWith(language.chosen), first.description);
      assert.ok(first.detail.startsWith(language.because), first.detail);
      await workbench.screenshot(`model-why-${language.locale}`);
      await workbench.press('Escape');
      await quickInput.closed();
    });

    it('joins the list of suggestions later, and leaves the row that was active', async () => {
      const { quickInput } = workbench;
      await workbench.execute('sopGuide.suggest');
      const rows = await until('it joins', async () => {
        const all = await quickInput.rows();
        return all[0]?.description.startsWith(language.chosen) === true && all;
      });
      await workbench.screenshot(`model-list-${language.locale}`);
      const active = rows.find(({ isFocused }) => isFocused);
      assert.ok(active && active.label !== rows[0]?.label, JSON.stringify(rows));
      await workbench.press('Escape');
      await quickInput.closed();
    });

    it('drafts a reply of what is approved, and marks what is not', async () => {
      const { dialog } = workbench;
      await workbench.execute('sopGuide.draftWithModel');
      const asked = await dialog.text();
      assert.equal(asked.message, language.mayDraft);
      await workbench.screenshot(`model-draft-terms-${language.locale}`);
      await dialog.press(language.send);
      const proposal = await dialog.text();
      assert.match(proposal.detail, new RegExp(language.unapproved));
      assert.ok(proposal.detail.includes(ownWords));
      await workbench.screenshot(`model-proposal-${language.locale}`);
      await dialog.press(language.both);
      const text = await until('both are inserted', async () => {
        const all = (await workbench.editorText()) ?? '';
        return all.includes('Hola, Marta') && all;
      });
      assert.ok(text.includes(`${ownWords}\n\nHola, Marta`), text);
      assert.ok(text.indexOf(ownWords) < text.indexOf('> Hola'));
      await lens(language.copy).waitFor();
      await workbench.screenshot(`model-drafted-${language.locale}`);
    });
  });
}

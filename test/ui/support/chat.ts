import type { Locator } from 'playwright-core';
import { until } from '../../editor/support/until';
import type { Settings } from '../../../tools/vscode/settings';
import type { Workbench } from './workbench';

/** What shows the chat in a window. */
export const chatSettings: Settings = {
  'chat.disableAIFeatures': false,
  'workbench.secondarySideBar.defaultVisibility': 'visible',
};

/** Waits until the chat has the language model of the tests: without one it lets nobody answer. */
export async function whenModelReady(workbench: Workbench): Promise<void> {
  await until('the chat has a language model', () =>
    workbench.inHost(async (vscode) => (await vscode.lm.selectChatModels({ vendor: 'made-up' })).length > 0),
  );
}

/**
 * Lets the model answer with a sentence, and as its source the passage that says something.
 * @param says words of that passage; undefined: that the passages do not answer it.
 */
export async function modelAnswers(workbench: Workbench, sentence: string, says: string | undefined): Promise<void> {
  await workbench.inHost(
    async (vscode, told) => {
      interface Model {
        answer: (messages: readonly { readonly text: string }[]) => string;
      }
      const model = (await vscode.extensions.getExtension('sop-guide.made-up-model')?.activate()) as Model;
      model.answer = (messages) => {
        if (told.says === '') return 'NOT_COVERED';
        const { passages } = JSON.parse(messages[1]?.text ?? '') as { passages: { number: number; text: string }[] };
        const found = passages.find(({ text }) => text.includes(told.says));
        return `${told.sentence} [${found?.number ?? 0}]`;
      };
    },
    { sentence, says: says ?? '' },
  );
}

/** Asks in the chat, and waits for the whole answer. @returns the answer. */
export async function askInChat(workbench: Workbench, query: string): Promise<Locator> {
  const { page } = workbench;
  // A conversation of its own for each question: of a long one, the list draws only what is in sight.
  await workbench.inHost(async (vscode) => {
    await vscode.commands.executeCommand('workbench.action.chat.newChat');
  });
  const answer = page.locator('.interactive-session .interactive-response');
  await answer.waitFor({ state: 'detached' });
  await workbench.execute('workbench.action.chat.open', { query, isPartialQuery: false });
  await answer.waitFor();
  // Its footer comes once it is complete.
  await until(
    `“${query}” is answered`,
    async () => (await answer.getAttribute('class'))?.includes('chat-response-loading') === false,
  );
  return answer;
}

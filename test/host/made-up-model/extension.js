// A language model that needs no account: a test says what it answers, and reads what it was asked (support/made-up-model.ts).
const vscode = require('vscode');

const roles = new Map([
  [vscode.LanguageModelChatMessageRole.User, 'user'],
  [vscode.LanguageModelChatMessageRole.Assistant, 'assistant'],
]);

exports.activate = ({ subscriptions }) => {
  const model = { asked: [], answer: () => 'No test has said what to answer.' };
  subscriptions.push(
    vscode.lm.registerLanguageModelChatProvider('made-up', {
      provideLanguageModelChatInformation: () => [
        {
          id: 'made-up',
          name: 'Made-up Model',
          family: 'made-up',
          version: '1',
          maxInputTokens: 100_000,
          maxOutputTokens: 10_000,
          capabilities: { toolCalling: true, imageInput: false },
          // What the chat asks a model for, before it lets a participant answer. VS Code gives these no type yet.
          isUserSelectable: true,
          isDefault: true,
        },
      ],
      provideLanguageModelChatResponse: async (_, messages, __, progress, token) => {
        const request = messages.map(({ role, content }) => ({
          role: roles.get(role),
          text: content.map(textOf).join(''),
        }));
        model.asked.push(request);
        progress.report(new vscode.LanguageModelTextPart(await model.answer(request, token)));
      },
      // Roughly as models count: nobody relies on the exact number.
      provideTokenCount: async (_, text) =>
        Math.ceil((typeof text === 'string' ? text : text.content.map(textOf).join('')).length / 4),
    }),
  );
  return model;
};

function textOf(part) {
  return part instanceof vscode.LanguageModelTextPart ? part.value : '';
}

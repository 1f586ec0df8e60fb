import * as vscode from 'vscode';
import type { ModelRequest } from '../../../core/assistant/asking/model-request';
import { longestAnswer } from '../../../core/assistant/asking/json-answer';

/**
 * Asks a language model, and waits for its whole answer.
 * @param patience in milliseconds; the request is called off after that.
 * @throws Error where it does not answer in time, was called off, or answers more than anything that is asked for.
 */
export async function answerOf(
  model: vscode.LanguageModelChat,
  { instruction, data }: ModelRequest,
  { justification, patience, token }: { justification: string; patience: number; token: vscode.CancellationToken },
): Promise<string> {
  const source = new vscode.CancellationTokenSource();
  // Some models go on whatever they are told: nobody waits for them.
  const called = new Promise<never>((_, reject) => {
    source.token.onCancellationRequested(() => reject(new vscode.CancellationError()));
  });
  const following = token.onCancellationRequested(() => source.cancel());
  const timer = setTimeout(() => source.cancel(), patience);
  const answer = async () => {
    const response = await model.sendRequest(
      [instruction, data].map((text) => vscode.LanguageModelChatMessage.User(text)),
      { justification },
      source.token,
    );
    let text = '';
    for await (const part of response.text) {
      text += part;
      if (text.length > longestAnswer) throw new Error('The language model answers at too great length.');
    }
    return text;
  };
  try {
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    return await Promise.race([answer(), called]);
  } finally {
    clearTimeout(timer);
    following.dispose();
    source.cancel();
    source.dispose();
  }
}

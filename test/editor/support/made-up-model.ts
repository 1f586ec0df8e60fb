import * as vscode from 'vscode';

/** A message of a request, as the model got it. */
interface AskedMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** The language model of the tests (test/host/made-up-model). */
export interface MadeUpModel {
  /** All requests since it was last emptied. */
  readonly asked: (readonly AskedMessage[])[];
  /** What it answers; it may throw, and may take as long as the test says. */
  answer: (messages: readonly AskedMessage[], token: vscode.CancellationToken) => string | Promise<string>;
}

/** The model itself: tests and it live in one extension host. */
export async function madeUpModel(): Promise<MadeUpModel> {
  const extension = vscode.extensions.getExtension<MadeUpModel>('sop-guide.made-up-model');
  if (!extension) throw new Error('The made-up model is not installed: only the group “models” has it.');
  return extension.activate();
}

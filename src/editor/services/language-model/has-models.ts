import * as vscode from 'vscode';

/** Whether the editor has any language model. Some editors that take extensions know of none. */
export async function hasModels(): Promise<boolean> {
  const { lm } = vscode as Partial<typeof vscode>;
  return ((await lm?.selectChatModels({})) ?? []).length > 0;
}

import * as vscode from 'vscode';

const mostOfMail = 30 * 1024 * 1024;

/** Whether a file is a mail, by its name. */
export function isMailFile(name: string): boolean {
  return /\.eml$/i.test(name);
}

/** The message in a mail that was saved as a file, with who sent it. @throws when it is too large, or no mail. */
export async function messageInFile(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > mostOfMail) throw tooLarge();
  return messageInBytes(await vscode.workspace.fs.readFile(uri));
}

/** The same of a file that is not in the workspace. */
export async function messageInBytes(bytes: Uint8Array): Promise<string> {
  if (bytes.length > mostOfMail) throw tooLarge();
  const { messageText, readEml } = await import('../../core/draft/mail/eml');
  return messageText(await readEml(bytes));
}

function tooLarge(): Error {
  return new Error(vscode.l10n.t('This mail is too large to be read. Copy its text instead.'));
}

import * as vscode from 'vscode';
import { newDraft } from '../../core/draft/new-draft';
import { ticketIn } from '../../core/ticket/facts';
import { wordsOf } from '../../core/language/words';
import { uriOf } from '../pickers/pick';
import { valuesIn } from '../services/drafts';
import type { Services } from '../services/services';
import { showInformation } from '../shared/dialogs';
import { isMailFile, messageInFile } from './mail-file';

/** A text of fewer words, such as a password on the clipboard, is no message. */
const leastWords = 2;
/** The clipboard may hold anything. */
const mostCopied = 200_000;

/** What a draft is made for. */
interface Received {
  readonly text: string;
  readonly ticket: string | undefined;
}

/**
 * Begins a draft for answering a message: a mail in an `.eml` file, what is selected, or else what is on the clipboard. It is
 * empty when there is none, and the person is told what to do.
 * @param argument the file, from a menu of the explorer or an editor.
 */
export async function beginDraft(
  { draftCases, readings }: Pick<Services, 'draftCases' | 'readings'>,
  argument: unknown,
): Promise<vscode.TextDocument> {
  void readings.ready();
  const { text, ticket } = await received(argument, draftCases);
  const { text: content, cursor } = newDraft(text, ticket);
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await draftCases.addMade(document);
  const place = document.positionAt(cursor);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place), preview: false });
  if (text === '')
    // Not awaited: whoever called must not wait until the message is dismissed.
    void showInformation(vscode.l10n.t('No message on the clipboard. Paste it into this draft.'));
  return document;
}

async function received(argument: unknown, draftCases: Services['draftCases']): Promise<Received> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor?.selections.map((one) => editor.document.getText(one)).join('\n') ?? '';
  const named = uriOf(argument);
  const called = named === undefined ? editor?.document.uri : vscode.Uri.parse(named);
  const isCalledHere = named === undefined || named === editor?.document.uri.toString();
  const isMessage = wordsOf(selected.slice(0, mostCopied)).length >= leastWords;
  if (editor && isCalledHere && isMessage && !isInOwnReply(editor, draftCases))
    return { text: selected, ticket: ticketIn(valuesIn(editor.document)) };
  if (called && isMailFile(called.path)) return { text: await messageInFile(called), ticket: undefined };
  return { text: await copied(), ticket: undefined };
}

/**
 * Whether what is selected stands in the reply of a draft that has a case, outside the message that it quotes. VS Code leaves what
 * a reply has filled in selected, for whoever wants other words there; the next customer's message is on the clipboard.
 */
function isInOwnReply({ document, selections }: vscode.TextEditor, draftCases: Services['draftCases']): boolean {
  const isQuoted = ({ start }: vscode.Selection) => document.lineAt(start.line).text.startsWith('>');
  return draftCases.idsOf(document).length > 0 && !selections.some(isQuoted);
}

/** A browser may refuse access to the clipboard; it then counts as empty. */
async function copied(): Promise<string> {
  try {
    const text = (await vscode.env.clipboard.readText()).slice(0, mostCopied);
    return wordsOf(text).length < leastWords ? '' : text;
  } catch {
    return '';
  }
}

import * as vscode from 'vscode';
import { usesOfReply, usesOfSop } from '../../core/authoring/uses';
import { replyOf } from '../pickers/pick';
import type { Services } from '../services/services';
import { toRange } from '../shared/convert';
import { sopHere } from './sop-here';

/** Lists where an SOP, or one of its replies, is used. */
export async function showUses({ library }: Pick<Services, 'library'>, argument: unknown): Promise<void> {
  const { document, sop } = await sopHere(library, argument);
  const id = replyOf(argument);
  const reply = sop.replies.find((one) => one.id === id);
  const uses = reply ? usesOfReply(sop, reply, library) : usesOfSop(sop, library);
  const line = (reply?.range ?? sop.front.title?.range)?.start.line ?? 0;
  await vscode.window.showTextDocument(document, { preserveFocus: true });
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    document.uri,
    new vscode.Position(line, 0),
    uses.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range))),
  );
}

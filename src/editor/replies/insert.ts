import * as vscode from 'vscode';
import type { UsedReply } from '../../core/case/model/action';
import { toSnippet } from '../../core/reply/render';
import type { Services } from '../services/services';
import { goToStanding } from './already-there';
import { chooseText, constantsIn, stepIn } from './choose';
import { fillDeciding } from './fill-deciding';
import { isInOrder, isInOrderOf } from './order';
import { labelsOf } from '../services/offered-text';
import { placeReply } from './place';
import { draftFor, target as targetAt } from './target';
import type { TargetServices } from './target';

export type InsertServices = TargetServices & Pick<Services, 'search' | 'clock' | 'replyUses' | 'insertions'>;

/** What is inserted with a reply. */
interface Beside {
  /** Values that neither the draft nor anybody else says, by variable. */
  readonly values?: Readonly<Record<string, string>>;
  /** Words of no approved text, in front of it. */
  readonly before?: string;
  /** The draft and the message that all of this was proposed for: it goes into no other. */
  readonly meant?: MeantDraft;
}

/** A draft, as it was when somebody asked what to insert there. */
export interface MeantDraft {
  readonly document: vscode.TextDocument;
  /** What the customer says in it. */
  readonly message: string;
}

/** @throws where a draft is closed, or another message is in it by now. */
export function checkStillMeant({ readings }: Pick<Services, 'readings'>, { document, message }: MeantDraft): void {
  if (document.isClosed)
    throw new Error(vscode.l10n.t('The draft that this reply is for was closed meanwhile. Nothing was inserted.'));
  if (readings.of(document).message?.words.trim() !== message)
    throw new Error(
      vscode.l10n.t('The draft has another message by now. Nothing was inserted: run the command again.'),
    );
}

/**
 * Inserts an approved reply into a draft at the cursor: that of the case it is called from, else the current one, else a
 * new one. It is not sent by that.
 * @param argument the SOP and reply (see `SopArgument`); asks for what is missing.
 * @param beside what a person has taken besides.
 * @returns what was inserted, once its use is recorded; undefined when the person cancelled.
 */
export async function insertReply(
  services: InsertServices,
  argument: unknown,
  { values = {}, before = '', meant }: Beside = {},
): Promise<UsedReply | undefined> {
  const calledFrom = stepIn(argument);
  if (calledFrom && !(await isInOrder(services, calledFrom, 'insert'))) return undefined;
  const target = meant ? targetAt(services, meant.document) : await draftFor(services, calledFrom);
  if (target === 'cancelled') return undefined;
  const chosen = await chooseText(services, argument, target?.document);
  if (!chosen) return undefined;
  if (!calledFrom && target && !(await isInOrderOf(services, target.document, chosen))) return undefined;
  if (target && (await goToStanding(services, target.document, chosen))) return undefined;
  const filled = await fillDeciding(services, chosen, target?.document, constantsIn(argument), { values });
  if (!filled) return undefined;
  if (meant) checkStillMeant(services, meant);
  const editor = await (target?.show() ?? newDraft());
  const undoing = await placeReply(services, editor, chosen.reply.title);
  if (!undoing) return undefined;
  const labels = labelsOf(services.library, chosen);
  const snippet = new vscode.SnippetString(toSnippet(filled, labels));
  // By themselves, so that they are no part of the reply; one undo takes back both.
  const isApart = before !== '' && (await write(editor, `${before}\n\n`, undoing.undoStopBefore));
  const undo = isApart ? { ...undoing, undoStopBefore: false } : undoing;
  const isInserted = await editor.insertSnippet(snippet, undefined, undo);
  if (!isInserted) throw new Error(vscode.l10n.t('The reply could not be inserted: the draft cannot be edited.'));
  return services.replyUses.take({ ...chosen, how: 'inserted', filled, document: editor.document, calledFrom });
}

/** Writes lines in the place of what is selected, and goes to the one behind them. */
async function write(editor: vscode.TextEditor, lines: string, undoStopBefore: boolean): Promise<boolean> {
  const { selection } = editor;
  const isWritten = await editor.edit((edit) => edit.replace(selection, lines), {
    undoStopBefore,
    undoStopAfter: false,
  });
  const at = new vscode.Position(selection.start.line + lines.split('\n').length - 1, 0);
  if (isWritten) editor.selection = new vscode.Selection(at, at);
  return isWritten;
}

async function newDraft(): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
}

import * as vscode from 'vscode';
import type { Standing } from '../services/insertions';
import type { Services } from '../services/services';
import { wasSent } from '../services/was-sent';
import { showWarning } from '../shared/dialogs';
import { leaveMessage } from './leave-message';

/** Where undo stops. */
interface Undoing {
  readonly undoStopBefore: boolean;
  readonly undoStopAfter: boolean;
}

type PlaceServices = Pick<Services, 'cases' | 'insertions'>;

/**
 * Moves the cursor to where a reply goes: above the message, and not into a reply that stands in the draft already. Where
 * those were sent, the person says whether the new one takes their place.
 * @param title the title of the new reply.
 * @returns how it is to be inserted, so that one undo takes back all of it; undefined when the person cancelled.
 */
export async function placeReply(
  { cases, insertions }: PlaceServices,
  editor: vscode.TextEditor,
  title: string,
): Promise<Undoing | undefined> {
  // What answers questions before they are asked stands within these.
  const standing = insertions
    .standing(editor.document)
    .filter(({ one }) => !one.named.anticipated)
    .sort((a, b) => a.start - b.start);
  const [first, last] = [standing[0], standing.at(-1)];
  if (!first || !last || !standing.every(({ one }) => wasSent(cases, one))) {
    const at = editor.document.offsetAt(editor.selection.active);
    const touched = standing.find(({ start, end }) => start <= at && at <= end);
    return {
      undoStopBefore: !(await (touched ? goBelow(editor, touched) : leaveMessage(editor))),
      undoStopAfter: true,
    };
  }
  const replace = vscode.l10n.t('Replace It');
  const add = vscode.l10n.t('Add Below');
  const chosen = await showWarning(
    vscode.l10n.t(
      '“{0}” in this draft was sent already',
      [...new Set(standing.map(({ one }) => one.title))].join(', '),
    ),
    { modal: true, detail: vscode.l10n.t('Is “{0}” to take its place, or to stand below it?', title) },
    replace,
    add,
  );
  if (chosen === add) return { undoStopBefore: !(await goBelow(editor, last)), undoStopAfter: true };
  if (chosen !== replace) return undefined;
  editor.selection = new vscode.Selection(
    editor.document.positionAt(first.start),
    editor.document.positionAt(last.end),
  );
  return { undoStopBefore: true, undoStopAfter: true };
}

/** Begins a paragraph of its own below a reply; tells whether the draft was changed for that. */
async function goBelow(editor: vscode.TextEditor, { end }: Standing): Promise<boolean> {
  const at = editor.document.positionAt(end);
  const isChanged = await editor.edit((edit) => edit.insert(at, '\n\n'), {
    undoStopBefore: true,
    undoStopAfter: false,
  });
  const below = new vscode.Position(at.line + 2, 0);
  editor.selection = new vscode.Selection(below, below);
  return isChanged;
}

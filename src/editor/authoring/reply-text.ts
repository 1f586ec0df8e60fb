import * as vscode from 'vscode';
import { addVariant } from '../../core/authoring/add-variant';
import type { VariantKey } from '../../core/authoring/add-variant';
import { missingVariants } from '../../core/authoring/missing-variants';
import type { Library } from '../../core/library/library';
import type { Reply, Sop } from '../../core/sop/model';
import { replyOf } from '../pickers/pick';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showPick, showPicks } from '../shared/dialogs';
import { shown } from '../shared/shown';
import { textOfReplyText } from '../shared/wording';
import { applyTo, sopHere } from './sop-here';

/** Of how many missing texts each has an action of its own. */
const mostActions = 8;

/** A reply, and which of its texts are to be added; those that are missing, where the command does not say. */
interface Called {
  readonly uri?: string;
  readonly reply?: string;
  readonly texts?: readonly VariantKey[];
}

/** Offers the texts that a reply does not have, where the cursor is at its heading, or where one of its texts begins. */
export function replyTextActions(sop: Sop, { start }: vscode.Range, library: Library): vscode.CodeAction[] {
  const reply = repliesOf(sop).find(({ range, variants }) =>
    [range, ...variants.map((one) => one.range)].some((one) => one.start.line === start.line),
  );
  const missing = reply ? missingIn(sop, reply, library) : [];
  if (!reply || missing.length === 0) return [];
  const action = (title: string, texts: readonly VariantKey[]) => {
    const made = new vscode.CodeAction(shown(title), vscode.CodeActionKind.Refactor.append('addReplyText'));
    const called: Called = { uri: sop.location.uri, reply: reply.id, texts };
    made.command = { command: commands.addReplyText, title, arguments: [called] };
    return made;
  };
  const each = missing
    .slice(0, mostActions)
    .map((one) => action(vscode.l10n.t('Add the text in {0}', textOfReplyText(library, sop, one)), [one]));
  if (missing.length === 1) return each;
  return [...each, action(vscode.l10n.t('Add all {0} missing texts', missing.length), missing)];
}

/** Adds texts to a reply, and selects what is to be written. */
export async function addReplyText({ library }: Pick<Services, 'library'>, argument: unknown): Promise<void> {
  const { document, sop } = await sopHere(library, argument);
  const called = (typeof argument === 'object' && argument !== null ? argument : {}) as Called;
  const reply = await chosenReply(sop, replyOf(argument), library);
  if (!reply) return;
  const wanted = called.texts ?? (await chosenTexts(sop, reply, library));
  if (!wanted || wanted.length === 0) return;
  const edits = wanted.flatMap((one) => addVariant(sop, reply, one) ?? []);
  if (edits.length === 0)
    throw new Error(vscode.l10n.t('Close the text of the reply with a line of ``` first: it has no end yet.'));
  await applyTo(document, edits);
  const editor = await vscode.window.showTextDocument(document);
  const now = await sopHere(library, document.uri);
  const [first] = wanted;
  const added = repliesOf(now.sop)
    .find(({ id }) => id === reply.id)
    ?.variants.find(({ lang, channel }) => lang === first?.lang && channel === first?.channel);
  if (!added) return;
  const { start, end } = toRange(added.textRange);
  // The line break in front of the closing fence stays.
  const last = end.character === 0 && end.line > start.line ? document.lineAt(end.line - 1).range.end : end;
  editor.selection = new vscode.Selection(start, last);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The reply that a line belongs to: its heading, its texts, and what stands between them. */
function replyAt(sop: Sop, line: number): Reply | undefined {
  return repliesOf(sop).find(({ range, variants }) => {
    const first = Math.min(range.start.line, ...variants.map((one) => one.range.start.line));
    const last = Math.max(range.end.line, ...variants.map((one) => one.range.end.line));
    return first <= line && line <= last;
  });
}

function repliesOf(sop: Sop): Reply[] {
  return [...sop.replies, ...sop.anticipations];
}

function missingIn(sop: Sop, reply: Reply, library: Library): VariantKey[] {
  return missingVariants(sop, reply, library.config(sop.location.root).promises);
}

async function chosenReply(sop: Sop, id: string | undefined, library: Library): Promise<Reply | undefined> {
  const all = repliesOf(sop);
  if (id !== undefined) return all.find((one) => one.id === id);
  const editor = vscode.window.activeTextEditor;
  const here =
    editor?.document.uri.toString() === sop.location.uri ? replyAt(sop, editor.selection.active.line) : undefined;
  if (here) return here;
  const lacking = all.filter((reply) => missingIn(sop, reply, library).length > 0);
  if (lacking.length === 0)
    throw new Error(vscode.l10n.t('No reply of this SOP lacks a text in the languages and channels that there are.'));
  const rows = lacking.map((reply) => ({
    label: reply.title,
    description: missingIn(sop, reply, library)
      .map((one) => textOfReplyText(library, sop, one))
      .join(', '),
    reply,
  }));
  return (await showPick(rows, { placeHolder: vscode.l10n.t('Add a text to which reply?') }))?.reply;
}

async function chosenTexts(sop: Sop, reply: Reply, library: Library): Promise<readonly VariantKey[] | undefined> {
  const missing = missingIn(sop, reply, library);
  if (missing.length === 0)
    throw new Error(vscode.l10n.t('“{0}” has a text in each language and channel that there is.', reply.title));
  if (missing.length === 1) return missing;
  const rows = missing.map((one) => ({ label: textOfReplyText(library, sop, one), picked: true, one }));
  const picked = await showPicks(rows, { placeHolder: vscode.l10n.t('Which texts of “{0}”?', reply.title) });
  return picked?.map(({ one }) => one);
}

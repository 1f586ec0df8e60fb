import * as vscode from 'vscode';
import { readSop } from '../../core/sop/read';
import type { Sop } from '../../core/sop/model';
import type { FrontEdits } from '../../core/sop/writing/front-edits';
import { withoutTrigger, withTrigger } from '../../core/suggestion-check/trigger-edits';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showInformation, showInput, showPick } from '../shared/dialogs';

/** A trigger that another SOP is to have instead. SOPs are named by their URIs. */
export interface TriggerMove {
  readonly from: string;
  readonly to: string;
  readonly trigger: string;
}

/** Something that is to become of a trigger. */
export type TriggerChange =
  | { readonly does: 'move'; readonly move: TriggerMove }
  | { readonly does: 'choose'; readonly moves: readonly TriggerMove[] }
  /** `words` are those that speak for the SOP. */
  | { readonly does: 'add'; readonly to: string; readonly words: readonly string[] };

/** An SOP as its editor has it. */
interface Here {
  readonly document: vscode.TextDocument;
  readonly sop: Sop;
}

/** Moves a trigger to another SOP, or adds one: as one edit, which undo takes back. */
export async function changeTrigger({ library }: Pick<Services, 'library'>, called: unknown): Promise<void> {
  // It is called by pages of ours alone, which pass just this.
  const change = called as TriggerChange | undefined;
  if (!change) throw new Error(vscode.l10n.t('Run “SOP: Show SOPs That Are Easily Confused” first.'));
  const titleOf = (uri: string) => library.get(uri)?.title ?? uri;
  switch (change.does) {
    case 'move':
      return move(change.move);
    case 'choose': {
      const rows = change.moves.map((one) => ({
        label: one.trigger,
        description: `${titleOf(one.from)} → ${titleOf(one.to)}`,
        one,
      }));
      const picked = await showPick(rows, {
        title: vscode.l10n.t('Move a Trigger'),
        placeHolder: vscode.l10n.t('Which trigger belongs to the other SOP?'),
        matchOnDescription: true,
      });
      return picked && move(picked.one);
    }
    case 'add':
      return add(change.to, change.words);
  }
}

async function move({ from, to, trigger }: TriggerMove): Promise<void> {
  const [own, other] = [await readHere(from), await readHere(to)];
  if (!own.sop.front.triggers.includes(trigger))
    throw new Error(vscode.l10n.t('“{0}” is no trigger of “{1}” any more.', trigger, own.sop.title));
  await write([
    [other, withTrigger(other.sop, trigger)],
    [own, withoutTrigger(own.sop, trigger)],
  ]);
  await tell(other, trigger);
}

async function add(to: string, words: readonly string[]): Promise<void> {
  const here = await readHere(to);
  const trigger = await showInput({
    title: vscode.l10n.t('Add a Trigger to “{0}”', here.sop.title),
    prompt:
      words.length === 0
        ? vscode.l10n.t('What do customers write who mean this SOP?')
        : vscode.l10n.t('What do customers write who mean this SOP? These words would tell: {0}', words.join(', ')),
    ignoreFocusOut: true,
  });
  if (!trigger?.trim()) return;
  // It may have been changed while somebody typed.
  const now = await readHere(to);
  await write([[now, withTrigger(now.sop, trigger.trim())]]);
  await tell(now, trigger.trim());
}

async function readHere(uri: string): Promise<Here> {
  const parsed = vscode.Uri.parse(uri);
  const document = await vscode.workspace.openTextDocument(parsed);
  return { document, sop: readSop(document.getText(), { uri, root: '', path: parsed.path }) };
}

/** Writes all of it or nothing; files that had no other changes are saved. */
async function write(changes: readonly (readonly [Here, FrontEdits])[]): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  for (const [{ document, sop }, found] of changes) {
    if (!('edits' in found))
      throw new Error(
        vscode.l10n.t(
          'The triggers of “{0}” cannot be changed from here. Open it, and change them by hand.',
          sop.title,
        ),
      );
    for (const { range, text } of found.edits) edit.replace(document.uri, toRange(range), text);
  }
  const clean = changes.flatMap(([{ document }]) => (document.isDirty ? [] : [document]));
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The SOPs could not be changed. Nothing was written.'));
  for (const document of clean) if (document.isDirty) await document.save();
}

async function tell({ document, sop }: Here, trigger: string): Promise<void> {
  const open = vscode.l10n.t('Open SOP');
  const message = vscode.l10n.t('“{0}” is a trigger of “{1}” now.', trigger, sop.title);
  void showInformation(message, open).then((chosen) => {
    if (chosen === open) void run(commands.openSource, { uri: document.uri.toString() });
  });
  return Promise.resolve();
}

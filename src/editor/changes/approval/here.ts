import * as vscode from 'vscode';
import type { Library } from '../../../core/library/library';
import type { MoveContext, Moved } from '../../../core/lifecycle/approval/moves';
import { readSop } from '../../../core/sop/read';
import type { Sop } from '../../../core/sop/model';
import { today } from '../../../core/text/day';
import type { Services } from '../../services/services';
import { toRange } from '../../shared/convert';
import { showInformation, showWarning } from '../../shared/dialogs';
import type { OldTexts } from '../old-texts';

export type ApprovalServices = Pick<
  Services,
  'library' | 'files' | 'linter' | 'search' | 'atHand' | 'clock' | 'feedback' | 'learnt' | 'realFile'
> & { readonly texts: OldTexts };

/**
 * So many files are opened and edited at once: VS Code lets go of files that nobody sees once an extension has opened more than fifty, even
 * of those that are just being opened.
 */
export const mostAtOnce = 25;

/** An SOP as its editor has it, saved or not. */
export interface Here {
  readonly document: vscode.TextDocument;
  readonly sop: Sop;
  /** The text of the document that was read. */
  readonly text: string;
  /** Whether it has changes that are not saved. */
  readonly isDirty: boolean;
}

/**
 * Reads SOPs as their editors have them. Those that VS Code reads in another encoding than they are written in are left out, and told:
 * saving them would put wrong letters into their files.
 */
export async function readHere({ library }: Pick<Services, 'library'>, sops: readonly Sop[]): Promise<Here[]> {
  const all: Here[] = [];
  for (let at = 0; at < sops.length; at += mostAtOnce)
    all.push(...(await Promise.all(sops.slice(at, at + mostAtOnce).map((sop) => readOne(library, sop)))));
  const misread = all.filter(({ sop, text, isDirty }) => {
    const known = library.get(sop.location.uri);
    return !isDirty && known?.problems.some(({ code }) => code === 'sop.encoding') === true && known.text !== text;
  });
  if (misread.length > 0)
    void showWarning(
      vscode.l10n.t(
        'Not written in UTF-8, so nothing can be written into it without losing letters: {0}. Reopen it with its encoding, save it with encoding UTF-8, and try again.',
        titlesOf(misread),
      ),
    );
  return all.filter((one) => !misread.includes(one));
}

async function readOne(library: Library, { location }: Sop): Promise<Here> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(location.uri));
  const text = document.getText();
  const sop = library.asRead(readSop(text, location));
  return { document, sop, text, isDirty: document.isDirty };
}

/** What is known around SOPs when something is done about their approval. */
export function moveContext({ library, linter, clock }: ApprovalServices): MoveContext {
  return {
    library,
    today: today(clock.now()),
    read: (text, location) => linter.read(text, location),
    findings: (sop) => linter.check(sop),
  };
}

/** Something that is done with an SOP. */
export interface Deed {
  readonly here: Here;
  readonly moved: Moved;
}

/**
 * Writes what is done with SOPs: as one edit, which undo takes back at once, and then to their files; of more than `mostAtOnce`, so many
 * after the other. One that has other changes that are not saved is left so, as its author has not said that they count.
 * @returns whether all of it is in the files. @throws when a text is not the one any more that was looked at, or an editor cannot be
 * changed; then none of those that are written together is.
 */
export async function writeDeeds(deeds: readonly Deed[]): Promise<boolean> {
  let isAll = true;
  for (let at = 0; at < deeds.length; at += mostAtOnce)
    isAll = (await writeTogether(deeds.slice(at, at + mostAtOnce))) && isAll;
  return isAll;
}

async function writeTogether(deeds: readonly Deed[]): Promise<boolean> {
  // Who was asked may have answered hours later: the files are opened again, as VS Code lets go of those that nobody sees.
  const now = await Promise.all(deeds.map(({ here }) => vscode.workspace.openTextDocument(here.document.uri)));
  if (deeds.some(({ here }, at) => now[at]?.getText() !== here.text))
    throw new Error(vscode.l10n.t('The text has changed meanwhile, so nothing was done. Run the command again.'));
  const wereDirty = new Set(now.filter(({ isDirty }) => isDirty));
  const edit = new vscode.WorkspaceEdit();
  for (const { here, moved } of deeds)
    for (const { range, text } of moved.edits) edit.replace(here.document.uri, toRange(range), text);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(vscode.l10n.t('The file cannot be written, or it has just changed. Nothing was done.'));
  const written = deeds.map(({ here }, at) => ({ ...here, document: now[at] ?? here.document }));
  const unsaved: Here[] = [];
  for (const one of written) if (!wereDirty.has(one.document) && !(await isSaved(one.document))) unsaved.push(one);
  if (unsaved.length > 0) void tellUnsaved(unsaved);
  const dirty = written.filter(({ document }) => wereDirty.has(document));
  if (dirty.length > 0) void tellDirty(dirty);
  return unsaved.length === 0 && dirty.length === 0;
}

async function isSaved(document: vscode.TextDocument): Promise<boolean> {
  return Promise.resolve(document.save()).catch(() => false);
}

async function tellUnsaved(unsaved: readonly Here[]): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const message = vscode.l10n.t(
    'Could not be saved: {0}. The file still says what it said; what was done stands in the editor. Save it there, or undo it.',
    titlesOf(unsaved),
  );
  if ((await showWarning(message, again)) !== again) return;
  const left: Here[] = [];
  for (const one of unsaved) if (!(await isSaved(one.document))) left.push(one);
  if (left.length > 0) await tellUnsaved(left);
}

async function tellDirty(dirty: readonly Here[]): Promise<void> {
  const save = vscode.l10n.t('Save');
  const message = vscode.l10n.t(
    'Done, but not saved yet: {0}. There were other changes in the editor already. Save when all of them are to count.',
    titlesOf(dirty),
  );
  if ((await showInformation(message, save)) === save) for (const { document } of dirty) await document.save();
}

/** SOPs by their titles, a few of them. */
export function titlesOf(all: readonly Pick<Here, 'sop'>[]): string {
  const titles = all.map(({ sop }) => `“${sop.title}”`);
  const most = 5;
  if (titles.length <= most) return titles.join(', ');
  return vscode.l10n.t('{0} and {1} more', titles.slice(0, most).join(', '), titles.length - most);
}

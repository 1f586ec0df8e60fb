import * as vscode from 'vscode';
import { attachmentsOf } from '../../core/reply/attachments';
import type { Attachment } from '../../core/reply/attachments';
import type { Reply, Sop } from '../../core/sop/model';
import { tellError } from '../shared/commands';
import { showInformation, showPick } from '../shared/dialogs';

/** A file that goes out with a reply, where it is. */
interface AttachedFile extends Attachment {
  readonly uri: vscode.Uri;
}

/**
 * Says which files go out with replies that were copied, and shows where they are. Files that are not there are left out:
 * their links are reported in the SOP.
 */
export async function tellAttachments(
  replies: readonly { readonly sop: Sop; readonly reply: Reply }[],
  log: vscode.LogOutputChannel,
): Promise<void> {
  const all = replies.flatMap(({ sop, reply }) =>
    attachmentsOf(sop, reply).map((one) => ({
      ...one,
      uri: vscode.Uri.joinPath(vscode.Uri.parse(sop.location.root), one.path),
    })),
  );
  const each = [...new Map(all.map((one) => [one.uri.toString(), one])).values()];
  const there = await Promise.all(each.map(async (one) => ((await isFile(one.uri)) ? one : [])));
  const files = there.flat();
  // Not awaited: whoever called must not wait until the message is dismissed.
  if (files.length > 0)
    void offer(files).catch((error: unknown) => tellError(log, 'the files that go out with a reply', error));
}

async function offer(files: readonly AttachedFile[]): Promise<void> {
  const reveal = vscode.l10n.t('Show File');
  const names = files.map(({ title }) => title).join(', ');
  if ((await showInformation(vscode.l10n.t('Also attach: {0}', names), reveal)) !== reveal) return;
  const [only, ...others] = files;
  const items = files.map((file) => ({ label: file.title, description: file.path, file }));
  const chosen =
    others.length === 0
      ? only
      : (await showPick(items, { placeHolder: vscode.l10n.t('Which file do you want to see?') }))?.file;
  if (chosen) await show(chosen.uri);
}

/** In the system's file manager, from where it can be dragged into a mail; where there is none, in the explorer. */
async function show(uri: vscode.Uri): Promise<void> {
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  await vscode.commands.executeCommand(isHere ? 'revealFileInOS' : 'revealInExplorer', uri);
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

import * as vscode from 'vscode';
import { reasonOf } from '../../../core/attempt';
import { forEachLimited } from '../../../core/library/scan';
import { maxSopBytes } from '../../../core/sop/parsed-text';
import { applyEdits } from '../../../core/text/edit';
import { writeDeeds } from './here';
import type { ApprovalServices, Deed } from './here';

/** What was not written, and why. */
export interface Unwritten {
  readonly deed: Deed;
  readonly reason: string;
}

const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * Writes what is done with many SOPs: into their files, as a hundred editors that are saved one by one would keep people waiting. Those
 * that somebody has open, or has not saved, are edited there.
 * @returns those that could not be written, of which each is as it was.
 */
export async function writeFiles({ files }: ApprovalServices, deeds: readonly Deed[]): Promise<readonly Unwritten[]> {
  const open = new Set(
    vscode.window.tabGroups.all.flatMap(({ tabs }) =>
      tabs.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : [])),
    ),
  );
  const isOpen = ({ here }: Deed) => here.isDirty || open.has(here.document.uri.toString());
  const unwritten: Unwritten[] = [];
  await forEachLimited(
    deeds.filter((deed) => !isOpen(deed)),
    async (deed) => {
      const { uri, root } = deed.here.sop.location;
      try {
        const bytes = await files(root).read(uri, maxSopBytes);
        // Of what is not in UTF-8, letters would be lost.
        if (new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== deed.here.text)
          throw new Error(vscode.l10n.t('Its text has changed meanwhile.'));
        const text = new TextEncoder().encode(applyEdits(deed.here.text, deed.moved.edits));
        const isMarked = byteOrderMark.every((byte, at) => bytes[at] === byte);
        await files(root).write(uri, isMarked ? new Uint8Array([...byteOrderMark, ...text]) : text);
      } catch (error) {
        unwritten.push({ deed, reason: reasonOf(error) });
      }
    },
  );
  const edited = deeds.filter(isOpen);
  if (edited.length > 0) await writeDeeds(edited);
  return unwritten;
}

import * as vscode from 'vscode';
import { followMoves } from '../../../core/authoring/rename/follow-moves';
import { Moves, placeOf } from '../../../core/authoring/rename/places';
import type { Move } from '../../../core/authoring/rename/places';
import type { LibraryUpdate } from '../../../core/library/library';
import { isSopPath } from '../../../core/library/path';
import type { SopLocation } from '../../../core/sop/model';
import { readSop } from '../../../core/sop/read';
import { relativePath, rootOf } from '../../library/roots';
import { untilRead } from '../../library/until-read';
import type { Services } from '../../services/services';
import { openDocument } from '../../shared/open-document';
import { takeInTyped, takeInWritten } from './current';
import { workspaceEdit } from './workspace-edit';

type Parts = Pick<Services, 'library' | 'loader'>;
type Renamed = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** What must be written otherwise when files and folders are moved or renamed in VS Code. VS Code asks before it does so. */
export async function editFor(files: Renamed, { library, loader }: Parts): Promise<vscode.WorkspaceEdit | undefined> {
  const moves = movesOf(files, { loader });
  if (moves.length === 0) return undefined;
  await untilRead(loader);
  takeInTyped(library);
  const first = followMoves(moves, library);
  const isOld = await takeInWritten(first.keys(), library);
  const edits = isOld ? followMoves(moves, library) : first;
  return edits.size === 0 ? undefined : workspaceEdit(edits);
}

/**
 * Has the library know at once where files are: it would learn of it later, and by then the next file may have moved, as when two
 * change their places.
 */
export function takeInMoves(files: Renamed, { library, loader }: Parts): void {
  const all = movesOf(files, { loader });
  if (all.length === 0) return;
  takeInTyped(library);
  const moves = new Moves(all);
  const updates: LibraryUpdate[] = [];
  for (const sop of library.sops) {
    const { uri, root, path } = sop.location;
    const to = moves.of(placeOf(root, path));
    if (to === undefined) continue;
    updates.push({ kind: 'sop-removed', uri });
    const location = locationOf(to, loader);
    const text = location && (openDocument(location.uri) ?? openDocument(uri))?.getText();
    if (location) updates.push({ kind: 'sop', sop: readSop(text ?? sop.text, location) });
  }
  // One file may take the place of another that goes.
  const order = (update: LibraryUpdate) => (update.kind === 'sop-removed' ? 0 : 1);
  if (updates.length > 0) library.update(updates.sort((a, b) => order(a) - order(b)));
}

/** What moves in a library, or holds one. */
function movesOf(files: Renamed, { loader }: Pick<Parts, 'loader'>): Move[] {
  const place = (uri: vscode.Uri) => {
    const root = rootOf(uri, loader.roots);
    const path = root && relativePath(root.uri, uri);
    return root && path !== undefined ? placeOf(root.key, path) : uri.toString();
  };
  return files
    .map(({ oldUri, newUri }): Move => ({ from: place(oldUri), to: place(newUri) }))
    .filter((move) => loader.roots.some(({ key }) => [move.from, move.to].some((one) => touches(one, key))));
}

function touches(place: string, root: string): boolean {
  return place === root || place.startsWith(`${root}/`) || root.startsWith(`${place}/`);
}

function locationOf(place: string, { roots }: Parts['loader']): SopLocation | undefined {
  const root = roots.filter(({ key }) => place.startsWith(`${key}/`)).sort((a, b) => b.key.length - a.key.length)[0];
  const path = root && place.slice(root.key.length + 1);
  if (!root || path === undefined || !isSopPath(path)) return undefined;
  return { uri: vscode.Uri.joinPath(root.uri, path).toString(), root: root.key, path };
}

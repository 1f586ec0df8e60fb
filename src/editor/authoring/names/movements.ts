import * as vscode from 'vscode';
import { followMoves } from '../../../core/authoring/rename/follow-moves';
import { moveTests } from '../../../core/authoring/rename/move-tests';
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
import { testTexts } from './tests';
import { workspaceEdit } from './workspace-edit';

type Parts = Pick<Services, 'library' | 'loader' | 'files'>;
type Renamed = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** Follows files and folders that are moved or renamed in VS Code. */
export class Movements {
  readonly #services: Parts;
  /** Where files of tests go for our own part: VS Code asks about them, too, while the SOP is still where it was. */
  readonly #along = new Set<string>();

  constructor(services: Parts) {
    this.#services = services;
  }

  /** What must be written otherwise, and moves along. VS Code asks before it moves anything. */
  async editFor(renamed: Renamed): Promise<vscode.WorkspaceEdit | undefined> {
    const { library, loader } = this.#services;
    const foreign = renamed.filter(({ newUri }) => !this.#along.delete(newUri.toString()));
    // Whatever else was to move along did not, as when somebody called it off.
    if (foreign.length > 0) this.#along.clear();
    const moves = movesOf(foreign, { loader });
    if (moves.length === 0) return undefined;
    await untilRead(loader);
    takeInTyped(library);
    const first = followMoves(moves, library);
    const isOld = await takeInWritten(first.keys(), library);
    const edits = isOld ? followMoves(moves, library) : first;
    const tests = moveTests(moves, edits, library, await testTexts(this.#services));
    if (edits.size + tests.edits.size + tests.moves.length === 0) return undefined;
    const edit = workspaceEdit(edits, tests.edits);
    for (const { from, to } of tests.moves) {
      const target = uriAt(to, loader);
      this.#along.add(target.toString());
      edit.renameFile(uriAt(from, loader), target);
    }
    return edit;
  }
}

/**
 * Has the library know at once where files are: it would learn of it later, and by then the next file may have moved, as when two
 * change their places.
 */
export function takeInMoves(files: Renamed, { library, loader }: Pick<Parts, 'library' | 'loader'>): void {
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

function locationOf(place: string, loader: Parts['loader']): SopLocation | undefined {
  const location = placeIn(place, loader);
  return location && isSopPath(location.path) ? location : undefined;
}

/** A place in its library; of several inside each other, the innermost. */
function placeIn(place: string, { roots }: Parts['loader']): SopLocation | undefined {
  const root = roots.filter(({ key }) => place.startsWith(`${key}/`)).sort((a, b) => b.key.length - a.key.length)[0];
  const path = root && place.slice(root.key.length + 1);
  if (!root || path === undefined) return undefined;
  return { uri: vscode.Uri.joinPath(root.uri, path).toString(), root: root.key, path };
}

function uriAt(place: string, loader: Parts['loader']): vscode.Uri {
  return vscode.Uri.parse(placeIn(place, loader)?.uri ?? place);
}

import * as vscode from 'vscode';
import type { AuthoredFile } from '../../../core/authoring/cursor';
import type { Library, LibraryUpdate } from '../../../core/library/library';
import { forEachLimited } from '../../../core/library/scan';
import { readSop } from '../../../core/sop/read';
import { decodeText } from '../../../core/text/decode';
import { openDocument } from '../../shared/open-document';

/** A document as a file of a library, with its text as it is now; undefined when it is none. */
export function authoredFile(document: vscode.TextDocument, library: Library): AuthoredFile | undefined {
  const uri = document.uri.toString();
  const text = document.getText();
  const held = library.get(uri);
  if (held) return { kind: 'sop', sop: isSame(held.text, text) ? held : library.asRead(readSop(text, held.location)) };
  const root = library.roots.find((one) => library.configUri(one) === uri);
  return root === undefined ? undefined : { kind: 'library', root, text };
}

/**
 * Has the library take in what stands in editors: it does so by itself, but some moments later, and edits must fit the text that
 * is there.
 */
export function takeInTyped(library: Library): void {
  const updates = vscode.workspace.textDocuments.flatMap((document): LibraryUpdate[] =>
    document.isClosed ? [] : updateOf(document.uri.toString(), document.getText(), library),
  );
  if (updates.length > 0) library.update(updates);
}

/**
 * Has the library take in what is on disk of some files.
 * @param uris those that no editor has are looked at.
 * @returns whether one of them was another.
 */
export async function takeInWritten(uris: Iterable<string>, library: Library): Promise<boolean> {
  const updates: LibraryUpdate[] = [];
  await forEachLimited([...uris], async (uri) => {
    if (openDocument(uri)) return;
    // One that cannot be read now will not be changed either: VS Code says so.
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)).then(undefined, () => undefined);
    const text = bytes && decodeText(bytes)?.text;
    if (text !== undefined) updates.push(...updateOf(uri, text, library));
  });
  if (updates.length > 0) library.update(updates);
  return updates.length > 0;
}

function updateOf(uri: string, text: string, library: Library): LibraryUpdate[] {
  const held = library.get(uri);
  if (held) return isSame(held.text, text) ? [] : [{ kind: 'sop', sop: readSop(text, held.location) }];
  const root = library.roots.find((one) => library.configUri(one) === uri);
  if (root === undefined || isSame(library.configText(root), text)) return [];
  return [{ kind: 'config', root, uri, text }];
}

/** Whether two texts are the same but for the mark of their encoding, which editors do not show. */
function isSame(one: string, other: string): boolean {
  return one.replace(/^\uFEFF/, '') === other.replace(/^\uFEFF/, '');
}

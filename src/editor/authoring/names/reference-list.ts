import * as vscode from 'vscode';
import { standingAt } from '../../../core/authoring/cursor';
import { allReferences, referencesToSop } from '../../../core/authoring/references';
import { nameOf } from '../../../core/authoring/rename/new-name';
import type { Library } from '../../../core/library/library';
import type { Reference } from '../../../core/library/references';
import { uriOf } from '../../pickers/pick';
import { toRange } from '../../shared/convert';
import { showInformation, showPick } from '../../shared/dialogs';
import { authoredFile, takeInTyped } from './current';
import { kindText } from './words';

interface Row extends vscode.QuickPickItem {
  readonly place?: Reference;
}

/** How many places are listed at most. */
const mostRows = 2000;

/**
 * Lists who names what stands under the cursor, told apart by how: links are one thing, “related” is another. Where nothing
 * stands there, and for an SOP that a command is called with, it is about the SOP.
 */
export async function listReferences(library: Library, argument: unknown): Promise<void> {
  takeInTyped(library);
  const asked = askedFor(library, argument);
  if (!asked) throw new Error(vscode.l10n.t('Open the SOP, or the library.yml, that this is about as text first.'));
  const places = [...asked.places].slice(0, mostRows);
  if (places.length === 0) {
    void showInformation(vscode.l10n.t('Nothing refers to “{0}”.', asked.name));
    return;
  }
  const row = await showPick(rowsOf(places, library), {
    title: vscode.l10n.t('What refers to “{0}”', asked.name),
    placeHolder: vscode.l10n.t('Choose a place to open it.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!row?.place) return;
  const { uri, range } = row.place;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: toRange(range) });
}

function askedFor(
  library: Library,
  argument: unknown,
): { readonly name: string; readonly places: Iterable<Reference> } | undefined {
  const editor = vscode.window.activeTextEditor;
  const uri = uriOf(argument);
  const file = uri === undefined && editor ? authoredFile(editor.document, library) : undefined;
  const standing = file && editor ? standingAt(file, editor.selection.active) : undefined;
  const mention = standing?.mention ?? standing?.around;
  if (mention) return { name: nameOf(mention.target), places: allReferences(mention.target, library) };
  const sop = uri === undefined ? (file?.kind === 'sop' ? file.sop : undefined) : library.get(uri);
  return sop && { name: sop.title, places: referencesToSop(sop.location.root, sop.location.path, library) };
}

/** The places by how they name it, each with the line that it stands on. */
function rowsOf(places: readonly Reference[], library: Library): Row[] {
  const rows: Row[] = [];
  for (const kind of new Set(places.map((place) => place.kind))) {
    rows.push({ label: kindText(kind), kind: vscode.QuickPickItemKind.Separator });
    for (const place of places.filter((one) => one.kind === kind)) {
      const sop = library.get(place.uri);
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(place.uri));
      rows.push({
        label: sop?.title ?? path,
        description: `${path}:${place.range.start.line + 1}`,
        detail: lineOf(place, library),
        place,
      });
    }
  }
  return rows;
}

function lineOf({ uri, range }: Reference, library: Library): string {
  const root = library.roots.find((one) => library.configUri(one) === uri);
  const text = library.get(uri)?.text ?? (root === undefined ? '' : library.configText(root));
  return text.split(/\r\n|\r|\n/)[range.start.line]?.trim() ?? '';
}

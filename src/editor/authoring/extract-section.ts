import * as vscode from 'vscode';
import { extractableAround, extractableAt, extractSection } from '../../core/authoring/extract-section';
import { newSopId } from '../../core/authoring/new-sop';
import type { Heading, Sop } from '../../core/sop/model';
import { untilRead } from '../library/until-read';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import { toRange } from '../shared/convert';
import { takeInTyped, takeInWritten } from './names/current';
import { sopHere } from './sop-here';

/** Offers to make an SOP of the section whose heading the cursor is in. */
export function sectionActions(sop: Sop, { start }: vscode.Range): vscode.CodeAction[] {
  const heading = extractableAt(sop, start.line);
  if (!heading) return [];
  const title = vscode.l10n.t('Extract Section to Its Own SOP');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.RefactorExtract.append('section'));
  const argument = { uri: sop.location.uri, anchor: heading.anchor };
  action.command = { command: commands.extractSection, title, arguments: [argument] };
  return [action];
}

/** Makes an SOP of a section: the one named, or the one that the cursor is in. Shows the new SOP, where its summary is to be written. */
export async function extractHere(
  { library, loader }: Pick<Services, 'library' | 'loader'>,
  argument: unknown,
): Promise<void> {
  // Links are mended in other files too, as they are now.
  await untilRead(loader);
  takeInTyped(library);
  const { document, sop } = await sopHere(library, argument);
  const heading = headingMeant(sop, argument);
  if (!heading)
    throw new Error(vscode.l10n.t('Put the cursor into a section with steps, beside which there are others.'));
  const root = loader.roots.find(({ key }) => key === sop.location.root);
  const isThere = (path: string) => library.holds(sop.location.root, path) === true;
  const folder = sop.location.path.split('/').slice(0, -1);
  const id = newSopId(
    heading.title,
    (one) => library.withId(one).length > 0 || isThere([...folder, `${one}.md`].join('/')),
  );
  const first = extractSection(sop, heading, id, library);
  const isOld = first !== undefined && (await takeInWritten(first.edits.keys(), library));
  const made = isOld ? extractSection(sop, heading, id, library) : first;
  if (!root || !made)
    throw new Error(
      vscode.l10n.t(
        '“{0}” shares names with other sections, so links to it would break. Rename its headings first.',
        heading.title,
      ),
    );
  const uri = vscode.Uri.joinPath(root.uri, made.path);
  const edit = new vscode.WorkspaceEdit();
  const text = document.eol === vscode.EndOfLine.CRLF ? made.text.replaceAll('\n', '\r\n') : made.text;
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  for (const [file, edits] of made.edits)
    for (const one of edits) edit.replace(vscode.Uri.parse(file), toRange(one.range), one.text);
  if (!(await vscode.workspace.applyEdit(edit, { isRefactoring: true })))
    throw new Error(
      vscode.l10n.t('There is a file {0} already, or a file has just changed. Nothing was done.', made.path),
    );
  const editor = await vscode.window.showTextDocument(uri);
  const line = text.split(/\r?\n/).findIndex((one, at, all) => at > 0 && all[at - 1] === '' && one !== '');
  editor.selection = new vscode.Selection(line, 0, line, editor.document.lineAt(line).text.length);
}

function headingMeant(sop: Sop, argument: unknown): Heading | undefined {
  if (typeof argument === 'object' && argument !== null && 'anchor' in argument) {
    const named = sop.headings.find(({ anchor }) => anchor === argument.anchor);
    return named && extractableAt(sop, named.range.start.line);
  }
  const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
  return extractableAround(sop, line);
}

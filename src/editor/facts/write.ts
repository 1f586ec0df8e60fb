import * as vscode from 'vscode';
import { writeFrontMatter } from '../../core/draft/write-front-matter';
import type { WrittenValues } from '../../core/draft/write-front-matter';
import { shownFacts } from '../../core/ticket/shown-facts';
import { openDraftOf } from '../services/case-ticket';
import type { Services } from '../services/services';
import { showDone, showWarning } from '../shared/dialogs';

type WriteServices = Pick<Services, 'library' | 'active' | 'readings' | 'drafts' | 'draftCases'>;

/** Writes what is known of a draft's ticket into its front matter, as far as it does not stand there: for whoever asks for it. */
export async function writeFacts(services: WriteServices): Promise<void> {
  const { active, drafts, library, readings } = services;
  await readings.ready();
  const current = drafts.currentLetter();
  const document = current ?? (active.view && openDraftOf(services, active.view.state.id));
  if (!document) throw new Error(vscode.l10n.t('Open the draft first: what is known is written at its top.'));
  const { variables } = library.config(readings.rootFor(document));
  const known = shownFacts(readings.of(document).ticket, variables).facts.filter(
    ({ source }) => source !== 'front-matter',
  );
  const values = Object.fromEntries(known.map(({ variable, values: [value = ''] }) => [variable, value]));
  const written = writeFrontMatter(document.getText(), values);
  if (!written.edit && written.left.length === 0)
    throw new Error(vscode.l10n.t('There is nothing to write: all that is known stands at the top of the draft.'));
  await writeInto(document, written);
  showDone(vscode.l10n.t('$(check) Written at the top of the draft'), 4000);
}

/** Makes a change of a draft's front matter; tells what found no place in it. */
export async function writeInto(document: vscode.TextDocument, { edit, left }: WrittenValues): Promise<void> {
  if (left.length > 0)
    void showWarning(vscode.l10n.t('The top of the draft has no room for {0}: mend it there first.', left.join(', ')));
  if (!edit) return;
  const change = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(edit.start), document.positionAt(edit.end));
  change.replace(document.uri, range, edit.text);
  await vscode.workspace.applyEdit(change);
}

import * as vscode from 'vscode';
import { editsBetween } from '../../core/authoring/format/edits';
import { formatSop } from '../../core/authoring/format/format';
import type { Services } from '../services/services';
import { showDone } from '../shared/dialogs';
import { problemText } from '../shared/wording';
import { applyTo, sopHere } from './sop-here';

/** Writes an SOP in one style, without changing what it says. @throws where it cannot be read, with the reason. */
export async function formatHere({ library }: Pick<Services, 'library'>, argument: unknown): Promise<void> {
  const { document, sop } = await sopHere(library, argument);
  const result = formatSop(sop);
  if ('refused' in result)
    throw new Error(
      vscode.l10n.t(
        'This SOP was not formatted, because it cannot be read (line {0}): {1}',
        result.refused.range.start.line + 1,
        problemText(result.refused),
      ),
    );
  const edits = editsBetween(document.getText(), result.text);
  if (edits.length === 0) {
    showDone(vscode.l10n.t('$(check) Nothing to format'), 4000);
    return;
  }
  await applyTo(document, edits);
  await vscode.window.showTextDocument(document);
}

import * as vscode from 'vscode';
import { checkDraft } from '../services/draft-check';
import type { Services } from '../services/services';
import { showDone, showPick } from '../shared/dialogs';

type CheckingServices = Parameters<typeof checkDraft>[1] & Pick<Services, 'drafts'>;

/** Lists what speaks against sending the draft at hand; choosing a line leads there. */
export async function showDraftCheck(services: CheckingServices): Promise<void> {
  const document = services.drafts.document();
  if (!document) throw new Error(vscode.l10n.t('No draft is open. Open the one to be checked first.'));
  const { isEmpty, findings } = await checkDraft(document, services);
  if (findings.length === 0) {
    if (isEmpty) throw new Error(vscode.l10n.t('There is no reply in this draft yet: only the message, or nothing.'));
    showDone(`$(check) ${vscode.l10n.t('This draft can be sent')}`, 6000);
    return;
  }
  const rows = findings.map((finding) => ({
    label: finding.text,
    description: finding.range ? vscode.l10n.t('line {0}', finding.range.start.line + 1) : '',
    finding,
  }));
  const chosen = await showPick(rows, {
    title: vscode.l10n.t('Check Draft'),
    placeHolder: vscode.l10n.t('What keeps it from being sent. Choose a line to go there'),
  });
  const range = chosen?.finding.range;
  if (chosen) await vscode.window.showTextDocument(document, range ? { selection: range } : {});
}

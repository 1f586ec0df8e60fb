import * as vscode from 'vscode';
import { caseTitle } from '../../../core/case/title';
import { caseSummary } from '../../../core/case/summary/summary';
import type { CaseView } from '../../../core/case/model/view';
import type { CaseServices } from '../case-services';
import { clocksOf, summaryWords } from '../../services/summary-words';
import { showDone } from '../../shared/dialogs';

/** Copies a summary of what was done in a case, as Markdown for its ticket. */
export async function copyCaseSummary(services: CaseServices, view: CaseView): Promise<void> {
  await vscode.env.clipboard.writeText(
    caseSummary(view, summaryWords(services.library, view.state.location.root), clocksOf(services, view)),
  );
  showDone(vscode.l10n.t('$(check) Summary copied: {0}', caseTitle(view)), 6000);
}

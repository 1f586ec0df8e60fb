import * as vscode from 'vscode';
import { slaClocks, latestClocks } from '../../../core/case/terms/sla-clocks';
import { caseSummary } from '../../../core/case/summary/summary';
import type { CaseView } from '../../../core/case/model/view';
import type { Sources } from '../act';
import { clockLines, summaryWords } from './summary-words';
import { caseTitle } from '../../shared/case-words';

/** Copies what was done in a case, as Markdown for its ticket. */
export async function copyCaseSummary(sources: Sources, view: CaseView): Promise<void> {
  await vscode.env.clipboard.writeText(
    caseSummary(view, summaryWords(sources.library, view.state.location.root), clocksOf(sources, view)),
  );
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Summary copied: {0}', caseTitle(view)), 6000);
}

/** How the promises of a case stand, in words. */
export function clocksOf(
  { clock, scales, library }: Pick<Sources, 'clock' | 'scales' | 'library'>,
  { state }: CaseView,
): string[] {
  const now = clock.now();
  return clockLines(latestClocks(slaClocks(state, scales, now)), now, library, state.location.root);
}

import * as vscode from 'vscode';
import { currentSop } from '../../core/case/model/sops-in-library';
import { isPractice } from '../../core/case/practice';
import { askWords } from './ask-words';
import { knownHere } from './about';
import type { OwnReports } from './own-reports';
import { saveReport } from './report-problem';
import type { ReportServices } from './report-problem';

/** Takes one line about what would have made a case easier: to the authors of its SOP, by nobody, and not into the case. */
export async function sayEasier(
  services: ReportServices,
  own: OwnReports,
  called: { readonly caseId?: string } | undefined,
): Promise<void> {
  const { cases, active, library, feedback } = services;
  const view = called?.caseId === undefined ? active.view : cases.get(called.caseId);
  if (!view?.state.closed || isPractice(view.state.id))
    throw new Error(vscode.l10n.t('Close a case first: then you can say what would have made it easier.'));
  const part = view.state.parts.get(view.state.sop);
  const sop = part && currentSop(part, library);
  if (!sop) throw new Error(vscode.l10n.t('The SOP of this case is no longer in the library.'));
  const text = await askWords({
    title: vscode.l10n.t('What would have made this easier?'),
    prompt: vscode.l10n.t(
      'One line to the authors of “{0}”, without your name. Please leave out anything that identifies the customer.',
      sop.title,
    ),
    isNeeded: false,
    config: library.config(sop.location.root),
    known: knownHere(services, { view }),
  });
  if (text === undefined || text === '') return;
  const about = { sop, version: part.version, step: undefined };
  if (await saveReport(services, own, about, { kind: 'easier', text, by: undefined }))
    feedback.noteSaid(view.state.id, sop.location.root);
}

import * as vscode from 'vscode';
import { feedbackKinds } from '../../core/lifecycle/feedback/entry';
import type { FeedbackKind, Report } from '../../core/lifecycle/feedback/entry';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { showInformation, showPick, showWarning } from '../shared/dialogs';
import { kindText } from '../shared/feedback-words';
import { settings } from '../shared/settings';
import { aboutOf, knownHere } from './about';
import type { About, AboutServices } from './about';
import { askWords } from './ask-words';
import type { OwnReports } from './own-reports';

export type ReportServices = AboutServices & Pick<Services, 'clock' | 'context'> & { readonly feedback: Feedback };

/** Asks what is wrong with a step or SOP, and hands it to the author. @param called what the command was called with. */
export async function reportProblem(services: ReportServices, own: OwnReports, called: unknown): Promise<void> {
  const about = await aboutOf(services, called);
  if (!about) return;
  const title = about.step
    ? vscode.l10n.t('Report a Problem: {0}', about.step.text)
    : vscode.l10n.t('Report a Problem: {0}', about.sop.title);
  const kind = await askKind(title);
  if (!kind) return;
  const words = await askWords({
    title,
    prompt: vscode.l10n.t('What should the author know? Please leave out anything that identifies the customer.'),
    isNeeded: kind === 'other',
    config: services.library.config(about.sop.location.root),
    known: knownHere(services, about),
  });
  if (words === undefined) return;
  const name = await askName(title);
  if (!name) return;
  await saveReport(services, own, about, { kind, text: words, by: name.by });
}

async function askKind(title: string): Promise<FeedbackKind | undefined> {
  // What would have made it easier is asked at a case's end.
  const rows = feedbackKinds.filter((kind) => kind !== 'easier').map((kind) => ({ label: kindText(kind), what: kind }));
  return (await showPick(rows, { title, placeHolder: vscode.l10n.t('What is wrong?') }))?.what;
}

/** Asks in whose name; without one set, nobody is named and nothing is asked. */
async function askName(title: string): Promise<{ readonly by: string | undefined } | undefined> {
  const own = settings.agentName();
  if (own === '') return { by: undefined };
  const rows = [
    { label: vscode.l10n.t('As {0}', own), by: own },
    {
      label: vscode.l10n.t('Without my name'),
      description: vscode.l10n.t('whoever brings it into the repository is still named by Git'),
      by: undefined,
    },
  ];
  return showPick(rows, { title, placeHolder: vscode.l10n.t('Who reports it?') });
}

/** Writes a report. @returns whether it was written. */
export async function saveReport(
  { clock, feedback }: ReportServices,
  own: OwnReports,
  { sop, version, step }: About,
  said: Pick<Report, 'kind' | 'text' | 'by'>,
): Promise<boolean> {
  const now = new Date(clock.now()).toISOString();
  const report: Report = {
    does: 'report',
    id: globalThis.crypto.randomUUID().slice(0, 13),
    sop: sop.id,
    version,
    step: step?.id,
    words: step?.text,
    ...said,
    // The time of day would tell who it was.
    at: said.by === undefined ? now.slice(0, 10) : now,
  };
  for (;;) {
    try {
      await feedback.add(sop.location.root, report);
      break;
    } catch (error) {
      const again = vscode.l10n.t('Try Again');
      const copy = vscode.l10n.t('Copy My Words');
      const reason = error instanceof Error ? error.message : String(error);
      const answer = await showWarning(
        vscode.l10n.t('The report could not be saved. Check that you may write into the library. Reason: {0}', reason),
        again,
        copy,
      );
      if (answer === copy) await vscode.env.clipboard.writeText(said.text);
      if (answer !== again) return false;
    }
  }
  await own.note(report.id);
  void showInformation(vscode.l10n.t('Thank you. The author sees your report, and you are told the outcome.'));
  return true;
}

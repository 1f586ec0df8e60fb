import * as vscode from 'vscode';
import { feedbackKinds } from '../../core/lifecycle/feedback/entry';
import type { FeedbackKind, Report } from '../../core/lifecycle/feedback/entry';
import { mostWords } from '../../core/lifecycle/feedback/file';
import { privatePieces } from '../../core/lifecycle/feedback/private';
import type { PrivatePiece } from '../../core/lifecycle/feedback/private';
import type { Feedback } from '../services/feedback';
import type { Services } from '../services/services';
import { showInformation, showInput, showPick, showWarning } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { aboutOf, knownHere } from './about';
import type { About, AboutServices } from './about';
import type { OwnReports } from './own-reports';
import { kindText } from './words';

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
  const words = await askWords(services, about, title, kind);
  if (words === undefined) return;
  const name = await askName(title);
  if (!name) return;
  await save(services, own, about, { kind, text: words, by: name.by });
}

async function askKind(title: string): Promise<FeedbackKind | undefined> {
  const rows = feedbackKinds.map((kind) => ({ label: kindText(kind), what: kind }));
  return (await showPick(rows, { title, placeHolder: vscode.l10n.t('What is the matter?') }))?.what;
}

/** Asks for the words; what looks like a customer's data is told while they are written, and asked about before they are saved. */
async function askWords(
  services: ReportServices,
  { sop }: About,
  title: string,
  kind: FeedbackKind,
): Promise<string | undefined> {
  const config = services.library.config(sop.location.root);
  const known = knownHere(services);
  const found = (text: string) => privatePieces(text, config, known);
  let text = '';
  for (;;) {
    const written = await showInput({
      title,
      value: text,
      prompt: vscode.l10n.t('What should the author know? Please leave out what would tell who the customer is.'),
      ignoreFocusOut: true,
      validateInput: (value) => problemOf(value, kind, found(value)),
    });
    if (written === undefined) return undefined;
    text = written.trim();
    const pieces = found(text);
    if (pieces.length === 0) return text;
    const takeOut = vscode.l10n.t('Take It Out');
    const keep = vscode.l10n.t('Save It as It Is');
    const edit = vscode.l10n.t('Edit');
    const answer = await showWarning(
      vscode.l10n.t('This looks like a customer’s data: {0}', listOf(pieces)),
      {
        modal: true,
        detail: vscode.l10n.t('Reports are kept in the repository, where everybody who has it can read them.'),
      },
      takeOut,
      edit,
      keep,
    );
    if (answer === takeOut) return without(text, pieces);
    if (answer === keep) return text;
    if (answer !== edit) return undefined;
  }
}

function problemOf(
  value: string,
  kind: FeedbackKind,
  pieces: readonly PrivatePiece[],
): vscode.InputBoxValidationMessage | undefined {
  const { Error: wrong, Warning: doubtful } = vscode.InputBoxValidationSeverity;
  if (value.length > mostWords)
    return { severity: wrong, message: vscode.l10n.t('At most {0} characters.', mostWords) };
  if (kind === 'other' && value.trim() === '')
    return { severity: wrong, message: vscode.l10n.t('A few words are needed.') };
  if (pieces.length === 0) return undefined;
  return { severity: doubtful, message: vscode.l10n.t('This looks like a customer’s data: {0}', listOf(pieces)) };
}

function listOf(pieces: readonly PrivatePiece[]): string {
  return pieces.map(({ text }) => text).join(', ');
}

/** The words with a sign in place of each piece. */
function without(text: string, pieces: readonly PrivatePiece[]): string {
  return pieces.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}[…]${rest.slice(end)}`, text);
}

/** Asks in whose name; without one set, nobody is named and nothing is asked. */
async function askName(title: string): Promise<{ readonly by: string | undefined } | undefined> {
  const own = settings.agentName();
  if (own === '') return { by: undefined };
  const rows = [
    { label: vscode.l10n.t('As {0}', own), by: own },
    { label: vscode.l10n.t('Without my name'), by: undefined },
  ];
  return showPick(rows, { title, placeHolder: vscode.l10n.t('Who reports it?') });
}

async function save(
  { clock, feedback }: ReportServices,
  own: OwnReports,
  { sop, version, step }: About,
  said: Pick<Report, 'kind' | 'text' | 'by'>,
): Promise<void> {
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
      if (answer !== again) return;
    }
  }
  await own.note(report.id);
  void showInformation(
    vscode.l10n.t('Thank you. The author sees your report at this step, and you are told what comes of it.'),
  );
}

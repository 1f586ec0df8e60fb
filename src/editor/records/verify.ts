import * as vscode from 'vscode';
import { verifyRecords } from '../../core/case/record/verify';
import type { Finding } from '../../core/case/record/case-check';
import type { Verification } from '../../core/case/record/verify';
import type { CasePlace } from '../../core/case/record/place';
import type { Services } from '../services/services';
import { recordFaultText } from '../shared/record-fault-words';
import type { ListDocuments, ListLine } from '../shared/list-document';
import { placeText } from './record-files';
import { showError, showInformation, showWarning } from '../shared/dialogs';

/** Checks that all case records are unchanged since they were written, and shows the result. */
export async function verifyCases(
  { cases, clock }: Pick<Services, 'cases' | 'clock'>,
  { files, folder, sha256 }: CasePlace,
  lists: ListDocuments,
): Promise<void> {
  const title = vscode.l10n.t('Verifying the case records…');
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title },
    (progress) =>
      verifyRecords(files, folder, {
        digest: sha256,
        now: clock.now(),
        progress: (count) => count % 100 === 0 && progress.report({ message: `${count}` }),
      }),
  );
  // Reading a case puts its markers right.
  for (const { id, problem } of found.broken)
    if (problem.code === 'record.marked-closed' || problem.code === 'record.marked-otherwise') await cases.load(id);
  await tell(found, folder, lists);
}

async function tell(found: Verification, folder: string, lists: ListDocuments): Promise<void> {
  const { cases, events, broken, doubtful = [], recovered } = found;
  const show = vscode.l10n.t('Show List');
  const list = () => lists.show(vscode.l10n.t('Case Records'), linesOf(found, folder));
  if (broken.length > 0) {
    const message =
      broken.length === 1
        ? vscode.l10n.t('The record of one case is broken. Cases checked: {0}.', cases)
        : vscode.l10n.t('The records of {0} cases are broken. Cases checked: {1}.', broken.length, cases);
    if ((await showError(message, show)) === show) await list();
  } else if (doubtful.length > 0) {
    const message = vscode.l10n.t(
      'The case records are as they were written (cases: {0}, entries: {1}), but in some, an entry does not fit the time at which it says it was written: {2}.',
      cases,
      events,
      doubtful.length,
    );
    if ((await showWarning(message, show)) === show) await list();
  } else if (recovered.length > 0) {
    const message = vscode.l10n.t(
      'The case records are as they were written (cases: {0}, entries: {1}). In some, a crash cut off the last entry; it was found and set aside at the time: {2}.',
      cases,
      events,
      recovered.length,
    );
    if ((await showInformation(message, show)) === show) await list();
  } else if (cases === 0) void showInformation(vscode.l10n.t('There are no cases in {0}.', placeText(folder)));
  else
    void showInformation(
      vscode.l10n.t(
        'The case records are as they were written (cases: {0}, entries: {1}). They are in {2}.',
        cases,
        events,
        placeText(folder),
      ),
    );
}

function linesOf(
  { cases, events, broken, doubtful = [], recovered }: Verification,
  folder: string,
): (string | ListLine)[] {
  return [
    `# ${vscode.l10n.t('Case Records')}`,
    '',
    vscode.l10n.t('{0}. Cases: {1}, entries: {2}.', placeText(folder), cases, events),
    '',
    ...sectionOf(vscode.l10n.t('Broken'), broken, folder),
    ...sectionOf(vscode.l10n.t('At odds with the time'), doubtful, folder),
    ...sectionOf(vscode.l10n.t('Cut off in a crash, found and set aside at the time'), recovered, folder),
  ];
}

/** The findings of one kind under their heading; nothing when there are none. */
function sectionOf(heading: string, findings: readonly Finding[], folder: string): (string | ListLine)[] {
  return findings.length === 0 ? [] : [`## ${heading}`, '', ...findings.map((one) => lineOf(one, folder)), ''];
}

function lineOf({ file, line, problem }: Finding, folder: string): ListLine {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), file);
  const place =
    line === undefined ? { label: file, uri } : { label: `${file}:${line}`, uri: uri.with({ fragment: `L${line}` }) };
  return { text: recordFaultText(problem), file: place };
}

import * as vscode from 'vscode';
import { maxRecordBytes } from '../../core/case/record/lines';
import { caseOfFile } from '../../core/case/record/names';
import { listFiles } from '../../core/case/record/read';
import type { CasePlace } from '../../core/case/record/place';
import type { Services } from '../services/services';
import { placeText } from './record-files';
import { showInformation } from '../shared/dialogs';

/**
 * Switches to the cases in another place, and offers to bring along those of the previous one. They are copied, not
 * moved: it does no harm that the same record is in both places.
 */
export async function moveCases({ cases }: Pick<Services, 'cases'>, from: CasePlace, to: CasePlace): Promise<void> {
  await cases.moveTo(to);
  const left = (await listFiles(from.files, from.folder)).filter(
    (name) => caseOfFile(name) !== undefined && !name.endsWith('.tmp'),
  );
  const count = new Set(left.map(caseOfFile)).size;
  if (count === 0) {
    void showInformation(vscode.l10n.t('Cases are kept in {0} from now on.', placeText(to.folder)));
    return;
  }
  const copy = vscode.l10n.t('Copy Them');
  const message = vscode.l10n.t(
    'Cases are kept in {0} from now on. Earlier ones ({1}) are still in {2}. Do you want to copy them?',
    placeText(to.folder),
    count,
    placeText(from.folder),
  );
  if ((await showInformation(message, copy)) !== copy) return;
  await copyFiles(left, from, to);
  await cases.refresh();
}

/** Copies only what is missing at the target: a case that is already there may have continued. */
async function copyFiles(names: readonly string[], from: CasePlace, to: CasePlace): Promise<void> {
  const present = new Set(await listFiles(to.files, to.folder));
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Copying the cases…') },
    async () => {
      for (const name of names) {
        if (!present.has(name))
          await to.files.write(
            to.files.join(to.folder, name),
            await from.files.read(from.files.join(from.folder, name), maxRecordBytes),
          );
      }
    },
  );
}

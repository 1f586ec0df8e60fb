import * as vscode from 'vscode';
import type { Library } from '../../core/library/library';
import type { StepLink } from '../../core/report/page/page';
import { stepsOf } from '../../core/sop/model';
import { commands, run } from '../shared/commands';
import { toRange } from '../shared/convert';
import { showInformation } from '../shared/dialogs';

/**
 * Opens an SOP; if a step is named and still exists, opens the source at that step. What else is named, such as a reply, is
 * shown where the SOP is read.
 */
export async function openStep(library: Library, { sop: id, step: stepId }: StepLink): Promise<void> {
  const [sop] = library.withId(id);
  if (!sop) {
    void showInformation(vscode.l10n.t('The SOP “{0}” is no longer in the library.', id));
    return;
  }
  const step = [...stepsOf(sop)].find((one) => one.id === stepId);
  if (!step) {
    await run(commands.openSop, { uri: sop.location.uri, ...(stepId === '' ? {} : { anchor: stepId }) });
    return;
  }
  await vscode.window.showTextDocument(vscode.Uri.parse(sop.location.uri), {
    selection: toRange({ start: step.textRange.start, end: step.textRange.start }),
    preview: true,
    viewColumn: vscode.ViewColumn.Beside,
  });
}

import * as vscode from 'vscode';
import { withdraw } from '../../../core/lifecycle/approval/moves';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { showDone, showInformation } from '../../shared/dialogs';
import { personName } from '../../shared/people';
import { dayText } from '../../shared/wording';
import { moveContext, readHere, writeDeeds } from './here';
import type { ApprovalServices } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Takes the last approval of an SOP back, once somebody has seen whose that is. */
export async function withdrawApproval(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Withdraw the approval of which SOP?');
  const [meant] = await sopsMeant(services, called, { move: 'withdraw', placeHolder });
  const [here] = meant ? await readHere(services, [meant]) : [];
  if (!here) return;
  const { sop } = here;
  const moved = withdraw(sop, moveContext(services));
  if ('code' in moved) return void tellRefusal(services, sop, moved);
  const last = lastOf(sop.front.approvers);
  const by = personName(last?.by ?? '', services.library.config(sop.location.root));
  const yes = vscode.l10n.t('Withdraw');
  const message =
    last?.on === undefined
      ? vscode.l10n.t('Withdraw the approval of “{0}” by {1}?', sop.title, by)
      : vscode.l10n.t('Withdraw the approval of “{0}” by {1} of {2}?', sop.title, by, dayText(last.on));
  const detail =
    sop.status === 'approved'
      ? vscode.l10n.t('It is in review again then, and agents are not offered its replies until somebody approves it.')
      : vscode.l10n.t('Its entry is taken out of “approvers” in the front matter.');
  if ((await showInformation(message, { modal: true, detail }, yes)) !== yes) return;
  await writeDeeds([{ here, moved }]);
  showDone(vscode.l10n.t('$(check) Approval withdrawn: {0}', sop.title), 6000);
}

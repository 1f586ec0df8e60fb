import * as vscode from 'vscode';
import { withdraw, withdrawable } from '../../../core/lifecycle/approval/moves';
import { lastOf } from '../../../core/lifecycle/approval/standing';
import { showInformation } from '../../shared/dialogs';
import { personName } from '../../shared/people';
import { dayText } from '../../shared/wording';
import { writeAndTell } from './done';
import { moveContext, readHere, titlesOf } from './here';
import type { ApprovalServices } from './here';
import { sopsMeant } from './meant';
import type { Called } from './meant';
import { tellRefusal } from './refusal-words';

/** Takes the approval that holds back, or else the last, once somebody has seen whose that is. */
export async function withdrawApproval(services: ApprovalServices, ...called: Called): Promise<void> {
  const placeHolder = vscode.l10n.t('Withdraw the approval of which SOP?');
  const [meant] = await sopsMeant(services, called, { move: 'withdraw', placeHolder });
  const [here] = meant ? await readHere(services, [meant]) : [];
  if (!here) return;
  const { sop } = here;
  const moved = withdraw(sop, moveContext(services));
  if ('code' in moved) return void tellRefusal(services, sop, moved);
  const config = services.library.config(sop.location.root);
  const taken = withdrawable(sop, services);
  const last = lastOf(taken);
  const by = [...new Set(taken.map((one) => personName(one.by, config)))].join(', ');
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
  await writeAndTell([{ here, moved }], vscode.l10n.t('Approval withdrawn: {0}', titlesOf([here])));
}

import * as vscode from 'vscode';
import { shareChanged } from '../../core/reply/distance';
import type { Standing } from '../services/insertions';
import type { OfferedText } from '../services/offered-text';
import type { Services } from '../services/services';
import { wasSent } from '../services/was-sent';
import { showDone } from '../shared/dialogs';
import { isVariant } from './named-reply';
import { switchOne } from './switch-reply';
import type { SwitchServices } from './switch-reply';

/** Of what stands in a draft, one of which so much is gone is not the reply any more. */
const gone = 0.8;

/**
 * Goes to a reply that stands in a draft already and was not sent, instead of putting a second one there; one in another
 * language or for another channel is switched.
 * @returns whether it stands there.
 */
export async function goToStanding(
  services: SwitchServices & Pick<Services, 'insertions' | 'cases' | 'drafts'>,
  document: vscode.TextDocument,
  { sop, reply, variant }: OfferedText,
): Promise<boolean> {
  const { insertions, cases, drafts } = services;
  const isThere = ({ one, text }: Standing) =>
    one.named.reply_sop === sop.id &&
    one.named.reply === reply.id &&
    !wasSent(cases, one) &&
    (shareChanged(one.filled, text) ?? 0) < gone;
  const standing = insertions.standing(document).find(isThere);
  if (!standing) return false;
  const viewColumn = drafts.columnOf(document);
  const editor = await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: false });
  const range = new vscode.Range(document.positionAt(standing.start), document.positionAt(standing.end));
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (isVariant(variant, sop, standing.one.named))
    showDone(vscode.l10n.t('$(info) “{0}” stands in the draft already', reply.title), 6000);
  else {
    const lang = variant.lang ?? sop.lang;
    await switchOne(services, document, standing, {
      ...(lang === undefined ? {} : { lang }),
      ...(variant.channel === undefined ? {} : { channel: variant.channel }),
    });
  }
  return true;
}

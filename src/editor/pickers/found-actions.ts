import * as vscode from 'vscode';
import { isInForce } from '../../core/lifecycle/approval/in-force';
import type { Found } from '../../core/search/entry';
import type { Sop } from '../../core/sop/model';
import { today } from '../../core/text/day';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import type { Services } from '../services/services';

/** The buttons on rows for hits. */
export const buttons = {
  side: { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Open to the Side') },
  checklist: { iconPath: new vscode.ThemeIcon('checklist'), tooltip: vscode.l10n.t('Start Checklist') },
  insert: { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Reply') },
  copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') },
} satisfies Record<string, vscode.QuickInputButton>;

/** The possible actions on a hit. */
export type FoundAction = 'open' | keyof typeof buttons;

/** The action of a button. */
export function actionOf(button: vscode.QuickInputButton): FoundAction | undefined {
  return Object.entries(buttons).find(([, one]) => one === button)?.[0] as FoundAction | undefined;
}

/** Whether an SOP's replies may be sent to customers today. */
export function isOfferedNow(sop: Sop, { library, clock }: Pick<Services, 'library' | 'clock'>): boolean {
  return isInForce(sop, today(clock.now()), library);
}

/**
 * Performs an action. Opening a reply inserts it if possible.
 * @param message what the customer wrote, if that led to the hit: a case started this way may keep it.
 */
export async function perform(found: Found, action: FoundAction, mayInsert: boolean, message?: string): Promise<void> {
  const argument: SopArgument = {
    uri: found.sop.location.uri,
    ...(found.kind === 'reply' ? { reply: found.reply.id } : {}),
  };
  switch (action) {
    case 'open':
      await run(found.kind === 'reply' && mayInsert ? commands.insertReply : commands.openSop, argument);
      break;
    case 'side':
      await run(commands.openToSide, argument);
      break;
    case 'checklist':
      await run(commands.startChecklist, { ...argument, ...(message === undefined ? {} : { message }) });
      break;
    case 'insert':
      await run(commands.insertReply, argument);
      break;
    case 'copy':
      if (found.kind === 'reply') await run(commands.copyReply, argument);
      else await vscode.env.clipboard.writeText(found.sop.text);
      break;
  }
}

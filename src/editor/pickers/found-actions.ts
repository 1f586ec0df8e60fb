import * as vscode from 'vscode';
import { isOffered } from '../../core/reply/choose';
import type { Found } from '../../core/search/entry';
import type { Sop } from '../../core/sop/model';
import { commands, run } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { today } from '../services/drafts';
import type { Services } from '../services/services';

/** The buttons of rows that stand for something found. */
export const buttons = {
  side: { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Open to the Side') },
  checklist: { iconPath: new vscode.ThemeIcon('checklist'), tooltip: vscode.l10n.t('Start Checklist') },
  insert: { iconPath: new vscode.ThemeIcon('insert'), tooltip: vscode.l10n.t('Insert Reply') },
  copy: { iconPath: new vscode.ThemeIcon('copy'), tooltip: vscode.l10n.t('Copy') },
} satisfies Record<string, vscode.QuickInputButton>;

/** What may be done with something found. */
export type FoundAction = 'open' | keyof typeof buttons;

/** What a button does. */
export function actionOf(button: vscode.QuickInputButton): FoundAction | undefined {
  return Object.entries(buttons).find(([, one]) => one === button)?.[0] as FoundAction | undefined;
}

/** Whether replies of an SOP may go to customers today. */
export function isOfferedNow(sop: Sop, { clock }: Pick<Services, 'clock'>): boolean {
  return isOffered(sop, today(clock.now()));
}

/**
 * Does it. Opening a reply inserts it where that is possible.
 * @param message what the customer wrote, where that led to it: a case begun so may keep it.
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

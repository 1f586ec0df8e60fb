import * as vscode from 'vscode';
import type { Services } from '../../services/services';
import type { Participant } from './participant';

/**
 * Registers the participant of the chat. What answers is loaded when it is asked first.
 * @param ready resolves when the library and the cases are read.
 */
export function registerParticipant(services: Services, ready: Promise<void>): void {
  // Some editors that take extensions have no chat.
  const { chat } = vscode as Partial<typeof vscode>;
  if (!chat) return;
  const { context } = services;
  let made: Participant | undefined;
  const get = async () => (made ??= new (await import('./participant')).Participant(services, ready));
  const own = chat.createChatParticipant('sopGuide.sop', async (...asked) => (await get()).answer(...asked));
  own.iconPath = new vscode.ThemeIcon('checklist');
  own.followupProvider = { provideFollowups: async (result) => (await get()).followUps(result) };
  context.subscriptions.push(own);
}

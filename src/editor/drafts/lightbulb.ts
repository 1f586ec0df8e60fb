import * as vscode from 'vscode';
import { askedBoth } from '../../core/assistant/choose/chosen-first';
import { isOfferedNow } from '../pickers/found-actions';
import { anticipationsFor } from '../services/anticipations';
import type { AnticipationServices } from '../services/anticipations';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import type { SopArgument } from '../shared/commands';
import { anticipateCommand, bothCommand, startCommand, withoutIcon } from './commands-of-message';
import { runningFor } from './running';
import type { DraftSuggestions } from './suggestions';

type LightbulbServices = AnticipationServices & Pick<Services, 'drafts'>;

/** The most replies that are offered for a message. */
const mostReplies = 3;

/** What can be done about a customer's message, or about an inserted reply, where the cursor is. */
export class MessageActions implements vscode.CodeActionProvider {
  readonly #services: LightbulbServices;
  readonly #suggestions: DraftSuggestions;

  constructor(services: LightbulbServices, suggestions: DraftSuggestions) {
    this.#services = services;
    this.#suggestions = suggestions;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const { drafts, readings, insertions } = this.#services;
    if (!drafts.isLetter(document)) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const isAt = (one: { readonly start: number; readonly end: number }) => one.start <= end && start <= one.end;
    if (insertions.placesIn(document).some(isAt)) return this.#forReply(document);
    const { message, parts } = readings.of(document);
    if (!message) return [];
    // While nothing is written yet, the cursor waits for the reply: what can be done is offered there.
    const isUnanswered = parts.every(({ kind }) => kind !== 'own-words');
    const isOnMessage = isAt({ start: message.start, end: message.start + message.text.length });
    return isOnMessage || isUnanswered ? this.#forMessage(document) : [];
  }

  #forMessage(document: vscode.TextDocument): vscode.CodeAction[] {
    const draft = document.uri.toString();
    const suggestions = this.#suggestions.of(document);
    const both = askedBoth(suggestions);
    const isRunning = runningFor(this.#services, document);
    const starts = [
      ...suggestions.map((one) => startCommand(draft, one, isRunning)),
      ...(both ? [bothCommand(draft, both)] : []),
    ];
    const replies = suggestions
      .filter(({ sop }) => isOfferedNow(sop, this.#services))
      .flatMap(({ sop }) => sop.replies.map((reply) => ({ sop, reply })))
      .slice(0, mostReplies);
    return [
      ...starts.map((command) => action(withoutIcon(command.title), command)),
      ...replies.map(({ sop, reply }) => {
        const argument: SopArgument = { uri: sop.location.uri, reply: reply.id };
        const title = vscode.l10n.t('Insert reply: {0}', reply.title);
        return action(title, { command: commands.insertReply, title, arguments: [argument] });
      }),
    ];
  }

  #forReply(document: vscode.TextDocument): vscode.CodeAction[] {
    const next = anticipationsFor(this.#services, document).map((one) =>
      anticipateCommand(document.uri.toString(), one),
    );
    return [...next.map((command) => action(withoutIcon(command.title), command)), this.#switching(document)];
  }

  #switching(document: vscode.TextDocument): vscode.CodeAction {
    const title = vscode.l10n.t('Switch this reply’s language or channel…');
    return action(title, { command: commands.switchReply, title, arguments: [document.uri.toString()] });
  }
}

function action(title: string, command: vscode.Command): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  made.command = command;
  return made;
}

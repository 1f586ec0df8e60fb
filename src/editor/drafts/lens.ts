import * as vscode from 'vscode';
import { askedBoth } from '../../core/assistant/choose/chosen-first';
import { anticipationsFor } from '../services/anticipations';
import type { AnticipationServices } from '../services/anticipations';
import type { Services } from '../services/services';
import { wasSent } from '../services/was-sent';
import { commands } from '../shared/commands';
import { anticipateCommand, bothCommand, startCommand, withIcon } from './commands-of-message';
import { runningFor } from './running';
import type { DraftSuggestions } from './suggestions';

type LensServices = AnticipationServices & Pick<Services, 'drafts'>;

/** Milliseconds after which VS Code is told again. */
const again = 1000;

/** What can be done about a customer's message, in a line above it, and about the reply, in a line above that. */
export class MessageLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #services: LensServices;
  readonly #suggestions: DraftSuggestions;
  readonly #changed = new vscode.EventEmitter<void>();
  #later: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(services: LensServices, suggestions: DraftSuggestions) {
    this.#services = services;
    this.#suggestions = suggestions;
  }

  /** VS Code forgets that it was told when the editor loses the focus at that moment, as to the checklist of a new case. */
  refresh(): void {
    this.#changed.fire();
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.#changed.fire(), again);
  }

  dispose(): void {
    clearTimeout(this.#later);
    this.#changed.dispose();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { drafts, readings } = this.#services;
    if (!drafts.isLetter(document)) return [];
    const { message } = readings.of(document);
    return [
      ...this.#sending(document),
      ...(message ? lensesAt(document, message.start, [...this.#suggested(document), ...this.#merging(document)]) : []),
    ];
  }

  /** Inserted is not sent: what is left to do stands above the reply. */
  #sending(document: vscode.TextDocument): vscode.CodeLens[] {
    const { cases, insertions, readings } = this.#services;
    const standing = insertions.of(document);
    if (standing.length === 0) return [];
    const own = readings.of(document).parts.find(({ kind }) => kind === 'own-words');
    if (!own) return [];
    const copy = {
      command: commands.copyReply,
      title: withIcon('copy', vscode.l10n.t('Copy Reply')),
      tooltip: vscode.l10n.t('Copies what you wrote, without the message, and ticks the step that it is for.'),
      arguments: [document.uri],
    };
    const mark = {
      command: commands.markReplySent,
      title: withIcon('check', vscode.l10n.t('Mark as Sent')),
      tooltip: vscode.l10n.t('For a reply that went out in another way. Ticks the step that it is for.'),
      arguments: [document.uri],
    };
    if (standing.every((one) => wasSent(cases, one))) return lensesAt(document, own.start, [copy]);
    const uri = document.uri.toString();
    const next = anticipationsFor(this.#services, document).map((one) => anticipateCommand(uri, one));
    return lensesAt(document, own.start, [copy, mark, ...next]);
  }

  #suggested(document: vscode.TextDocument): vscode.Command[] {
    const uri = document.uri.toString();
    const suggestions = this.#suggestions.of(document);
    if (suggestions.length === 0) return [];
    const both = askedBoth(suggestions);
    const isRunning = runningFor(this.#services, document);
    return [
      ...suggestions.map((one) => startCommand(uri, one, isRunning)),
      ...(both ? [bothCommand(uri, both)] : []),
      { command: commands.chooseSuggested, title: vscode.l10n.t('Why? · Choose another…'), arguments: [uri] },
    ];
  }

  /** Once two questions are under way, one letter answers both. */
  #merging(document: vscode.TextDocument): vscode.Command[] {
    const { cases, draftCases, insertions } = this.#services;
    const open = draftCases.casesOf(document).filter(({ state }) => !state.closed);
    const standing = insertions.standing(document).filter(({ one }) => !one.named.anticipated && !wasSent(cases, one));
    const isMerged = new Set(standing.map(({ start }) => start)).size < standing.length;
    if (isMerged || (open.length < 2 && standing.length < 2)) return [];
    return [
      {
        command: commands.mergeReplies,
        title: withIcon('combine', vscode.l10n.t('One reply for both')),
        arguments: [document.uri.toString()],
      },
    ];
  }
}

function lensesAt(document: vscode.TextDocument, offset: number, all: readonly vscode.Command[]): vscode.CodeLens[] {
  const { line } = document.positionAt(offset);
  const range = new vscode.Range(line, 0, line, 0);
  return all.map((command) => new vscode.CodeLens(range, command));
}

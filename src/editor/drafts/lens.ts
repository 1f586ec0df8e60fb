import * as vscode from 'vscode';
import { twoQuestions } from '../../core/triage/questions';
import type { Services } from '../services/services';
import { commands } from '../shared/commands';
import { bothCommand, startCommand, withIcon } from './commands-of-message';
import type { DraftSuggestions } from './suggestions';

type LensServices = Pick<Services, 'readings' | 'drafts' | 'draftCases' | 'insertions'>;

/** What can be done about a customer's message, in a line above it. */
export class MessageLens implements vscode.CodeLensProvider {
  readonly #services: LensServices;
  readonly #suggestions: DraftSuggestions;
  readonly #changed = new vscode.EventEmitter<void>();

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(services: LensServices, suggestions: DraftSuggestions) {
    this.#services = services;
    this.#suggestions = suggestions;
  }

  refresh(): void {
    this.#changed.fire();
  }

  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    const { drafts, readings } = this.#services;
    if (!drafts.isLetter(document)) return [];
    const { message } = readings.of(document);
    if (!message) return [];
    const { line } = document.positionAt(message.start);
    const range = new vscode.Range(line, 0, line, 0);
    return [...this.#suggested(document), ...this.#merging(document)].map(
      (command) => new vscode.CodeLens(range, command),
    );
  }

  #suggested(document: vscode.TextDocument): vscode.Command[] {
    const uri = document.uri.toString();
    const suggestions = this.#suggestions.of(document);
    if (suggestions.length === 0) return [];
    const both = twoQuestions(suggestions);
    return [
      ...suggestions.map((one) => startCommand(uri, one)),
      ...(both ? [bothCommand(uri, both)] : []),
      { command: commands.chooseSuggested, title: vscode.l10n.t('Why? · Choose another…'), arguments: [uri] },
    ];
  }

  /** Once two questions are under way, one letter answers both. */
  #merging(document: vscode.TextDocument): vscode.Command[] {
    const { draftCases, insertions } = this.#services;
    const open = draftCases.casesOf(document).filter(({ state }) => !state.closed);
    const standing = insertions.standing(document);
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

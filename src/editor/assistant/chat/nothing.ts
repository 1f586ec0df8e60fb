import * as vscode from 'vscode';
import { searchWords } from '../../../core/assistant/chat/question-words';
import { commands } from '../../shared/commands';
import type { Outcome } from './outcome';
import type { Say } from './say';

/** Says that the library has nothing on something, instead of guessing. @param words that were asked, or that a customer wrote. */
export function sayNotCovered(say: Say, words: string): Outcome {
  say.strong(vscode.l10n.t('No SOP covers this.'));
  say.line(
    vscode.l10n.t(
      'Nothing in the library that is approved and in effect says anything about it. Ask a person, and tell the authors that an SOP is wanted.',
    ),
  );
  const wanted = searchWords(words);
  say.button(vscode.l10n.t('SOP Wanted…'), commands.wantSop, { words: wanted });
  say.button(vscode.l10n.t('Search SOPs…'), commands.search, wanted);
  return 'not-covered';
}

/** Says that there is no message, and what to do about it. */
export function sayNoMessage(say: Say): Outcome {
  say.line(vscode.l10n.t('There is no message. Open its draft, or write the customer’s message after the command.'));
  say.button(vscode.l10n.t('New Draft'), commands.newDraft);
  return 'nothing';
}

import * as vscode from 'vscode';
import type { DraftRequest } from '../../core/assistant/draft/request';
import { askWithTerms } from '../services/language-model/ask-with-terms';
import type { AskConsent } from '../services/language-model/consent';

/** Asks whether a message may be sent to a language model for a reply, and shows what is sent of the one at hand. */
export function askToDraft(request: DraftRequest): AskConsent {
  return async (model, others) => {
    const terms = {
      question: vscode.l10n.t('May {0} choose among approved replies?', model.name),
      besides: vscode.l10n.t(
        'titles and texts of the approved replies that may fit, and what their open places are called',
      ),
      when: vscode.l10n.t(
        'It is sent each time you run this command. Nothing else is sent. Look whether anything personal is left in what would be sent of this message, which begins:',
      ),
      message: request.masked.text,
    };
    return (await askWithTerms(terms, model, others)).answer;
  };
}

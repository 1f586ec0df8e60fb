import * as vscode from 'vscode';
import type { ChoiceRequest } from '../../../core/assistant/choose/request';
import { showInformation } from '../../shared/dialogs';
import { setSuggestLanguageModel } from '../../shared/settings';
import { askWithTerms } from './ask-with-terms';
import type { AskConsent } from './consent';

/**
 * Asks, beside what the person does, whether a language model may choose among suggestions. Yes is said to the terms alone, which show what
 * is sent of the message at hand.
 */
export function askToChoose(request: ChoiceRequest): AskConsent {
  return async (model, others) => {
    const terms = vscode.l10n.t('What Is Sent…');
    const off = vscode.l10n.t('Turn Off');
    const answer = await showInformation(
      vscode.l10n.t(
        '{0} could choose among the SOPs that are suggested for messages. Nothing has been sent yet.',
        model.name,
      ),
      terms,
      off,
    );
    if (answer === off) await setSuggestLanguageModel(false);
    return answer === terms ? askForTerms(request, model, others) : undefined;
  };
}

async function askForTerms(
  request: ChoiceRequest,
  model: vscode.LanguageModelChat,
  others: boolean,
): ReturnType<AskConsent> {
  const off = vscode.l10n.t('Turn Off');
  const terms = {
    question: vscode.l10n.t('May {0} choose among suggested SOPs?', model.name),
    besides: vscode.l10n.t('titles and summaries of the ten SOPs at most that fit best'),
    when: vscode.l10n.t(
      'It is sent for each message in a draft, and for those that you ask suggestions for; again when the message or the SOPs that fit it change. Nothing else is sent. Look whether anything personal is left in what would be sent of this message, which begins:',
    ),
    message: request.masked.text,
  };
  const { answer, pressed } = await askWithTerms(terms, model, others, off);
  if (pressed === off) await setSuggestLanguageModel(false);
  return answer ?? 'no';
}

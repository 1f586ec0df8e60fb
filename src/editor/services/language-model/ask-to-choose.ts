import * as vscode from 'vscode';
import type { ChoiceRequest } from '../../../core/assistant/choose/request';
import { showInformation } from '../../shared/dialogs';
import { setSuggestLanguageModel } from '../../shared/settings';
import { beginningOf } from './beginning';
import type { AskConsent } from './consent';

/** So much of a message stands in a question. */
const longestExample = 500;

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
    return answer === terms ? askWithTerms(request, model, others) : undefined;
  };
}

async function askWithTerms(
  request: ChoiceRequest,
  model: vscode.LanguageModelChat,
  others: boolean,
): ReturnType<AskConsent> {
  const yes = vscode.l10n.t('Send to {0}', model.name);
  const another = vscode.l10n.t('Another Model…');
  const off = vscode.l10n.t('Turn Off');
  const detail = [
    vscode.l10n.t('It goes to {0} ({1}), the language model that VS Code has:', model.name, model.vendor),
    `• ${vscode.l10n.t('what the customer wrote, without older mail; names, addresses, codes and long numbers are replaced by stand-ins, as far as rules find them')}`,
    `• ${vscode.l10n.t('titles and summaries of the ten SOPs at most that fit best')}`,
    '',
    vscode.l10n.t(
      'It is sent for each message in a draft, and for those that you ask suggestions for; again when the message or the SOPs that fit it change. Nothing else is sent. Look whether anything personal is left in what would be sent of this message, which begins:',
    ),
    '',
    beginningOf(request.masked.text, longestExample),
    '',
    vscode.l10n.t('You can take this back at any time: “SOP: Stop Sending Messages to Language Models”.'),
  ].join('\n');
  const answer = await showInformation(
    vscode.l10n.t('May {0} choose among suggested SOPs?', model.name),
    { modal: true, detail },
    yes,
    ...(others ? [another] : []),
    off,
  );
  if (answer === off) await setSuggestLanguageModel(false);
  return answer === yes ? 'yes' : answer === another ? 'another' : 'no';
}

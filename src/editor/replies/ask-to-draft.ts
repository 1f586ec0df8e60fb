import * as vscode from 'vscode';
import type { DraftRequest } from '../../core/assistant/draft/request';
import { beginningOf } from '../services/language-model/beginning';
import type { AskConsent } from '../services/language-model/consent';
import { showInformation } from '../shared/dialogs';

/** So much of a message stands in a question. */
const longestExample = 500;

/** Asks whether a message may be sent to a language model for a reply, and shows what is sent of the one at hand. */
export function askToDraft(request: DraftRequest): AskConsent {
  return async (model, others) => {
    const yes = vscode.l10n.t('Send to {0}', model.name);
    const another = vscode.l10n.t('Another Model…');
    const detail = [
      vscode.l10n.t('It goes to {0} ({1}), the language model that VS Code has:', model.name, model.vendor),
      `• ${vscode.l10n.t('what the customer wrote, without older mail; names, addresses, codes and long numbers are replaced by stand-ins, as far as rules find them')}`,
      `• ${vscode.l10n.t('titles and texts of the approved replies that may fit, and what their open places are called')}`,
      '',
      vscode.l10n.t(
        'It is sent each time you run this command. Nothing else is sent. Look whether anything personal is left in what would be sent of this message, which begins:',
      ),
      '',
      beginningOf(request.masked.text, longestExample),
      '',
      vscode.l10n.t('You can take this back at any time: “SOP: Stop Sending Messages to Language Models”.'),
    ].join('\n');
    const answer = await showInformation(
      vscode.l10n.t('May {0} choose among approved replies?', model.name),
      { modal: true, detail },
      yes,
      ...(others ? [another] : []),
    );
    return answer === yes ? 'yes' : answer === another ? 'another' : undefined;
  };
}

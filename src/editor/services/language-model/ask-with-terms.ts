import * as vscode from 'vscode';
import { showInformation } from '../../shared/dialogs';
import { beginningOf } from './beginning';
import type { ConsentAnswer } from './consent';

/** So much of a message stands in a question. */
const longestExample = 500;

/** What a person is asked before anything goes to a language model. */
interface Terms {
  readonly question: string;
  /** What is sent besides the message. */
  readonly besides: string;
  /** When it is sent, and what of the message at hand is to be looked at. */
  readonly when: string;
  /** The message at hand, as it would be sent. */
  readonly message: string;
}

/**
 * Asks whether a message may be sent to a language model, and shows what is sent of the one at hand.
 * @param others whether there are other models to choose from.
 * @param more other buttons.
 * @returns the answer, if it is one to the question, and the button that was pressed.
 */
export async function askWithTerms(
  { question, besides, when, message }: Terms,
  model: vscode.LanguageModelChat,
  others: boolean,
  ...more: readonly string[]
): Promise<{ readonly answer: ConsentAnswer | undefined; readonly pressed: string | undefined }> {
  const yes = vscode.l10n.t('Send to {0}', model.name);
  const another = vscode.l10n.t('Another Model…');
  const detail = [
    vscode.l10n.t('It goes to {0} ({1}), the language model that VS Code has:', model.name, model.vendor),
    `• ${vscode.l10n.t('what the customer wrote, without older mail; names, addresses, codes and long numbers are replaced by stand-ins, as far as rules find them')}`,
    `• ${besides}`,
    '',
    when,
    '',
    beginningOf(message, longestExample),
    '',
    vscode.l10n.t('You can take this back at any time: “SOP: Stop Sending Messages to Language Models”.'),
  ].join('\n');
  const pressed = await showInformation(question, { modal: true, detail }, yes, ...(others ? [another] : []), ...more);
  return { answer: pressed === yes ? 'yes' : pressed === another ? 'another' : undefined, pressed };
}

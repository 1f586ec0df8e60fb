import * as vscode from 'vscode';
import { showInformation } from '../../shared/dialogs';
import { setSuggestLanguageModel, settings } from '../../shared/settings';
import { ModelConsent } from './consent';
import { ModelChoices } from './model-choices';
import type { ChoosingParts } from './model-choices';

/** What the language models of the editor are asked for. It is loaded when the first is. */
export class LanguageModels {
  readonly consent: ModelConsent;
  readonly choices: ModelChoices;

  constructor(services: ChoosingParts & { readonly context: vscode.ExtensionContext }) {
    const { context } = services;
    this.consent = new ModelConsent(context.globalState);
    this.choices = new ModelChoices(services, this.consent);
  }

  /** Takes back all that was allowed, and turns off what would ask anew with the next message. */
  async withdraw(): Promise<void> {
    await this.consent.forget('choose', 'draft');
    if (settings.suggestLanguageModel()) await setSuggestLanguageModel(false);
    void showInformation(
      vscode.l10n.t(
        'Customers’ messages no longer go to a language model for suggestions or drafts. What you ask in the chat still goes to the chat’s model.',
      ),
    );
  }
}

import type * as vscode from 'vscode';
import { onDidChangeSetting, settings } from '../../shared/settings';
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
    context.subscriptions.push(
      // Who turns it off takes back what they allowed.
      onDidChangeSetting(['suggest.languageModel'], () => {
        if (!settings.suggestLanguageModel()) void this.consent.forget();
      }),
    );
  }
}

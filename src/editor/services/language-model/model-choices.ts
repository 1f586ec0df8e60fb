import * as vscode from 'vscode';
import { readChoices } from '../../../core/assistant/choose/answer';
import type { ChosenByModel } from '../../../core/assistant/choose/chosen-first';
import { choiceRequest } from '../../../core/assistant/choose/request';
import type { ChoiceRequest } from '../../../core/assistant/choose/request';
import type { MessageToMask } from '../../../core/assistant/masking/mask-message';
import type { Library } from '../../../core/library/library';
import type { Clock } from '../../../core/ports';
import { today } from '../../../core/text/day';
import type { Suggestion } from '../../../core/triage/triage-index';
import { settings } from '../../shared/settings';
import { answerOf } from './answer-of';
import { askToChoose } from './ask-to-choose';
import type { ModelConsent } from './consent';

/** What choosing takes of the window. */
export interface ChoosingParts {
  readonly library: Library;
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
}

/** A message for which SOPs are suggested. */
export type ChoosingMessage = Pick<MessageToMask, 'words' | 'language' | 'known'> & { readonly root: string };

/** Milliseconds after which nobody waits for a choice any more. */
const patience = 30_000;
/** Of so many messages the choice is kept. */
const mostKept = 50;

/** What the editor's language model chooses among suggestions, once for each message. */
export class ModelChoices {
  readonly #services: ChoosingParts;
  readonly #consent: ModelConsent;
  /** What was sent, and what came of it. */
  readonly #kept = new Map<string, ChosenByModel | undefined>();

  constructor(services: ChoosingParts, consent: ModelConsent) {
    this.#services = services;
    this.#consent = consent;
  }

  /**
   * What a language model chooses for a message, if the person has one, wants that and allows it.
   * @param suggestions the surest first; without any, nothing is sent.
   * @returns undefined where nothing came of it, whatever the reason: then suggestions stay as they are.
   */
  async choose(
    { root, ...message }: ChoosingMessage,
    suggestions: readonly Suggestion[],
    token: vscode.CancellationToken,
  ): Promise<ChosenByModel | undefined> {
    const { library, clock, log } = this.#services;
    if (!settings.suggestLanguageModel() || suggestions.length === 0) return undefined;
    try {
      const request = choiceRequest(
        { ...message, today: today(clock.now()), config: library.config(root) },
        suggestions.map(({ sop }) => sop),
        library,
      );
      return request && (await this.#chosen(request, token));
    } catch (error) {
      // Neither the message nor the answer: what was asked stays out of the log.
      const code = error instanceof vscode.LanguageModelError ? error.code : error instanceof Error ? error.name : '';
      if (!token.isCancellationRequested) log.info(`No language model chose among suggestions: ${code}`);
      return undefined;
    }
  }

  async #chosen(request: ChoiceRequest, token: vscode.CancellationToken): Promise<ChosenByModel | undefined> {
    const model = await this.#consent.model('choose', askToChoose(request), false);
    // The answer may have been to turn it off, or the message another one by then.
    if (!model || token.isCancellationRequested || !settings.suggestLanguageModel()) return undefined;
    const key = `${model.vendor} ${model.id} ${request.ids.join(' ')} ${request.data}`;
    if (this.#kept.has(key)) return this.#kept.get(key);
    const justification = vscode.l10n.t('To choose among the SOPs that are suggested for a message');
    const answer = await answerOf(model, request, { justification, patience, token });
    const choices = readChoices(answer, request);
    if (!choices) this.#services.log.info('No language model chose among suggestions: its answer was none');
    const chosen = choices && { model: model.name, choices };
    this.#kept.set(key, chosen);
    for (const oldest of [...this.#kept.keys()].slice(0, -mostKept)) this.#kept.delete(oldest);
    return chosen;
  }
}

import type * as vscode from 'vscode';
import type { ChosenByModel } from '../../core/assistant/choose/chosen-first';
import { knownValues } from '../../core/assistant/masking/known-values';
import { readReceived } from '../../core/draft/received-message';
import { shopNames } from '../../core/draft/shop-names';
import { today } from '../../core/text/day';
import type { Suggestion } from '../../core/triage/triage-index';
import type { Services } from '../services/services';
import type { CustomerMessage } from './message';

/** What a language model chooses among the SOPs that are suggested for a message; of that, only what the customer says is sent. */
export async function chosenByModel(
  { library, clock, models }: Pick<Services, 'library' | 'clock' | 'models'>,
  { text, facts = {}, root: own }: Pick<CustomerMessage, 'text' | 'facts' | 'root'>,
  suggestions: readonly Suggestion[],
  token: vscode.CancellationToken,
): Promise<ChosenByModel | undefined> {
  // What is personal is a library's to say: of several, nobody knows which would have to be asked.
  const root = own ?? (library.roots.length > 1 ? undefined : library.roots[0]);
  if (root === undefined) return undefined;
  const config = library.config(root);
  const read = readReceived(text, facts, { config, shop: shopNames(config), today: today(clock.now()) });
  const known = knownValues(read.ticket, read.found.facts);
  const message = { words: read.message?.words ?? text, language: read.language, known, root };
  return (await models()).choices.choose(message, suggestions, token);
}

import * as vscode from 'vscode';
import { longestWanted } from '../../core/lifecycle/signals/keepable';
import type { Services } from '../services/services';
import { commands, run } from '../shared/commands';
import { showInformation, showInput } from '../shared/dialogs';
import { settings } from '../shared/settings';
import { askWithTerms } from './ask-consent';
import type { Counting } from './counting';

/** What somebody looked for in vain. */
interface Wanted {
  readonly words?: unknown;
}

/**
 * Says that an SOP is wanted: it is counted as a search in vain, once the person has agreed that such are counted.
 * @param called the words that the question begins with.
 */
export async function wantSop(
  { happened }: Pick<Services, 'happened'>,
  counting: Counting,
  called: Wanted | undefined,
): Promise<void> {
  if (settings.countSignals() !== 'on' && !(await askWithTerms())) return;
  const words = await showInput({
    title: vscode.l10n.t('SOP Wanted'),
    prompt: vscode.l10n.t('What should it be about? A few words, and nothing about the customer.'),
    value: typeof called?.words === 'string' ? called.words : '',
    ignoreFocusOut: true,
    validateInput: (value) =>
      counting.mayBeCounted(value)
        ? undefined
        : vscode.l10n.t('Use at most {0} words, without names, numbers or addresses.', longestWanted),
  });
  if (words === undefined) return;
  const query = words.trim();
  const found = { what: 'search', query } as const;
  if (!counting.isWorthCounting(found)) {
    const search = vscode.l10n.t('Search');
    const message = vscode.l10n.t('The library has SOPs with these words.');
    if ((await showInformation(message, search)) === search) await run(commands.search, query);
    return;
  }
  happened.fire(found);
  const share = vscode.l10n.t('Share…');
  const message = vscode.l10n.t('Counted: “{0}”. The authors see it once you share what was counted.', query);
  if ((await showInformation(message, share)) === share) await run(commands.shareCounts);
}

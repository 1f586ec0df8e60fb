import * as vscode from 'vscode';
import { shownFacts } from '../../../core/ticket/shown-facts';
import type { Services } from '../../services/services';
import { factLabel, factText } from '../../shared/fact-words';
import { valueText } from '../../shared/wording';
import type { MessageAtHand } from './at-hand';
import type { Say } from './say';

const mostFacts = 20;

/** Tells what is known of a message's ticket, and what has to be decided. */
export function sayFacts(say: Say, { root, ticket }: MessageAtHand, { library }: Pick<Services, 'library'>): void {
  const { facts, choices } = shownFacts(ticket, library.config(root).variables);
  if (facts.length > 0) {
    say.strong(vscode.l10n.t('What is known'));
    say.list(
      facts.slice(0, mostFacts).map(({ variable, values }) => ({ words: factText(library, root, variable, values) })),
    );
  }
  for (const { variable, values } of choices.slice(0, mostFacts))
    say.line(
      vscode.l10n.t(
        'The message gives several values for {0}: {1}. Ask which is right.',
        factLabel(library, root, variable),
        values.map((value) => valueText(library, root, variable, value)).join(', '),
      ),
    );
}

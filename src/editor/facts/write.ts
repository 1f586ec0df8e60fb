import * as vscode from 'vscode';
import { shownFacts } from '../../core/ticket/shown-facts';
import { openDraftOf } from '../services/case-ticket';
import type { Services } from '../services/services';
import { showDone } from '../shared/dialogs';
import { writeAtTop } from '../shared/write-at-top';

type WriteServices = Pick<Services, 'library' | 'active' | 'readings' | 'drafts' | 'draftCases'>;

/** Writes what is known of a draft's ticket into its front matter, as far as it does not stand there: for whoever asks for it. */
export async function writeFacts(services: WriteServices): Promise<void> {
  const { active, drafts, library, readings } = services;
  await readings.ready();
  const current = drafts.currentLetter();
  const document = current ?? (active.view && openDraftOf(services, active.view.state.id));
  if (!document) throw new Error(vscode.l10n.t('Open the draft first: what is known is written at its top.'));
  const { variables } = library.config(readings.rootFor(document));
  const known = shownFacts(readings.of(document).ticket, variables).facts.filter(
    ({ source }) => source !== 'front-matter',
  );
  const values = Object.fromEntries(known.map(({ variable, values: [value = ''] }) => [variable, value]));
  if (!(await writeAtTop(document, values)))
    throw new Error(vscode.l10n.t('There is nothing to write: all that is known stands at the top of the draft.'));
  showDone(vscode.l10n.t('$(check) Written at the top of the draft'), 4000);
}

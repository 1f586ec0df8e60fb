import * as vscode from 'vscode';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { Notice } from '../../pages/step/messages';
import { anticipationsFor } from '../services/anticipations';
import type { AnticipationServices } from '../services/anticipations';
import { openDraftOf } from '../services/case-ticket';
import type { Services } from '../services/services';

/** Says of a step whose reply stands in a draft what the customer may ask next, and can be answered in that reply. */
export function nextQuestions(
  services: AnticipationServices & Pick<Services, 'drafts'>,
  view: CaseView,
  { isInserted }: Pick<StepView, 'isInserted'>,
): Notice[] {
  const draft = isInserted ? openDraftOf(services, view.state.id) : undefined;
  const questions = draft ? anticipationsFor(services, draft).map(({ reply }) => `“${reply.title}”`) : [];
  if (questions.length === 0) return [];
  return [
    {
      kind: 'info',
      text: vscode.l10n.t('The customer may ask next: {0}', questions.join(' · ')),
      button: { deed: 'anticipate', label: vscode.l10n.t('Answer in the Reply') },
    },
  ];
}

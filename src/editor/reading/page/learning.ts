import * as vscode from 'vscode';
import { isOnPath, progressOf, standingOf } from '../../../core/learning/progress';
import type { Sop } from '../../../core/sop/model';
import type { PageLearning } from '../../../pages/reading/messages';
import { hasSteps, notInForce } from '../../services/in-force';
import { progressOn } from '../../services/progress';
import type { Services } from '../../services/services';
import { dayText } from '../../shared/wording';

/** Whether somebody who follows a learning path has read an SOP; nothing to others, or of what is not in force. */
export function learningOf(
  sop: Sop,
  { learnt, library, clock }: Pick<Services, 'learnt' | 'library' | 'clock'>,
): PageLearning | undefined {
  const progress = progressOn(learnt, sop.location.root);
  if (!isOnPath(progress) || notInForce(sop, library, clock.now()) !== undefined) return undefined;
  const { read, practised } = progressOf(progress, sop.id);
  const standing = standingOf(sop, progress);
  const path = { label: vscode.l10n.t('Learning Path'), deed: 'path' } as const;
  const practise = { label: vscode.l10n.t('Practise'), deed: 'practise' } as const;
  return {
    title: path.label,
    text:
      standing === 'changed'
        ? vscode.l10n.t('Changed since you read it')
        : standing === 'unread' || !read
          ? vscode.l10n.t('Have you read it to the end?')
          : [
              vscode.l10n.t('read on {0}', dayText(read.on)),
              ...(practised ? [vscode.l10n.t('practised on {0}', dayText(practised.on))] : []),
            ].join(' · '),
    buttons:
      standing === 'read'
        ? [...(hasSteps(sop) ? [practise] : []), path]
        : [{ label: vscode.l10n.t('I Have Read It'), deed: 'read' }, path],
  };
}

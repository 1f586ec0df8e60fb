import * as vscode from 'vscode';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import type { Tag } from '../../pages/step/messages';
import { roleOfOther } from '../services/role-of-other';
import type { Services } from '../services/services';
import { stepTimeText } from '../shared/clock-words';
import { conductMeaning, conductText } from '../shared/conduct-words';
import { membersFor, roleName } from '../shared/people';
import { minutesText } from '../shared/wording';

/** What is to be known of a step at a glance, and what that means: whether it must be done, how, by whom, how long it takes. */
export function tagsOf(
  { library, clocks }: Pick<Services, 'library' | 'clocks'>,
  view: CaseView,
  step: StepView,
): readonly Tag[] {
  const config = library.config(view.state.location.root);
  const { step: clock } = clocks.reading;
  const { role, minutes } = step.step;
  const isOpen = step.state === 'open' && !view.state.closed;
  const time = clock?.step === step.key ? stepTimeText(clock) : minutes === undefined ? '' : minutesText(minutes);
  return [
    ...conductTags(step),
    ...(role ? [roleTag(role.text, config, isOpen && roleOfOther(view, step, config) !== undefined)] : []),
    ...(time === '' ? [] : [{ label: time }]),
  ];
}

function conductTags({ step, required, isTickable }: StepView): Tag[] {
  if (!isTickable) return [];
  if (step.isStruck) return [{ label: vscode.l10n.t('struck out'), meaning: vscode.l10n.t('It no longer applies.') }];
  if (step.conduct) return [{ label: conductText(step.conduct), meaning: conductMeaning(step.conduct) }];
  return required
    ? [
        {
          label: vscode.l10n.t('required'),
          meaning: vscode.l10n.t('The case is closed only once it is done, or with a reason.'),
        },
      ]
    : [{ label: vscode.l10n.t('optional'), meaning: vscode.l10n.t('The case can be closed without it.') }];
}

/** @param isOthers whether somebody else is to do the step. */
function roleTag(role: string, config: LibraryConfig, isOthers: boolean): Tag {
  const names = [...new Set([roleName(role, config), ...membersFor(role, config).map(({ name }) => name)])];
  return {
    label: vscode.l10n.t('For {0}', names.join(', ')),
    meaning: isOthers
      ? vscode.l10n.t('It is the step of another role: hand it over, or say that you did it yourself.')
      : undefined,
  };
}

import * as vscode from 'vscode';
import type { Closing } from '../../core/case/model/state';
import type { CaseView, StepView } from '../../core/case/model/view';
import { minutesText } from './wording';

/** What a case is called: its SOP's title, and the ticket it is for. */
export function caseTitle({ state }: CaseView): string {
  return state.ticket ? `${state.title} — ${state.ticket}` : state.title;
}

/** That a case is closed, since when, and where not all of it was done, why. */
export function closedText({ ts, how, reason = '' }: Closing, now: number): string {
  const time = timeText(ts, now);
  if (how === 'abandon') return vscode.l10n.t('Closed as not needed {0}: {1}', time, reason);
  if (how === 'override') return vscode.l10n.t('Closed with steps open {0}: {1}', time, reason);
  return vscode.l10n.t('Closed {0}', time);
}

export function progressText({ progress }: CaseView): string {
  return vscode.l10n.t('{0} of {1}', progress.done, progress.total);
}

/** What is to be known of a step at a glance: how long, by whom, whether it must be. `role` says by whom in words, `time` how long while it is being done. */
export function stepFacts({ step, required }: StepView, role: string, time?: string): string[] {
  return [
    time ?? (step.minutes === undefined ? '' : minutesText(step.minutes)),
    role,
    required ? '' : vscode.l10n.t('optional'),
    step.conduct === 'protocol' ? vscode.l10n.t('protocol') : '',
    step.conduct === 'discretion' ? vscode.l10n.t('discretion') : '',
  ].filter(Boolean);
}

/** When something happened, as people of the interface's language write it; only the time when it was today. */
export function timeText(ts: string, now: number): string {
  const date = new Date(ts);
  const isToday = date.toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    vscode.env.language,
    isToday ? { timeStyle: 'short' } : { dateStyle: 'medium', timeStyle: 'short' },
  ).format(date);
}

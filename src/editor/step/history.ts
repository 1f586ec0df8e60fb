import * as vscode from 'vscode';
import type { StepRecord } from '../../core/case/model/state';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { timeText } from '../shared/case-words';
import { personName, roleName } from '../shared/people';

/** What is needed to say what was done. */
interface Saying {
  readonly config: LibraryConfig;
  /** Fills what is known into texts of the SOP. */
  readonly known: (text: string) => string;
  /** In milliseconds. */
  readonly now: number;
}

/** Who did what with a step, when, in whose place and why: the oldest first. */
export function historyOf(
  { state }: CaseView,
  { key, sop, step, record, state: stands }: StepView,
  { config, known, now: time }: Saying,
): string[] {
  const handovers = state.handovers
    .filter((one) => one.sop_id === sop && one.step_id === step.id)
    .map(({ to, actor, ts, reason }) => ({
      ts,
      text: because(
        vscode.l10n.t('Handed over to {0} by {1}, {2}', personName(to, config), actor, timeText(ts, time)),
        reason,
      ),
    }));
  const answers = state.trail
    .filter((one) => one.step === key)
    .map(({ answer, actor, ts }) => ({
      ts,
      text: vscode.l10n.t('Answered “{0}” by {1}, {2}', known(answer), actor, timeText(ts, time)),
    }));
  const done =
    record && stands !== 'open' && record.answer === undefined
      ? [{ ts: record.ts, text: doneText(record, config, time) }]
      : [];
  return [...handovers, ...answers, ...done].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map(({ text }) => text);
}

function doneText({ state, actor, ts, reason, insteadOf }: StepRecord, config: LibraryConfig, time: number): string {
  const when = timeText(ts, time);
  if (state === 'skipped') return because(vscode.l10n.t('Skipped by {0}, {1}', actor, when), reason);
  return because(
    insteadOf === undefined
      ? vscode.l10n.t('Done by {0}, {1}', actor, when)
      : vscode.l10n.t('Done by {0} in place of {1}, {2}', actor, roleName(insteadOf, config), when),
    reason,
  );
}

function because(text: string, reason: string | undefined): string {
  return reason ? vscode.l10n.t('{0}. Reason: {1}', text, reason) : text;
}

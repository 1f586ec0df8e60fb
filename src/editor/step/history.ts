import * as vscode from 'vscode';
import { doneBy } from '../../core/case/model/done';
import type { StepRecord } from '../../core/case/model/state';
import type { CaseView, StepView } from '../../core/case/model/view';
import type { LibraryConfig } from '../../core/library/config';
import { timeText } from '../shared/case-words';
import { actorName, personName, roleName } from '../shared/people';

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
    .map((handover) => ({
      ts: handover.ts,
      text: because(
        vscode.l10n.t(
          'Handed over to {0} by {1}, {2}',
          personName(handover.to, config),
          actorName(doneBy(handover)),
          timeText(handover.ts, time),
        ),
        handover.reason,
      ),
    }));
  const answers = state.trail
    .filter((one) => one.step === key)
    .map((given) => ({
      ts: given.ts,
      text: vscode.l10n.t(
        'Answered “{0}” by {1}, {2}',
        known(given.answer),
        actorName(given),
        timeText(given.ts, time),
      ),
    }));
  const done =
    record && stands !== 'open' && record.answer === undefined
      ? [{ ts: record.ts, text: doneText(record, config, time) }]
      : [];
  return [...handovers, ...answers, ...done].sort((a, b) => (a.ts < b.ts ? -1 : 1)).map(({ text }) => text);
}

function doneText(record: StepRecord, config: LibraryConfig, time: number): string {
  const { state, ts, reason, insteadOf } = record;
  const [actor, when] = [actorName(record), timeText(ts, time)];
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

import type { CaseAction } from '../../../src/core/case/model/action';
import { sealEvent } from '../../../src/core/case/record/seal';
import type { CaseEvent } from '../../../src/core/case/model/events';
import { foldEvents } from '../../../src/core/case/model/fold';
import { CaseStore } from '../../../src/core/case/record/store';
import { findStep, viewCase } from '../../../src/core/case/model/view';
import type { CaseView, StepView } from '../../../src/core/case/model/view';
import type { Sop } from '../../../src/core/sop/model';
import { CountingIds, FakeClock } from './fakes';
import type { FileSystem } from '../../../src/core/ports';
import { sopWith } from './sops';

/** A store whose ids begin with a letter of their own, as in another window. */
export function storeOn(files: FileSystem, window = 'a', clock = new FakeClock()): CaseStore {
  return new CaseStore({ files, clock, ids: new CountingIds(window), folder: 'cases', actor: () => `agent-${window}` });
}

/** A case on an SOP after some actions, without any store or gate. */
export function caseAfter(sop: Sop, ...actions: CaseAction[]): CaseView {
  const state = foldEvents(chain(opening(sop), ...actions));
  if (!state) throw new Error('The case has no beginning.');
  return viewCase(state, new Map([[sop.id, sop]]));
}

/** A case on Markdown after some actions. */
export function caseOn(body: string, ...actions: CaseAction[]): CaseView {
  return caseAfter(sopWith(body), ...actions);
}

/** What opens a case. */
export function opening(sop: Sop): CaseAction {
  return { event: 'start', title: sop.title, ...sop.location, text: sop.text };
}

/** Events of one writer, each chained to the one before. */
export function chain(...actions: CaseAction[]): CaseEvent[] {
  const events: CaseEvent[] = [];
  for (const action of actions) events.push(eventAfter(events.at(-1), action, events.length));
  return events;
}

/** An event chained to another; `second` sets its time. */
export function eventAfter(
  before: CaseEvent | undefined,
  action: CaseAction,
  second: number,
  session = 'a',
): CaseEvent {
  const ts = new Date(Date.UTC(2026, 7, 1, 9, 0, second)).toISOString();
  return sealEvent(
    {
      ts,
      seq: (before?.session === session ? before.seq : 0) + 1,
      actor: 'ana',
      session,
      run_id: 'c1',
      sop_id: ('sop_id' in action ? action.sop_id : undefined) ?? 'test',
      sop_version: undefined,
      sop_sha: 'sha',
      prev_hash: before?.hash ?? '',
    },
    action,
  );
}

export const ticked = (step: string): CaseAction => ({ event: 'tick', step_id: step });
export const unticked = (step: string): CaseAction => ({ event: 'untick', step_id: step });
export const answered = (step: string, answer: string): CaseAction => ({ event: 'answer', step_id: step, to: answer });
export const skipped = (step: string, reason = 'not needed'): CaseAction => ({ event: 'skip', step_id: step, reason });
export const noted = (text: string, step?: string): CaseAction => ({
  event: 'note',
  ...(step === undefined ? {} : { step_id: step }),
  text,
});
export const closed = (reason?: string): CaseAction =>
  reason === undefined ? { event: 'complete' } : { event: 'override', reason, open: [] };
export const reopened: CaseAction = { event: 'reopen' };

/** Titles of the sections a case shows; those off the path in brackets. */
export function sectionsShown(view: CaseView): string[] {
  return view.sections.map(({ section, onPath }) => (onPath ? section.title : `(${section.title})`));
}

/** A step of a case; fails when the case does not show it. */
export function stepIn(view: CaseView, id: string): StepView {
  const step = findStep(view, id);
  if (!step) throw new Error(`The case shows no step “${id}”.`);
  return step;
}

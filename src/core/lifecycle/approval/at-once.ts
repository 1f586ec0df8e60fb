import type { Sop } from '../../sop/model';
import { differenceEdit } from '../../text/difference-edit';
import { approve, submit } from './moves';
import type { Given, MoveContext, Moved } from './moves';
import type { Refusal } from './refusal';
import { approvalState } from './state';
import { nextVersion } from './versions';

/**
 * Approves an SOP as `approve` does; a draft is handed over first, as whoever looks through all of them takes it as it is. Who may
 * approve it stays the same: nobody whom it names as its author, where others must.
 */
export function approveAtOnce(sop: Sop, given: Given, context: MoveContext): Moved | Refusal {
  if (approvalState(sop, context.library) !== 'draft') return approve(sop, given, context);
  const submitted = submit(sop, context);
  if ('code' in submitted) return submitted;
  const approved = approve(submitted.after, given, context);
  if ('code' in approved) return approved;
  return { edits: differenceEdit(sop.text.replace(/^\uFEFF/, ''), approved.after.text), after: approved.after };
}

/** The version of an SOP that is approved for the first time: `1.0.0` of a draft that begins with 0. */
export function firstVersion(version: string | undefined): string | undefined {
  return version?.startsWith('0.') === true ? nextVersion(version, 'major') : version;
}

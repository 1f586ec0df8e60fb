import { readSop } from '../../sop/read';
import type { Sop } from '../../sop/model';
import type { CaseAction, KeptSop } from '../model/action';
import { hashText } from './seal';
import type { CaseEvent } from '../model/events';
import type { CaseState } from '../model/state';
import { stepsInView } from '../model/view';
import type { CaseView } from '../model/view';

/** The SOP that an event is about. */
export type Identity = Pick<CaseEvent, 'sop_id' | 'sop_version' | 'sop_sha'>;

/** An SOP, as events name it. */
export function identityOf(sop: Sop): Identity {
  return { sop_id: sop.id, sop_version: sop.version, sop_sha: hashText(sop.text) };
}

/** The SOP an event is about: what it brings along, or one of the case's. */
export function identityIn(state: CaseState, action: CaseAction): Identity {
  const id = ('sop_id' in action ? action.sop_id : undefined) ?? state.sop;
  if (action.event === 'join' || action.event === 'move') {
    const { version } = readSop(action.text, action);
    return { sop_id: id, sop_version: version, sop_sha: hashText(action.text) };
  }
  const part = state.parts.get(id);
  return { sop_id: id, sop_version: part?.version ?? state.version, sop_sha: part?.sha ?? state.sha };
}

/**
 * An action as the record keeps it: which steps are left open is what the case says, not what a window showed, and the
 * questions named whose answers lead out of the case.
 */
export function asItStands(view: CaseView, action: CaseAction): CaseAction {
  if (action.event !== 'override') return action;
  const named = new Set(action.open);
  const leading = stepsInView(view).filter(
    ({ key, onPath, lead }) => onPath && lead?.kind === 'outside' && named.has(key),
  );
  return { ...action, open: [...new Set([...view.openRequired, ...leading].map(({ key }) => key))] };
}

/** The text of an SOP as a case keeps it. */
export function keptSop({ title, location: { uri, root, path }, text }: Sop, commit?: string): KeptSop {
  return { title, uri, root, path, text, ...(commit === undefined ? {} : { commit }) };
}

import { emptyConfig } from '../../library/config';
import type { LibraryConfig } from '../../library/config';
import { constantsUsed } from '../../library/constants-in-sop';
import type { LocalText } from '../../library/local-text';
import { readSop } from '../../sop/read';
import { currentReading } from '../../sop/reading';
import type { Sop } from '../../sop/model';
import type { CaseAction, KeptSop } from '../model/action';
import type { TicketFacts } from '../../ticket/facts';
import type { SlaTerms } from '../terms/terms';
import { hashText } from './seal';
import type { CaseEvent } from '../model/events';
import type { CaseState } from '../model/state';
import { stepsInView } from '../model/view';
import type { CaseView } from '../model/view';

/** The SOP that an event is about. */
export type Identity = Pick<CaseEvent, 'sop_id' | 'sop_version' | 'sop_sha'>;

/** What is known when a case is begun. */
export interface CaseStart {
  readonly ticket?: string | undefined;
  /** What the customer wrote, where it may be kept. */
  readonly message?: string | undefined;
  readonly facts?: TicketFacts | undefined;
  readonly sla?: SlaTerms | undefined;
  /** The commit that the library's folder is at. */
  readonly commit?: string | undefined;
  /** What the SOP's library says. */
  readonly config?: Pick<LibraryConfig, 'constants' | 'lang'> | undefined;
}

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

/**
 * The text of an SOP as a case keeps it, with the values that its constants have now.
 * @param config what its library says.
 * @param commit the commit that its library is at.
 */
export function keptSop(
  sop: Sop,
  config: Pick<LibraryConfig, 'constants' | 'lang'> = emptyConfig,
  commit?: string,
): KeptSop {
  const {
    title,
    location: { uri, root, path },
    text,
  } = sop;
  const used = [...constantsUsed(sop, config.constants)];
  return {
    title,
    uri,
    root,
    path,
    text,
    reading: currentReading,
    ...(commit === undefined ? {} : { commit }),
    ...(used.length === 0
      ? {}
      : { constants: Object.fromEntries(used.map(([name, value]) => [name, keptConstant(value, config.lang)])) }),
  };
}

/** Nothing tells later what the library's language was, so what is said in it comes first. */
function keptConstant(value: LocalText, lang: string | undefined): string | LocalText {
  const plain = value[''];
  if (plain !== undefined) return plain;
  const own = lang === undefined ? undefined : value[lang];
  return lang === undefined || own === undefined ? value : { [lang]: own, ...value };
}

/** What begins a case on an SOP. */
export function startOn(sop: Sop, { ticket, message, facts, sla, commit, config }: CaseStart): CaseAction {
  return { event: 'start', ticket_ref: ticket, message, facts, sla, ...keptSop(sop, config, commit) };
}

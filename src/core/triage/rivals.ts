import type { Sop } from '../sop/model';
import type { Suggestion, TriageIndex, TriageOptions } from './triage-index';

/** Another SOP that fits a text at least as well as the one that the text belongs to. */
export interface Rival {
  readonly text: string;
  readonly sop: Sop;
  /** How sure the other one is, from 0 to 1. */
  readonly confidence: number;
  /** How sure its own SOP is; 0 where it is not suggested at all. */
  readonly own: number;
}

/** How texts of SOPs are asked about: their own SOP may be far down, and only what is written counts. */
export const askedForRivals: TriageOptions = { limit: 10, byTextAlone: true };

/** People are told confidence in whole percents: what is nearer than this is as sure to them. */
const level = 0.005;

/**
 * The SOP that is suggested for a text before its own one, or as surely; undefined when its own comes first or nothing fits. An SOP
 * and its translation say the same: neither is a rival of the other.
 * @param suggestions for the text, asked as `askedForRivals` says.
 */
export function rivalIn(
  own: Sop,
  text: string,
  suggestions: readonly Pick<Suggestion, 'sop' | 'confidence'>[],
): Rival | undefined {
  const isOwn = ({ sop }: Pick<Suggestion, 'sop'>) => sop.location.uri === own.location.uri;
  const sure = suggestions.find(isOwn)?.confidence ?? 0;
  const other = suggestions.find((one) => !isOwn(one) && !isTranslation(one.sop, own));
  return other && other.confidence > sure - level
    ? { text, sop: other.sop, confidence: other.confidence, own: sure }
    : undefined;
}

/** The triggers of an SOP that fit another at least as well. Takes as long as suggesting for each of them. */
export function rivalsOf(index: TriageIndex, sop: Sop): Rival[] {
  return sop.front.triggers.flatMap(
    (trigger) => rivalIn(sop, trigger, index.triage(trigger, undefined, askedForRivals)) ?? [],
  );
}

function isTranslation(one: Sop, other: Sop): boolean {
  const [of, otherOf] = [one.front.translationOf?.id, other.front.translationOf?.id];
  return of === other.id || otherOf === one.id || (of !== undefined && of === otherOf);
}

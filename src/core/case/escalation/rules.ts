import type { Condition } from '../../liquid/condition';
import { durationText, parseDuration } from '../../text/duration';

/** Why a case should be escalated, as an SOP says. */
export type EscalationRule =
  /** It has been open for too long. */
  | { readonly kind: 'after'; readonly minutes: number }
  /** What the SOP describes in words: people know when that is so. */
  | { readonly kind: 'words'; readonly text: string }
  /** What the SOP describes as a condition. */
  | { readonly kind: 'condition'; readonly condition: Condition }
  /** The promise of a solution was broken. */
  | { readonly kind: 'breach' };

/** A rule as the record keeps it: the words of the SOP, which mean the same in every language of the interface. */
export function recordedRule(rule: EscalationRule): string {
  switch (rule.kind) {
    case 'after':
      return `after: ${durationText(rule.minutes)}`;
    case 'words':
      return `when: ${rule.text}`;
    case 'condition':
      return `when: ${rule.condition.text}`;
    case 'breach':
      return 'sla: resolution';
  }
}

/** What a recorded reason says. */
export type RecordedReason =
  | { readonly kind: 'after'; readonly minutes: number }
  | { readonly kind: 'when' | 'said'; readonly text: string }
  | { readonly kind: 'breach' };

/** Reads what `recordedRule` wrote; anything else is what somebody said. */
export function readReason(reason: string, by: 'rule' | 'agent'): RecordedReason {
  if (by === 'rule') {
    const [, key, text] = /^(after|when|sla): (.*)$/su.exec(reason) ?? [];
    const minutes = key === 'after' ? parseDuration(text ?? '') : undefined;
    if (minutes !== undefined) return { kind: 'after', minutes };
    if (key === 'when') return { kind: 'when', text: text ?? '' };
    if (reason === 'sla: resolution') return { kind: 'breach' };
  }
  return { kind: 'said', text: reason };
}

import type { Hint } from '../report';
import type { Say } from '../texts';
import type { Formats } from './formats';
import type { HintLine } from './page';

/** Hints in words. */
export function hintLinesOf(hints: readonly Hint[], formats: Formats, say: Say): HintLine[] {
  return hints.map((hint) => ({
    kind: hint.kind,
    kindText: say(`hint.${hint.kind}`),
    step: hint.text,
    sopTitle: hint.title,
    text: hintText(hint, formats, say),
    link: { sop: hint.sop, step: hint.step },
  }));
}

/** Why a step should be looked at, and what to do. */
export function hintText(
  { kind, n, share, answer = '', took = 0, clock, allowed = 0 }: Hint,
  formats: Formats,
  say: Say,
): string {
  const cases = formats.count(n);
  switch (kind) {
    case 'slow':
      return say('hint.slow-text', formats.minutes(took, clock), cases, formats.minutes(allowed, clock));
    case 'missing-branch':
      return say('hint.missing-branch-text', formats.share(share), cases, answer);
    default:
      return say(`hint.${kind}-text`, formats.share(share), cases);
  }
}

import type { Evidence } from './evidence';

/** The log-odds that no SOP is meant: what speaks for one must be stronger than chance agreement of a word or two. */
const none = 2.5;

/** The share of belief that each SOP earns against all others and against none (softmax, so that they sum to at most one). */
export function shares(evidence: Evidence): Float64Array {
  const most = evidence.reduce((max, one) => Math.max(max, one), none);
  const powers = evidence.map((one) => (one > 0 ? Math.exp(one - most) : 0));
  const sum = powers.reduce((total, one) => total + one, Math.exp(none - most));
  return powers.map((power) => power / sum);
}

/**
 * How sure each SOP is for a message of several sentences. Each sentence is read in the light of the whole message, half and
 * half, so that a stray word decides nothing; but what one sentence asks clearly stands beside what another asks.
 */
export function confidences(whole: Evidence, parts: readonly Evidence[]): Float64Array {
  const sure = shares(whole);
  for (const part of parts) {
    shares(part.map((one, sop) => (one + (whole[sop] ?? 0)) / 2)).forEach((share, sop) => {
      sure[sop] = Math.max(sure[sop] ?? 0, share);
    });
  }
  return sure;
}

import type { Evidence } from './evidence';

/** The log-odds that no SOP is meant: what speaks for one must be stronger than chance agreement of a word or two. */
const none = 1.5;
/** A sentence that says less about SOPs than this share of what the strongest one says belongs to the story around it. */
const asStrong = 0.6;

/**
 * How sure each SOP is for a message. Each of its parts is read in the light of the whole, half and half, so that a stray
 * word decides nothing; but what one part asks clearly stands beside what another asks. A long story around a question
 * makes nobody less sure of what is asked: a message is as familiar as its strongest part.
 * @param prior what speaks for or against each SOP besides the message, in log-odds.
 */
export function confidences(whole: Evidence, parts: readonly Evidence[], prior: readonly number[]): Float64Array {
  const strengths = parts.map(({ odds, familiarity }) => most(odds) * familiarity);
  const strongest = Math.max(0, ...strengths);
  const familiarity = Math.max(whole.familiarity, parts[strengths.indexOf(strongest)]?.familiarity ?? 0);
  const all = whole.odds.map((odds) => odds * familiarity);
  const sure = shares(all, prior);
  if (parts.length < 2 || strongest === 0) return sure;
  parts.forEach((part, at) => {
    // The cube parts stories from questions: at half of `asStrong` an eighth of the confidence is left.
    const trust = Math.min(1, (strengths[at] ?? 0) / strongest / asStrong) ** 3;
    shares(part.odds.map((odds, sop) => (odds * part.familiarity + (all[sop] ?? 0)) / 2), prior).forEach((share, sop) => {
      sure[sop] = Math.max(sure[sop] ?? 0, trust * share);
    });
  });
  return sure;
}

/** The share of belief that each SOP earns against all others and against none: softmax. What nothing speaks for earns nothing. */
function shares(odds: Float64Array, prior: readonly number[]): Float64Array {
  const sums = odds.map((one, sop) => (one > 0 ? one + (prior[sop] ?? 0) : -Infinity));
  const best = sums.reduce((max, one) => Math.max(max, one), none);
  const powers = sums.map((one) => Math.exp(one - best));
  const sum = powers.reduce((total, one) => total + one, Math.exp(none - best));
  return powers.map((power) => power / sum);
}

function most(odds: Float64Array): number {
  return odds.reduce((max, one) => Math.max(max, one), 0);
}

import type { Evidence } from './evidence';

/** The log-odds that no SOP is meant: what speaks for one must be stronger than chance agreement of a word or two. */
const none = 1.5;

const gamma = 1;
const full = 0.6;
const steep = 3;
export function confidences(whole: Evidence, parts: readonly Evidence[]): Float64Array {
  const strengths = parts.map((part) => most(part.odds) * part.familiarity ** gamma);
  const strongest = Math.max(0, ...strengths);
  const familiarity = Math.max(whole.familiarity, parts[strengths.indexOf(strongest)]?.familiarity ?? 0);
  const all = whole.odds.map((odds) => odds * familiarity ** gamma);
  const sure = shares(all);
  if (parts.length > 1) parts.forEach((part, at) => {
    const trust = Math.min(1, ((strengths[at] ?? 0) / strongest / full) ** steep);
    shares(part.odds.map((odds, sop) => (odds * part.familiarity ** gamma + (all[sop] ?? 0)) / 2)).forEach((share, sop) => {
      sure[sop] = Math.max(sure[sop] ?? 0, trust * share);
    });
  });
  return sure;
}

/** The share of belief that each SOP earns against all others and against none (softmax, so that they sum to at most one). */
function shares(odds: Float64Array): Float64Array {
  const best = Math.max(none, most(odds));
  const powers = odds.map((one) => (one > 0 ? Math.exp(one - best) : 0));
  const sum = powers.reduce((total, one) => total + one, Math.exp(none - best));
  return powers.map((power) => power / sum);
}

function most(odds: Float64Array): number {
  return odds.reduce((max, one) => Math.max(max, one), 0);
}

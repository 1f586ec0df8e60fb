import type { Evidence } from './evidence';

/** The log-odds that no SOP is meant: what speaks for one must be stronger than chance agreement of a word or two. */
const none = 1.5;
/** A sentence that says less about SOPs than this share of what the strongest one says belongs to the story around it. */
const asStrong = 0.6;

/** How sure an SOP is for a message. */
export interface Sure {
  readonly place: number;
  readonly confidence: number;
}

/**
 * How sure each SOP is for a message; those that nothing speaks for are left out. Each part of the message is read in the
 * light of the whole, half and half, so that a stray word decides nothing; but what one part asks clearly stands beside what
 * another asks. A long story around a question makes nobody less sure of what is asked: a message is as familiar as its
 * strongest part. It stops after each part, for its caller to go on when it likes.
 * @param places of the SOPs, in an order that goes by the SOPs alone: sums of fractions depend on it.
 * @param priorOf what speaks for or against the SOP at a place besides the message, in log-odds.
 */
export function* confidences(
  whole: Evidence,
  parts: readonly Evidence[],
  places: readonly number[],
  priorOf: (place: number) => number,
): Generator<undefined, Sure[]> {
  const strengths = parts.map(({ odds, familiarity }) => most(odds) * familiarity);
  const strongest = Math.max(0, ...strengths);
  const familiarity = Math.max(whole.familiarity, parts[strengths.indexOf(strongest)]?.familiarity ?? 0);
  // What speaks for an SOP in a part does so in the whole: the other SOPs need no looking at.
  const spokenFor = places.filter((place) => (whole.odds[place] ?? 0) > 0);
  const [prior, all] = [new Float64Array(spokenFor.length), new Float64Array(spokenFor.length)];
  spokenFor.forEach((place, at) => {
    prior[at] = priorOf(place);
    all[at] = (whole.odds[place] ?? 0) * familiarity;
  });
  const sure = shares(all, prior);
  const told = () => spokenFor.map((place, at) => ({ place, confidence: sure[at] ?? 0 }));
  if (parts.length < 2 || strongest === 0) return told();
  const read = new Float64Array(spokenFor.length);
  for (const [number, part] of parts.entries()) {
    yield;
    // The cube parts stories from questions: at half of `asStrong` an eighth of the confidence is left.
    const trust = Math.min(1, (strengths[number] ?? 0) / strongest / asStrong) ** 3;
    for (let at = 0; at < read.length; at++)
      read[at] = ((part.odds[spokenFor[at] ?? 0] ?? 0) * part.familiarity + (all[at] ?? 0)) / 2;
    const own = shares(read, prior);
    for (let at = 0; at < own.length; at++) sure[at] = Math.max(sure[at] ?? 0, trust * (own[at] ?? 0));
  }
  return told();
}

/** The share of belief that each SOP earns against all others and against none: softmax. What nothing speaks for earns nothing. */
function shares(odds: Float64Array, prior: Float64Array): Float64Array {
  const powers = new Float64Array(odds.length);
  let best = none;
  // Plain loops: a long message goes through them dozens of times, for each SOP.
  for (let at = 0; at < odds.length; at++) {
    const one = odds[at] ?? 0;
    powers[at] = one > 0 ? one + (prior[at] ?? 0) : -Infinity;
    best = Math.max(best, powers[at] ?? 0);
  }
  let sum = Math.exp(none - best);
  for (let at = 0; at < odds.length; at++) sum += powers[at] = Math.exp((powers[at] ?? 0) - best);
  for (let at = 0; at < odds.length; at++) powers[at] = (powers[at] ?? 0) / sum;
  return powers;
}

function most(odds: Float64Array): number {
  let max = 0;
  for (const one of odds) max = Math.max(max, one);
  return max;
}

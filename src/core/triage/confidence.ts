import type { Heard } from './discern/discerner';
import { asStrong } from './story';

/*
 * The two kinds of evidence for an SOP, in log-odds. On questions to a bank confidence is then within a point of the share that is right
 * (`npm run eval`); with twice as much for shares a point fewer are first.
 */
const perOdds = 0.55;
const perShare = 5;

/*
 * What speaks for none, in log-odds: chance agreement of a word or two is not enough, the less the more of what is said no SOP knows, and
 * idle talk is hardly about any. Logistic regression over questions to a shop and to a bank (3, 5 and 10 triggers an SOP) beside
 * what people say to assistants of all kinds.
 */
const none = 0.83;
const perStrange = 3.15;
const perIdle = 11;
/** What is idle by its look is not where so much is said to SOPs. */
const telling = 5;
/** What the evidence for the best SOP counts beside that. */
const perBest = 0.72;
/** When it is less sure than this that any SOP is meant, none is. */
const leastAny = 0.3;

/** How much the whole message counts in reading a part of it. */
const context = 0.75;

/** What a message is asked about. */
export interface Library {
  /** Of the SOPs, in an order that goes by the SOPs alone: sums of fractions depend on it. */
  readonly places: readonly number[];
  /** See `Scales`. */
  readonly wealth: number;
  /** What speaks for or against the SOP at a place besides the message, in log-odds. */
  readonly priorOf: (place: number) => number;
}

/** How sure an SOP is for a message. */
export interface Sure {
  readonly place: number;
  readonly confidence: number;
}

/**
 * How sure each SOP is for a message; those that nothing speaks for are left out, and all where the message as a whole is about none. Each part of the message is read in the
 * light of the whole, so that a stray word decides nothing; but what one part asks clearly stands beside what
 * another asks. A long story around a question makes nobody less sure of what is asked: a message is as familiar as its
 * strongest part. It stops after each part, for its caller to go on when it likes.
 */
export function* confidences(
  whole: Heard,
  parts: readonly Heard[],
  { places, wealth, priorOf }: Library,
): Generator<undefined, Sure[]> {
  const strengths = parts.map(({ strength }) => strength);
  const strongest = Math.max(0, ...strengths);
  const familiarity = Math.max(whole.familiarity, parts[strengths.indexOf(strongest)]?.familiarity ?? 0);
  // SOPs that only a sentence of the story speaks for are left out, and those that nothing does.
  const spokenFor = places.filter((place) => (whole.odds[place] ?? 0) > 0 || whole.apart.of.has(place));
  const [prior, all] = [new Float64Array(spokenFor.length), new Float64Array(spokenFor.length)];
  spokenFor.forEach((place, at) => {
    prior[at] = priorOf(place);
    all[at] = told(whole, place, familiarity);
  });
  const sure = shares(all, prior, noneOf(whole, familiarity, wealth));
  if (sure.reduce((any, one) => any + one, 0) < leastAny) return [];
  const result = () => spokenFor.map((place, at) => ({ place, confidence: sure[at] ?? 0 }));
  if (parts.length < 2 || strongest === 0) return result();
  const read = new Float64Array(spokenFor.length);
  for (const [number, part] of parts.entries()) {
    yield;
    // The cube parts stories from questions: at half of `asStrong` an eighth of the confidence is left.
    const trust = Math.min(1, (strengths[number] ?? 0) / strongest / asStrong) ** 3;
    for (let at = 0; at < read.length; at++)
      read[at] = (1 - context) * told(part, spokenFor[at] ?? 0, part.familiarity) + context * (all[at] ?? 0);
    const own = shares(read, prior, noneOf(part, part.familiarity, wealth));
    for (let at = 0; at < own.length; at++) sure[at] = Math.max(sure[at] ?? 0, trust * (own[at] ?? 0));
  }
  return result();
}

/** What speaks for the SOP at a place, in log-odds: one word in two that no SOP knows leaves some doubt, not half of it. */
function told({ odds, apart }: Heard, place: number, familiarity: number): number {
  return perOdds * (odds[place] ?? 0) * Math.sqrt(familiarity) + perShare * (apart.of.get(place)?.share ?? 0);
}

/** What speaks for none, in log-odds. A library that says little itself cannot know what else its customers say. */
function noneOf(heard: Heard, familiarity: number, wealth: number): number {
  const unsaid = 1 - Math.min(1, heard.strength / telling);
  const idle = (Math.max(0, heard.apart.idle) ** 2 * unsaid * (1 + wealth)) / 2;
  return none + perIdle * idle + perStrange * wealth * (1 - familiarity);
}

/**
 * The share of belief that each SOP earns: of that any is meant, by what speaks most for one and what for none (logistic), its share among
 * all (softmax). What nothing speaks for earns nothing.
 */
function shares(odds: Float64Array, prior: Float64Array, nobody: number): Float64Array {
  const powers = new Float64Array(odds.length);
  let [said, best] = [-Infinity, -Infinity];
  // Plain loops: a long message goes through them dozens of times, for each SOP.
  for (let at = 0; at < odds.length; at++) {
    const [one, before] = [odds[at] ?? 0, prior[at] ?? 0];
    if (one <= 0) {
      powers[at] = -Infinity;
      continue;
    }
    // That it may not be followed yet makes a message none the less about it.
    said = Math.max(said, one + Math.max(0, before));
    best = Math.max(best, (powers[at] = one + before));
  }
  if (best === -Infinity) return powers.fill(0);
  const any = 1 / (1 + Math.exp(nobody - perBest * said));
  let all = 0;
  for (let at = 0; at < odds.length; at++) all += powers[at] = Math.exp((powers[at] ?? 0) - best);
  for (let at = 0; at < odds.length; at++) powers[at] = (any * (powers[at] ?? 0)) / all;
  return powers;
}

import type { Suggestion } from './triage-index';

/** A message and the ids of the SOPs that handle it: any of them is right; none says that nothing fits. */
export interface LabelledMessage {
  readonly message: string;
  readonly expected: readonly string[];
}

/** Suggestions of about the same confidence, and how many of them were right. */
export interface ConfidenceBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanConfidence: number;
  readonly shareRight: number;
}

/** What was suggested first in place of what was meant. */
export interface Confusion {
  readonly meant: string;
  /** Undefined when nothing was suggested. */
  readonly suggested: string | undefined;
  readonly count: number;
  readonly example: string;
}

export interface Evaluation {
  readonly cases: number;
  /** Share of messages whose first suggestion was right; or that rightly got none. */
  readonly accuracy1: number;
  /** Share of messages with a right one among the first three. */
  readonly accuracy3: number;
  /** Mean of one divided by the place of the first right suggestion (mean reciprocal rank). */
  readonly mrr: number;
  readonly reliability: readonly ConfidenceBin[];
  /** Mean distance of confidence and share right, by how many suggestions a bin has (expected calibration error). */
  readonly calibrationError: number;
  /** The most frequent first. */
  readonly confusions: readonly Confusion[];
}

/** How many suggestions count as seen at once. */
const seen = 3;
const bins = 10;

/** Measures triage on messages whose SOPs are known. */
export function evaluate(
  cases: readonly LabelledMessage[],
  triage: (message: string) => readonly Pick<Suggestion, 'sop' | 'confidence'>[],
): Evaluation {
  const judged = cases.map((one) => judge(one, triage(one.message)));
  const share = (counts: (one: Judged) => number) =>
    judged.length === 0 ? 0 : judged.reduce((sum, one) => sum + counts(one), 0) / judged.length;
  const reliability = reliabilityOf(judged.flatMap(({ suggested }) => suggested));
  const suggestions = reliability.reduce((sum, bin) => sum + bin.count, 0);
  return {
    cases: cases.length,
    accuracy1: share(({ place }) => (place === 1 ? 1 : 0)),
    accuracy3: share(({ place }) => (place <= seen ? 1 : 0)),
    mrr: share(({ place }) => 1 / place),
    reliability,
    calibrationError:
      suggestions === 0
        ? 0
        : reliability.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanConfidence - bin.shareRight), 0) /
          suggestions,
    confusions: confusionsOf(judged),
  };
}

interface Judged {
  readonly one: LabelledMessage;
  readonly suggested: readonly { readonly id: string; readonly confidence: number; readonly isRight: boolean }[];
  /** Of the first right suggestion; infinite when there is none. */
  readonly place: number;
}

function judge(one: LabelledMessage, suggestions: readonly Pick<Suggestion, 'sop' | 'confidence'>[]): Judged {
  const suggested = suggestions.map(({ sop, confidence }) => ({
    id: sop.id,
    confidence,
    isRight: one.expected.includes(sop.id),
  }));
  const at = suggested.findIndex(({ isRight }) => isRight);
  if (one.expected.length === 0) return { one, suggested, place: suggested.length === 0 ? 1 : Infinity };
  return { one, suggested, place: at < 0 ? Infinity : at + 1 };
}

function reliabilityOf(suggested: Judged['suggested']): ConfidenceBin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const own = suggested.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const mean = (values: readonly number[]) =>
      values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
    return {
      from: bin / bins,
      to: (bin + 1) / bins,
      count: own.length,
      meanConfidence: mean(own.map(({ confidence }) => confidence)),
      shareRight: mean(own.map(({ isRight }) => (isRight ? 1 : 0))),
    };
  });
}

function confusionsOf(judged: readonly Judged[]): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { one, suggested, place } of judged) {
    if (place === 1) continue;
    const [meant, first] = [one.expected.join(' / '), suggested[0]?.id];
    const key = JSON.stringify([meant, first]);
    const before = found.get(key);
    found.set(key, {
      meant,
      suggested: first,
      count: (before?.count ?? 0) + 1,
      example: before?.example ?? one.message,
    });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.meant < b.meant ? -1 : 1));
}

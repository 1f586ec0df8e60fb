import type { ConfidenceBin, Confusion, Evaluation } from '../../core/triage/evaluate';
import { counted, inOneLine, percent } from './format';

/** What was measured. */
export interface Measured extends Evaluation {
  /** Milliseconds per message: the mean and the 95th percentile. */
  readonly ms: { readonly mean: number; readonly p95: number };
}

/** The most confusions shown; `--json` gives all. */
const mostConfusions = 10;
/** The most characters of an example shown. */
const longestExample = 100;

/** The results, laid out in lines for people to read. */
export function reportOf({
  cases,
  accuracy1,
  accuracy3,
  mrr,
  ms,
  reliability,
  calibrationError,
  confusions,
}: Measured): string[] {
  if (cases === 0) return ['Nothing to measure: no line names an SOP of the library.'];
  return [
    counted(cases, 'message'),
    `  accuracy@1  ${percent(accuracy1, 1)}`,
    `  accuracy@3  ${percent(accuracy3, 1)}`,
    `  MRR         ${mrr.toFixed(3)}`,
    `  time        mean ${ms.mean.toFixed(2)} ms, p95 ${ms.p95.toFixed(2)} ms`,
    '',
    `Reliability (calibration error ${calibrationError.toFixed(3)})`,
    '  confidence  suggestions   mean  right',
    ...reliability.filter(({ count }) => count > 0).map(binToWords),
    ...(confusions.length > 0
      ? ['', 'Worst confusions', ...confusions.slice(0, mostConfusions).map(confusionToWords)]
      : []),
  ];
}

function binToWords({ from, to, count, meanConfidence, shareRight }: ConfidenceBin): string {
  return `  ${`${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(10)}${String(count).padStart(13)}${percent(meanConfidence).padStart(7)}${percent(shareRight).padStart(7)}`;
}

function confusionToWords({ meant, suggested, count, example }: Confusion): string {
  const text = inOneLine(example);
  // A shortened text must not end with a space or with half a surrogate pair.
  const shown =
    text.length > longestExample ? `${text.slice(0, longestExample).replace(/[\s\uD800-\uDBFF]+$/, '')}…` : text;
  return `  meant ${meant === '' ? 'no SOP' : meant}, suggested ${suggested ?? 'none'}, ${counted(count, 'time')}, e.g. “${shown}”`;
}

import type { ConfidenceBin, Confusion, Evaluation } from '../../core/triage/evaluate';
import { counted, percent, shortened } from './format';

/** What was measured of the messages in one language. */
interface MeasuredLanguage extends Pick<Evaluation, 'cases' | 'accuracy1' | 'accuracy3' | 'calibrationError'> {
  /** Undefined where nothing tells it. */
  readonly lang: string | undefined;
}

/** What was measured. */
export interface Measured extends Evaluation {
  /** By the language of the message, most messages first. */
  readonly byLanguage: readonly MeasuredLanguage[];
  /** Milliseconds per message: the mean and the 95th percentile. */
  readonly ms: { readonly mean: number; readonly p95: number };
}

/** The most confusions shown; `--json` gives all. */
const mostConfusions = 10;

/** The results, laid out in lines for people to read. */
export function reportOf(measured: Measured | undefined): string[] {
  if (!measured) return ['Nothing to measure: no line names an SOP of the library.'];
  const { cases, accuracy1, accuracy3, mrr, ms, reliability, calibrationError, confusions, byLanguage } = measured;
  return [
    counted(cases, 'message'),
    `  accuracy@1  ${percent(accuracy1, 1)}`,
    `  accuracy@3  ${percent(accuracy3, 1)}`,
    `  MRR         ${mrr.toFixed(3)}`,
    `  time        mean ${ms.mean.toFixed(2)} ms, p95 ${ms.p95.toFixed(2)} ms`,
    ...(byLanguage.length > 1 ? ['', 'By language', ...byLanguage.map(languageToWords)] : []),
    '',
    `Reliability (calibration error ${calibrationError.toFixed(3)})`,
    '  confidence  suggestions   mean  right',
    ...reliability.filter(({ count }) => count > 0).map(binToWords),
    ...(confusions.length > 0
      ? ['', 'Worst confusions', ...confusions.slice(0, mostConfusions).map(confusionToWords)]
      : []),
  ];
}

function languageToWords({ lang, cases, accuracy1, accuracy3, calibrationError }: MeasuredLanguage): string {
  return `  ${(lang ?? 'unknown').padEnd(10)}${counted(cases, 'message').padStart(13)}  accuracy@1 ${percent(accuracy1, 1).padStart(6)}  accuracy@3 ${percent(accuracy3, 1).padStart(6)}  calibration error ${calibrationError.toFixed(3)}`;
}

function binToWords({ from, to, count, meanConfidence, shareRight }: ConfidenceBin): string {
  return `  ${`${from.toFixed(1)}–${to.toFixed(1)}`.padEnd(10)}${String(count).padStart(13)}${percent(meanConfidence).padStart(7)}${percent(shareRight).padStart(7)}`;
}

function confusionToWords({ meant, suggested, count, example }: Confusion): string {
  return `  meant ${meant === '' ? 'no SOP' : meant}, suggested ${suggested ?? 'none'}, ${counted(count, 'time')}, e.g. “${shortened(example)}”`;
}

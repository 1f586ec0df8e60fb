import type { Evaluation } from '../../src/core/triage/evaluate';
import type { Group } from './groups';
import type { Answered, Measured } from './measure';
import type { Summary } from './summary';
import { table } from './table';

/** How well a method did. */
export interface Row {
  readonly name: string;
  /** The first one of all cases. */
  readonly byGroup: readonly Summary[];
  readonly byRun: readonly Summary[];
}

export function printMethods(rows: readonly Row[]): void {
  const isDrawn = rows.some(({ byRun }) => byRun.length > 1);
  console.log(
    table(
      [
        '',
        'acc@1',
        'acc@3',
        'MRR',
        'calibration',
        'p95 ms',
        'without answer',
        'off topic',
        ...(isDrawn ? ['acc@1 of each draw'] : []),
      ],
      rows.map(({ name, byGroup: [all], byRun }) => [
        name,
        ...(all ? cellsOf(all) : []),
        ...(isDrawn ? [byRun.map((run) => percent(run.evaluation.accuracy1)).join(' ')] : []),
      ]),
    ),
  );
}

function cellsOf({ evaluation, calibrationError, p95, withoutAnswer, offTopic }: Summary): string[] {
  return [
    percent(evaluation.accuracy1),
    percent(evaluation.accuracy3),
    evaluation.mrr.toFixed(3),
    calibrationError === undefined ? '-' : percent(calibrationError),
    p95?.toFixed(2) ?? '-',
    percent(withoutAnswer),
    shareOffTopic(offTopic),
  ];
}

export function printGroups(groups: readonly Group[], rows: readonly Row[]): void {
  if (groups.length < 2) return;
  console.log(
    table(
      ['acc@1 / acc@3', 'messages', ...rows.map(({ name }) => name)],
      groups.flatMap((group, at) => {
        const cases = rows[0]?.byGroup[at]?.evaluation.cases ?? 0;
        const cells = rows.map(({ byGroup }) => {
          const { accuracy1 = 0, accuracy3 = 0 } = byGroup[at]?.evaluation ?? {};
          return `${percent(accuracy1)} / ${percent(accuracy3)}`;
        });
        return cases === 0 ? [] : [[group.name, String(cases), ...cells]];
      }),
    ),
  );
}

export function printReliability({ reliability }: Evaluation): void {
  console.log('  Confidence, and how many were right');
  const own = reliability.filter(({ count }) => count > 0);
  console.log(
    table(
      ['', ...own.map(({ from, to }) => `${from.toFixed(1)}-${to.toFixed(1)}`)],
      [
        ['suggestions', ...own.map(({ count }) => String(count))],
        ['mean', ...own.map(({ meanConfidence }) => (meanConfidence * 100).toFixed(0))],
        ['right', ...own.map(({ shareRight }) => (shareRight * 100).toFixed(0))],
      ],
    ),
  );
}

export function printConfusions({ confusions }: Evaluation): void {
  console.log(
    table(
      ['worst confusions: meant', 'suggested', 'count', 'example'],
      confusions
        .slice(0, 10)
        .map(({ meant, suggested, count, example }) => [
          meant,
          suggested ?? '(none)',
          String(count),
          example.slice(0, 80),
        ]),
    ),
  );
}

export function printSuggested(product: Measured | undefined): void {
  const answered = product?.runs.flat().filter(({ answers }) => answers.length > 0) ?? [];
  if (answered.length === 0) return;
  console.log(
    table(
      ['message', 'suggested', 'confidence'],
      answered.map(({ one, answers: [first] }) => [
        one.message.slice(0, 60),
        first?.sop.id ?? '',
        (first?.confidence ?? 0).toFixed(2),
      ]),
    ),
  );
}

export function shareOffTopic(offTopic: Summary['offTopic'] | undefined): string {
  return offTopic && offTopic.cases > 0 ? percent(offTopic.suggested / offTopic.cases) : '-';
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** Each message whose first answer was wrong, with what was answered: for who develops on the set. */
export function printMistakes({ runs }: Measured): void {
  const [first = []] = runs;
  console.log('  Mistakes');
  for (const { one, answers } of first.filter(isWrong)) {
    const told = answers.slice(0, 3).map(({ sop, confidence }) => `${sop.id} ${confidence.toFixed(2)}`);
    console.log(`  ${one.language}  ${one.message}`);
    console.log(`        meant ${one.expected.join(' / ') || '(none)'}; suggested ${told.join(', ') || '(none)'}`);
  }
}

function isWrong({ one, answers }: Answered): boolean {
  const [best] = answers;
  return best ? !one.expected.includes(best.sop.id) : one.expected.length > 0;
}

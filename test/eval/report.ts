import { writeFileSync } from 'node:fs';
import type { Evaluation } from '../../src/core/triage/evaluate';
import { groupsOf } from './groups';
import type { Group } from './groups';
import type { Measured } from './measure';
import { summaryOf } from './summary';
import type { Summary } from './summary';
import { table } from './table';

/** What is told of a set beside the figures of each method. */
export interface Telling {
  /** What the figures are of. */
  readonly heading: string;
  /** Whether messages may be shown: not of what is kept back. */
  readonly showsMessages: boolean;
}

/** Figures of a method as they are written for other programs: shares from 0 to 1, times in milliseconds. */
interface Figures {
  readonly cases: number;
  readonly accuracy1: number;
  readonly accuracy3: number;
  readonly mrr: number;
  readonly calibrationError: number | undefined;
  readonly p95: number | undefined;
  readonly offTopic: Summary['offTopic'];
}

/** Prints the figures of sets, and collects them. */
export class Report {
  /** Set -> method -> `all` or a group -> figures. */
  readonly #figures: Record<string, Record<string, Record<string, Figures>>> = {};
  readonly #tables: Record<string, readonly (readonly string[])[]> = {};

  /** Tells how well methods did on a set: all of them together, by group, how far the first one is calibrated, what it confuses. */
  set(name: string, { heading, showsMessages }: Telling, methods: readonly Measured[]): void {
    const groups = groupsIn(methods);
    const rows = methods.map((measured) => ({
      name: measured.method.name,
      byGroup: groups.map((group) => summaryOf(measured, ({ one }) => group.has(one))),
      byRun: measured.runs.map((run) => summaryOf({ ...measured, runs: [run] })),
    }));
    this.#record(name, groups, rows);
    console.log(`\n${name}: ${heading}`);
    printMethods(rows);
    printGroups(groups, rows);
    const own = rows[0]?.byGroup[0]?.evaluation;
    if (!own) return;
    printReliability(own);
    if (showsMessages) printConfusions(own);
  }

  /** Tells how many messages that nothing should be suggested for got a suggestion: all of them and by group, and which. */
  offTopic(name: string, { heading, showsMessages }: Telling, methods: readonly Measured[]): void {
    const groups = groupsIn(methods);
    const rows = methods.map((measured) => ({
      name: measured.method.name,
      byGroup: groups.map((group) => summaryOf(measured, ({ one }) => group.has(one))),
    }));
    this.#record(name, groups, rows);
    console.log(`\n${name}: ${heading}`);
    console.log(
      table(
        ['share with a suggestion', 'messages', ...rows.map((row) => row.name)],
        groups.map((group, at) => [
          group.name,
          String(rows[0]?.byGroup[at]?.offTopic.cases ?? 0),
          ...rows.map(({ byGroup }) => shareOffTopic(byGroup[at]?.offTopic)),
        ]),
      ),
    );
    if (showsMessages) printSuggested(methods[0]);
  }

  /** Tells what only the product is asked for. */
  table(heading: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
    this.#tables[heading] = [head, ...rows];
    console.log(`\n${heading}`);
    console.log(table(head, rows));
  }

  #record(name: string, groups: readonly Group[], rows: readonly Pick<Row, 'name' | 'byGroup'>[]): void {
    this.#figures[name] = Object.fromEntries(
      rows.map((row) => [
        row.name,
        Object.fromEntries(groups.map((group, at) => [group.name, figuresOf(row.byGroup[at]!)])),
      ]),
    );
  }

  /** Writes all figures for other programs, as JSON. */
  write(path: string): void {
    writeFileSync(path, `${JSON.stringify({ sets: this.#figures, tables: this.#tables }, undefined, 2)}\n`);
  }
}

interface Row {
  readonly name: string;
  /** The first one of all cases. */
  readonly byGroup: readonly Summary[];
  readonly byRun: readonly Summary[];
}

/** All cases, and the groups of them. */
function groupsIn(methods: readonly Measured[]): Group[] {
  return [{ name: 'all', has: () => true }, ...groupsOf(methods[0]?.runs.flat().map(({ one }) => one) ?? [])];
}

function figuresOf({ evaluation, calibrationError, p95, offTopic }: Summary): Figures {
  const { cases, accuracy1, accuracy3, mrr } = evaluation;
  return { cases, accuracy1, accuracy3, mrr, calibrationError, p95, offTopic };
}

function printMethods(rows: readonly Row[]): void {
  const isDrawn = rows.some(({ byRun }) => byRun.length > 1);
  console.log(
    table(
      ['', 'acc@1', 'acc@3', 'MRR', 'calibration', 'p95 ms', 'off topic', ...(isDrawn ? ['acc@1 of each draw'] : [])],
      rows.map(({ name, byGroup: [all], byRun }) => [
        name,
        ...(all ? cellsOf(all) : []),
        ...(isDrawn ? [byRun.map((run) => percent(run.evaluation.accuracy1)).join(' ')] : []),
      ]),
    ),
  );
}

function cellsOf({ evaluation, calibrationError, p95, offTopic }: Summary): string[] {
  return [
    percent(evaluation.accuracy1),
    percent(evaluation.accuracy3),
    evaluation.mrr.toFixed(3),
    calibrationError === undefined ? '-' : percent(calibrationError),
    p95?.toFixed(2) ?? '-',
    shareOffTopic(offTopic),
  ];
}

function printGroups(groups: readonly Group[], rows: readonly Row[]): void {
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

function printReliability({ reliability }: Evaluation): void {
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

function printConfusions({ confusions }: Evaluation): void {
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

function printSuggested(product: Measured | undefined): void {
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

function shareOffTopic(offTopic: Summary['offTopic'] | undefined): string {
  return offTopic && offTopic.cases > 0 ? percent(offTopic.suggested / offTopic.cases) : '-';
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
